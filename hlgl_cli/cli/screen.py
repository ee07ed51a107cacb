"""How wide the reader's screen is."""

from __future__ import annotations

import os
import sys


def is_terminal() -> bool:
    """Return whether standard output is looked at as it comes."""
    return sys.stdout is not None and sys.stdout.isatty()  # None: closed by the caller


def columns() -> int | None:
    """Return the columns of the terminal or of COLUMNS, None where text may be of any width."""
    import shutil  # noqa: PLC0415 - 2 ms, not for help and completion

    has_room = is_terminal() or os.environ.get("COLUMNS", "").isdecimal()
    return shutil.get_terminal_size().columns if has_room else None
