"""What the figures of several years come to (docs/method.md §1)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from tests.second.reading import Printed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

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


def own_rate(series: Series, year: int) -> Found:
    """Return the year's own rate, as what it multiplies by."""
    figure = series.rate(year)
    if figure is None:
        return Problem("no_data")
    if not has_prices(series.of, figure):
        return Problem("not_comparable")
    return Measure("annual", (figure,), lambda corner: factor(figure, corner.figures))
