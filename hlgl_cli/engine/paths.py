"""What a measure must be at every time: docs/method.md §2, one class a path.

A path answers three questions, with k the years since the base year, whole or not:
`at(k)` for display, `compare(measure, k)` exactly, `when(measure)` for display, or None.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple, Protocol

from hlgl_cli.engine.arithmetic import accumulated_rate, log_ratio, power, showing, shown, sign
from hlgl_cli.engine.paces import FALL, RATE, STEP, SUM, Pace

_DIGITS = 10**45  # of fifty: the last ones are lost in a sum of roots


class Path(Protocol):
    """What the engine asks of every path."""

    @property
    def start(self) -> Fraction:
        """Return the measure of the base year."""

    @property
    def end(self) -> Fraction:
        """Return the measure that the target year must bring."""

    @property
    def moves(self) -> int:
        """Return 1 where the path always rises, -1 where it always falls, else 0."""

    @property
    def pace(self) -> Pace | None:
        """Return how the measure moves along it, None where no pace leads on."""

    def at(self, k: Fraction) -> Decimal | None:
        """Return what the measure must be after k years, None where the plan does not say."""

    def compare(self, measure: Fraction, k: Fraction) -> int:
        """Return -1, 0 or 1: the measure is below, on or above the path after k years."""

    def when(self, measure: Fraction) -> Decimal | None:
        """Return after how many years the path takes the measure's value, None if it never does."""


class Straight(NamedTuple):
    """From start to end in equal steps: B + (L - B)·k/n."""

    start: Fraction
    end: Fraction
    years: int

    @property
    def pace(self) -> Pace:
        """Return how it moves."""
        return STEP

    @property
    def moves(self) -> int:
        """Return the sign of a step."""
        return sign(self.end - self.start)

    def _exactly_at(self, k: Fraction) -> Fraction:
        return self.start + (self.end - self.start) * k / self.years

    def at(self, k: Fraction) -> Decimal:
        """Return the value after k years."""
        return shown(self._exactly_at(k))

    def compare(self, measure: Fraction, k: Fraction) -> int:
        """Compare exactly."""
        return sign(measure - self._exactly_at(k))

    def when(self, measure: Fraction) -> Decimal | None:
        """Return (m - p0)/(x - p0)·n."""
        if self.start == self.end:
            return None
        start = shown(self.start)
        return (shown(measure) - start) * self.years / (shown(self.end) - start)


class Geometric(NamedTuple):
    """From start to end at an even rate: B·(L/B)^(k/n), both positive."""

    start: Fraction
    end: Fraction
    years: int

    @property
    def pace(self) -> Pace:
        """Return how it moves."""
        return RATE

    @property
    def moves(self) -> int:
        """Return whether the rate is above or below zero."""
        return sign(self.end - self.start)

    def at(self, k: Fraction) -> Decimal:
        """Return the value after k years."""
        return shown(self.start) * power(self.end / self.start, k / self.years)

    def compare(self, measure: Fraction, k: Fraction) -> int:
        """Compare (m/B)^n with (L/B)^k, whole powers for parts of years too: no root."""
        if measure <= 0:
            return -1
        done = (measure / self.start) ** (self.years * k.denominator)
        due = (self.end / self.start) ** k.numerator
        return sign(done - due)

    def when(self, measure: Fraction) -> Decimal | None:
        """Return ln(m/p0)/ln(x/p0)·n."""
        if measure <= 0 or self.start == self.end:
            return None
        return log_ratio(measure / self.start, self.end / self.start) * self.years


