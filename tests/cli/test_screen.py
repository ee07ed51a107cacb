"""How wide the reader's screen is."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.cli.screen import columns, folded, is_terminal

if TYPE_CHECKING:
    from tests.cli.running import Hlgl

FORMULA = "Cumulative      (1 + g1) × … × (1 + gn) - 1 = (1 + 6.1%) × (1 + 4%) × (1 + 5.8%) - 1"


@pytest.mark.parametrize(
    ("stated", "found"), [("80", 80), ("", None), ("wide", None), (None, None)]
)
def test_columns(monkeypatch: pytest.MonkeyPatch, stated: str | None, found: int | None) -> None:
    """Where nobody looks, COLUMNS alone gives a width."""
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
        ("", [f"{FORMULA} = 16.7440 %"]),
        (
            "80",
            ["Cumulative      (1 + g1) × … × (1 + gn) - 1 = (1 + 6.1%) × (1 + 4%) × (1 + 5.8%)"],
        ),
    ],
)
def test_steps_are_folded(
    hlgl: Hlgl, monkeypatch: pytest.MonkeyPatch, width: str, lines: list[str]
) -> None:
    """A formula goes on below itself where the screen ends, and is whole in a pipe."""
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


@pytest.mark.parametrize("stderr", [io.StringIO(), None])
def test_errors_in_a_pipe(monkeypatch: pytest.MonkeyPatch, stderr: io.StringIO | None) -> None:
    """Where nobody looks, a message is one line."""
    monkeypatch.setattr("sys.stderr", stderr)
    assert folded("error: " * 30) == "error: " * 30
