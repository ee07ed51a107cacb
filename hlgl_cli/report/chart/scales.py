"""Where numbers and years stand on a chart: positions alone are floats."""

from __future__ import annotations

from decimal import Decimal
from math import ceil, floor, log10
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.report.numbers import whole

if TYPE_CHECKING:
    from hlgl_cli.report.chart.trajectory import Trajectory

_STEPS = (1, 2, 2.5, 5, 10)
_ABOVE, _BELOW = 0.12, 0.18  # of the range, beyond what is drawn: room for labels
_LONGEST = 9  # characters of a number on the axis
_FARTHEST = 1e300  # what is beyond, stands there


class Axis(NamedTuple):
    """Maps numbers from low to high onto positions from start to end."""

    low: float
    high: float
    start: float
    end: float

    def at(self, number: Decimal | float) -> float:
        """Return the position of a number."""
        share = (_near(number) - self.low) / (self.high - self.low)
        return self.start + share * (self.end - self.start)

    def ticks(self, about: int) -> list[Decimal]:
        """Return round numbers on the axis, about so many."""
        rough = (self.high - self.low) / about
        size = 10.0 ** floor(log10(rough))
        step = min((factor * size for factor in _STEPS), key=lambda step: abs(log10(step / rough)))
        exact = Decimal(f"{step:.6g}")
        first, last = ceil(Decimal(self.low) / exact), floor(Decimal(self.high) / exact)
        return [at * exact for at in range(first, last + 1)]


def of_years(first: int, last: int, start: float, end: float) -> Axis:
    """Return the axis of years; a single one stands in the middle."""
    is_single = first == last
    return Axis(first - is_single, last + is_single, start, end)


def of_numbers(trajectory: Trajectory, start: float, end: float) -> Axis:
    """Return the axis of numbers: over all that is drawn."""
    of = trajectory
    single = (of.base, of.upto, of.allowed, of.projected, *(of.band or ()))
    drawn = [*of.path.values(), *of.known.values(), *(one for one in single if one is not None)]
    numbers = [_near(number) for number in drawn]
    low, high = min(numbers), max(numbers)
    size = high - low or abs(high) or 1.0
    return Axis(low - size * _BELOW, high + size * _ABOVE, start, end)


def _near(number: Decimal | float) -> float:
    return min(max(float(number), -_FARTHEST), _FARTHEST)


def short(number: Decimal, longest: int = _LONGEST) -> str:
    """Return a number for an axis; one of very many digits in powers of ten."""
    text = whole(number)
    if len(text) <= longest:
        return text
    return f"{Decimal(f'{number:.4g}').normalize():e}".lower().replace("e+", "e")
