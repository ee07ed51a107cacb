"""Whether a printed rate follows from its base and target, and as what: exactly, by its digits."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from hlgl_cli.importing.context import Context
    from hlgl_cli.importing.reading import Stated

Way = Literal["rate", "step", "sum", "percent"]


def ways_of(
    stated: Stated,
    rate: Decimal,
    context: Context,
    *,
    fall: bool = False,
    is_least: bool = False,
) -> tuple[Way, ...]:
    """Return as what a rate follows from a row's base and a target; nothing without a base."""
    base, number = context.level, stated.number
    if base is None or number is None or context.base_year is None or context.target_year is None:
        return ()
    years = context.target_year - context.base_year
    asked = -rate if fall else rate
    return ways(base.number, number, asked, years, is_least=is_least) if years > 0 else ()


def ways(
    base: Decimal, target: Decimal, rate: Decimal, years: int, *, is_least: bool = False
) -> tuple[Way, ...]:
    """Return as what a rate follows from the printed ends, rounded to its own digits.

    What is to be at least so much follows from no less: 9.68 is not 10 or more.

    `rate` is the yearly one in %, `step` the yearly step, `sum` the difference, `percent` that
    in % of the base.
    """
    start, end = Fraction(base), Fraction(target)
    half = Fraction(1, 2) * Fraction(10) ** int(rate.as_tuple().exponent)
    low, high = Fraction(rate) - (0 if is_least else half), Fraction(rate) + half
    found: list[Way] = [way for way, made in _made(start, end, years) if low <= made <= high]
    return ("rate", *found) if _compounds(start, end, low, high, years) else tuple(found)


def reached(base: Decimal, rate: Decimal, years: int, *, is_step: bool) -> Fraction:
    """Return where a yearly rate in %, or a yearly step, leads from the base."""
    start, asked = Fraction(base), Fraction(rate)
    return start + asked * years if is_step else start * (1 + asked / 100) ** years


def _made(start: Fraction, end: Fraction, years: int) -> Iterator[tuple[Way, Fraction]]:
    """Yield what the way from start to end comes to."""
    yield "step", (end - start) / years
    yield "sum", end - start
    if start > 0:
        yield "percent", 100 * (end / start - 1)


def _compounds(start: Fraction, end: Fraction, low: Fraction, high: Fraction, years: int) -> bool:
    """Tell whether a yearly rate between two, in %, leads from start to end; without a root."""
    lowest, highest = 1 + low / 100, 1 + high / 100
    return start > 0 and lowest > 0 and start * lowest**years <= end <= start * highest**years
