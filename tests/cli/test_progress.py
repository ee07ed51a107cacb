"""How far a long run is: a bar for those who look, nothing for anybody else."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.cli.progress import Progress
from tests.cli.areas import many_areas
from tests.cli.test_screen import Screen

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl

AT_ONCE = -1.0  # seconds


def watched(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """Return a terminal that is standard error now, where a bar does not wait for a second."""
    terminal = Screen(io.BytesIO(), "utf-8")
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr("hlgl_cli.cli.progress.PATIENCE", AT_ONCE)
    return terminal


def shown(screen: Screen) -> str:
    """Return all that a terminal has been sent."""
    screen.flush()
    content = screen.buffer
    assert isinstance(content, io.BytesIO)
    return content.getvalue().decode()


@pytest.mark.parametrize(("lang", "areas"), [("en", "areas"), ("zh", "地区")])
def test_bar(monkeypatch: pytest.MonkeyPatch, lang: str, areas: str) -> None:
    """A bar says how many areas of all are done, and is gone at the end."""
    screen = watched(monkeypatch)
    progress = Progress(4, lang, quiet=False)
    progress.advance(1)
    progress.advance(2)
    progress.end()
    lines = shown(screen)
    assert areas in lines
    assert " 75%" in lines
    assert lines.endswith("\x1b[2K")


def test_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is shown any more when there is something to read."""
    screen = watched(monkeypatch)
    progress = Progress(4, "en", quiet=False)
    progress.end()
    progress.advance(1)
    progress.end()
    assert shown(screen) == ""


def test_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is done within a second needs no bar."""
    screen = watched(monkeypatch)
    monkeypatch.setattr("hlgl_cli.cli.progress.PATIENCE", 60.0)
    Progress(4, "en", quiet=False).advance(3)
    assert shown(screen) == ""


def test_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who wants it quiet is shown nothing."""
    screen = watched(monkeypatch)
    Progress(4, "en", quiet=True).advance(1)
    assert shown(screen) == ""


@pytest.mark.parametrize("stderr", [io.StringIO(), None])
def test_pipe(monkeypatch: pytest.MonkeyPatch, stderr: io.StringIO | None) -> None:
    """Nor is a pipe, or who has closed standard error."""
    monkeypatch.setattr(sys, "stderr", stderr)
    monkeypatch.setattr("hlgl_cli.cli.progress.PATIENCE", AT_ONCE)
    Progress(4, "en", quiet=False).advance(1)
    assert stderr is None or stderr.getvalue() == ""


@pytest.mark.parametrize("error", [OSError(5, "hung up"), BrokenPipeError()])
def test_terminal_that_is_gone(monkeypatch: pytest.MonkeyPatch, error: OSError) -> None:
    """Where the terminal has hung up there is no bar, and no error of the library's either."""
    screen = watched(monkeypatch)

    def fail() -> None:
        raise error

    monkeypatch.setattr(screen, "flush", fail)
    progress = Progress(4, "en", quiet=False)
    progress.advance(1)
    progress.end()
    monkeypatch.undo()
    assert shown(screen) == ""


# Of a command


def test_report_in_a_file(hlgl: Hlgl, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command whose report goes elsewhere shows the bar, and behind it how it ended."""
    screen = watched(monkeypatch)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    files = many_areas(here, 3, broken=False)
    ran = hlgl("check", *files, "-f", "concise:a.txt")
    bar, _, end = shown(screen).rpartition("\x1b[2K")
    assert (ran.out, "areas" in bar) == ("", True)
    assert end == "9 files, 3 areas, 2021-2023; 6 errors, 0 warnings; exit 1: invalid figures\n"


@pytest.mark.parametrize(("form", "is_shown"), [("jsonl", False), ("json", True)])
def test_report_on_the_same_terminal(
    hlgl: Hlgl,
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    form: str,
    *,
    is_shown: bool,
) -> None:
    """There is none beside a report that comes area by area; one that comes at last is waited for."""
    screen = watched(monkeypatch)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    hlgl("check", *many_areas(here, 3, broken=False), "-f", form)
    assert ("\x1b[2K" in shown(screen)) is is_shown


def test_quiet_command(hlgl: Hlgl, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """--quiet is for the bar too."""
    screen = watched(monkeypatch)
    hlgl("check", *many_areas(here, 3, broken=False), "-f", "concise:a.txt", "--quiet")
    assert shown(screen) == ""


def test_pipe_of_a_command(hlgl: Hlgl, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a pipe there is how it ended, and nothing else."""
    monkeypatch.setattr("hlgl_cli.cli.progress.PATIENCE", AT_ONCE)
    ran = hlgl("check", *many_areas(here, 3, broken=False), "-f", "concise:a.txt")
    assert ran.err == "9 files, 3 areas, 2021-2023; 6 errors, 0 warnings; exit 1: invalid figures\n"
