"""The size of the reader's terminal, as `shutil` has it.

To import that would cost a twentieth of what click does.
"""

from __future__ import annotations

import os
import sys

USUAL = (80, 24)


def size() -> os.terminal_size:
    """Return the columns and lines that COLUMNS and LINES say, else those of standard output."""
    stated = [_stated("COLUMNS"), _stated("LINES")]
    found = USUAL if all(stated) else _found()
    return os.terminal_size(
        (said or seen or usual) for said, seen, usual in zip(stated, found, USUAL, strict=True)
    )


def _stated(name: str) -> int:
    """Return what a variable says; 0 where it says nothing that can be."""
    try:
        return max(0, int(os.environ.get(name, "")))
    except ValueError:
        return 0


def _found() -> tuple[int, ...]:
    try:
        return os.get_terminal_size(sys.__stdout__.fileno())  # type: ignore[union-attr] # as below
    except (AttributeError, ValueError, OSError):  # it is closed, or no terminal
        return USUAL
