"""Figures of several years become one measure: docs/method.md §1, one function a measure.

Each returns the measure of a case, or the reason why it cannot be formed. Which figures form it is
settled once; what they come to is asked again at the corners of the box of all printed numbers.
Of several, the one whose weakest figure has the highest status is taken; among equals official
totals come before what we can compute: published yearly rates do not always chain to them.
"""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from math import prod
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from hlgl_cli.engine.arithmetic import HUNDRED
from hlgl_cli.engine.case import PRINTED
from hlgl_cli.engine.series import TOTALS, NotAssessedError, Point, Reason, Total

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hlgl_cli.engine.case import Case, Corner
    from hlgl_cli.plan import Kind

    Calculated = Callable[[Corner], Fraction]

Basis = Literal[
    "value", "cumulative", "index", "average", "chained", "mixed", "levels", "annual", "sum"
]
_RISES: tuple[Kind, ...] = ("growth", "annual_index", "reduction")
_FALLS: tuple[Kind, ...] = ("reduction", "growth", "annual_index")
RATES: frozenset[Kind] = frozenset(_RISES)


class Measure(NamedTuple):
    """The number that is compared with the path, and what it was formed from."""

    value: Fraction
    basis: Basis
    points: tuple[Point, ...]
    at: Calculated  # at a corner; raises NotAssessedError where nothing can be formed there
    terms: tuple[Fraction, ...] = ()  # sums of indexes alone: each of them, the latest last
    is_partial: bool = False  # a sum that lacks years, and suffices without them

    @property
    def weakest(self) -> int:
        """Return the lowest status of its figures, 0 for a preliminary one."""
        return min(point.rank for point in self.points)

    def turned_into(self, at: Calculated, basis: Basis | None = None) -> Measure:
        """Return another measure of the same figures."""
        return Measure(at(PRINTED), basis or self.basis, self.points, at)


Formed: TypeAlias = "Measure | Reason"


def _formed(basis: Basis, points: tuple[Point, ...], at: Calculated) -> Measure:
    return Measure(at(PRINTED), basis, points, at)


def _best_formed(case: Case, *attempts: Callable[[], Formed]) -> Formed:
    """Return the measure of the highest status, the first of equals; else the first reason."""
    best: Measure | None = None
    found: Reason = "no_data"
    for attempt in attempts:
        formed = attempt()
        if not isinstance(formed, Measure):
            found = formed if found == "no_data" else found
        elif best is None or formed.weakest > best.weakest:
            best = formed
        if best is not None and not case.series.knows_better_than(best.weakest):
            return best
    return best or found


def latest_before(case: Case, known: Callable[[Case], Formed]) -> tuple[int, Measure | None]:
    """Return the last earlier year's measure with its k, or nothing at the base year."""
    if case.series.kinds <= RATES:
        return 0, None
    earlier = {year for kind, year in case.series.points if kind not in RATES and year < case.year}
    for year in sorted(earlier, reverse=True):
        formed = known(case._replace(year=year))
        if isinstance(formed, Measure):
            return year - case.base_year, formed
    return 0, None


# --- levels -------------------------------------------------------------------------------------


def level_held(case: Case) -> Formed:
    """Return the level: as given, else what the cumulative change makes of the base."""
    return _best_formed(case, lambda: _value(case), lambda: _grown(case))


def level(case: Case) -> Formed:
    """Return the level on its way; without a baseline only its end can be judged."""
    formed = level_held(case)
    if not isinstance(formed, Measure) or case.base is not None or case.due:
        return formed

    def at(corner: Corner) -> Fraction:
        value = formed.at(corner)
        if not case.meets(value):
            raise NotAssessedError("no_baseline")
        return value

    return formed._replace(at=at) if case.meets(formed.value) else "no_baseline"


def _value(case: Case) -> Formed:
    point = case.series.point("value", case.year)
    return point if isinstance(point, str) else _of_point("value", point)


def _of_point(basis: Basis, point: Point) -> Measure:
    return _formed(basis, (point,), lambda corner: point.at(corner.figures))


def cumulative(case: Case) -> Formed:
    """Return what a cumulative figure states, in the indicator's unit."""
    point = case.series.point("cumulative", case.year)
    return point if isinstance(point, str) else _of_point("cumulative", point)


def _grown(case: Case) -> Formed:
    change = cumulative(case)
    if not isinstance(change, Measure):
        return change
    if case.indicator.takes_ratios:
        return "no_data"  # it is in %, as the first of several targets is
    own = change.points[0].base
    if own is None and case.base is None:
        return "no_baseline"

    def at(corner: Corner) -> Fraction:
        base = case.base_at(corner) if own is None else own.at(corner.figures)
        return base + change.at(corner)

    return change.turned_into(at)


