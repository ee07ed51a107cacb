"""How wide the reader's screen is."""

from __future__ import annotations

import os
import sys


def is_terminal() -> bool:
    """Return whether standard output is looked at as it comes."""
    return sys.stdout is not None and sys.stdout.isatty()  # None: closed by the caller


def folded(said: str) -> str:
    """Return a message as wide as the terminal that it goes to; elsewhere it stays one line."""
    if sys.stderr is None or not sys.stderr.isatty():
        return said
    import shutil  # noqa: PLC0415 - for a message in a terminal

    from hlgl_cli.report.wrapping import wrapped  # noqa: PLC0415

    return "\n".join(wrapped(said, shutil.get_terminal_size().columns))


def columns() -> int | None:
    """Return the columns of the terminal or of COLUMNS, None where text may be of any width."""
    import shutil  # noqa: PLC0415 - 2 ms, not for help and completion

    has_room = is_terminal() or os.environ.get("COLUMNS", "").isdecimal()
    return shutil.get_terminal_size().columns if has_room else None
