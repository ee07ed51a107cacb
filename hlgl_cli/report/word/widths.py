"""How wide the columns of a table are: no number is parted, words have the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.messages import visible
from hlgl_cli.report.word.tables import MARGIN, Column
from hlgl_cli.report.wrapping import width

if TYPE_CHECKING:
    from collections.abc import Sequence

_CHARACTER = 98  # twips that half a Chinese character of nine points takes, with some air
_LEAST = 20 * _CHARACTER + 2 * MARGIN  # of words that are folded


class Wish(NamedTuple):
    """A column that a table would like to have."""

    heading: str
    cells: Sequence[str]
    is_number: bool = False
    folds: bool = False
    goes: int = 0  # where there is no room, the highest goes first; 0: it stays


class Fit(NamedTuple):
    """Which of the columns there is room for, and how wide they are."""

    kept: list[int]
    columns: list[Column]

    def row(self, cells: Sequence[str]) -> list[str]:
        """Return what a row has in these columns."""
        return [cells[at] for at in self.kept]


def fitted(wishes: Sequence[Wish], room: int) -> Fit:
    """Return the columns that fit into so many twips, which they fill."""
    wide = [_natural(wish) for wish in wishes]
    least = [
        min(each, _LEAST) if wish.folds else each for wish, each in zip(wishes, wide, strict=True)
    ]
    kept = list(range(len(wishes)))
    while sum(least[at] for at in kept) > room:
        going = max(kept, key=lambda at: wishes[at].goes)
        if not wishes[going].goes:
            break
        kept.remove(going)
    widths = _filled([least[at] for at in kept], [wide[at] - least[at] for at in kept], room)
    columns = [
        Column(wishes[at].heading, each, wishes[at].is_number)
        for at, each in zip(kept, widths, strict=True)
    ]
    return Fit(kept, columns)


def _natural(wish: Wish) -> int:
    """Return how wide a column would be if nothing of it were folded."""
    shown = [*wish.heading.split("\n"), *(line for cell in wish.cells for line in cell.split("\n"))]
    return max(width(visible(line)) for line in shown) * _CHARACTER + 2 * MARGIN


def _filled(least: Sequence[int], lacks: Sequence[int], room: int) -> list[int]:
    """Return widths that take all the room: what is folded has most of what is left."""
    rest = room - sum(least)
    if rest < 0:
        return [each * room // sum(least) for each in least]
    given = min(rest, sum(lacks))
    widths = [
        each + (given * lack // sum(lacks) if lack else 0)
        for each, lack in zip(least, lacks, strict=True)
    ]
    over = (room - sum(widths)) // len(widths)
    return [each + over for each in widths]
