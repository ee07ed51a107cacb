"""Which columns of a table there is room for, and how wide each is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from hlgl_cli.messages import visible
from hlgl_cli.report.wrapping import folded, widest_number, width

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")

Styled = tuple[str, str]  # words and their style
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


class Fit(NamedTuple):
    """The columns that there is room for, how wide each is, and how wide all are together."""

    columns: list[int]
    widths: list[int]
    room: int

    def kept(self, row: Sequence[T]) -> list[T]:
        """Return what a row has in these columns."""
        return [row[at] for at in self.columns]

    def folded(self, heads: Sequence[Heading], row: Sequence[Styled]) -> list[Styled]:
        """Return a row with its words folded; no number is parted."""
        cells = zip(heads, self.widths, row, strict=True)
        return [
            ("\n".join(folded(words, columns)) if head.folds else words, style)
            for head, columns, (words, style) in cells
        ]

    def cut(self, heads: Sequence[Heading], row: Sequence[Styled]) -> list[Styled]:
        """Return a folded row with none of its lines wider than there is room for."""
        cells = zip(heads, self.widths, row, strict=True)
        return [
            (_cut(words, columns) if head.folds else words, style)
            for head, columns, (words, style) in cells
        ]


def fit(heads: Sequence[Heading], rows: Sequence[Sequence[Styled]], room: int) -> Fit:
    """Return what fits: columns go until it does, what may be folded gets the rest."""
    widest = [
        max(
            *(width(line) for line in seen(head.words).split("\n")),
            *(width(row[at][0]) for row in rows),
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
    return Fit(columns, widths, max(room, _together(least, columns)))


def _least(heads: Sequence[Heading], widest: Sequence[int], folded: int) -> list[int]:
    """Return what each column cannot do without: no number is parted."""
    return [
        min(wide, folded) if head.folds else wide + 1
        for head, wide in zip(heads, widest, strict=True)
    ]


def _widest_number(heads: Sequence[Heading], rows: Sequence[Sequence[Styled]]) -> int:
    """Return how wide the widest number of the cells is that may be folded."""
    folding = [at for at, head in enumerate(heads) if head.folds]
    return max((widest_number(row[at][0]) for row in rows for at in folding), default=0)


def _together(widths: Sequence[int], columns: Sequence[int]) -> int:
    """Return how wide some columns are, with a blank between any two."""
    return sum(widths[at] + 1 for at in columns) - 1


def _cut(words: str, columns: int) -> str:
    """Return the lines of a cell, the longer ones parted."""
    return "\n".join(
        line[at : at + columns]
        for line in words.split("\n")
        for at in range(0, max(len(line), 1), columns)
    )


def seen(heading: str) -> str:
    """Return a heading as it is seen; it may have two lines."""
    return "\n".join(map(visible, heading.split("\n")))
