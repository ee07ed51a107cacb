"""Numbers: exact fractions decide, decimals are only shown.

Roots and logarithms have no exact value, so they never decide a verdict (docs/method.md, §3).
What is shown is computed inside `with showing():`, with fifty digits.
"""

from __future__ import annotations

from decimal import (
    MAX_EMAX,
    MAX_PREC,
    MIN_EMIN,
    ROUND_HALF_EVEN,
    Context,
    Decimal,
    localcontext,
)
from fractions import Fraction
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.frozen import Fixed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from contextlib import AbstractContextManager

    from hlgl_cli.base import Known

HUNDRED = 100
_SHOWN = Context(prec=50, rounding=ROUND_HALF_EVEN)
_GUARDED = Context(prec=60, rounding=ROUND_HALF_EVEN)
_NEAR_ROOT = (Decimal("0.5"), Decimal(2))  # a guess between them is a good one
NEAR_ONE = (Decimal("0.01"), Decimal(100))  # between them, a root is soon found from 1
_EXACT = Context(prec=MAX_PREC, rounding=ROUND_HALF_EVEN, Emax=MAX_EMAX, Emin=MIN_EMIN)


def showing() -> AbstractContextManager[Context]:
    """Return the decimal context in which everything that is shown is computed."""
    return localcontext(_SHOWN)


# At which end a number that is known only so may be anything.
_OPEN: Mapping[Known, frozenset[int]] = {
    "at_least": frozenset({1}),
    "at_most": frozenset({-1}),
    "about": frozenset({-1, 1}),
    "estimate": frozenset({-1, 1}),
}


class OpenEndError(Exception):
    """A number may be anything at this end: nothing certain follows from it."""


class _Number(NamedTuple):
    """What a printed number is made of."""

    value: Fraction
    half: Fraction = Fraction(0)
    known: Known | None = None


class Printed(Fixed, _Number):
    """A printed number: it stands for anything within `half` of `value`, or for what is known."""

    @cached_property
    def low(self) -> Fraction:
        """Return the least that its digits leave open."""
        return self.value - self.half

    @cached_property
    def high(self) -> Fraction:
        """Return the most."""
        return self.value + self.half

    @property
    def is_exact(self) -> bool:
        """Return whether it stands for itself alone."""
        return not self.half and self.known is None

    def at(self, corner: int) -> Fraction:
        """Return the number at the lower end (-1), as printed (0) or at the upper end (1).

        Raises OpenEndError where that end is not known.
        """
        if not corner:
            return self.value
        if self.known is not None:
            if corner in _OPEN[self.known]:
                raise OpenEndError
            return self.value
        return self.high if corner > 0 else self.low


def places(number: Decimal) -> int:
    """Return how many decimals a finite number is written with; negative for 1e3."""
    exponent = number.as_tuple().exponent
    return -int(exponent)


def half_unit(digits: int) -> Fraction:
    """Return half a unit of the last of so many decimals."""
    return Fraction(10) ** -digits / 2


def sign(number: Fraction) -> int:
    """Return -1, 0 or 1."""
    return (number > 0) - (number < 0)


def shown(number: Fraction) -> Decimal:
    """Return a fraction as a decimal."""
    return Decimal(number.numerator) / Decimal(number.denominator)


def power(base: Fraction, exponent: Fraction) -> Decimal:
    """Return a root or power of a number that is not negative."""
    return root(shown(base**exponent.numerator), exponent.denominator)


def root(number: Decimal, degree: int) -> Decimal:
    """Return a root of a number that is not negative, rounded once.

    Newton's method is ten times quicker than a power wherever statistics are. It begins at the root
    to second order, and from its first step on comes down from above.
    """
    if degree == 1 or not number:
        return number
    if not NEAR_ONE[0] < number < NEAR_ONE[1]:
        return number ** (1 / Decimal(degree))
    with localcontext(_GUARDED):
        part = (number - 1) / degree
        guess = 1 + part - part * part * (degree - 1) / 2
        if not _NEAR_ROOT[0] < guess < _NEAR_ROOT[1]:
            guess = max(number, Decimal(1))
        guess = ((degree - 1) * guess + number / guess ** (degree - 1)) / degree
        while True:
            better = ((degree - 1) * guess + number / guess ** (degree - 1)) / degree
            if better >= guess:
                break
            guess = better
    return +guess


def log_ratio(number: Fraction, base: Fraction) -> Decimal:
    """Return ln(number)/ln(base) of positive numbers, base not 1."""
    return _ln(number) / _ln(base)


@lru_cache(maxsize=1024)
def _ln(number: Fraction) -> Decimal:
    return _SHOWN.ln(_SHOWN.divide(Decimal(number.numerator), Decimal(number.denominator)))


def round_half_even(number: Decimal | Fraction, digits: int) -> Decimal:
    """Round once, a tie to the even digit (GB/T 8170-2008); exact, however large the number."""
    if isinstance(number, Decimal):
        rounded = number.quantize(_unit(digits), context=_EXACT)
        return rounded or rounded.copy_abs()  # never minus zero
    return with_digits(round(Fraction(number) * Fraction(10) ** digits), digits)


@cache
def _unit(digits: int) -> Decimal:
    return with_digits(1, digits)


def with_digits(units: int, digits: int) -> Decimal:
    """Return a whole number of units of the last of so many decimals."""
    return Decimal(f"{units}E{-digits}")


def floor_root(number: Fraction, degree: int) -> int:
    """Return the largest whole number whose power does not exceed a number of 0 or more."""
    whole = number.numerator // number.denominator
    guess = 1 << -(-whole.bit_length() // degree)
    while guess**degree > whole:  # Newton's method, from above
        guess = ((degree - 1) * guess + whole // guess ** (degree - 1)) // degree
    return guess


def exact_root(number: Fraction, degree: int) -> Fraction | None:
    """Return the rational root of a positive number, or None where it is irrational."""
    root = Fraction(
        floor_root(Fraction(number.numerator), degree),
        floor_root(Fraction(number.denominator), degree),
    )
    return root if root**degree == number else None


def accumulated_rate(total: Decimal, years: int) -> Decimal:
    """Return g with Σ (1+g)^i = total for i = 1..years, a fraction of 1; total is positive.

    Newton's method from above on a rising convex sum, so that every step is an improvement.
    """
    factor = max(Decimal(1), total / years)
    while True:
        terms = [factor**i for i in range(years + 1)]
        slope = sum((i * terms[i - 1] for i in range(1, years + 1)), Decimal(0))
        better = factor - (sum(terms[1:], Decimal(0)) - total) / slope
        if better >= factor:
            return factor - 1
        factor = better
