"""How the reader's screen is looked at: its width and its colours."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from hlgl_cli.cli import terminal
from hlgl_cli.report.lines import EXCERPT_MARK
from hlgl_cli.report.view import View
from hlgl_cli.report.wrapping import wrapped

if TYPE_CHECKING:
    from collections.abc import Mapping

OF_A_PIPE = 100  # columns of text that goes on into a pipe or a file, as a page has them


def view_of(lang: str, color: str) -> View:
    """Return how standard output is looked at."""
    is_seen = is_terminal()
    height = terminal.size().lines if is_seen else None
    return View(lang, columns(), is_colored(color, os.environ, is_terminal=is_seen), height=height)


def is_colored(choice: str, environ: Mapping[str, str], *, is_terminal: bool) -> bool:
    """Decide on colour once, for every library: --color, NO_COLOR, FORCE_COLOR, a terminal."""
    if choice != "auto":
        return choice == "always"
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR"):
        return True
    return is_terminal and environ.get("TERM") != "dumb"


def is_terminal() -> bool:
    """Return whether standard output is looked at as it comes."""
    return sys.stdout is not None and sys.stdout.isatty()  # None: closed by the caller


def columns() -> int:
    """Return the columns of COLUMNS or of the terminal, and those of a pipe or a file."""
    has_room = is_terminal() or os.environ.get("COLUMNS", "").isdecimal()
    return terminal.size().columns if has_room else OF_A_PIPE


def folded(message: str) -> str:
    """Return a message as wide as the terminal that it goes to, line by line; elsewhere as it is.

    What shows a line of a file stays whole: its caret stands below a column.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        return message
    columns, lines = terminal.size().columns, message.split("\n")
    folded_lines = (
        [line] if line.startswith(EXCERPT_MARK) else wrapped(line, columns) for line in lines
    )
    return "\n".join(part for parts in folded_lines for part in parts or [""])
