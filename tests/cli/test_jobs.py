"""Several processes print what one prints, and none of them outlives the command."""

from __future__ import annotations

import contextlib
import csv
import multiprocessing
import os
import pickle
import signal
import subprocess
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest

from hlgl_cli.cli.jobs import Task, _shares, _work, shares
from hlgl_cli.cli.output import Sink
from hlgl_cli.finding import CannotRunError
from hlgl_cli.pipeline import Group, OfPlan
from hlgl_cli.report.formats import FORMATS
from hlgl_cli.report.view import View
from hlgl_cli.selection import Request
from hlgl_cli.sources.files import Content
from tests.cli.areas import many_areas
from tests.cli.running import COMMAND, spawn
from tests.formats import TEXTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.cli.running import Hlgl

QUOTES = '""'
IN_TIME = 120  # seconds; a machine may be busy
POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
LINUX = pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="there is no /proc")


class Here:
    """What makes processes that are threads of this one."""

    def __init__(self, _: str | None) -> None:
        """Take how processes are made; it does not matter."""

    def get_start_method(self) -> str:
        """Return that nothing is inherited."""
        return "thread"

    def Pipe(self, *, duplex: bool) -> tuple[Connection, Connection]:  # noqa: N802 - as it is called
        """Return a pipe."""
        return multiprocessing.Pipe(duplex)

    def Process(  # noqa: N802 - as above
        self,
        target: Callable[..., None],
        args: tuple[Any, ...],
        *,
        daemon: bool,
    ) -> Worker:
        """Return a thread that has an end of the pipe of its own."""
        sending, *more = args
        own = Connection(os.dup(sending.fileno()))
        return Worker(target=target, args=(own, *more), daemon=daemon)


