"""By which reading a printed rate follows from the base year's level and the target's.

A 5 beside 3.4 and 3.6 may be % per year, a step per year, the rise in all, or that in %. Roots are
never taken to decide: what a rate asks of the two levels is compared in whole powers.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from hlgl_cli.engine.arithmetic import HUNDRED, Printed, half_unit, power, shown, sign

if TYPE_CHECKING:
    from decimal import Decimal

    from hlgl_cli.plan import Indicator

Reading = Literal["rate", "step", "points", "percent"]
# How a printed rate fits what the ends come to: equal to the digit; as the bound that it is; equal
# to what unrounded ends may come to; not at all.
Fit = Literal["exact", "rounding", "bound", "none"]
READINGS: tuple[Reading, ...] = get_args(Reading)
RATIOS: frozenset[Reading] = frozenset({"rate", "percent"})
YEARLY: frozenset[Reading] = frozenset({"rate", "step"})


class ReadAs(NamedTuple):
    """What the ends come to by a reading, and how the printed rate fits that."""

    reading: Reading
    value: Decimal
    fit: Fit


class PrintedRate(NamedTuple):
    """A rate that a plan prints of an indicator, and all that it can be read as."""

    indicator: Indicator
    rate: str  # as printed
    base: Decimal
    target: Decimal
    unit: str  # of base and target
    years: int
    fit: Fit  # the best of its readings
    readings: tuple[ReadAs, ...]

    def fitting(self) -> tuple[ReadAs, ...]:
        """Return the readings that fit, all of them equally well."""
        return tuple(each for each in self.readings if each.fit != "none")


class Rate(NamedTuple):
    """What a printed rate may be before it was rounded; both ends count, whichever way ties go."""

    low: Fraction
    high: Fraction

    @classmethod
    def printed(cls, low: Decimal, high: Decimal, digits: int) -> Rate:
        """Return it of a number, low and high alike, or of a range."""
        half = half_unit(digits)
        return cls(Fraction(low) - half, Fraction(high) + half)

    def wider(self, part: Fraction) -> Rate:
        """Return it with so much of its own size more at either end."""
        room = max(abs(self.low), abs(self.high)) * part
        return Rate(self.low - room, self.high + room)

    def as_fall(self) -> Rate:
        """Return the same size as a fall."""
        return Rate(-self.high, -self.low)


class Ends(NamedTuple):
    """The base year's level and the target's, as printed, and the years between them."""

    base: Printed
    target: Printed
    years: int

    @property
    def falls(self) -> bool:
        """Return whether the target is below the base."""
        return self.target.value < self.base.value

    def readings(self) -> tuple[Reading, ...]:
        """Return what a rate can be here: no ratio is taken of a base that is not above 0."""
        has_ratio = self.base.value > 0 and self.target.value > 0
        return tuple(each for each in READINGS if has_ratio or each not in RATIOS)

    def order(self, reading: Reading, rate: Fraction) -> int:
        """Return -1, 0 or 1: the ends as printed come to less than a rate, to it, or to more."""
        measure = _measure(reading, self.base.value, self.target.value)
        return sign(measure - self._asked(reading, rate))

    def gives(self, reading: Reading, rate: Rate) -> bool:
        """Return whether a rate follows from the ends as they are printed."""
        return self.order(reading, rate.low) >= 0 >= self.order(reading, rate.high)

    def may_give(self, reading: Reading, rate: Rate) -> bool:
        """Return whether it follows from levels that would be printed alike."""
        lowest = _measure(reading, self.base.at(1), self.target.at(-1))
        if lowest > self._asked(reading, rate.high):
            return False
        least_base = self.base.at(-1)
        if reading in RATIOS and least_base <= 0:
            return True  # of next to nothing, any ratio
        return _measure(reading, least_base, self.target.at(1)) >= self._asked(reading, rate.low)

    def comes_to(self, reading: Reading) -> Decimal:
        """Return what the printed levels come to, inside `with showing():`, for what is shown."""
        if reading == "rate":
            ratio = self.target.value / self.base.value
            return (power(ratio, Fraction(1, self.years)) - 1) * HUNDRED
        measure = _measure(reading, self.base.value, self.target.value)
        if reading == "percent":
            return shown((measure - 1) * HUNDRED)
        return shown(measure / self.years if reading == "step" else measure)

    def _asked(self, reading: Reading, rate: Fraction) -> Fraction:
        """Return the ratio, or the difference, of the levels that a rate asks for."""
        if reading in RATIOS:
            index = max(Fraction(0), 1 + rate / HUNDRED)
            return index**self.years if reading == "rate" else index
        return rate * self.years if reading == "step" else rate


def _measure(reading: Reading, base: Fraction, target: Fraction) -> Fraction:
    return target / base if reading in RATIOS else target - base
