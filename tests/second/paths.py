"""What a target asks for at every time (docs/method.md §2)."""

from __future__ import annotations

from decimal import localcontext
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tests.second.powers import Exact, Power, compare, log, power

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal
    from fractions import Fraction

Knot = tuple[int, Exact]


class Path(NamedTuple):
    """Numbers at certain times, joined by equal steps or at an even rate."""

    knots: tuple[Knot, ...]
    is_even: bool

    def at(self, time: Fraction) -> Exact:
        """Return what is asked at a time; beyond its ends the outer pieces go on."""
        (start, low), (end, high) = self._piece(lambda piece: time <= piece[1][0])
        share = (time - start) / (end - start)
        if self.is_even:
            return _power(low).to(1 - share).times(_power(high).to(share))
        return _plain(low) + (_plain(high) - _plain(low)) * share

    def moves(self, direction: int) -> bool:
        """Return whether every piece goes towards the better side."""
        pieces = pairwise(self.knots)
        return all(compare(high, low) == direction for (_, low), (_, high) in pieces)

    def time_of(self, number: Exact, direction: int) -> Fraction | Decimal:
        """Return when the path has a number."""
        (start, low), (end, high) = self._piece(
            lambda piece: direction * compare(number, piece[1][1]) <= 0
        )
        if not self.is_even:
            part = (_plain(number) - _plain(low)) / (_plain(high) - _plain(low))
            return start + part * (end - start)
        with localcontext() as context:
            context.prec = 70
            return start + (log(number) - log(low)) / (log(high) - log(low)) * (end - start)

    def _piece(self, holds: Callable[[tuple[Knot, Knot]], bool]) -> tuple[Knot, Knot]:
        pieces = list(pairwise(self.knots))
        return next((piece for piece in pieces if holds(piece)), pieces[-1])


def _power(number: Exact) -> Power:
    return number if isinstance(number, Power) else power(number)


def _plain(number: Exact) -> Fraction:
    if isinstance(number, Power):
        raise TypeError(number)
    return number
