"""How standard output is looked at: its width and its colours."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.cli.options import is_colored, view_of
from hlgl_cli.report.view import View
from tests.cli.running import submit

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl

RED = "\x1b[31m"


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make standard output a terminal of 100 columns."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    size = os.terminal_size((100, 24))
    monkeypatch.setattr("shutil.get_terminal_size", lambda: size)


@pytest.mark.parametrize(
    ("choice", "environ", "is_terminal", "expected"),
    [
        ("always", {"NO_COLOR": "1", "TERM": "dumb"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "1", "TERM": "dumb"}, True, True),
        ("auto", {"NO_COLOR": "", "FORCE_COLOR": ""}, True, True),
        ("auto", {"NO_COLOR": "", "FORCE_COLOR": ""}, False, False),
        ("auto", {"TERM": "xterm"}, True, True),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {}, True, True),
        ("auto", {}, False, False),
    ],
)
def test_colour(choice: str, environ: dict[str, str], *, is_terminal: bool, expected: bool) -> None:
    """--color comes before NO_COLOR before FORCE_COLOR before whether it is a terminal."""
    assert is_colored(choice, environ, is_terminal=is_terminal) is expected


def test_view_of_a_pipe() -> None:
    """What is piped is as wide as it is, and without colour."""
    assert view_of("zh", "auto") == View("zh", None, color=False)


def test_view_of_a_pipe_with_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    """COLUMNS holds for a pipe too."""
    monkeypatch.setenv("COLUMNS", "72")
    assert view_of("en", "always") == View("en", 72, color=True)


@pytest.mark.parametrize("columns", ["", "wide", "-80"])
def test_view_of_a_pipe_with_bad_columns(monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    """COLUMNS that is no number says nothing."""
    monkeypatch.setenv("COLUMNS", columns)
    assert view_of("en", "auto").width is None


@pytest.mark.usefixtures("terminal")
def test_view_of_a_terminal() -> None:
    """A terminal has its own width, and shows colours."""
    assert view_of("en", "auto") == View("en", 100, color=True)


@pytest.mark.parametrize(
    ("arguments", "environ", "is_red"),
    [
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
        ([], {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {}, False),
    ],
)
def test_colour_of_a_report(
    hlgl: Hlgl,
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    environ: dict[str, str],
    *,
    is_red: bool,
) -> None:
    """What is behind is red where colours are wanted, and no escape is written where not."""
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    out = hlgl("check", submit(here, "gdp = 1"), *arguments).out
    assert (RED in out, "\x1b" in out) == (is_red, is_red)


def test_no_colour_in_a_file(hlgl: Hlgl, here: Path) -> None:
    """A file has no colours and no limit of width, even where the terminal has both."""
    hlgl("check", submit(here, "gdp = 1"), "--color", "always", "-f", "table:report.txt")
    assert "\x1b" not in (here / "report.txt").read_text(encoding="utf-8")
