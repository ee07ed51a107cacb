"""V4: numbers that the statistic cannot have. What one of these rules finds is left out."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import HUNDRED
from hlgl_cli.figures.telling import place_beside
from hlgl_cli.text import Word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.engine.series import Point
    from hlgl_cli.finding import Finding
    from hlgl_cli.plan import Indicator
    from hlgl_cli.rules.contexts import OfPoint


def value_range(indicator: Indicator) -> tuple[Decimal, Decimal] | None:
    """Return what a level can be: as the plan says, 0 to all of it for a share, else anything."""
    if indicator.range is not None or indicator.whole is None:
        return indicator.range
    return Decimal(0), Decimal(indicator.whole)


@lru_cache(maxsize=256)
def _exactly(low: Decimal, high: Decimal) -> tuple[Fraction, Fraction]:
    return Fraction(low), Fraction(high)


def outside_range(stated: OfPoint) -> Iterator[Finding]:
    """V401: a level that cannot be."""
    indicator, point = stated.indicator, stated.point
    if point.kind != "value" or indicator.kind != "value":
        return
    ends = value_range(indicator)
    if ends is None:
        return
    low, high = _exactly(*ends)
    if not low <= point.number.value <= high:
        yield stated.finding("V401", low=str(ends[0]), high=str(ends[1]))


def nothing_left(stated: OfPoint) -> Iterator[Finding]:
    """V403: a rate or an index after which nothing is left; no year could follow it."""
    indicator, point = stated.indicator, stated.point
    deflator = point.deflator
    if deflator is not None and deflator.value <= 0:
        place = place_beside(point, "deflator", str(point.year))
        number = str(deflator.value)
        yield stated.finding("V403", place, number=number, limit=Word("limit.deflator"))
    elif _leaves_nothing(indicator, point):
        yield stated.finding("V403", limit=Word(f"limit.{_limit(indicator, point)}"))


def _leaves_nothing(indicator: Indicator, point: Point) -> bool:
    if not indicator.takes_ratios and point.kind in {"value", "cumulative"}:
        return False
    number = point.number.value
    if point.kind in {"value", "index", "annual_index"}:
        return number <= 0
    return (-number if states_a_fall(indicator, point) else number) <= -HUNDRED


def states_a_fall(indicator: Indicator, point: Point) -> bool:
    """Return whether a rate or a total states a fall, so that a fall is positive."""
    states_falls = indicator.kind == "reduction" and point.kind not in {"growth", "annual_index"}
    return point.kind == "reduction" or states_falls


def _limit(indicator: Indicator, point: Point) -> str:
    """Return what a number cannot pass, a key below `limit.` in text/."""
    by_kind = {"value": "level", "index": "index", "annual_index": "index"}
    return by_kind.get(point.kind, "fall" if states_a_fall(indicator, point) else "growth")


def not_whole(stated: OfPoint) -> Iterator[Finding]:
    """V404: a count or a rank that is no whole number."""
    indicator, point = stated.indicator, stated.point
    is_counted = point.kind == "value" or (
        point.kind == "cumulative" and not indicator.takes_ratios
    )
    if indicator.count and is_counted and point.number.value.denominator != 1:
        yield stated.finding("V404")
