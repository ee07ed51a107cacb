"""Figures of several years become one measure: docs/method.md §1, one function a measure.

Each takes a case and a corner of the box of all printed numbers, and raises NotAssessedError where
the figures do not suffice. Official totals come before what we can compute: published yearly rates
do not always chain to them.
"""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from math import prod
from typing import TYPE_CHECKING, Literal, NamedTuple

from hlgl_cli.engine.arithmetic import HUNDRED
from hlgl_cli.engine.series import NotAssessedError, Point, Reason

if TYPE_CHECKING:
    from collections.abc import Callable

    from hlgl_cli.engine.case import Case, Corner
    from hlgl_cli.plan import Kind

Basis = Literal[
    "value", "cumulative", "index", "average", "chained", "mixed", "levels", "annual", "sum"
]
Total = Literal["cumulative", "index", "average"]
TOTALS: tuple[Total, ...] = ("cumulative", "index", "average")


class Measure(NamedTuple):
    """The number that is held against the path, and what it was formed from."""

    value: Fraction
    basis: Basis
    points: tuple[Point, ...]
    latest: Fraction = Fraction(1)  # sums of indexes alone: the latest year's
    terms: tuple[Fraction, ...] = ()  # and all of them


def _first_formed(*attempts: Callable[[], Measure]) -> Measure:
    """Return the first measure that can be formed; raise the first reason that is not no_data."""
    reasons: list[Reason] = []
    for attempt in attempts:
        try:
            return attempt()
        except NotAssessedError as refusal:
            reasons.append(refusal.reason)
    raise NotAssessedError(next((one for one in reasons if one != "no_data"), "no_data"))


def _latest_before(case: Case, official: Callable[[Case], Measure]) -> tuple[int, Measure | None]:
    """Return the last earlier official total with its k, or nothing at the base year."""
    for k in range(case.k - 1, 0, -1):
        try:
            return k, official(case._replace(year=case.base_year + k))
        except NotAssessedError:
            continue
    return 0, None


# --- levels -------------------------------------------------------------------------------------


def level_held(case: Case, corner: Corner) -> Measure:
    """Return the level: as given, else what the cumulative change makes of the base."""
    return _first_formed(lambda: _value(case, corner), lambda: _grown(case, corner))


def level(case: Case, corner: Corner) -> Measure:
    """Return the level on its way; without a baseline only its end can be judged."""
    formed = level_held(case, corner)
    if case.base is None and not case.due and not case.meets(formed.value):
        raise NotAssessedError("no_baseline")
    return formed


def _value(case: Case, corner: Corner) -> Measure:
    point = case.series.point("value", case.year)
    return Measure(point.at(corner.figures), "value", (point,))


def cumulative(case: Case, corner: Corner) -> Measure:
    """Return what a cumulative figure states, in the indicator's unit."""
    point = case.series.point("cumulative", case.year)
    return Measure(point.at(corner.figures), "cumulative", (point,))


def _grown(case: Case, corner: Corner) -> Measure:
    change = cumulative(case, corner)
    own = change.points[0].base
    base = case.base_at(corner) if own is None else own.at(corner.figures)
    return change._replace(value=base + change.value)


def change(case: Case, corner: Corner) -> Measure:
    """Return the change since the base year: as given, else the value less the baseline."""
    return _first_formed(lambda: cumulative(case, corner), lambda: rise(case, corner))


def rise(case: Case, corner: Corner) -> Measure:
    """Return the level less the baseline."""
    value = _value(case, corner)
    return value._replace(value=value.value - case.base_at(corner))


# --- amounts ------------------------------------------------------------------------------------


def total(case: Case, corner: Corner) -> Measure:
    """Return the sum so far: the official one, else the yearly amounts added to an earlier one."""
    return _first_formed(lambda: cumulative(case, corner), lambda: summed(case, corner))


def summed(case: Case, corner: Corner) -> Measure:
    """Return what the yearly amounts since the latest earlier sum come to."""
    since, known = _latest_before(case, lambda earlier: cumulative(earlier, corner))
    years = range(case.base_year + since + 1, case.year + 1)
    points = case.series.values(years)
    if known is None and not points:
        raise NotAssessedError("no_data")
    before = Measure(Fraction(0), "sum", ()) if known is None else known
    value = before.value + sum((point.at(corner.figures) for point in points), Fraction(0))
    if len(points) < len(years) and not case.is_reached_by(value):
        raise NotAssessedError("incomplete")
    if not all(point.fits_prices(case.indicator) for point in points):
        raise NotAssessedError("not_comparable")
    return Measure(value, "mixed" if known else "sum", before.points + points)


def mean(case: Case, corner: Corner) -> Measure:
    """Return the mean of the years so far."""
    amounts = total(case, corner)
    return amounts._replace(value=amounts.value / case.k)


# --- indexes ------------------------------------------------------------------------------------


def index(case: Case, corner: Corner) -> Measure:
    """Return the index, the base year is 1: an official total, the chain, or a ratio of levels."""
    return _index(case, corner, TOTALS)


