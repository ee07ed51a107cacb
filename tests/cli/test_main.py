"""Every way a run can end."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

import hlgl_cli
from hlgl_cli.cli import main as entry
from hlgl_cli.cli.main import flushed, main, run
from hlgl_cli.cli.streams import PipeClosedError, half_written
from hlgl_cli.finding import CannotRunError, Finding, Place
from tests.cli.running import COMMAND, ILLUSTRATIVE, spawn, submit

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.running import Hlgl

FIGURES = str(ILLUSTRATIVE / "2023.toml")
POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has neither the signal nor the devices")
SCRIPT = Path(sys.executable).with_name("hlgl.exe" if os.name == "nt" else "hlgl")
BROKEN = (
    "import hlgl_cli.pipeline as pipeline; pipeline.open_plan = None;"
    "from hlgl_cli.cli.main import main; main()"
)


@pytest.fixture
def ends(
    monkeypatch: pytest.MonkeyPatch,
    failing: Callable[[BaseException], Callable[..., object]],
) -> Callable[[BaseException], None]:
    """Return what makes every command raise."""

    def make(error: BaseException) -> None:
        monkeypatch.setattr("hlgl_cli.pipeline.open_plan", failing(error))

    return make


# The codes


def test_success(hlgl: Hlgl) -> None:
    """What succeeds is 0."""
    assert hlgl("show", "gdp").code == 0


def test_failure(hlgl: Hlgl, here: Path) -> None:
    """What fails is 1."""
    assert hlgl("check", submit(here, "gdp = 1")).code == 1


def test_cannot_run(hlgl: Hlgl, ends: Callable[[BaseException], None]) -> None:
    """What cannot run is 2, and says why, what was meant, and all that is behind it."""
    finding = Finding("F202", Place("a.toml", ("targets", "gpd")), {"name": "gpd", "meant": "gdp"})
    ends(CannotRunError("run.no_command", {"name": "gpd", "meant": "gdp"}, (finding,)))
    assert hlgl("show") == (
        2,
        "",
        (
            'error: no such command: gpd; did you mean "gdp"?\n'
            'a.toml: error F202 the plan has no indicator "gpd"\n'
            '    did you mean "gdp"?\n'
        ),
    )


@pytest.mark.parametrize(("lang", "said"), [("en", "interrupted\n"), ("zh", "已中断\n")])
def test_interrupted(
    hlgl: Hlgl,
    ends: Callable[[BaseException], None],
    lang: str,
    said: str,
) -> None:
    """What is interrupted is 130, said on a line below the user's ^C."""
    ends(KeyboardInterrupt())
    assert hlgl("show", "--lang", lang) == (130, "", f"\n{said}")


def test_aborted(hlgl: Hlgl, ends: Callable[[BaseException], None]) -> None:
    """So is what the library breaks off."""
    ends(click.Abort())
    assert hlgl("show") == (130, "", "interrupted\n")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "internal error (ValueError: no); HLGL_DEBUG=1 shows the details\n"),
        ("zh", "内部错误（ValueError: no）；设置 HLGL_DEBUG=1 可看到详情\n"),
    ],
)
def test_internal_error(
    hlgl: Hlgl,
    ends: Callable[[BaseException], None],
    lang: str,
    said: str,
) -> None:
    """An internal error is 3, in one line."""
    ends(ValueError("no\nmore"))
    assert hlgl("show", "--lang", lang) == (3, "", said)


def test_internal_error_of_the_system(
    hlgl: Hlgl,
    ends: Callable[[BaseException], None],
) -> None:
    """What the system refuses inside is no fault of standard output."""
    ends(FileNotFoundError(2, "No such file", "rules.toml"))
    ran = hlgl("show")
    assert (ran.code, ran.err[:35]) == (3, "internal error (FileNotFoundError: ")


def test_folder_that_is_gone(
    hlgl: Hlgl,
    monkeypatch: pytest.MonkeyPatch,
    failing: Callable[[BaseException], Callable[..., object]],
) -> None:
    """A folder that was removed under us settles nothing."""
    monkeypatch.setattr("pathlib.Path.cwd", failing(FileNotFoundError(2, "No such file")))
    assert hlgl("show", "gdp").code == 0


