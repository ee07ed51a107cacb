"""The size of a terminal is the one that `shutil` finds."""

from __future__ import annotations

import os
import shutil

import pytest

from hlgl_cli.cli import terminal

SEEN = os.terminal_size((132, 50))


@pytest.mark.parametrize("columns", [None, "", "44", "0", "-5", "many"])
@pytest.mark.parametrize("lines", [None, "9", "0"])
@pytest.mark.parametrize("seen", [SEEN, OSError, ValueError])
def test_size(
    monkeypatch: pytest.MonkeyPatch,
    columns: str | None,
    lines: str | None,
    seen: os.terminal_size | type[Exception],
) -> None:
    """Variables are over what the terminal says, and what is none has 80 columns and 24 lines."""

    def asked(_: int) -> os.terminal_size:
        if isinstance(seen, type):
            raise seen
        return seen

    for name, value in (("COLUMNS", columns), ("LINES", lines)):
        monkeypatch.delenv(name, raising=False)
        if value is not None:
            monkeypatch.setenv(name, value)
    monkeypatch.setattr("os.get_terminal_size", asked)
    assert terminal.size() == shutil.get_terminal_size()


def test_terminal_without_a_size(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that has no size is told as none; Python 3.10 believed it."""
    for name in ("COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("os.get_terminal_size", lambda _: os.terminal_size((0, 0)))
    assert terminal.size() == (80, 24)


def test_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard output may be closed."""
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr("sys.__stdout__", None)
    assert terminal.size() == shutil.get_terminal_size() == (80, 24)