class Falling(NamedTuple):
    """A cumulative fall from start to end: what remains, 1 - c, is geometric; 1 - (1 - x)^(k/n)."""

    start: Fraction
    end: Fraction
    years: int

    @property
    def pace(self) -> Pace:
        """Return how it moves."""
        return FALL

    @property
    def _remaining(self) -> Geometric:
        return Geometric(1 - self.start, 1 - self.end, self.years)

    @property
    def moves(self) -> int:
        """Return the sign of the fall."""
        return sign(self.end - self.start)

    def at(self, k: Fraction) -> Decimal:
        """Return the cumulative fall after k years, 1 for all of it."""
        return 1 - self._remaining.at(k)

    def compare(self, measure: Fraction, k: Fraction) -> int:
        """Compare falls by comparing what remains."""
        return -self._remaining.compare(1 - measure, k)

    def when(self, measure: Fraction) -> Decimal | None:
        """Return ln(1 - c)/ln(1 - x)·n."""
        return self._remaining.when(1 - measure)


class Accumulated(NamedTuple):
    """Σ (1+r)^i for i = 1..k, the accumulated method; to be early or late is to have another rate.

    After a time t of k years the rate is that of (1+r)^(t/k), which is r itself at t = k.
    """

    rate: Fraction
    years: int
    k: int  # the years that the measure is a sum of

    @property
    def pace(self) -> Pace:
        """Return how it moves."""
        return SUM

    @property
    def start(self) -> Fraction:
        """Return nothing: no amount has been added up."""
        return Fraction(0)

    @property
    def end(self) -> Fraction:
        """Return the sum in the target year."""
        return self._sum(self.years)

    @property
    def moves(self) -> int:
        """Return the sign of the rate."""
        return sign(self.rate)

    def _sum(self, years: int) -> Fraction:
        return sum(((1 + self.rate) ** i for i in range(1, years + 1)), Fraction(0))

    def at(self, k: Fraction) -> Decimal:
        """Return the sum of k years at the rate of a time, in base years' amounts."""
        if k == self.k:
            return shown(self._sum(self.k))
        factor = power(1 + self.rate, k / self.k)
        return sum((factor**i for i in range(1, self.k + 1)), Decimal(0))

    def compare(self, measure: Fraction, k: Fraction) -> int:
        """Compare exactly in the year itself, else to as many digits as are shown."""
        if k == self.k:
            return sign(measure - self._sum(self.k))
        with showing():
            due = Fraction(self.at(k))
        return 0 if abs(measure - due) * _DIGITS < due else sign(measure - due)

    def when(self, measure: Fraction) -> Decimal | None:
        """Return k·ln(1+g)/ln(1+r), g the measure's own rate."""
        if measure <= 0 or self.rate == 0:
            return None
        own = accumulated_rate(shown(measure), self.k)
        return log_ratio(Fraction(1 + own), 1 + self.rate) * self.k


class Constant(NamedTuple):
    """The same at all times: hold, a level that is met from the start, a year's own number."""

    end: Fraction

    @property
    def pace(self) -> None:
        """Return None: nothing is to move."""

    @property
    def start(self) -> Fraction:
        """Return the number: it holds from the beginning."""
        return self.end

    @property
    def moves(self) -> int:
        """Return 0."""
        return 0

    def at(self, k: Fraction) -> Decimal:  # noqa: ARG002 - every path is asked for a time
        """Return the number."""
        return shown(self.end)

    def compare(self, measure: Fraction, k: Fraction) -> int:  # noqa: ARG002 - see at
        """Compare exactly."""
        return sign(measure - self.end)

    def when(self, measure: Fraction) -> Decimal | None:  # noqa: ARG002 - see at
        """Return None: there is no time at which it changes."""
        return None


class Goal(NamedTuple):
    """A level whose baseline is not known: the end is, and the direction, but no way there."""

    end: Fraction
    years: int
    moves: int
    pace: Pace = STEP

    @property
    def start(self) -> Fraction:
        """Return the end: nothing else is known, and nothing is projected from it."""
        return self.end

    def at(self, k: Fraction) -> Decimal | None:
        """Return the end in the target year, None before."""
        return shown(self.end) if k == self.years else None

    def compare(self, measure: Fraction, k: Fraction) -> int:  # noqa: ARG002 - see Constant.at
        """Compare with the end: what meets it meets every way there."""
        return sign(measure - self.end)

    def when(self, measure: Fraction) -> Decimal | None:  # noqa: ARG002 - see Constant.at
        """Return None."""
        return None
