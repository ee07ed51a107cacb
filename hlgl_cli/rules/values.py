"""V4: numbers that the statistic cannot have. A rule returns the code that refuses the point."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import HUNDRED
from hlgl_cli.figures.telling import facts_of, place_beside, place_of
from hlgl_cli.finding import Finding
from hlgl_cli.text import Word

if TYPE_CHECKING:
    from hlgl_cli.engine.series import Point
    from hlgl_cli.figures.reading import Statement
    from hlgl_cli.plan import Indicator


def value_range(indicator: Indicator) -> tuple[Decimal, Decimal] | None:
    """Return what a level can be: as the plan says, 0 to all of it for a share, else anything."""
    if indicator.range is not None or indicator.whole is None:
        return indicator.range
    return Decimal(0), Decimal(indicator.whole)


def outside_range(indicator: Indicator, point: Point) -> str | None:
    """V401: a level that cannot be."""
    ends = value_range(indicator) if indicator.kind == "value" else None
    if ends is None or point.kind != "value":
        return None
    return None if Fraction(ends[0]) <= point.number.value <= Fraction(ends[1]) else "V401"


def nothing_left(indicator: Indicator, point: Point) -> str | None:
    """V403: a rate or an index after which nothing is left; no year could follow it."""
    if point.deflator is not None and point.deflator.value <= 0:
        return "V403"
    if not indicator.takes_ratios and point.kind in {"value", "cumulative"}:
        return None
    number = point.number.value
    if point.kind in {"value", "index"}:
        return "V403" if number <= 0 else None
    change = -number if _is_fall(indicator, point) else number
    return "V403" if change <= -HUNDRED else None


def _is_fall(indicator: Indicator, point: Point) -> bool:
    states_falls = indicator.kind == "reduction" and point.kind != "growth"
    return point.kind == "reduction" or states_falls


def _limit(indicator: Indicator, point: Point) -> str:
    """Return what a number cannot pass, a key below `limit.` in text/."""
    if point.deflator is not None and point.deflator.value <= 0:
        return "deflator"
    by_kind = {"value": "level", "index": "index"}
    return by_kind.get(point.kind, "fall" if _is_fall(indicator, point) else "growth")


def not_whole(indicator: Indicator, point: Point) -> str | None:
    """V404: a count or a rank that is no whole number."""
    is_counted = point.kind == "value" or (
        point.kind == "cumulative" and not indicator.takes_ratios
    )
    if not (indicator.count and is_counted):
        return None
    return None if point.number.value.denominator == 1 else "V404"


def refusal(code: str, statement: Statement, area: str) -> Finding:
    """Return the finding with which a rule refuses a statement."""
    indicator, point = statement.indicator, statement.point
    low, high = value_range(indicator) or ("", "")
    facts = {**facts_of(point, indicator), "low": str(low), "high": str(high)}
    if code == "V403":
        facts["limit"] = Word(f"limit.{_limit(indicator, point)}")
    place = place_of(point)
    if point.deflator is not None and point.deflator.value <= 0:
        place, facts["number"] = (
            place_beside(point, "deflator", str(point.year)),
            str(point.deflator.value),
        )
    return Finding(code, place, facts, area, indicator.id)
