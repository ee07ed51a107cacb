"""What the figures of several years come to (docs/method.md §1)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from tests.second.powers import Power, power
from tests.second.reading import Printed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from tests.second.powers import Exact
    from tests.second.reading import Figure, Indicator

REASONS = ("no_data", "incomplete", "not_comparable", "no_baseline")
RATES = ("growth", "reduction", "annual_index")
ZERO, ONE, HUNDRED = Fraction(0), Fraction(1), Fraction(100)


class Corner(NamedTuple):
    """An end of the box of all printed numbers: 1 where they raise what they stand in, -1, 0."""

    figures: int = 0
    base: int = 0
    other: int = 0  # the figures of the indicator that is followed


GIVEN = Corner()


class Measure(NamedTuple):
    """A number formed of figures; `at` gives it at a corner of the box."""

    basis: str
    used: tuple[Figure, ...]
    at: Callable[[Corner], Exact]
    missing: tuple[int, ...] = ()
    is_of_base: bool = False  # the base year's number takes part

    @property
    def rank(self) -> int:
        """Return the lowest status among its figures."""
        return min(figure.rank for figure in self.used)


class Problem(NamedTuple):
    """Why there is no measure."""

    reason: str
    missing: tuple[int, ...] = ()


Found = Measure | Problem


class Series(NamedTuple):
    """The figures of an indicator from a base year on."""

    of: Indicator
    figures: Mapping[tuple[str, int], Figure]
    start: int
    base: Printed | None  # the level of the base year

    def get(self, kind: str, year: int) -> Figure | None:
        """Return a figure, if it is known."""
        return self.figures.get((kind, year))

    def years(self, year: int) -> range:
        """Return the years after the base year, up to one."""
        return range(self.start + 1, year + 1)

    def rate(self, year: int) -> Figure | None:
        """Return the year's own rate: of the indicator's own kind, if there are several."""
        kinds = sorted(RATES, key=lambda kind: kind != self.of.kind)
        known = [figure for kind in kinds if (figure := self.get(kind, year)) is not None]
        return max(known, key=lambda figure: figure.rank) if known else None

    @property
    def falls(self) -> bool:
        """Return whether its totals are falls."""
        return self.of.kind == "reduction"


def best(found: list[Found]) -> Found:
    """Return the measure of the highest weakest status, else the first reason."""
    formed = [each for each in found if isinstance(each, Measure)]
    if formed:
        return max(formed, key=lambda measure: measure.rank)
    problems = [each for each in found if isinstance(each, Problem)]
    return min(problems or [Problem("no_data")], key=lambda each: REASONS.index(each.reason))


def factor(figure: Figure, end: int) -> Fraction:
    """Return what a year's rate multiplies by, at an end of its rounding."""
    sign = -1 if figure.kind == "reduction" else 1
    number = figure.printed.at(sign * end) / HUNDRED
    return number if figure.kind == "annual_index" else 1 + sign * number


def has_prices(of: Indicator, figure: Figure) -> bool:
    """Return whether a figure is at the prices at which the target counts."""
    if figure.kind == "value" and of.prices == "constant":
        return figure.prices == "base-year" or figure.deflator is not None
    if of.prices == "constant":
        return figure.prices != "current"
    return of.prices is None or figure.prices in {None, "current"}


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


def level(series: Series, year: int) -> Found:
    """Return the level of a year."""
    value, change = series.get("value", year), series.get("cumulative", year)
    found: list[Found] = []
    if value is not None:
        found.append(Measure("value", (value,), lambda corner: value.printed.at(corner.figures)))
    if change is not None:
        found.append(_moved(change, series.base))
    return best(found)


def _moved(change: Figure, base: Printed | None) -> Found:
    own = change.base
    if own is None and base is None:
        return Problem("no_baseline")

    def at(corner: Corner) -> Fraction:
        moved = change.printed.at(corner.figures)
        if own is not None:
            return own.at(corner.figures) + moved
        return (base or own or Printed(ZERO, ZERO)).at(corner.base) + moved

    return Measure("cumulative", (change,), at, is_of_base=own is None)


def change(series: Series, year: int) -> Found:
    """Return the change since the base year."""
    total, value, base = (series.get("cumulative", year), series.get("value", year), series.base)
    found: list[Found] = []
    if total is not None:
        found.append(Measure("cumulative", (total,), lambda at: total.printed.at(at.figures)))
    if value is not None and base is None:
        found.append(Problem("no_baseline"))
    elif value is not None and base is not None:

        def since(corner: Corner) -> Fraction:
            return value.printed.at(corner.figures) - base.at(corner.base)

        found.append(Measure("value", (value,), since, is_of_base=True))
    return best(found)


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


def own_rate(series: Series, year: int) -> Found:
    """Return the year's own rate, as what it multiplies by."""
    figure = series.rate(year)
    if figure is None:
        return Problem("no_data")
    if not has_prices(series.of, figure):
        return Problem("not_comparable")
    return Measure("annual", (figure,), lambda corner: factor(figure, corner.figures))
