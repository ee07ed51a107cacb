"""Where text goes: files whole or not at all, then standard output."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.cli.output import Sink, Writing, sinks, write
from hlgl_cli.cli.streams import PipeClosedError
from hlgl_cli.finding import CannotRunError
from hlgl_cli.report.formats import FORMATS
from tests.cli.areas import many_areas
from tests.cli.running import COMMAND, spawn, submit

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import IO

    from tests.cli.running import Hlgl

KNOWN = ("table", "json")
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


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], [("table", None)]),
        (["json"], [("json", None)]),
        (["json:a.json", "table"], [("json", "a.json"), ("table", None)]),
        (["json:a.json", "json:b.json"], [("json", "a.json"), ("json", "b.json")]),
        (["json:C:\\a.json"], [("json", "C:\\a.json")]),
    ],
)
def test_sinks(given: list[str], expected: list[tuple[str, str | None]]) -> None:
    """A format may name the file it goes to; the default goes to standard output."""
    assert sinks(given, KNOWN, "table") == tuple(Sink(*one) for one in expected)


@pytest.mark.parametrize("other", ["./o.json", "d/../o.json", "link.json"])
def test_one_file_in_two_spellings(here: Path, other: str) -> None:
    """Two formats cannot go to one file, however it is spelled."""
    (here / "d").mkdir()
    (here / "link.json").symlink_to("o.json")
    with pytest.raises(CannotRunError, match=r"run\.two_in_one_file"):
        sinks(["json:o.json", f"table:{other}"], KNOWN, "table")


def test_files_of_a_system_without_case(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where case is no difference, two names that differ in it are one file."""
    assert len(sinks(["json:o", "table:O"], KNOWN, "table")) == 2
    monkeypatch.setattr("sys.platform", "darwin")
    with pytest.raises(CannotRunError, match=r"run\.two_in_one_file"):
        sinks(["json:o", "table:O"], KNOWN, "table")


def test_name_that_no_file_can_have() -> None:
    """A name that cannot be is refused when it is written to."""
    assert sinks(["json:a\0b"], KNOWN, "table") == (Sink("json", "a\0b"),)


@pytest.mark.parametrize("out", ["2023.toml", "d/../2023.toml", "link.toml", "d/2022.toml"])
def test_report_over_a_file_that_is_read(hlgl: Hlgl, here: Path, out: str) -> None:
    """A report is not written over a file that it is about, named or found in a folder."""
    (here / "d").mkdir()
    submit(here / "d", GDP, 2022)
    submit(here, GDP)
    (here / "link.toml").symlink_to("2023.toml")
    said = f"error: the report would overwrite a file that it is about: {out}\n"
    assert hlgl("check", ".", "-f", f"json:{out}") == (2, "", said)
    assert (here / "2023.toml").read_text(encoding="utf-8").startswith("year")


def test_no_file() -> None:
    """Nor is one without the file that it announces."""
    with pytest.raises(CannotRunError, match=r"run\.no_file") as refused:
        sinks(["json:"], KNOWN, "table")
    assert refused.value.facts == {"format": "json"}


@pytest.mark.parametrize(
    ("given", "facts"),
    [
        ("jsn", {"name": "jsn", "known": "table, json", "meant": "json"}),
        ("pdf:a.pdf", {"name": "pdf", "known": "table, json", "meant": ""}),
        ("pdf:", {"name": "pdf", "known": "table, json", "meant": ""}),
        ("", {"name": "", "known": "table, json", "meant": ""}),
    ],
)
def test_unknown_format(given: str, facts: dict[str, str]) -> None:
    """A format that there is not is refused."""
    with pytest.raises(CannotRunError, match=r"run\.unknown_format") as refused:
        sinks([given], KNOWN, "table")
    assert refused.value.facts == facts


def test_two_on_stdout() -> None:
    """Only one format can go to standard output."""
    with pytest.raises(CannotRunError, match=r"run\.two_on_stdout"):
        sinks(["json", "table"], KNOWN, "table")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            "error: only one format can go to standard output; write the others as FMT:FILE\n",
        ),
        ("zh", "错误：只能有一种格式写到标准输出；其余的写成 FMT:FILE\n"),
    ],
)
def test_two_on_stdout_of_a_command(hlgl: Hlgl, here: Path, lang: str, said: str) -> None:
    """The command could not run, and says what to do."""
    ran = hlgl("check", submit(here, GDP), "-f", "json", "-f", "table", "--lang", lang)
    assert ran == (2, "", said)


def test_unknown_format_of_a_command(hlgl: Hlgl, here: Path) -> None:
    """The command could not run, and names the formats."""
    said = f'error: there is no format "jsn" (known: {", ".join(FORMATS)}); did you mean "json"?\n'
    assert hlgl("check", submit(here, GDP), "-f", "jsn") == (2, "", said)


def test_file_and_stdout(hlgl: Hlgl, here: Path) -> None:
    """A report can go to a file and to standard output at once."""
    ran = hlgl("check", submit(here, GDP), "-f", "json", "-f", "json:report.json")
    assert ran.out == (here / "report.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("file", ["2023.toml", "./2023.toml", "below/../2023.toml"])
@pytest.mark.parametrize("command", ["check", "validate", "explain"])
def test_not_over_its_own_figures(hlgl: Hlgl, here: Path, command: str, file: str) -> None:
    """A report is not written over the figures that it is about."""
    (here / "below").mkdir()
    name = submit(here, GDP)
    before = (here / name).read_bytes()
    indicator = ["gdp"] if command == "explain" else []
    ran = hlgl(command, *indicator, name, "-f", f"json:{file}")
    assert (ran.code, ran.out, (here / name).read_bytes()) == (2, "", before)
    assert file in ran.err


def test_only_to_files(hlgl: Hlgl, here: Path) -> None:
    """A report that goes to files leaves standard output alone."""
    ran = hlgl("check", submit(here, GDP), "-f", "json:a.json", "-f", "table:a.txt")
    assert (ran.code, ran.out) == (0, "")
    assert sorted(one.name for one in here.iterdir()) == ["2023.toml", "a.json", "a.txt"]


def test_show_into_a_file(hlgl: Hlgl, here: Path) -> None:
    """Files are written by the other commands too."""
    assert hlgl("show", "gdp", "-f", "json:gdp.json") == (0, "", "")
    assert hlgl("show", "gdp", "-f", "json").out == (here / "gdp.json").read_text(encoding="utf-8")


def test_bytes_as_they_are(here: Path) -> None:
    """A file is UTF-8 with line feeds, whatever the system's own are."""
    write(Sink("table", "a.txt"), "指标\n", for_machines=False)
    assert (here / "a.txt").read_bytes() == b"\xe6\x8c\x87\xe6\xa0\x87\n"


def test_files_before_stdout(hlgl: Hlgl, here: Path) -> None:
    """Where a file cannot be written nothing is on standard output either."""
    ran = hlgl("check", submit(here, GDP), "-f", "table", "-f", "json:no/a.json")
    assert ran == (2, "", "error: cannot be written: no/a.json\n")


def test_unwritable_in_chinese(hlgl: Hlgl, here: Path) -> None:
    """The same in Chinese."""
    ran = hlgl("check", submit(here, GDP), "-f", "json:no/a.json", "--lang", "zh")
    assert ran == (2, "", "错误：无法写入：no/a.json\n")


def test_folder_as_a_file(hlgl: Hlgl, here: Path) -> None:
    """A folder cannot be written to."""
    (here / "out").mkdir()
    ran = hlgl("check", submit(here, GDP), "-f", "json:out")
    assert (ran.code, ran.err) == (2, "error: cannot be written: out\n")


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
