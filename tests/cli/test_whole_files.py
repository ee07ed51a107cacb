"""A file is written whole or not at all, and so is standard output."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.cli.output import Sink, Writing, write
from hlgl_cli.cli.streams import PipeClosedError
from hlgl_cli.finding import CannotRunError
from tests.cli.areas import many_areas
from tests.cli.running import COMMAND, spawn, submit

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import IO

    from tests.cli.running import Hlgl

GDP = "gdp = 5.8"
# Coverage, which would write a file of its own, is not measured here.
# Python itself leaves a module's compiled file cut where the limit falls, and trips over it later.
LIMITED = (
    "unset COVERAGE_PROCESS_CONFIG COVERAGE_PROCESS_START;"
    " export PYTHONDONTWRITEBYTECODE=1; ulimit -f 2;"
)
POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no such devices")


def mode(path: Path) -> int:
    """Return the rights of a file."""
    return stat.S_IMODE(path.stat().st_mode)


def full(handle: int, how: str) -> IO[bytes]:
    """Return a file on which there is no room, in the place of another."""
    os.close(handle)
    return open("/dev/full", how)  # noqa: PTH123 - a device; who asks for it closes it


def test_no_file_where_the_command_could_not_run(hlgl: Hlgl, here: Path) -> None:
    """A run that fails leaves no file, and the old one as it was."""
    (here / "old.json").write_text("old", encoding="utf-8")
    hlgl("check", "no.toml", "-f", "json:old.json", "-f", "table:new.txt")
    assert [one.name for one in here.iterdir()] == ["old.json"]
    assert (here / "old.json").read_text(encoding="utf-8") == "old"


def test_whole_or_not_at_all(
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    failing: Callable[[BaseException], Callable[..., object]],
) -> None:
    """Where the new file cannot take its place, the old one stays and nothing else is left."""
    (here / "a.txt").write_text("old", encoding="utf-8")
    monkeypatch.setattr("pathlib.Path.replace", failing(PermissionError()))
    with pytest.raises(CannotRunError, match=r"run\.unwritable"):
        write(Sink("table", "a.txt"), "new", for_machines=False)
    assert [(one.name, one.read_text(encoding="utf-8")) for one in here.iterdir()] == [
        ("a.txt", "old"),
    ]


@pytest.mark.parametrize("rights", [0o600, 0o644, 0o640])
def test_rights_are_kept(here: Path, rights: int) -> None:
    """A file that is replaced keeps its rights."""
    (here / "a.txt").touch()
    (here / "a.txt").chmod(rights)
    write(Sink("table", "a.txt"), "new", for_machines=False)
    assert mode(here / "a.txt") == rights


@pytest.mark.parametrize(("mask", "rights"), [(0o022, 0o644), (0o077, 0o600)])
def test_rights_of_a_new_file(here: Path, mask: int, rights: int) -> None:
    """A new file has the rights that the user's mask leaves, and the mask stays."""
    before = os.umask(mask)
    write(Sink("table", "a.txt"), "new", for_machines=False)
    assert os.umask(before) == mask
    assert mode(here / "a.txt") == rights


def test_through_a_link(here: Path) -> None:
    """A link stays one: what it points at is replaced."""
    (here / "real.txt").touch()
    (here / "link.txt").symlink_to("real.txt")
    write(Sink("table", "link.txt"), "new", for_machines=False)
    assert (here / "link.txt").is_symlink()
    assert (here / "real.txt").read_text(encoding="utf-8") == "new"


@pytest.mark.parametrize("end", ["victim.txt", "nothing-yet.txt"])
def test_through_a_link_that_leads_out(hlgl: Hlgl, here: Path, end: str) -> None:
    """Where a link leads out of its folder it may be another's: it is refused, the end is named."""
    (here / "handed-in").mkdir()
    (here / "victim.txt").write_text("old", encoding="utf-8")
    (here / "handed-in" / "hlgl.sarif").symlink_to(here / end)
    name = os.path.join("handed-in", "hlgl.sarif")  # noqa: PTH118 - as typed
    ran = hlgl("validate", submit(here, "gdp = 5"), "-f", f"sarif:{name}")
    said = "error: the report would go through a link out of its folder:"
    assert ran == (2, "", f"{said} {name}; name {(here / end).resolve()} itself\n")
    assert (here / "victim.txt").read_text(encoding="utf-8") == "old"


@POSIX
def test_link_of_the_system(here: Path) -> None:
    """Links to streams are the system's own."""
    with (here / "a").open("wb") as file:
        ended = spawn("show", "gdp", "-f", "json:/dev/stdout", stdout=file.fileno())
    assert (ended.returncode, ended.stderr) == (0, b"")


@POSIX
def test_device(hlgl: Hlgl, here: Path) -> None:
    """A device is written to, never replaced."""
    assert hlgl("check", submit(here, GDP), "-f", "json:/dev/null").code == 0
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)  # noqa: PTH116 - a device