class Worker(Thread):
    """A thread that ends when it is done."""

    def terminate(self) -> None:
        """Let it end."""


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Let threads do the work of processes; return the signals that are set."""
    asked: list[object] = []
    monkeypatch.setattr("multiprocessing.get_context", Here)
    monkeypatch.setattr(signal, "signal", lambda *setting: asked.append(setting))
    return asked


# The same bytes


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("form", TEXTS)
@pytest.mark.parametrize("command", ["check", "validate"])
def test_same(hlgl: Hlgl, here: Path, command: str, form: str) -> None:
    """Every format is the same, with the exit code and what is said of it."""
    arguments = (command, *many_areas(here, 12), "-f", form)
    alone = hlgl(*arguments)
    assert (alone.code, len(alone.out.splitlines()) > 2) == (1, True)
    assert hlgl(*arguments, "--jobs", "2") == alone


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("areas", [1, 4, 32])
def test_shares(hlgl: Hlgl, here: Path, monkeypatch: pytest.MonkeyPatch, areas: int) -> None:
    """It does not matter how many areas are handed to a process at once."""
    monkeypatch.setattr("hlgl_cli.cli.jobs.MOST_AREAS", areas)
    monkeypatch.setattr("hlgl_cli.cli.jobs.LEAST_SHARES", 1)
    arguments = ("check", *many_areas(here, 15), "-f", "csv")
    assert hlgl(*arguments, "--jobs", "3") == hlgl(*arguments)


@pytest.mark.usefixtures("at_once")
def test_same_beside_an_earlier_result(hlgl: Hlgl, here: Path) -> None:
    """What changed is told of every area, whoever judged it."""
    files = many_areas(here, 6, broken=False)
    arguments = ("check", *files, "--against", *files[:1], "-f", "table")
    alone = hlgl(*arguments)
    assert (alone.code, "区00" in alone.out) == (1, True)
    assert hlgl(*arguments, "--jobs", "2") == alone


def ran(folder: Path, files: list[str], jobs: str, *more: str) -> dict[str, object]:
    """Return what a run in processes of its own leaves behind."""
    ended = spawn("check", *files, "--jobs", jobs, *more)
    written = {path.name: path.read_bytes() for path in folder.glob("report.*")}
    return {**written, "code": ended.returncode, "out": ended.stdout, "err": ended.stderr}


def test_same_of_processes(here: Path) -> None:
    """So it is where there really are several, whatever their number and where the report goes."""
    files = many_areas(here, 30)
    to_files = [
        part for form in ("jsonl", "csv", "github") for part in ("-f", f"{form}:report.{form}")
    ]
    alone, *several = (ran(here, files, jobs, *to_files, "-f", "concise") for jobs in "123")
    assert set(alone) == {"report.jsonl", "report.csv", "report.github", "code", "out", "err"}
    assert several == [alone, alone]


def test_same_table_of_processes(here: Path) -> None:
    """A table has its summary after the last area."""
    files = many_areas(here, 6)
    alone, two = (ran(here, files, jobs) for jobs in "12")
    assert two == alone


def test_options_reach_the_processes(here: Path) -> None:
    """What is asked for, such as a year, is asked of every process."""
    asked = ("--year", "2022", "--only", "gdp", "--lang", "en", "-f", "csv", "--ignore", "F202,S")
    files = many_areas(here, 6)
    alone, two = (ran(here, files, jobs, *asked) for jobs in "12")
    assert two == alone
    out = alone["out"]
    assert isinstance(out, bytes)
    rows = csv.DictReader(out.decode().splitlines())
    assert [row["year"] for row in rows] == ["2022"] * 6


@pytest.mark.parametrize("jobs", ["2", "64"])
def test_one_area(hlgl: Hlgl, here: Path, monkeypatch: pytest.MonkeyPatch, jobs: str) -> None:
    """Where there is no more than an area, one process is enough."""
    files = many_areas(here, 1, broken=False)
    monkeypatch.setattr("hlgl_cli.cli.jobs.shares", None)
    assert hlgl("check", *files, "--jobs", jobs) == hlgl("check", *files)


# How a process begins


def test_signals(hlgl: Hlgl, here: Path, at_once: list[object]) -> None:
    """Ctrl-C is heard by one process alone."""
    hlgl("check", *many_areas(here, 2), "--jobs", "2")
    assert at_once.count((signal.SIGINT, signal.SIG_IGN)) == 2


@pytest.mark.usefixtures("at_once")
def test_internal_error_of_a_worker(
    hlgl: Hlgl,
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    failing: Callable[[BaseException], Callable[..., object]],
) -> None:
    """It is told in one line by the process that was started, without a traceback."""
    monkeypatch.setattr("hlgl_cli.cli.jobs.Examiners", failing(KeyError("base")))
    said = "internal error (RuntimeError: KeyError: 'base'); HLGL_DEBUG=1 shows the details\n"
    assert hlgl("check", *many_areas(here, 2), "--jobs", "2") == (3, "", said)


def test_internal_error_of_a_worker_in_detail(
    monkeypatch: pytest.MonkeyPatch, failing: Callable[[BaseException], Callable[..., object]]
) -> None:
    """With HLGL_DEBUG the worker shows where."""
    monkeypatch.setenv("HLGL_DEBUG", "1")
    monkeypatch.setattr("hlgl_cli.cli.jobs.Examiners", failing(KeyError("base")))
    with pytest.raises(KeyError):
        list(_shares(Task(Request(), (None,), (), {}, View("en")), []))


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize(("platform", "method"), [("linux", "fork"), ("win32", None)])
def test_how_processes_are_made(
    hlgl: Hlgl, here: Path, monkeypatch: pytest.MonkeyPatch, platform: str, method: str | None
) -> None:
    """A process is a copy of this one on Linux, elsewhere what the system's own way is."""
    asked: list[str | None] = []

    def context(name: str | None) -> Here:
        asked.append(name)
        return Here(name)

    monkeypatch.setattr("multiprocessing.get_context", context)
    monkeypatch.setattr("hlgl_cli.cli.jobs.sys.platform", platform)
    hlgl("check", *many_areas(here, 2), "--jobs", "2")
    assert asked == [method]


