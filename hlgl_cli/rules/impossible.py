"""U309, V410, V412, V415, V417: numbers of which no reading but a slip is possible.

They are measured by the plan's own base and target alone, never by other figures: what one of these
rules finds is left out, and a figure must not be left out for its neighbour's sake.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import HUNDRED
from hlgl_cli.engine.sizes import LEAST_DEFLATOR
from hlgl_cli.figures.telling import place_beside
from hlgl_cli.rules.nearness import compared, nearest_end, plain_decimal, with_unit
from hlgl_cli.rules.values import value_range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.finding import Finding
    from hlgl_cli.plan import Indicator
    from hlgl_cli.rules.contexts import OfPoint

# An index below it counts from 1 and not from 100, or is a rate.
LEAST_INDEX = 10
# A rate in % above it, and so many times what the target leads to, is a level.
MOST_RATE, MOST_TIMES, USUAL_RATE = 1000, 10, 5
INDEXES = ("index", "annual_index")
MONEY = "元"  # what is counted in it may be negative: a profit, a balance


def impossible_level(stated: OfPoint) -> Iterator[Finding]:
    """U309 and V417: a level thousands of times the plan's own, a fraction for %, below 0."""
    size, point = stated.size, stated.point
    if not size.ends:
        return
    level = point.number.value
    if size.ends[0] < 0 or (size.levels is not None and size.levels.hold(level)):
        return
    end, against = nearest_end(size, level)
    unit = stated.indicator.level_unit or ""
    if size.is_impossible(level):
        told = compared(level, end, unit)
        yield stated.finding("U309", None, against=against, **told)
    elif level < 0 and not _may_be_negative(stated.indicator):
        yield stated.finding("V417", against=against, beside=with_unit(end, unit))


def _may_be_negative(indicator: Indicator) -> bool:
    """Return whether another rule knows, or it may well be: a profit, a balance."""
    has_range = indicator.range is not None or indicator.is_share or indicator.takes_ratios
    return has_range or MONEY in indicator.unit


def impossible_rate(stated: OfPoint) -> Iterator[Finding]:
    """V410: a rate, a total or an index that no statistic of rates has."""
    kind, number = stated.point.kind, stated.point.number.value
    if kind == "cumulative" and not stated.indicator.takes_ratios:
        return
    if kind in INDEXES and 0 < number < LEAST_INDEX:
        yield stated.finding("V410", likely=likely_index(number))
        return
    number -= HUNDRED if kind in INDEXES else 0
    if number > MOST_RATE and number > _most(stated, kind):
        yield stated.finding("V410", hint="hint.rate_or_level")


def _most(stated: OfPoint, kind: str) -> Fraction:
    """Return ten times what the target leads to, in %."""
    size = stated.size
    k = stated.point.year - size.base_year if kind in {"index", "cumulative"} else 1
    rate = max(abs(size.rate or Fraction(0)), Fraction(USUAL_RATE))
    return ((1 + rate / HUNDRED) ** k - 1) * HUNDRED * MOST_TIMES


def impossible_deflator(stated: OfPoint) -> Iterator[Finding]:
    """V412: a deflator that is a ratio or a rate, where the base year is 100."""
    deflator = stated.point.deflator
    if deflator is not None and 0 < deflator.value < LEAST_DEFLATOR:
        place = place_beside(stated.point, "deflator", str(stated.point.year))
        number, likely = plain_decimal(deflator.value), likely_index(deflator.value)
        yield stated.finding("V412", place, number=number, likely=likely)


def likely_index(number: Fraction) -> str:
    """Return which index, the base year is 100, was meant: 1.042 is a ratio, 4.2 a rate."""
    is_ratio = Fraction(1, 2) < number < 2  # noqa: PLR2004 - half, and double
    return plain_decimal(number * HUNDRED if is_ratio else number + HUNDRED)


def impossible_change(stated: OfPoint) -> Iterator[Finding]:
    """V415: a change since the base year that leads beyond what a level can be."""
    indicator, point, base = stated.indicator, stated.point, stated.size.base
    if indicator.takes_ratios or base is None:
        return
    target, ends = indicator.target, value_range(indicator)
    adds_up = target is not None and target.demand.adds_up
    if ends is None or adds_up:
        return
    level = (point.base.value if point.base else base) + point.number.value
    if not ends[0] <= level <= ends[1]:
        own = plain_decimal(level - point.number.value)
        low, high = map(str, ends)
        yield stated.finding("V415", low=low, high=high, base=own, computed=plain_decimal(level))
