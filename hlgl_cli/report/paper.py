"""What text is laid out on: rich's console, as wide as the reader's or as the text itself."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING, Literal, NamedTuple

from rich.box import Box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from hlgl_cli.messages import visible
from hlgl_cli.report.wrapping import width, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hlgl_cli.report.view import View

# A rule below the headings, of a character that every terminal draws one column wide.
_RULED = Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)
UNBOUNDED = 10_000  # columns: wider than any table, so that no cell is folded


class Heading(NamedTuple):
    """A column's heading, whether numbers stand under it, and whether it may be folded."""

    words: str
    is_number: bool = False
    folds: bool = False


class Paper:
    """Takes lines and tables, and gives them back as text without trailing blanks."""

    def __init__(self, view: View) -> None:
        """Take a sheet of the reader's width; what is written on it is never read as markup."""
        self._sheet = io.StringIO()
        self._width = view.width or sys.maxsize
        self._console = Console(
            file=self._sheet,
            width=view.width or UNBOUNDED,
            height=1,  # both are given, or a dumb terminal would count as 80 columns wide
            force_terminal=view.color,
            color_system="standard" if view.color else None,
            no_color=not view.color,  # decided before, whatever the environment says
            markup=False,
            emoji=False,
            highlight=False,
            legacy_windows=False,
        )

    def line(self, words: str = "", style: str = "") -> None:
        """Write a line; one that is too long goes on in the next, under its own indent."""
        for line in wrapped(visible(words), self._width) or [""]:
            self._write(line, style)

    def table(self, headings: Iterable[Heading], rows: Iterable[Iterable[tuple[str, str]]]) -> None:
        """Write a table; a cell is its words and their style.

        Two blanks part the columns: one that the box draws, one before a cell that is not folded.
        Padding by the library would double the time.
        """
        table = Table(box=_RULED, padding=0, pad_edge=False, show_edge=False, header_style="")
        heads = tuple(headings)
        for head in heads:
            side: Literal["left", "right"] = "right" if head.is_number else "left"
            table.add_column(
                _cell(head, head.words), justify=side, no_wrap=not head.folds, overflow="fold"
            )
        for row in rows:
            cells = zip(heads, row, strict=True)
            table.add_row(*(_cell(head, words, style) for head, (words, style) in cells))
        self.line()
        self._console.print(table)
        self.line()

    def pairs(self, rows: Iterable[tuple[str, str]]) -> None:
        """Write labels, each with its words beside it."""
        pairs = [(visible(label), visible(words)) for label, words in rows]
        room = max((width(label) for label, _ in pairs), default=0) + 2
        for label, words in pairs:
            first, *rest = wrapped(words, self._width - room) or [""]
            for beside, line in [(label, first), *(("", line) for line in rest)]:
                blank = " " * (room - width(beside))
                self._write(f"{beside}{blank}{line}")

    def _write(self, line: str, style: str = "") -> None:
        """Write a line of the right width; the console is asked for colours alone, it measures."""
        if style:
            self._console.print(Text(line, style), soft_wrap=True)
        else:
            self._sheet.write(f"{line}\n")

    def text(self) -> str:
        """Return what was written."""
        lines = self._sheet.getvalue().splitlines()
        return "".join(f"{line.rstrip()}\n" for line in lines)


def _cell(head: Heading, words: str, style: str = "") -> Text:
    shown = visible(words)
    return Text(shown if head.folds else f" {shown}", style)