def fall(case: Case, corner: Corner) -> Measure:
    """Return the cumulative fall, 1 for all of it."""
    remaining = index(case, corner)
    return remaining._replace(value=1 - remaining.value)


def sum_of_indexes(case: Case, corner: Corner) -> Measure:
    """Return Σ I_i, the accumulated method's measure; an average figure is of that method."""
    return _first_formed(lambda: _sum_at_average(case, corner), lambda: _sum_of_each(case, corner))


def years_growth(case: Case, corner: Corner) -> Measure:
    """Return the year's own growth, in %."""
    point = case.series.point("growth", case.year)
    return Measure(point.at(corner.figures), "annual", (point,))


def years_index(case: Case, corner: Corner) -> Measure:
    """Return the index of the year alone, the previous year is 1."""
    rate = _rate(case)
    return Measure(_factor(case, rate, corner), "annual", (rate,))


def years_fall(case: Case, corner: Corner) -> Measure:
    """Return the fall of the year alone, 1 for all of it."""
    remaining = years_index(case, corner)
    return remaining._replace(value=1 - remaining.value)


def _index(case: Case, corner: Corner, totals: tuple[Total, ...]) -> Measure:
    return _first_formed(
        lambda: _official(case, corner, totals),
        lambda: chained(case, corner, totals),
        lambda: ratio(case, corner),
    )


def _official(case: Case, corner: Corner, totals: tuple[Total, ...]) -> Measure:
    return _first_formed(*(partial(of_kind, case, corner, kind) for kind in totals))


def of_kind(case: Case, corner: Corner, kind: Total) -> Measure:
    """Return the index that an official total of one kind states."""
    if kind == "cumulative" and not case.indicator.takes_ratios:
        raise NotAssessedError("no_data")  # it states a change in the unit, not an index
    point = case.series.point(kind, case.year)
    number = point.at(_turned(case, kind, corner)) / HUNDRED
    if kind == "index":
        return Measure(number, "index", (point,))
    factor = 1 - number if case.indicator.kind == "reduction" else 1 + number
    return Measure(factor ** (case.k if kind == "average" else 1), kind, (point,))


def chained(case: Case, corner: Corner, totals: tuple[Total, ...] = TOTALS) -> Measure:
    """Return the index that the yearly rates since the latest earlier total come to."""
    since, known = _latest_before(case, lambda earlier: _official(earlier, corner, totals))
    years = range(case.base_year + since + 1, case.year + 1)
    rates = tuple(_rate(case._replace(year=year)) for year in years)
    chained = prod((_factor(case, rate, corner) for rate in rates), start=Fraction(1))
    if known is None:
        return Measure(chained, "chained", rates)
    return Measure(known.value * chained, "mixed", known.points + rates)


def _rate(case: Case) -> Point:
    """Return the year's own rate, of the indicator's kind if it is given so."""
    if case.indicator.kind != "reduction" and ("growth", case.year) in case.series.points:
        return case.series.point("growth", case.year)
    if ("reduction", case.year) in case.series.points:
        return case.series.point("reduction", case.year)
    return case.series.point("growth", case.year)


def _factor(case: Case, rate: Point, corner: Corner) -> Fraction:
    number = rate.at(_turned(case, rate.kind, corner)) / HUNDRED
    return 1 - number if rate.kind == "reduction" else 1 + number


def ratio(case: Case, corner: Corner) -> Measure:
    """Return the index that the level and the base year's come to."""
    if not case.indicator.takes_ratios:
        held = level_held(case, corner)
        value = held.value / case.positive_base_at(corner)
        return held._replace(value=value, basis="levels")
    point = case.series.point("value", case.year)
    value = point.at(_turned(case, "value", corner)) / case.positive_base_at(corner)
    return Measure(value, "levels", (point,))


def _turned(case: Case, kind: Kind, corner: Corner) -> int:
    """Return the end of a figure's interval that moves the measure as the corner says.

    A measure of falls grows with every fall and shrinks with every rise, and one of growth
    the other way round; all figures of a corner must move the measure the same way.
    """
    falls = case.indicator.kind == "reduction"
    states_a_fall = kind == "reduction" or (falls and kind in {"cumulative", "average"})
    return corner.figures if states_a_fall == falls else -corner.figures


def _sum_at_average(case: Case, corner: Corner) -> Measure:
    point = case.series.point("average", case.year)
    factor = 1 + point.at(corner.figures) / HUNDRED
    return _sum_of([factor**i for i in range(1, case.k + 1)], "average", (point,))


def _sum_of_each(case: Case, corner: Corner) -> Measure:
    years = range(case.base_year + 1, case.year + 1)
    each = [_index(case._replace(year=year), corner, ("cumulative", "index")) for year in years]
    points = tuple(dict.fromkeys(point for one in each for point in one.points))
    return _sum_of([one.value for one in each], each[-1].basis, points)


def _sum_of(indexes: list[Fraction], basis: Basis, points: tuple[Point, ...]) -> Measure:
    value = sum(indexes, Fraction(0))
    return Measure(value, basis, points, indexes[-1], tuple(indexes))
