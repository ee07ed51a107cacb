"""Numbers that are compared exactly: fractions, and products of fractions to fractional powers."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal, localcontext
from fractions import Fraction
from functools import lru_cache
from math import lcm
from typing import NamedTuple

DIGITS = 70  # of which fifty are meant: what is lost on the way is far beyond them
QUICK = 30  # enough to tell most numbers apart
NEAR = Decimal("1e-20")  # logarithms closer than this are told apart by whole powers
_CONTEXT, _QUICK = Context(prec=DIGITS), Context(prec=QUICK)


class Power(NamedTuple):
    """A product of positive fractions, each to a fractional power."""

    parts: tuple[tuple[Fraction, Fraction], ...]

    def times(self, other: Power) -> Power:
        """Return the product of two."""
        return Power(self.parts + other.parts)

    def to(self, exponent: Fraction) -> Power:
        """Return it to a power."""
        return Power(tuple((base, each * exponent) for base, each in self.parts))


Exact = Fraction | Power


def power(base: Fraction, exponent: Fraction | int = 1) -> Power:
    """Return a positive fraction to a power."""
    if base <= 0:
        raise ValueError(base)
    return Power(((base, Fraction(exponent)),))


def log(number: Exact, context: Context = _CONTEXT) -> Decimal:
    """Return the natural logarithm."""
    with localcontext(context):
        if isinstance(number, Fraction):
            return _log(number, context.prec)
        parts = number.parts
        return sum((_quotient(each) * _log(base, context.prec) for base, each in parts), Decimal(0))


@lru_cache(maxsize=100_000)
def _log(number: Fraction, _: int) -> Decimal:
    return _quotient(number).ln()


def _quotient(number: Fraction) -> Decimal:
    return Decimal(number.numerator) / Decimal(number.denominator)


def decimal(number: Exact) -> Decimal:
    """Return a number to many digits; a power that is a fraction, as one."""
    with localcontext(_CONTEXT):
        if isinstance(number, Fraction):
            return _quotient(number)
        whole = as_fraction(number)
        return log(number).exp() if whole is None else _quotient(whole)


@lru_cache(maxsize=10_000)
def as_fraction(number: Power) -> Fraction | None:
    """Return the fraction that a power is, where each part shows it."""
    product = Fraction(1)
    for base, exponent in number.parts:
        root = _root(base, exponent.denominator)
        if root is None:
            return None
        product *= root**exponent.numerator
    return product


def _root(base: Fraction, degree: int) -> Fraction | None:
    tops = [_whole_root(each, degree) for each in (base.numerator, base.denominator)]
    found = Fraction(tops[0], tops[1])
    return found if found**degree == base else None


def _whole_root(number: int, degree: int) -> int:
    """Return the whole part of a root, by Newton's steps from above."""
    root = 1 << -(-number.bit_length() // degree)
    while True:
        nearer = ((degree - 1) * root + number // root ** (degree - 1)) // degree
        if nearer >= root:
            return root
        root = nearer


def compare(one: Exact, other: Exact) -> int:
    """Return 1, 0 or -1: whether one number is more than another, exactly."""
    if isinstance(one, Fraction) and isinstance(other, Fraction):
        return (one > other) - (one < other)
    for sign, each in ((-1, one), (1, other)):
        if isinstance(each, Fraction) and each <= 0:
            return sign
    return _sign(_as_power(one).times(_as_power(other).to(Fraction(-1))))


def _as_power(number: Exact) -> Power:
    return power(number) if isinstance(number, Fraction) else number


def _sign(ratio: Power) -> int:
    """Return on which side of 1 a power is."""
    near = log(ratio, _QUICK)
    if abs(near) > NEAR:
        return 1 if near > 0 else -1
    degree = lcm(*(exponent.denominator for _, exponent in ratio.parts))
    whole = Fraction(1)
    for base, exponent in ratio.parts:
        whole *= base ** int(exponent * degree)
    return (whole > 1) - (whole < 1)


def six(number: Fraction | Decimal) -> Decimal:
    """Return a number as JSON carries it: six decimals, a tie to the even digit."""
    if isinstance(number, Decimal):
        with localcontext(_CONTEXT):
            return number.quantize(Decimal("1e-6"), ROUND_HALF_EVEN) + 0  # never -0
    return Decimal(round(number * 10**6)).scaleb(-6)
