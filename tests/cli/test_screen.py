"""How the reader's screen is looked at: its width and its colours."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from hlgl_cli.cli.screen import columns, folded, is_colored, is_terminal, view_of
from hlgl_cli.report.view import View
from tests.cli.running import submit

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl

RED = "\x1b[31m"
FORMULA = (
    "Cumulative growth      (1 + g1) × … × (1 + gn) - 1 = (1 + 6.1%) × (1 + 4%) × (1 + 5.8%) - 1"
)
BELOW = " " * len("Cumulative growth      ")


@pytest.mark.parametrize(("stated", "found"), [("80", 80), ("", 100), ("wide", 100), (None, 100)])
def test_columns(monkeypatch: pytest.MonkeyPatch, stated: str | None, found: int) -> None:
    """Where nobody looks, COLUMNS gives the width, else it is that of a page."""
    monkeypatch.delenv("COLUMNS", raising=False)
    if stated is not None:
        monkeypatch.setenv("COLUMNS", stated)
    assert columns() == found


def test_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard output that is closed is no terminal."""
    monkeypatch.setattr("sys.stdout", None)
    assert not is_terminal()


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        ("120", [f"{FORMULA} = 16.7440%"]),
        ("", [f"{FORMULA} =", f"{BELOW}16.7440%"]),
        ("80", [FORMULA[:79], f"{BELOW}+ 5.8%) - 1 = 16.7440%"]),
    ],
)
def test_steps_are_folded(
    hlgl: Hlgl, monkeypatch: pytest.MonkeyPatch, width: str, lines: list[str]
) -> None:
    """A formula goes on below itself where the screen ends, in a pipe where a page does."""
    monkeypatch.setenv("COLUMNS", width)
    out = hlgl("calc", "chain", "6.1", "4.0", "5.8", "--steps").out
    assert out.splitlines()[3 : 3 + len(lines)] == lines


class Screen(io.TextIOWrapper):
    """A terminal that is somewhere else."""

    def isatty(self) -> bool:
        """Return that it is one."""
        return True


def test_errors_are_folded(hlgl: Hlgl, monkeypatch: pytest.MonkeyPatch) -> None:
    """What keeps a command from running fits the terminal, between its words."""
    screen = Screen(io.BytesIO(), "utf-8")
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setenv("COLUMNS", "60")
    assert hlgl("calc", "chain", "x").code == 2
    screen.seek(0)
    assert screen.read().splitlines() == [
        'error: cannot read "x": a number belongs here, as in 5.2,',
        '-1.6, 5% or "46502 元", without thousands separators',
    ]


@pytest.mark.parametrize("width", [30, 44, 60, 80])
@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "2023.toml", "--fail-on", "never"],
        ["check", "2023.toml", "--fail-on", "never", "--lang", "zh"],
        ["check", "2023.toml", "--plan", "2023.toml"],
        ["check", "2023.toml", "--plan", "broken.toml"],
        ["check", "2023.toml", "--plan", "broken.toml", "--lang", "zh"],
        ["check", "2023.toml", "--fail-on", "x"],
        ["check", "2023.toml", "-f", "csv:a"],
    ],
)
def test_every_message_fits(
    hlgl: Hlgl, here: Path, monkeypatch: pytest.MonkeyPatch, width: int, arguments: list[str]
) -> None:
    """No line on standard error is wider than the terminal, but for words and lines of a file."""
    submit(here, "gdp = 'x y'\nregistered_unemployment = 4.6")
    (here / "broken.toml").write_text("[plan]\nid = 5\n", encoding="utf-8")
    screen = Screen(io.BytesIO(), "utf-8")
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setenv("COLUMNS", str(width))
    hlgl(*arguments)
    screen.seek(0)
    lines = [line for line in screen.read().splitlines() if not line.startswith("    | ")]
    assert lines
    assert [line for line in lines if cell_len(line) > width and " " in line.strip()] == []


@pytest.mark.parametrize(
    ("message", "lines"),
    [
        ("one two\nthree", ["one two", "three"]),
        ("one two three\nfour five six", ["one two", "three", "four five", "six"]),
        ("one\n\ntwo", ["one", "", "two"]),
        ("    | gdp = a b c d e f", ["    | gdp = a b c d e f"]),
    ],
)
def test_lines_of_a_message(
    monkeypatch: pytest.MonkeyPatch, message: str, lines: list[str]
) -> None:
    """Each line of a message is folded by itself; a line of a file is not."""
    monkeypatch.setattr("sys.stderr", Screen(io.BytesIO(), "utf-8"))
    monkeypatch.setenv("COLUMNS", "9")
    assert folded(message).split("\n") == lines


@pytest.mark.parametrize("stderr", [io.StringIO(), None])
def test_errors_in_a_pipe(monkeypatch: pytest.MonkeyPatch, stderr: io.StringIO | None) -> None:
    """Where nobody looks, a message is one line."""
    monkeypatch.setattr("sys.stderr", stderr)
    assert folded("error: " * 30) == "error: " * 30


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make standard output a terminal of 100 columns."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    size = os.terminal_size((100, 24))
    monkeypatch.setattr("hlgl_cli.cli.terminal.size", lambda: size)


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
    """What is piped is as wide as a page, and without colour."""
    assert view_of("zh", "auto") == View("zh", 100, color=False)


def test_view_of_a_pipe_with_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    """COLUMNS holds for a pipe too."""
    monkeypatch.setenv("COLUMNS", "72")
    assert view_of("en", "always") == View("en", 72, color=True)


@pytest.mark.parametrize("columns", ["", "wide", "-80"])
def test_view_of_a_pipe_with_bad_columns(monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    """COLUMNS that is no number says nothing."""
    monkeypatch.setenv("COLUMNS", columns)
    assert view_of("en", "auto").width == 100


@pytest.mark.usefixtures("terminal")
def test_view_of_a_terminal() -> None:
    """A terminal has its own width and height, and shows colours."""
    assert view_of("en", "auto") == View("en", 100, color=True, height=24)


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
    out = hlgl("check", submit(here, "urbanization_rate = 95.1"), *arguments).out
    assert (RED in out, "\x1b" in out) == (is_red, is_red)


def test_no_colour_in_a_file(hlgl: Hlgl, here: Path) -> None:
    """A file has no colours and no limit of width, even where the terminal has both."""
    hlgl("check", submit(here, "gdp = 1"), "--color", "always", "-f", "table:report.txt")
    assert "\x1b" not in (here / "report.txt").read_text(encoding="utf-8")
