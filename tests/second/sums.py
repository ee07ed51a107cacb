"""Sums of yearly amounts (docs/method.md §1)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from tests.second.measures import (
    ZERO,
    Corner,
    Found,
    Measure,
    Series,
    best,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


def amounts(series: Series, year: int, *, is_mean: bool) -> Found:
    """Return the sum since the base year; one that lacks a year names it."""
    found: list[Found] = list(_official(series, year, is_mean=is_mean))
    if series.get("value", year) is not None:
        start, known = series.start, None
        for earlier in reversed(series.years(year - 1)):
            official = best(list(_official(series, earlier, is_mean=is_mean)))
            if isinstance(official, Measure):
                start, known = earlier, official
                break
        found.append(_added(series, range(start + 1, year + 1), known))
    return best(found)


def _official(series: Series, year: int, *, is_mean: bool) -> Iterator[Found]:
    total, mean = series.get("cumulative", year), series.get("average", year)
    years = year - series.start
    if total is not None:
        yield Measure("cumulative", (total,), lambda at: total.printed.at(at.figures))
    if mean is not None and is_mean:
        yield Measure("average", (mean,), lambda at: mean.printed.at(at.figures) * years)


def _added(series: Series, years: range, known: Measure | None) -> Measure:
    values = [(each, series.get("value", each)) for each in years]
    missing = tuple(each for each, figure in values if figure is None)
    given = [figure for _, figure in values if figure is not None]

    def at(corner: Corner) -> Fraction:
        start = ZERO if known is None else known.at(corner)
        amounts = (figure.printed.at(corner.figures) for figure in given)
        return sum(amounts, start if isinstance(start, Fraction) else ZERO)

    used = (*(known.used if known else ()), *given)
    return Measure("mixed" if known else "sum", used, at, missing)