def change(case: Case) -> Formed:
    """Return the change since the base year: as given, else the value less the baseline."""
    return _best_formed(case, lambda: cumulative(case), lambda: rise(case))


def rise(case: Case) -> Formed:
    """Return the level less the baseline."""
    value = _value(case)
    if not isinstance(value, Measure):
        return value
    if case.base is None:
        return "no_baseline"
    return value.turned_into(lambda corner: value.at(corner) - case.base_at(corner))


# --- amounts ------------------------------------------------------------------------------------


def total(case: Case) -> Formed:
    """Return the sum so far: the official one, else the yearly amounts added to an earlier one.

    A sum that lacks years stands beside no official one, of whatever status.
    """
    added = summed(case)
    if not isinstance(added, Measure) or not added.is_partial:
        return _best_formed(case, lambda: stated_sum(case), lambda: added)
    stated = stated_sum(case)
    return stated if isinstance(stated, Measure) else added


def stated_sum(case: Case) -> Formed:
    """Return the sum so far as a figure states it: itself or, of a mean, what it averages."""
    if not case.target.demand.averages:
        return cumulative(case)
    return _best_formed(case, lambda: cumulative(case), lambda: _averaged_sum(case))


def _averaged_sum(case: Case) -> Formed:
    point = case.series.point("average", case.year)
    if isinstance(point, str):
        return point
    return _formed("average", (point,), lambda corner: point.at(corner.figures) * case.k)


def summed(case: Case) -> Formed:
    """Return what the yearly amounts since the latest earlier sum come to."""
    since, before = latest_before(case, stated_sum)
    years = range(case.base_year + since + 1, case.year + 1)
    points = case.series.values(years)
    if before is None and not points:
        return "no_data"
    is_partial = len(points) < len(years)

    def added(corner: Corner) -> Fraction:
        amounts = (point.at(corner.figures) for point in points)
        return sum(amounts, Fraction(0) if before is None else before.at(corner))

    def at(corner: Corner) -> Fraction:
        value = added(corner)
        if is_partial and not case.is_reached_by(value):
            raise NotAssessedError("incomplete")
        return value

    if is_partial and not case.is_reached_by(added(PRINTED)):
        return "incomplete"
    if not all(point.fits_prices(case.indicator) for point in points):
        return "not_comparable"
    if before is None:
        return _formed("sum", points, at)._replace(is_partial=is_partial)
    return _formed("mixed", before.points + points, at)._replace(is_partial=is_partial)


# --- indexes ------------------------------------------------------------------------------------


def index(case: Case) -> Formed:
    """Return the index, the base year is 1: an official total, the chain, or a ratio of levels."""
    return _index(case, TOTALS)


def fall(case: Case) -> Formed:
    """Return the cumulative fall, 1 for all of it."""
    return _fallen(index(case))


def _fallen(remaining: Formed) -> Formed:
    if not isinstance(remaining, Measure):
        return remaining
    return remaining.turned_into(lambda corner: 1 - remaining.at(corner))


def sum_of_indexes(case: Case) -> Formed:
    """Return Σ I_i, the accumulated method's measure; an average figure is taken to be of it."""
    return _best_formed(case, lambda: sum_of_each(case), lambda: sum_at_average(case))


def years_growth(case: Case) -> Formed:
    """Return the year's own growth, in %."""
    rate = _rate(case, case.year)
    if isinstance(rate, str):
        return rate
    return _formed("annual", (rate,), lambda corner: (_factor(case, rate, corner) - 1) * HUNDRED)


def years_index(case: Case, kinds: tuple[Kind, ...] = ()) -> Formed:
    """Return the index of the year alone, the previous year is 1, from rates of some kinds."""
    rate = _rate(case, case.year, kinds)
    if isinstance(rate, str):
        return rate
    return _formed("annual", (rate,), lambda corner: _factor(case, rate, corner))


def years_fall(case: Case) -> Formed:
    """Return the fall of the year alone, 1 for all of it."""
    return _fallen(years_index(case))


def _index(case: Case, totals: tuple[Total, ...]) -> Formed:
    return _best_formed(
        case,
        lambda: _official(case, totals),
        lambda: chained(case, totals),
        lambda: ratio(case),
    )


def _official(case: Case, totals: tuple[Total, ...]) -> Formed:
    if case.series.kinds.isdisjoint(totals):
        return "no_data"
    return _best_formed(case, *(partial(of_kind, case, kind) for kind in totals))


def known_index(case: Case, totals: tuple[Total, ...] = TOTALS) -> Formed:
    """Return an index that needs no chain: an official total, else a level against the base's."""
    return _best_formed(case, lambda: _official(case, totals), lambda: ratio(case))