@POSIX
def test_full_device() -> None:
    """A device that is full cannot be written."""
    with pytest.raises(CannotRunError) as refused:
        write(Sink("table", "/dev/full"), "new", for_machines=False)
    assert refused.value.facts == {"file": "/dev/full"}


@pytest.mark.parametrize("for_machines", [True, False])
def test_full_stdout(
    monkeypatch: pytest.MonkeyPatch,
    failing: Callable[[BaseException], Callable[..., object]],
    *,
    for_machines: bool,
) -> None:
    """Standard output that is full cannot be written either."""
    with monkeypatch.context() as patch, pytest.raises(CannotRunError) as refused:
        patch.setattr(sys.stdout, "flush", failing(OSError(28, "full")))
        write(Sink("table", None), "new", for_machines=for_machines)
    assert refused.value.facts == {"file": "<stdout>"}


def test_broken_pipe(
    monkeypatch: pytest.MonkeyPatch,
    failing: Callable[[BaseException], Callable[..., object]],
) -> None:
    """A reader that is gone is another matter than what cannot be written."""
    with monkeypatch.context() as patch, pytest.raises(PipeClosedError):
        patch.setattr(sys.stdout, "flush", failing(BrokenPipeError()))
        write(Sink("table", None), "new", for_machines=False)


