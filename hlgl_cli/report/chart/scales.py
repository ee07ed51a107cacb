"""Where numbers and years stand on a chart: positions alone are floats."""

from __future__ import annotations

from decimal import Decimal
from math import ceil, floor, log10
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from hlgl_cli.report.chart.trajectory import Trajectory

_STEPS = (1, 2, 2.5, 5, 10)
_MARGIN = 0.1  # of the range, above and below what is drawn


class Axis(NamedTuple):
    """Maps numbers from low to high onto positions from start to end."""

    low: float
    high: float
    start: float
    end: float

    def at(self, number: Decimal | float) -> float:
        """Return the position of a number."""
        share = (float(number) - self.low) / (self.high - self.low)
        return self.start + share * (self.end - self.start)

    def ticks(self, most: int) -> list[Decimal]:
        """Return round numbers on the axis, about so many."""
        rough = (self.high - self.low) / most
        size = 10.0 ** floor(log10(rough))
        step = next(factor * size for factor in _STEPS if factor * size >= rough * 0.999)
        exact = Decimal(f"{step:.6g}")
        first, last = ceil(Decimal(self.low) / exact), floor(Decimal(self.high) / exact)
        return [at * exact for at in range(first, last + 1)]


def numbers(trajectory: Trajectory) -> list[Decimal]:
    """Return every number that is drawn."""
    drawn = [*trajectory.path.values(), *trajectory.so_far.values(), trajectory.actual]
    band = trajectory.band or ()
    others = (trajectory.base, trajectory.upto, trajectory.allowed, trajectory.projected, *band)
    return [*drawn, *(number for number in others if number is not None)]


def span(trajectory: Trajectory) -> tuple[float, float]:
    """Return from where to where the axis of numbers goes."""
    drawn = [float(number) for number in numbers(trajectory)]
    low, high = min(drawn), max(drawn)
    room = (high - low) * _MARGIN or abs(high) * _MARGIN or 1.0
    return low - room, high + room
