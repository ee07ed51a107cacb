"""Years that a series lacks: those between its figures, and those that its measure asks for."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING

from hlgl_cli.engine.measures import RATES, Measure, known_index, latest_before, stated_sum
from hlgl_cli.engine.series import TOTALS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hlgl_cli.engine.case import Case
    from hlgl_cli.engine.series import Reason, Series

_EVERY = frozenset({"value", *RATES, *TOTALS})


def holes(series: Series, year: int) -> tuple[int, ...]:
    """Return the years without a figure between two that have one, up to a year.

    An official total stands for all years before it.
    """
    if series.is_unbroken:
        return ()
    since, given = _given(series, year, _kinds(series, year))
    years = sorted(given | ({since} if since else set()))
    between = (range(before + 1, after) for before, after in pairwise(years))
    return tuple(hole for hole in chain.from_iterable(between) if hole not in series.refused)


def asks_for_every_year(series: Series, year: int) -> bool:
    """Return whether a hole is in the way of a verdict: rates are chained, amounts added up."""
    target = series.indicator.target
    if target is not None and target.demand.adds_up:
        return True
    return series.indicator.takes_ratios and ("value", year) not in series.points


def lacking(case: Case) -> tuple[int, ...]:
    """Return the years whose figures are wanted for a measure of a year that cannot be formed."""
    points, year = case.series.points, case.year
    if not points:
        return ()
    years = range(case.base_year + 1, year + 1)
    if case.target.demand.adds_up:
        since, _ = latest_before(case, stated_sum)
        return _without(case, frozenset({"value"}), years[since:])
    if isinstance(known_index(case), Measure):
        return ()
    if not any((kind, own) in points for kind in RATES for own in years):
        return (year,) if ("value", year) not in points else ()
    if case.target.averaging == "accumulated":  # which asks for the index of every year
        return _without(case, RATES | frozenset(TOTALS), years)
    since, _ = latest_before(case, known_index)
    return _without(case, RATES, years[since:])


def knows_rate(case: Case) -> bool:
    """Return whether the year's own rate is given."""
    return any((kind, case.year) in case.series.points for kind in RATES)


def is_alone(case: Case) -> bool:
    """Return whether no earlier year's rate or total is given beside the year's own."""
    return not any(year < case.year and kind != "value" for kind, year in case.series.points)


def why_none(case: Case, reason: Reason) -> Reason:
    """Return why an index cannot be formed: for want of a year where rates of others are known."""
    wants_years = knows_rate(case) and not is_alone(case) and lacking(case)
    return "incomplete" if wants_years else reason


def _without(case: Case, kinds: Iterable[str], years: Iterable[int]) -> tuple[int, ...]:
    """Return the years without a figure of some kinds."""
    given = {own for kind, own in case.series.points if kind in kinds}
    return tuple(own for own in years if own not in given)


def _kinds(series: Series, year: int) -> frozenset[str]:
    """Return the kinds of figures that carry a series on; levels carry rates to a level alone."""
    if not series.indicator.takes_ratios or ("value", year) in series.points:
        return _EVERY
    return _EVERY - {"value"}


def _given(series: Series, year: int, kinds: Iterable[str]) -> tuple[int, set[int]]:
    """Return the year of the latest total, 0 if there is none, and the years given since."""
    known = [key for key in series.points if key[1] <= year]
    since = max((own for kind, own in known if kind in TOTALS), default=0)
    given = {own for kind, own in known if kind in kinds}
    return since, {own for own in given if own > since}