def test_machines_read_utf8(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """What was said before comes before what machines read."""
    sys.stdout.write("a")
    write(Sink("json", None), "指", for_machines=True)
    assert capfdbinary.readouterr().out == b"a\xe6\x8c\x87"


# Piece by piece


def test_pieces(here: Path) -> None:
    """Pieces come one after the other, and the file is there when the last one is."""
    with Writing("a.txt") as file:
        file.write("指")
        file.write("标\n")
        assert not (here / "a.txt").exists()
    assert [(one.name, one.read_bytes()) for one in here.iterdir()] == [
        ("a.txt", "指标\n".encode())
    ]


@pytest.mark.parametrize("error", [ValueError, CannotRunError, KeyboardInterrupt, BrokenPipeError])
def test_error_between_pieces(here: Path, error: type[BaseException]) -> None:
    """An error of whatever kind leaves the old file as it was, and no other."""
    (here / "a.txt").write_text("old", encoding="utf-8")
    with pytest.raises(error), Writing("a.txt") as file:
        file.write("new")
        raise error("run.interrupted")
    assert [(one.name, one.read_bytes()) for one in here.iterdir()] == [("a.txt", b"old")]


def test_error_between_pieces_of_a_new_file(here: Path) -> None:
    """Where there was no file, there is none."""
    with pytest.raises(ValueError, match="no"), Writing("a.txt") as file:
        file.write("new")
        raise ValueError("no")
    assert list(here.iterdir()) == []


@POSIX
def test_full_disk(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk on which there is no room leaves the old file, and is told of under its name."""
    (here / "a.txt").write_text("old", encoding="utf-8")
    with monkeypatch.context() as patch, pytest.raises(CannotRunError) as refused:
        patch.setattr(os, "fdopen", full)
        write(Sink("table", "a.txt"), "new", for_machines=False)
    assert (refused.value.key, refused.value.facts) == ("run.full", {"file": "a.txt"})
    assert [(one.name, one.read_bytes()) for one in here.iterdir()] == [("a.txt", b"old")]


@pytest.mark.parametrize("name", ["no/a.txt", "a.txt/b.txt", "."])
def test_no_such_place(here: Path, name: str) -> None:
    """Where there can be no file, that is said before anything is written."""
    (here / "a.txt").touch()
    with pytest.raises(CannotRunError, match=r"run\.unwritable") as refused:
        Writing(name).__enter__()
    assert refused.value.facts == {"file": name}


@POSIX
def test_pipe(here: Path) -> None:
    """A pipe is written to as the pieces come, and stays one."""
    os.mkfifo(here / "pipe")
    reader = os.open(here / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    with Writing("pipe") as file:
        file.write("指标\n")
    assert (os.read(reader, 99), os.read(reader, 99)) == ("指标\n".encode(), b"")
    os.close(reader)
    assert [one.name for one in here.iterdir()] == ["pipe"]


@POSIX
@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1"])
def test_what_is_open_already(here: Path, name: str) -> None:
    """Standard output named as a file is appended to as the shell has opened it."""
    (here / "log").write_text("kept\n", encoding="utf-8")
    with (here / "log").open("ab") as log:
        spawn("show", "gdp", "-f", f"csv:{name}", stdout=log.fileno())
        spawn("show", "gdp", "-f", f"json:{name}", stdout=log.fileno())
    assert (here / "log").read_text(encoding="utf-8").startswith("kept\n{\n")
    assert [one.name for one in here.iterdir()] == ["log"]


@pytest.mark.parametrize("name", ["1", "fd/1", "/dev/fd/no", "/dev/fd/999"])
def test_what_is_not_open(here: Path, name: str) -> None:
    """A file with a number for its name is a file; a number that is not open cannot be written."""
    is_file = not name.startswith("/")
    (here / "fd").mkdir()
    with contextlib.suppress(CannotRunError):
        write(Sink("table", name), "new", for_machines=False)
    assert (here / name).is_file() == is_file


@POSIX
def test_pipe_that_nobody_reads(here: Path) -> None:
    """A pipe whose reader is gone ends a run as standard output does, and leaves no other file."""
    os.mkfifo(here / "pipe")
    reader = os.open(here / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    with pytest.raises(PipeClosedError), Writing("a.txt") as beside, Writing("pipe") as file:
        beside.write("a")
        os.close(reader)
        file.write("b")
    assert [one.name for one in here.iterdir()] == ["pipe"]


@POSIX
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize(
    "call",
    [
        "show -f json",
        "init --year 2023",
        "schema plan",
        "rule",
        "check - --all -f csv",
        "calc path - --years 100",
    ],
)
def test_limit_of_a_file(here: Path, call: str, unbuffered: str) -> None:
    """What the system cuts is exit 2, whatever was asked for and however it is buffered."""
    shell = ("/bin/sh", "-c", f'{LIMITED} "$@" {call} > out', "sh", *COMMAND)
    stdin = b"1 2\n" * 9 if "calc" in call else b"year = 2023\n[figures]\ngdp = 5.8\n"
    ended = spawn(command=shell, stdin=stdin, environ={"PYTHONUNBUFFERED": unbuffered})
    assert (ended.returncode, ended.stderr) == (2, b"error: cannot be written: <stdout>\n")
    assert (here / "out").stat().st_size in {1024, 2048}


@POSIX
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_limit_of_a_report(here: Path, jobs: str) -> None:
    """So is a report in a file; the old one stays as it was."""
    (here / "a.csv").write_text("old", encoding="utf-8")
    files = " ".join(many_areas(here, 4, broken=False))
    call = f"check {files} --all -q --jobs {jobs} -f csv:a.csv"
    shell = ("/bin/sh", "-c", f'{LIMITED} "$@" {call}', "sh", *COMMAND)
    ended = spawn(command=shell)
    assert (ended.returncode, ended.stderr) == (2, b"error: cannot be written: a.csv\n")
    assert (here / "a.csv").read_text(encoding="utf-8") == "old"
    assert list(here.glob(".hlgl-*")) == []


LOOPS = [
    (("check", "2023.toml", "-f", "json:loop"), "error: cannot be written: loop\n"),
    (("check", "2023.toml", "-f", "json:loop/a"), "error: cannot be written: loop/a\n"),
    (("explain", "gdp", "2023.toml", "-f", "json:loop"), "error: cannot be written: loop\n"),
    (("init", "loop", "--year", "2023"), "error: cannot be written: loop\n"),
    (("init", "loop", "--year", "2023", "--force"), "error: cannot be written: loop\n"),
    (("check", "loop"), "error: cannot be read: loop\n"),
    (("check", "loop", "-f", "json:report.json"), "error: cannot be read: loop\n"),
    (("check", "2023.toml", "--plan", "./loop"), "error: cannot be read: loop\n"),
    (("check", "2023.toml", "--overlay", "loop"), "error: cannot be read: loop\n"),
    (("show", "--overlay", "loop", "-f", "json"), "error: cannot be read: loop\n"),
]


@pytest.mark.parametrize(("typed", "said"), LOOPS, ids=" ".join)
def test_loop_of_links(hlgl: Hlgl, here: Path, typed: tuple[str, ...], said: str) -> None:
    """Whatever file is a loop of links, it is named."""
    (here / "loop").symlink_to("back")
    (here / "back").symlink_to("loop")
    (here / "2023.toml").write_text("year = 2023\n[figures]\ngdp = 5\n", encoding="utf-8")
    ran = hlgl(*typed)
    assert (ran.code, ran.out, ran.err) == (2, "", said)


@pytest.mark.parametrize("setting", ['format = "json:a\\u0000b"', 'format = ["json:\\u0000"]'])
def test_nul_in_a_name(hlgl: Hlgl, here: Path, setting: str) -> None:
    """A name with a NUL, which only settings can state, is no name that a report may have."""
    (here / "hlgl.toml").write_text(setting, encoding="utf-8")
    (here / "2023.toml").write_text("year = 2023\n[figures]\ngdp = 5\n", encoding="utf-8")
    ran = hlgl("check", "2023.toml", "-q")
    assert ran.code == 2
    assert "stays below its folder" in ran.err


@pytest.mark.parametrize(
    "key", ["plan", "overlay", "fail_on", "strict", "select", "lang", "format"]
)
@pytest.mark.parametrize("number", ["0x" + "f" * 5_000, "0b" + "1" * 20_000, "0o" + "7" * 6_000])
def test_endless_number_in_settings(hlgl: Hlgl, here: Path, key: str, number: str) -> None:
    """A whole number that Python writes in no decimals is told as it is written, cut short."""
    (here / "hlgl.toml").write_text(f"{key} = {number}", encoding="utf-8")
    ran = hlgl("show")
    assert (ran.code, ran.out) == (2, "")
    assert f'F212 "{key}" cannot be 0x' in " ".join(ran.err.split())
