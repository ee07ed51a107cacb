"""What a number out of the ordinary is told by: how many times, beside what, what was meant."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import HUNDRED, power, round_half_even, showing
from hlgl_cli.text import Amount, Word

if TYPE_CHECKING:
    from hlgl_cli.engine.sizes import Size
    from hlgl_cli.finding import Bilingual

    Facts = dict[str, str | Bilingual]

# A slip of 万 or 亿, and of a fraction for a percentage: by how many orders of ten.
ORDERS, ORDERS_OF_SHARE = frozenset({-8, -4, 4, 8}), frozenset({-2, 2})


def order(ratio: Fraction) -> int:
    """Return the power of ten that is nearest to a positive ratio."""
    power = 0
    while ratio**2 >= Fraction(10) ** (2 * power + 1):
        power += 1
    while ratio**2 < Fraction(10) ** (2 * power - 1):
        power -= 1
    return power


def nearest_end(size: Size, level: Fraction) -> tuple[Fraction, Word]:
    """Return the level that the plan prints nearest to one, and what it is called."""
    target = size.indicator.target
    if size.base and (target is None or not target.demand.is_sized):
        return size.base, Word("against.base")
    end = size.ends[0] if level < size.ends[0] else size.ends[-1]
    return end, Word("against.base" if end == size.base else "against.target")


def compared(level: Fraction, other: Fraction, unit: str) -> Facts:
    """Return what is told of a positive level beside another: how many times, what was meant."""
    by = order(level / other)
    facts: Facts = {"beside": with_unit(other, unit), "times": plain_decimal(Fraction(10) ** by)}
    if by:
        facts["likely"] = with_unit(level / Fraction(10) ** by, unit)
    return facts


def with_unit(number: Fraction, unit: str) -> Amount:
    """Return a number in digits with its unit."""
    return Amount(f"{plain_decimal(number)} {unit}".rstrip())


def a_year(index: Fraction, years: int) -> str:
    """Return the change a year, in %, that an index of some years comes to."""
    with showing():
        rate = (power(index, Fraction(1, years)) - 1) * HUNDRED
        return f"{round_half_even(rate, 1)}"


def plain_decimal(number: Fraction) -> str:
    """Return a number in digits: to six decimals, a small one to three that are not 0."""
    digits = 6
    while number and digits < 15 and abs(number) * 10**digits < 100:  # noqa: PLR2004 - three digits
        digits += 1
    return f"{round_half_even(number, digits).normalize():f}"