def task(plan: str | None = None) -> Task:
    """Return what a worker is to do."""
    return Task(Request(plan=plan), (plan,), (Sink("jsonl", None),), FORMATS, View("en"))


@pytest.mark.usefixtures("at_once")
def test_nobody_listens() -> None:
    """A worker closes what it inherited, and ends when its own pipe has no other end."""
    receiving, sending = multiprocessing.Pipe(duplex=False)
    _work(sending, (receiving,), task(), [[Group("x", (OfPlan(None, (Content("a.toml", b""),)),))]])
    assert receiving.closed


@pytest.mark.usefixtures("at_once")
def test_worker_that_cannot_begin() -> None:
    """What keeps a worker from running keeps the command from running, with its facts."""
    groups = [Group(name, ()) for name in "ab"]
    with pytest.raises(CannotRunError) as error:
        list(shares(groups, task("no-such"), 2))
    assert error.value.facts["plan"] == "no-such"


def test_facts_reach_another_process() -> None:
    """An error is the same on the other side."""
    error = pickle.loads(pickle.dumps(CannotRunError("run.missing", {"file": "a"})))  # noqa: S301 - our own
    assert str(error) == str(CannotRunError("run.missing", {"file": "a"}))


# How they end


@pytest.fixture
def at_work(here: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Return a command whose processes are at work: an area is printed, and the pipe is full."""
    files = many_areas(here, 60, broken=False)
    with subprocess.Popen(  # noqa: S603 - the command itself
        [*COMMAND, "check", *files, "--jobs", "2", "-f", "jsonl"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        pipesize=4096,
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith(b"{")
        yield process


@POSIX
@pytest.mark.parametrize("interrupt", [os.kill, os.killpg], ids=["main", "terminal"])
def test_interrupted(
    at_work: subprocess.Popen[bytes], interrupt: Callable[[int, int], None]
) -> None:
    """Ctrl-C ends all of them, with a word; as long as one lived, standard error would be open."""
    interrupt(at_work.pid, signal.SIGINT)
    _, err = at_work.communicate(timeout=IN_TIME)
    assert (at_work.returncode, err) == (130, b"\ninterrupted\n")


def children(parent: int) -> list[int]:
    """Return the processes that a process has begun."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):  # it has ended meanwhile
            _, of, *_ = path.read_text(encoding="utf-8").rpartition(")")[2].split()
            found += [int(path.parent.name)] if int(of) == parent else []
    return found


@LINUX
def test_worker_killed(at_work: subprocess.Popen[bytes]) -> None:
    """A worker that is killed is not waited for."""
    os.kill(children(at_work.pid)[0], signal.SIGKILL)
    _, err = at_work.communicate(timeout=IN_TIME)
    said = b"error: a worker process was ended, perhaps for lack of memory; use fewer --jobs\n"
    assert (at_work.returncode, err) == (2, said)


@POSIX
def test_main_killed(at_work: subprocess.Popen[bytes]) -> None:
    """Where the first process is killed, none of the others stays behind."""
    at_work.kill()
    _, err = at_work.communicate(timeout=IN_TIME)
    assert (at_work.returncode, err) == (-signal.SIGKILL, b"")


@POSIX
def test_pipe_closed(at_work: subprocess.Popen[bytes]) -> None:
    """So does a reader who leaves, without one."""
    assert at_work.stdout is not None
    at_work.stdout.close()
    assert at_work.stderr is not None
    assert at_work.stderr.read() == b""
    assert at_work.wait(IN_TIME) == 141


# What is not a number of processes


@pytest.mark.parametrize("command", ["check", "validate"])
@pytest.mark.parametrize("jobs", ["0", "x", "65", "-1", "2.0", "²", "٣", "999", ""])
def test_refused(hlgl: Hlgl, command: str, jobs: str) -> None:
    """It is a whole number from 1 to 64."""
    assert hlgl(command, "a.toml", "--jobs", jobs) == (
        2,
        "",
        f"error: --jobs is a whole number from 1 to 64, not {jobs or QUOTES}\n",
    )
