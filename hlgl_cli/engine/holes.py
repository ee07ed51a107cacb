"""Years that a series lacks: those between its figures, and those that its measure asks for."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING

from hlgl_cli.engine.measures import RATES
from hlgl_cli.engine.series import TOTALS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hlgl_cli.engine.series import Series

_EVERY = frozenset({"value", *RATES, *TOTALS})


def holes(series: Series, year: int) -> tuple[int, ...]:
    """Return the years without a figure between two that have one, up to a year.

    An official total stands for all years before it.
    """
    if len(series.points) < 2:  # noqa: PLR2004 - between two
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


def lacking(series: Series, base_year: int, year: int) -> tuple[int, ...]:
    """Return the years whose figures are wanted for a measure of a year that cannot be formed."""
    if not series.points:
        return ()
    target, kinds = series.indicator.target, RATES
    if target is not None and target.demand.adds_up:
        kinds = frozenset({"value"})
    elif not _given(series, year, RATES)[1]:
        return (year,) if ("value", year) not in series.points else ()
    since, given = _given(series, year, kinds)
    return tuple(sorted({*range((since or base_year) + 1, year + 1)} - given))


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