def of_kind(case: Case, kind: Total) -> Formed:
    """Return the index that an official total of one kind states."""
    if kind == "cumulative" and not case.indicator.takes_ratios:
        return "no_data"  # it states a change in the unit, not an index
    point = case.series.point(kind, case.year)
    if isinstance(point, str):
        return point
    sign = -1 if case.indicator.kind == "reduction" else 1
    power = case.k if kind == "average" else 1

    def at(corner: Corner) -> Fraction:
        number = point.at(_turned(case, kind, corner)) / HUNDRED
        return number if kind == "index" else (1 + sign * number) ** power

    return _formed(kind, (point,), at)


def chained(case: Case, totals: tuple[Total, ...] = TOTALS) -> Formed:
    """Return the index that the yearly rates since the latest earlier index come to."""
    since, before = latest_before(case, partial(known_index, totals=totals))
    years = range(case.base_year + since + 1, case.year + 1)
    given = [_rate(case, year) for year in years]
    rates = [rate for rate in given if isinstance(rate, Point)]
    if len(rates) < len(given):
        return "no_data" if "no_data" in given else "not_comparable"

    def at(corner: Corner) -> Fraction:
        factors = [_factor(case, rate, corner) for rate in rates]
        return _product(factors if before is None else [before.at(corner), *factors])

    if before is None:
        return _formed("chained", tuple(rates), at)
    return _formed("mixed", (*before.points, *rates), at)


def _rate(case: Case, year: int, kinds: tuple[Kind, ...] = ()) -> Point | Reason:
    """Return a year's own rate, of the indicator's kind if it is given so."""
    kinds = kinds or (_FALLS if case.indicator.kind == "reduction" else _RISES)
    given = (kind for kind in kinds if (kind, year) in case.series.points)
    return case.series.point(next(given, kinds[0]), year)


def _factor(case: Case, rate: Point, corner: Corner) -> Fraction:
    number = rate.at(_turned(case, rate.kind, corner))
    per_cent, whole = number.numerator, HUNDRED * number.denominator
    if rate.kind == "annual_index":
        return Fraction(per_cent, whole)
    return Fraction(whole - per_cent if rate.kind == "reduction" else whole + per_cent, whole)


def _product(factors: Sequence[Fraction]) -> Fraction:
    """Return a product, reduced once at its end."""
    above = prod(factor.numerator for factor in factors)
    return Fraction(above, prod(factor.denominator for factor in factors))


def ratio(case: Case) -> Formed:
    """Return the index that the level and the base year's come to."""
    level = _value(case) if case.indicator.takes_ratios else level_held(case)
    if not isinstance(level, Measure):
        return level
    if case.base is None or case.base.value <= 0:
        return "no_baseline"
    if not case.indicator.takes_ratios:
        return level.turned_into(
            lambda corner: level.at(corner) / case.positive_base_at(corner), "levels"
        )
    (point,) = level.points

    def at(corner: Corner) -> Fraction:
        return point.at(_turned(case, "value", corner)) / case.positive_base_at(corner)

    return level.turned_into(at, "levels")


def _turned(case: Case, kind: Kind, corner: Corner) -> int:
    """Return the end of a figure's interval that moves the measure as the corner says.

    A measure of falls grows with every fall and shrinks with every rise, and one of growth
    the other way round; all figures of a corner must move the measure the same way.
    """
    falls = case.indicator.kind == "reduction"
    states_a_fall = kind == "reduction" or (falls and kind in {"cumulative", "average"})
    return corner.figures if states_a_fall == falls else -corner.figures


def sum_at_average(case: Case) -> Formed:
    """Return Σ I_i as an average of the accumulated method gives it."""
    point = case.series.point("average", case.year)
    if isinstance(point, str):
        return point

    def terms(corner: Corner) -> list[Fraction]:
        factor = 1 + point.at(corner.figures) / HUNDRED
        return [factor**i for i in range(1, case.k + 1)]

    return _sum_of(terms, "average", (point,))


def sum_of_each(case: Case) -> Formed:
    """Return Σ I_i of the index of every year."""
    each: list[Measure] = []
    for year in range(case.base_year + 1, case.year + 1):
        formed = _index(case._replace(year=year), ("cumulative", "index"))
        if not isinstance(formed, Measure):
            return formed
        each.append(formed)
    points = tuple(dict.fromkeys(point for index in each for point in index.points))
    return _sum_of(lambda corner: [index.at(corner) for index in each], each[-1].basis, points)


def _sum_of(
    terms: Callable[[Corner], list[Fraction]], basis: Basis, points: tuple[Point, ...]
) -> Measure:
    def at(corner: Corner) -> Fraction:
        return sum(terms(corner), Fraction(0))

    return Measure(at(PRINTED), basis, points, at, tuple(terms(PRINTED)))
