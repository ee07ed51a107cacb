"""Where a path is at a time, so that most comparisons need no powers: docs/design.md, "Speed".

A threshold is exact where the path is rational there, else a bracket around the root. What lies
outside the bracket is decided by it; inside, the path's whole powers decide (docs/method.md §3).
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.engine.arithmetic import showing
from hlgl_cli.engine.following import Beside

if TYPE_CHECKING:
    from hlgl_cli.engine.paths import Path

# How far fifty digits may be from the root: twenty of them are left to be lost on the way.
RELATIVE, ABSOLUTE = Fraction(1, 10**28), Fraction(1, 10**44)


class Threshold(NamedTuple):
    """A path at a time, and two numbers between which it surely is there, None if not known."""

    path: Path
    time: Fraction
    ends: tuple[Fraction, Fraction] | None

    def order(self, measure: Fraction) -> int:
        """Return -1, 0 or 1: the measure is below, on or above the path at the time; exactly."""
        if self.ends is not None:
            if measure < self.ends[0]:
                return -1
            if measure > self.ends[1]:
                return 1
        return self.path.compare(measure, self.time)


def threshold(path: Path, time: Fraction) -> Threshold:
    """Return the threshold of a path after so many years.

    One beside another indicator is compared root by root: `at` is not where it turns below zero.
    """
    if isinstance(path, Beside):
        return Threshold(path, time, None)
    with showing():
        shown = path.at(time)
    if shown is None:  # the way is not known: its end decides
        return Threshold(path, time, None)
    near = Fraction(shown)
    room = abs(near) * RELATIVE + ABSOLUTE
    return Threshold(path, time, (near - room, near + room))
