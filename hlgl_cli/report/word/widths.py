"""How wide the columns of a table are: no number is parted, words have the rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from hlgl_cli.messages import visible
from hlgl_cli.report.word.tables import MARGIN, Column
from hlgl_cli.report.wrapping import width

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

T = TypeVar("T")

_CHARACTER = 94  # twips that half a Chinese character of nine points takes, with some air
_OF_HEADING = 106  # in a font without serifs, which is wider
_PIECE = re.compile(r"[!-~]+|[^ -~\n]{1,3}")  # of a heading: what stays on one line


class Wish(NamedTuple):
    """A column that a table would like to have; its cells are never parted unless it folds."""

    heading: str
    cells: Sequence[str]
    is_number: bool = False
    folds: int = 0  # to how many columns of text its words may be folded; 0: they may not
    goes: int = 0  # where there is no room, the highest goes first; 0: it stays


class Fit(NamedTuple):
    """Which of the columns there is room for, and how wide they are."""

    kept: list[int]
    columns: list[Column]

    def row(self, cells: Sequence[T]) -> list[T]:
        """Return what a row has in these columns."""
        return [cells[at] for at in self.kept]


def fitted(wishes: Sequence[Wish], room: int) -> Fit:
    """Return the columns that fit into so many twips, which they fill."""
    needs = [*map(_need, wishes)]
    kept = list(range(len(wishes)))
    while sum(needs[at].least for at in kept) > room:
        going = max(kept, key=lambda at: wishes[at].goes)
        if not wishes[going].goes:
            break
        kept.remove(going)
    widths = _filled([needs[at] for at in kept], room)
    columns = [
        Column(wishes[at].heading, each, wishes[at].is_number)
        for at, each in zip(kept, widths, strict=True)
    ]
    return Fit(kept, columns)


class _Need(NamedTuple):
    """How wide a column is at least, and if none of its cells, and of its heading, is folded."""

    least: int
    cells: int
    whole: int


def _need(wish: Wish) -> _Need:
    heading = _twips(_PIECE.findall(wish.heading), _OF_HEADING)
    cells = _twips(line for cell in wish.cells for line in cell.split("\n"))
    folded = wish.folds * _CHARACTER + 2 * MARGIN
    least = max(heading, min(cells, folded) if wish.folds else cells)
    unfolded = max(least, cells)
    return _Need(least, unfolded, max(unfolded, _twips(wish.heading.split("\n"), _OF_HEADING)))


def _twips(lines: Iterable[str], character: int = _CHARACTER) -> int:
    """Return how wide a cell of some lines is."""
    return max((width(visible(line)) for line in lines), default=0) * character + 2 * MARGIN


def _filled(needs: Sequence[_Need], room: int) -> list[int]:
    """Return widths that take all the room: first words have it, then headings, then all."""
    widths = [need.least for need in needs]
    if sum(widths) > room:
        return [each * room // sum(widths) for each in widths]
    for wanted in ([need.cells for need in needs], [need.whole for need in needs]):
        lacks = [max(want - have, 0) for want, have in zip(wanted, widths, strict=True)]
        given = min(room - sum(widths), sum(lacks))
        widths = [
            have + (given * lack // sum(lacks) if lack else 0)
            for have, lack in zip(widths, lacks, strict=True)
        ]
    over = (room - sum(widths)) // len(widths)
    return [each + over for each in widths]
