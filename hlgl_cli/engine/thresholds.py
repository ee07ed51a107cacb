"""Where a path is at a time, so that most comparisons need no powers: docs/design.md, "Speed".

A threshold is exact where the path is rational there, else a bracket around the root. What lies
outside the bracket is decided by it; inside, the path's whole powers decide (docs/method.md §3).
"""

from __future__ import annotations

from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.engine.arithmetic import showing
from hlgl_cli.engine.following import Beside
from hlgl_cli.engine.paths import Constant

if TYPE_CHECKING:
    from hlgl_cli.engine.paths import Path

# How far fifty digits may be from the root: twenty of them are left to be lost on the way.
RELATIVE, ABSOLUTE = 10**28, Fraction(1, 10**44)


class Bracket(NamedTuple):
    """Two numbers between which a path surely is, in whole numbers of one unit."""

    low: int
    high: int
    units: int  # so many of them are 1

    @classmethod
    def around(cls, number: Fraction) -> Bracket:
        """Return a narrow bracket."""
        room = abs(number) / RELATIVE + ABSOLUTE
        units = number.denominator * RELATIVE * ABSOLUTE.denominator
        return cls(int((number - room) * units), int((number + room) * units), units)

    def order(self, number: Fraction) -> int:
        """Return -1 for a number below the bracket, 1 above, 0 inside: which side is not known."""
        parts, whole = number.numerator * self.units, number.denominator
        if parts < self.low * whole:
            return -1
        return 1 if parts > self.high * whole else 0


class Threshold(NamedTuple):
    """A path at a time, and a bracket around where it is, None if that is not known."""

    path: Path
    time: Fraction
    bracket: Bracket | None

    def order(self, measure: Fraction) -> int:
        """Return -1, 0 or 1: the measure is below, on or above the path at the time; exactly."""
        side = 0 if self.bracket is None else self.bracket.order(measure)
        return side or self.path.compare(measure, self.time)


def threshold(path: Path, time: Fraction) -> Threshold:
    """Return the threshold of a path after so many years.

    One beside another indicator is compared root by root: `at` is not where it turns below zero.
    """
    if isinstance(path, Beside):
        return Threshold(path, time, None)
    with showing():
        shown = path.at(time)
    # Where the way is not known, its end decides.
    return Threshold(path, time, None if shown is None else Bracket.around(Fraction(shown)))


def whole(path: Path, time: Fraction) -> Constant | None:
    """Return the whole number nearest to a path, a tie to the even one; None of a way not known."""
    with showing():
        shown = path.at(time)
    if shown is None:
        return None
    below = floor(Fraction(shown))
    order = path.compare(below + Fraction(1, 2), time)
    is_below = order > 0 or (order == 0 and below % 2 == 0)
    return Constant(Fraction(below if is_below else below + 1))
