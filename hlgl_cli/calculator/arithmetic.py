"""What the calculations compute with: the engine's paths, exact where a root is rational.

Rates, falls and progress are in %. Roots and logarithms have fifty digits.
"""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction
from math import prod
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import (
    HUNDRED,
    accumulated_rate,
    log_ratio,
    round_half_even,
    showing,
    shown,
)
from hlgl_cli.engine.paths import Accumulated, Geometric, Straight
from hlgl_cli.finding import CannotRunError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_SURE = Context(prec=30)  # what is found to fifty digits is tried as a number of so many
HALF, SIX_TENTHS = Fraction(1, 2), Fraction(6, 10)


def growth(base_name: str, base: Fraction, end_name: str, end: Fraction, years: int) -> Decimal:
    """Return the average annual growth; raise CannotRunError where a value has no rate."""
    refuse_base(base_name, base)
    _refuse_below_zero(end_name, end)
    return rate(end / base, years)


def rate(index: Fraction, years: int) -> Decimal:
    """Return the rate at which 1 grows to an index in so many years."""
    with showing():
        return (_on(Geometric(Fraction(1), index, years), 1) - 1) * HUNDRED


def step(start: Fraction, end: Fraction, years: int) -> Decimal:
    """Return what each of so many years adds on the way from start to end."""
    with showing():
        return Straight(Fraction(0), end - start, years).at(Fraction(1))


def accumulated_growth(base: Fraction, series: Sequence[Fraction]) -> Decimal:
    """Return the rate at which a base adds up to what a series adds up to (docs/method.md §7).

    Raises CannotRunError for a base that is not above 0 and a value below 0.
    """
    refuse_base("FROM", base)
    for value in series:
        _refuse_below_zero("TO", value)
    total, years = sum(series, Fraction(0)) / base, len(series)
    if total == 0:
        return -Decimal(HUNDRED)
    with showing():
        index = 1 + accumulated_rate(shown(total), years)
        return (
            _settled(index, lambda at: Accumulated(at - 1, years, years).end == total) - 1
        ) * HUNDRED


def chained(changes: Iterable[Fraction]) -> Fraction:
    """Return the index, the base is 1, of yearly rates."""
    return prod((1 + change / HUNDRED for change in changes), start=Fraction(1))


def linear(base: Fraction, target: Fraction, years: int) -> list[Decimal]:
    """Return the value of each year, in equal steps."""
    path = Straight(base, target, years)
    with showing():
        return [path.at(Fraction(k)) for k in range(1, years + 1)]


def geometric(base: Fraction, target: Fraction, years: int) -> list[Decimal]:
    """Return the value of each year, at an even rate.

    Raises CannotRunError where one of the two is not above 0.
    """
    refuse_base("FROM", base)
    refuse_base("TARGET", target)
    path = Geometric(base, target, years)
    with showing():
        return [_on(path, k) for k in range(1, years + 1)]


def progress(fall: Fraction, target: Fraction) -> Decimal:
    """Return how much of its time a cumulative fall has used, ln(1-c)/ln(1-x)."""
    with showing():
        return log_ratio(1 - fall / HUNDRED, 1 - target / HUNDRED) * HUNDRED


def rounded(number: Decimal, digits: int) -> tuple[Decimal, str]:
    """Return a number rounded once, a tie to the even digit, and the rule of GB/T 8170-2008.

    The rule is a word of text/; the sign does not matter to it.
    """
    units = abs(Fraction(number)) * Fraction(10) ** digits
    return round_half_even(number, digits), _rule(int(units), units % 1)


def _rule(kept: int, dropped: Fraction) -> str:
    if dropped == HALF:
        return "rule.tie_odd" if kept % 2 else "rule.tie_even"
    if dropped < HALF:
        return "rule.below_five" if dropped else "rule.nothing"
    return "rule.more_than_five" if dropped < SIX_TENTHS else "rule.above_five"


def as_decimal(number: Fraction) -> Decimal:
    """Return an exact number as a decimal of at most fifty digits."""
    with showing():
        return shown(number)


def ends(number: Fraction) -> bool:
    """Tell whether a number is a decimal of at most fifty digits."""
    return Fraction(as_decimal(number)) == number


def refuse_base(name: str, number: Fraction) -> None:
    """Refuse what cannot be divided by, or has no root."""
    if number == 0:
        raise CannotRunError("calc.zero", {"name": name})
    _refuse_below_zero(name, number)


def _refuse_below_zero(name: str, number: Fraction) -> None:
    if number < 0:
        raise CannotRunError("calc.below_zero", {"name": name})


def _on(path: Geometric, years: int) -> Decimal:
    """Return where a path stands after some years."""
    k = Fraction(years)
    return _settled(path.at(k), lambda value: path.compare(value, k) == 0)


def _settled(root: Decimal, is_exact: Callable[[Fraction], bool]) -> Decimal:
    """Return a root that was found to fifty digits, or the exact one of few digits beside it."""
    near = Fraction(_SURE.plus(root))
    return shown(near) if is_exact(near) else root
