"""Cumulative indexes, from totals, chains and levels (docs/method.md §1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.second.measures import (
    HUNDRED,
    ONE,
    ZERO,
    Corner,
    Found,
    Measure,
    Problem,
    Series,
    best,
    factor,
    has_prices,
)
from tests.second.powers import Power, power
from tests.second.reading import Printed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.second.powers import Exact
    from tests.second.reading import Figure


def index(series: Series, year: int) -> Found:
    """Return the cumulative index of a year."""
    totals = list(_totals(series, year))
    official = [each for each in totals if not _is_ratio(each)]
    return best([*official, *_chain(series, year), *filter(_is_ratio, totals)])


def _is_ratio(found: Found) -> bool:
    return isinstance(found, Measure) and found.basis == "levels"


def _totals(series: Series, year: int) -> Iterator[Found]:
    """Yield what is known without another year: official totals, and last the level."""
    sign, years = (-1 if series.falls else 1), year - series.start
    for kind in ("cumulative", "index", "average"):
        figure = series.get(kind, year)
        if figure is None:
            continue
        if not has_prices(series.of, figure):
            yield Problem("not_comparable")
        else:
            yield Measure(kind, (figure,), _total(figure, sign, years))
    value = series.get("value", year)
    if value is not None:
        yield _ratio(series, value)


def _total(figure: Figure, sign: int, years: int) -> Callable[[Corner], Power]:
    def at(corner: Corner) -> Power:
        if figure.kind == "index":
            return power(figure.printed.at(corner.figures) / HUNDRED)
        part = 1 + sign * figure.printed.at(sign * corner.figures) / HUNDRED
        return power(part, years if figure.kind == "average" else 1)

    return at


def _ratio(series: Series, figure: Figure) -> Found:
    """Return a level against the level of the base year."""
    base = series.base
    if not has_prices(series.of, figure):
        return Problem("not_comparable")
    if base is None:
        return Problem("no_baseline")
    deflator = figure.deflator if series.of.prices == "constant" else None
    by = deflator or Printed(HUNDRED, ZERO)

    def at(corner: Corner) -> Power:
        level = figure.printed.at(corner.figures) / base.at(corner.base)
        if series.falls:  # an intensity: the prices are those of what it is divided by
            return power(level * by.at(corner.figures) / HUNDRED)
        return power(level / (by.at(-corner.figures) / HUNDRED))

    return Measure("levels", (figure,), at, is_of_base=True)


def _chain(series: Series, year: int) -> Iterator[Found]:
    """Yield the rates multiplied from the base year, or from the latest index known."""
    if series.rate(year) is None:
        return
    start, known = _anchor(series, year)
    rates = {each: series.rate(each) for each in range(start + 1, year + 1)}
    links = [rate for rate in rates.values() if rate is not None]
    missing = tuple(each for each, rate in rates.items() if rate is None)
    if missing:
        yield Problem("incomplete", missing)
    elif not all(has_prices(series.of, each) for each in links):
        yield Problem("not_comparable")
    else:

        def at(corner: Corner) -> Power:
            product = ONE
            for each in links:
                product *= factor(each, corner.figures)
            whole = power(product)
            return whole if known is None else whole.times(_as_power(known.at(corner)))

        used = (*(known.used if known else ()), *links)
        is_of_base = known is not None and known.is_of_base
        yield Measure("mixed" if known else "chained", used, at, is_of_base=is_of_base)


def _as_power(number: Exact) -> Power:
    return number if isinstance(number, Power) else power(number)


def _anchor(series: Series, year: int) -> tuple[int, Measure | None]:
    for earlier in reversed(series.years(year - 1)):
        known = best(list(_totals(series, earlier)))
        if isinstance(known, Measure):
            return earlier, known
    return series.start, None


def is_alone(series: Series, year: int) -> bool:
    """Return whether the year's own rate is given, and no earlier rate or total."""
    earlier = [each for kind, each in series.figures if kind != "value" and each < year]
    return series.rate(year) is not None and not earlier


def unrated(series: Series, years: range) -> tuple[int, ...]:
    """Return the years without a rate or a total."""
    rated = {each for kind, each in series.figures if kind != "value"}
    return tuple(year for year in years if year not in rated)
