"""What text is laid out on: rich's console, as wide as the reader's or as the text itself."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, NamedTuple

from rich.box import Box
from rich.console import Console
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hlgl_cli.report.view import View

# A rule below the headings, of a character that every terminal draws one column wide.
_RULED = Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)
UNBOUNDED = 10_000  # columns: wider than any table, so that nothing is folded


class Heading(NamedTuple):
    """A column's heading, and whether numbers stand under it."""

    words: str
    is_number: bool = False


class Paper:
    """Takes lines and tables, and gives them back as text without trailing blanks."""

    def __init__(self, view: View) -> None:
        """Take a sheet of the reader's width; what is written on it is never read as markup."""
        self._sheet = io.StringIO()
        self._console = Console(
            file=self._sheet,
            width=view.width or UNBOUNDED,
            force_terminal=view.color,
            color_system="standard" if view.color else None,
            markup=False,
            emoji=False,
            highlight=False,
            legacy_windows=False,
        )

    def line(self, words: str = "", style: str = "") -> None:
        """Write a line; one that is too long goes on in the next."""
        self._console.print(Text(words, style))

    def table(self, headings: Iterable[Heading], rows: Iterable[Iterable[tuple[str, str]]]) -> None:
        """Write a table; a cell is its words and their style. Numbers are never folded."""
        table = Table(box=_RULED, padding=(0, 1, 0, 0), pad_edge=False, header_style="")
        for heading in headings:
            table.add_column(
                Text(heading.words),
                justify="right" if heading.is_number else "left",
                no_wrap=heading.is_number,
                overflow="fold",
            )
        for row in rows:
            table.add_row(*(Text(words, style) for words, style in row))
        self._console.print(table)

    def pairs(self, rows: Iterable[tuple[str, str]]) -> None:
        """Write labels, each with its words beside it."""
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(no_wrap=True)
        grid.add_column(overflow="fold")
        for label, words in rows:
            grid.add_row(Text(label), Text(words))
        self._console.print(grid)

    def text(self) -> str:
        """Return what was written."""
        lines = self._sheet.getvalue().splitlines()
        return "".join(f"{line.rstrip()}\n" for line in lines)