def test_internal_error_in_detail(
    ends: Callable[[BaseException], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With HLGL_DEBUG the traceback is shown."""
    monkeypatch.setenv("HLGL_DEBUG", "1")
    ends(ValueError("no"))
    with pytest.raises(ValueError, match="no"):
        run(["show"])


@pytest.mark.parametrize("off", ["", "0", "false", "OFF"])
def test_no_detail(
    hlgl: Hlgl, ends: Callable[[BaseException], None], monkeypatch: pytest.MonkeyPatch, off: str
) -> None:
    """HLGL_DEBUG is off as every other variable is."""
    monkeypatch.setenv("HLGL_DEBUG", off)
    ends(ValueError("no"))
    assert hlgl("show").code == 3


def test_pipe_closed(hlgl: Hlgl, ends: Callable[[BaseException], None]) -> None:
    """A pipe that is closed is 141, without a word."""
    ends(PipeClosedError())
    assert hlgl("show") == (141, "", "")


# The process


def test_main_at_tab(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """A shell that waits for completions has them before the interpreter is taken down."""
    left: list[int] = []
    monkeypatch.setattr(os, "_exit", left.append)
    for name, value in (
        ("_HLGL_COMPLETE", "bash_complete"),
        ("COMP_WORDS", "hlgl c"),
        ("COMP_CWORD", "1"),
    ):
        monkeypatch.setenv(name, value)
    with pytest.raises(SystemExit):
        main()
    assert left == [0]
    assert capfdbinary.readouterr().out.splitlines()[0] == b"plain,check"


def test_closed_by_the_caller(monkeypatch: pytest.MonkeyPatch) -> None:
    """The caller may have closed a stream."""
    with monkeypatch.context() as patch, pytest.raises(SystemExit) as end:
        patch.setattr(sys, "stderr", None)
        patch.setattr(entry, "run", lambda _: 7)
        main()
    assert end.value.code == 7


def test_interrupted_while_it_is_told(
    monkeypatch: pytest.MonkeyPatch, failing: Callable[[BaseException], Callable[..., object]]
) -> None:
    """One who cannot wait for the last word has the same code."""
    monkeypatch.setattr(entry, "run", failing(KeyboardInterrupt()))
    with pytest.raises(SystemExit) as end:
        main()
    assert end.value.code == 130


def test_interrupted_in_a_library(
    hlgl: Hlgl, ends: Callable[[BaseException], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A library that is interrupted may say that it failed; that is no error of ours."""
    monkeypatch.setattr(entry, "_told", [int(signal.SIGINT)])
    ends(RuntimeError("Error calling __set_name__"))
    assert hlgl("show") == (130, "", "")


@pytest.mark.parametrize(("number", "leaves"), [(2, KeyboardInterrupt), (15, SystemExit)])
def test_told_to_leave(
    here: Path, monkeypatch: pytest.MonkeyPatch, number: int, leaves: type[BaseException]
) -> None:
    """Who is told once tidies up; who is told again leaves, but for the file that is half there."""
    left: list[int] = []
    monkeypatch.setattr(os, "_exit", left.append)
    monkeypatch.setattr(entry, "_told", [])
    (here / "half").touch()
    half_written.add(str(here / "half"))
    for times in (1, 2):
        with pytest.raises(leaves):
            entry._leave(number, None)  # noqa: SLF001 - as the system calls it
        assert len(left) == times - 1
    assert (left, list(here.iterdir())) == ([128 + number], [])


def test_signals_that_are_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C is not heard where the caller has it ignored; what was set is set again."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    monkeypatch.setattr(
        entry, "run", lambda _: int(signal.getsignal(signal.SIGINT) is signal.SIG_IGN)
    )
    with pytest.raises(SystemExit) as end:
        main()
    assert end.value.code == 1
    assert signal.signal(signal.SIGINT, before) is signal.SIG_IGN


@POSIX
def test_begun_in_the_background() -> None:
    """So it is from the first line on, in a script's background."""
    shell = ("/bin/sh", "-c", 'trap "" INT; exec "$@"', "sh", *COMMAND)
    assert spawn("--version", command=shell).returncode == 0


@POSIX
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("call", ["show", "show 2>&1 >/dev/null --plan no.toml", "check - -f csv"])
def test_head_of_all(call: str, unbuffered: str) -> None:
    """Nor does any stream that is left behind make a noise."""
    shell = ("/bin/sh", "-c", f'"$@" {call} | true', "sh", *COMMAND)
    ended = spawn(command=shell, stdin=b"x", environ={"PYTHONUNBUFFERED": unbuffered})
    assert b"Exception" not in ended.stderr
    assert b"Traceback" not in ended.stderr


class Full(io.StringIO):
    """A stream on which there is no room for what is left in it."""

    def flush(self) -> None:
        """Tell that there is none."""
        raise OSError(28, "full")


@pytest.mark.parametrize(("code", "expected"), [(0, 2), (1, 1)])
def test_left_in_a_stream(monkeypatch: pytest.MonkeyPatch, code: int, expected: int) -> None:
    """What a library has left in a stream is not for the interpreter to stumble over."""
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", Full())
        assert flushed(code) == expected


@POSIX
def test_terminated(here: Path) -> None:
    """One who is told to leave leaves no half-written file behind."""
    os.mkfifo(here / "waits")
    command = (*COMMAND, "check", FIGURES, "-f", "csv:a.csv", "-f", "json:waits")
    with subprocess.Popen(command, cwd=here) as running:  # noqa: S603 - our own command
        while not [*here.glob(".hlgl-*")]:
            assert running.poll() is None
            time.sleep(0.01)
        running.terminate()
    assert (running.returncode, [path.name for path in here.iterdir()]) == (143, ["waits"])


@POSIX
def test_head() -> None:
    """A reader that leaves ends us quietly."""
    reader, writer = os.pipe()
    os.close(reader)
    ended = spawn("show", stdout=writer)
    os.close(writer)
    assert (ended.returncode, ended.stderr) == (141, b"")


@POSIX
@pytest.mark.parametrize("arguments", [["show"], ["check", FIGURES, "-f", "json"], ["--help"]])
def test_full_device(arguments: list[str]) -> None:
    """A full device is an error of its own."""
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        ended = spawn(*arguments, stdout=full.fileno())
    said = b"error: the disk is full, cannot be written: <stdout>\n"
    assert (ended.returncode, ended.stderr) == (2, said)


@POSIX
@pytest.mark.parametrize("arguments", [["show"], ["check", FIGURES, "-f", "json"]])
def test_closed_stdout(arguments: list[str]) -> None:
    """So is standard output that the caller closed."""
    shell = ("/bin/sh", "-c", 'exec "$@" >&-', "sh", *COMMAND)
    ended = spawn(*arguments, command=shell)
    assert (ended.returncode, ended.stderr) == (2, b"error: cannot be written: <stdout>\n")


@POSIX
def test_closed_stdin() -> None:
    """Standard input that the caller closed cannot be read."""
    shell = ("/bin/sh", "-c", 'exec "$@" <&-', "sh", *COMMAND)
    ended = spawn("check", "-", command=shell)
    assert (ended.returncode, ended.stderr) == (2, b"error: cannot be read: <stdin>\n")


@POSIX
def test_closed_stderr() -> None:
    """The report comes even where nobody hears what else there is to say."""
    shell = ("/bin/sh", "-c", 'exec "$@" 2>&-', "sh", *COMMAND)
    ended = spawn("check", FIGURES, command=shell)
    assert (ended.returncode, ended.stderr) == (1, b"")
    assert ended.stdout.startswith(b"Huolinguole 2023: ")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    "environ",
    [{"PYTHONIOENCODING": "gbk"}, {"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}],
)
def test_encodings(lang: str, environ: dict[str, str]) -> None:
    """Whatever the console can show, there is a report and no traceback."""
    ended = spawn("check", FIGURES, "--lang", lang, environ=environ)
    assert ended.returncode == 1
    assert len(ended.stdout.splitlines()) > 30
    assert len(ended.stderr.splitlines()) == 1


def test_gbk_is_whole() -> None:
    """A Chinese report loses no character in GBK."""
    gbk = spawn("check", FIGURES, "--lang", "zh", environ={"PYTHONIOENCODING": "gbk"})
    utf8 = spawn("check", FIGURES, "--lang", "zh", environ={"PYTHONIOENCODING": "utf-8"})
    assert gbk.stdout.decode("gbk") == utf8.stdout.decode("utf-8")
    assert gbk.stderr.decode("gbk") == utf8.stderr.decode("utf-8")


def test_machines_read_utf8_in_any_console() -> None:
    """JSON is UTF-8 in a GBK pipe too."""
    gbk = spawn("check", FIGURES, "-f", "json", "--lang", "zh", environ={"PYTHONIOENCODING": "gbk"})
    utf8 = spawn("check", FIGURES, "-f", "json", "--lang", "zh")
    assert gbk.stdout == utf8.stdout
    assert "霍林郭勒市".encode() in gbk.stdout


@pytest.mark.parametrize(
    ("environ", "code", "first"),
    [
        ({}, 3, "internal error (TypeError: 'NoneType' object is not callable); HLGL_DEBUG=1"),
        ({"HLGL_DEBUG": "1"}, 1, "Traceback (most recent call last):"),
    ],
)
def test_traceback(environ: dict[str, str], code: int, first: str) -> None:
    """A process says in a line that it failed, and with HLGL_DEBUG where."""
    ended = spawn("show", command=(sys.executable, "-c", BROKEN), environ=environ)
    assert (ended.returncode, ended.stdout) == (code, b"")
    assert ended.stderr.decode().startswith(first)


def test_elsewhere(here: Path) -> None:
    """The command runs in any folder."""
    ended = spawn("check", FIGURES, "-q")
    assert (ended.returncode, ended.stderr, list(here.iterdir())) == (1, b"", [])


@pytest.mark.skipif(not SCRIPT.exists(), reason="the package is not installed")
def test_script() -> None:
    """The command is installed under its name."""
    ended = spawn("--version", command=(str(SCRIPT),))
    assert ended.stdout.decode() == f"hlgl {hlgl_cli.__version__}\n"
