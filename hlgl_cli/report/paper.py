"""What text is laid out on: rich's console, as wide as the reader's or as the text itself."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar

from rich.box import Box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from hlgl_cli.messages import visible
from hlgl_cli.report.wrapping import folded, widest_number, width, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hlgl_cli.report.view import View

T = TypeVar("T")

Styled = tuple[str, str]  # words and their style
# A rule below the headings, of a character that every terminal draws one column wide.
_RULED = Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)
UNBOUNDED = 10_000  # columns: wider than any table, so that no cell is folded
# Columns of a cell that may be folded: for so many others have to go; and when none is left to go.
LEAST_FOLDED, NARROWEST = 14, 6


class Heading(NamedTuple):
    """A column's heading, whether numbers stand under it, and whether it may be folded.

    Where there is no room for all columns, those that may go do, the highest `goes` first.
    """

    words: str
    is_number: bool = False
    folds: bool = False
    goes: int = 0  # 0: it stays


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

    def runs(self, runs: Iterable[Styled]) -> None:
        """Write a line whose parts have styles of their own; it is never folded."""
        self._console.print(Text.assemble(*runs), soft_wrap=True)

    def table(self, headings: Iterable[Heading], rows: Iterable[Iterable[Styled]]) -> None:
        """Write a table; a cell is its words and their style.

        No number is ever cut: columns are left out, and at last the rows run over.

        Two blanks part the columns: one that the box draws, one before a cell that is not folded.
        Padding by the library would double the time.
        """
        table = Table(box=_RULED, padding=0, pad_edge=False, show_edge=False, header_style="")
        heads, cells = list(headings), [list(row) for row in rows]
        fit = _fit(heads, cells, self._width) if self._width < UNBOUNDED else None
        if fit is not None:
            heads, cells = fit.kept(heads), [fit.kept(row) for row in cells]
            self._console.width = fit.room
        for head in heads:
            side: Literal["left", "right"] = "right" if head.is_number else "left"
            above = _cell(head, _seen(head.words))
            table.add_column(above, justify=side, no_wrap=not head.folds, overflow="fold")
        for row in cells:
            seen = [(visible(words), style) for words, style in row]
            of_row = zip(heads, seen if fit is None else fit.folded(heads, seen), strict=True)
            table.add_row(*(_cell(head, words, style) for head, (words, style) in of_row))
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


class _Fit(NamedTuple):
    """The columns that there is room for, how wide each is, and how wide all are together."""

    columns: list[int]
    widths: list[int]
    room: int

    def kept(self, row: Sequence[T]) -> list[T]:
        """Return what a row has in these columns."""
        return [row[at] for at in self.columns]

    def folded(self, heads: Sequence[Heading], row: Sequence[Styled]) -> list[Styled]:
        """Return a row with its words folded by us: the library would part a number."""
        cells = zip(heads, self.widths, row, strict=True)
        return [
            ("\n".join(folded(words, columns)) if head.folds else words, style)
            for head, columns, (words, style) in cells
        ]


def _fit(heads: Sequence[Heading], rows: Sequence[Sequence[Styled]], room: int) -> _Fit:
    """Return what fits: columns go until it does, what may be folded gets the rest."""
    widest = [
        max(
            *(width(line) for line in _seen(head.words).split("\n")),
            *(width(visible(row[at][0])) for row in rows),
            0,
        )
        for at, head in enumerate(heads)
    ]
    least = _least(heads, widest, LEAST_FOLDED)
    columns = list(range(len(heads)))
    while _together(least, columns) > room:
        going = max(columns, key=lambda at: heads[at].goes)
        if not heads[going].goes:
            least = _least(heads, widest, max(NARROWEST, _widest_number(heads, rows)))
            break
        columns.remove(going)
    rest = max(room - _together(least, columns), 0)
    missing = {at: widest[at] - least[at] for at in columns if heads[at].folds}
    lacks = sum(missing.values())
    shares = {at: min(lack, rest * lack // lacks) for at, lack in missing.items() if lack}
    widths = [least[at] + shares.get(at, 0) for at in columns]
    return _Fit(columns, widths, max(room, _together(least, columns)))


def _least(heads: Sequence[Heading], widest: Sequence[int], folded: int) -> list[int]:
    """Return what each column cannot do without: no number is parted."""
    return [
        min(wide, folded) if head.folds else wide + 1
        for head, wide in zip(heads, widest, strict=True)
    ]


def _widest_number(heads: Sequence[Heading], rows: Sequence[Sequence[Styled]]) -> int:
    """Return how wide the widest number of the cells is that may be folded."""
    folding = [at for at, head in enumerate(heads) if head.folds]
    return max((widest_number(visible(row[at][0])) for row in rows for at in folding), default=0)


def _together(widths: Sequence[int], columns: Sequence[int]) -> int:
    """Return how wide some columns are, with a blank between any two."""
    return sum(widths[at] + 1 for at in columns) - 1


def _seen(heading: str) -> str:
    """Return a heading as it is seen; it may have two lines."""
    return "\n".join(map(visible, heading.split("\n")))


def _cell(head: Heading, words: str, style: str = "") -> Text:
    """Return words as they are seen; what is not folded has a blank before it."""
    apart = words if head.folds else "\n".join(f" {line}" for line in words.split("\n"))
    return Text(apart, style)
