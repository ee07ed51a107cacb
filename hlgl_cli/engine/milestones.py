"""The path through milestones: docs/method.md §2, legs that follow one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.engine.arithmetic import sign

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal
    from fractions import Fraction

    from hlgl_cli.engine.paces import Pace
    from hlgl_cli.engine.paths import Falling, Geometric, Straight


class Leg(NamedTuple):
    """One segment of a bent path: it begins after `since` years."""

    since: int
    path: Straight | Geometric | Falling


class Bent(NamedTuple):
    """A path through milestones: its legs follow one another, the last ends in the target year."""

    legs: tuple[Leg, ...]

    @property
    def start(self) -> Fraction:
        """Return where the first leg begins."""
        return self.legs[0].path.start

    @property
    def end(self) -> Fraction:
        """Return where the last leg ends."""
        return self.legs[-1].path.end

    @property
    def pace(self) -> Pace:
        """Return the legs' pace."""
        return self.legs[-1].path.pace

    @property
    def moves(self) -> int:
        """Return the legs' common direction, 0 where they do not agree."""
        directions = {leg.path.moves for leg in self.legs}
        return directions.pop() if len(directions) == 1 else 0

    def leg_at(self, k: Fraction) -> Leg:
        """Return the leg on which time k is."""
        return _last(self.legs, (leg.since < k for leg in self.legs))

    def at(self, k: Fraction) -> Decimal:
        """Return the value after k years."""
        leg = self.leg_at(k)
        return leg.path.at(k - leg.since)

    def compare(self, measure: Fraction, k: Fraction) -> int:
        """Compare on the leg that time k is on."""
        leg = self.leg_at(k)
        return leg.path.compare(measure, k - leg.since)

    def when(self, measure: Fraction) -> Decimal | None:
        """Return the time on the leg that reaches the value; the end legs are extended."""
        reached = (self.moves * sign(measure - leg.path.start) > 0 for leg in self.legs)
        leg = _last(self.legs, reached)
        time = leg.path.when(measure)
        return None if time is None else time + leg.since


def _last(legs: tuple[Leg, ...], holds: Iterable[bool]) -> Leg:
    """Return the last leg for which it holds, the first where it holds for none."""
    return [legs[0], *(leg for leg, held in zip(legs, holds, strict=True) if held)][-1]
