"""An indicator's figures by kind and year, and how exactly each printed number is known."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from hlgl_cli.engine.arithmetic import HUNDRED, Printed, half_unit, places
from hlgl_cli.frozen import Fixed, Frozen

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from hlgl_cli.base import Known
    from hlgl_cli.plan import Indicator, Kind, Status

# The first that applies is given; docs/method.md §3.
Reason = Literal[
    "no_target",
    "awaiting_target",
    "invalid",
    "no_data",
    "incomplete",
    "not_comparable",
    "no_baseline",
]

Total = Literal["cumulative", "index", "average"]
TOTALS: tuple[Total, ...] = ("cumulative", "index", "average")


class NotAssessedError(Exception):
    """There is no verdict, for this reason: the plan's own numbers, or a corner, give no path."""

    def __init__(self, reason: Reason) -> None:
        """Keep the reason."""
        super().__init__(reason)
        self.reason = reason


class Origin(NamedTuple):
    """Where a number came from: the file, the keys that lead to it, what it was written as."""

    file: str
    keys: tuple[str, ...]
    written: Decimal
    unit: str


class Point(NamedTuple):
    """One number of one kind for one year, in the engine's units: the indicator's own, or %."""

    kind: Kind
    year: int
    number: Printed
    origin: Origin
    prices: Literal["constant", "current", "base-year"] | None = None
    deflator: Printed | None = None  # cumulative, the base year is 100
    is_per_output: bool = False  # an intensity: the prices are those of what it is divided by
    base: Printed | None = None  # the submission's own base, in the unit of levels
    status: Status | None = None
    source: str | None = None
    note: str | None = None
    known: Known | None = None  # None where the number is known to its last digit

    @property
    def rank(self) -> int:
        """Return the weight of its status; without one it is preliminary."""
        return _RANKS[self.status]

    @property
    def value(self) -> Decimal:
        """Return the number as it was written."""
        return self.origin.written

    @property
    def unit(self) -> str:
        """Return the unit in which it was written."""
        return self.origin.unit

    @property
    def file(self) -> str:
        """Return the file that states it."""
        return self.origin.file

    def fits_prices(self, indicator: Indicator) -> bool:
        """Return whether it is at the prices at which the indicator's target counts."""
        if indicator.prices is None:
            return True
        if indicator.prices == "current":
            return self.prices in {None, "current"}
        if self.kind == "value":
            return self.prices == "base-year" or self.deflator is not None
        return self.prices != "current"

    def at(self, corner: int) -> Fraction:
        """Return the number at a corner of what it may be, at base year prices if deflated."""
        if self.deflator is None or self.prices == "base-year":
            return self.number.at(corner)
        if self.is_per_output:
            return self.number.at(corner) * (self.deflator.at(corner) / HUNDRED)
        return self.number.at(corner) / (self.deflator.at(-corner) / HUNDRED)


_RANKS: Mapping[Status | None, int] = {None: 0, "preliminary": 0, "revised": 1, "final": 2}


class _Stated(NamedTuple):
    """What a series is made of."""

    indicator: Indicator
    points: Mapping[tuple[Kind, int], Point] = Frozen({})
    refused: frozenset[int] = frozenset()


class Series(Fixed, _Stated):
    """All of an indicator's points, and the years in which a figure was refused."""

    @cached_property
    def in_order(self) -> tuple[Point, ...]:
        """Return the points by year and kind."""
        return tuple(sorted(self.points.values(), key=lambda point: (point.year, point.kind)))

    @cached_property
    def kinds(self) -> frozenset[Kind]:
        """Return the kinds of figures that there are."""
        return frozenset(kind for kind, _ in self.points)

    @cached_property
    def years(self) -> tuple[int, ...]:
        """Return the years of which there is a figure, sorted."""
        return tuple(sorted({year for _, year in self.points}))

    @cached_property
    def is_unbroken(self) -> bool:
        """Return whether each kind that there is is given for every year, from first to last."""
        span = self.years[-1] - self.years[0] + 1 if self.points else 0
        return len(self.points) == len(self.kinds) * span

    @cached_property
    def _best_rank(self) -> int:
        return max((point.rank for point in self.points.values()), default=0)

    def point(self, kind: Kind, year: int) -> Point | Reason:
        """Return a point that can be used, or why there is none: no_data or not_comparable."""
        point = self.points.get((kind, year))
        if point is None:
            return "no_data"
        return point if point.fits_prices(self.indicator) else "not_comparable"

    def after(self, base_year: int) -> Series:
        """Return the series without the years up to a base year, which another target has."""
        if not self.points or self.years[0] > base_year:
            return self
        kept = {key: point for key, point in self.points.items() if key[1] > base_year}
        return self._replace(points=Frozen(kept))

    def without_totals(self) -> Series:
        """Return the series without what is counted from its own base year."""
        if self.kinds.isdisjoint(TOTALS):
            return self
        kept = {key: point for key, point in self.points.items() if key[0] not in TOTALS}
        return self._replace(points=Frozen(kept))

    def knows_better_than(self, rank: int) -> bool:
        """Return whether some figure is of a higher status."""
        return rank < self._best_rank

    def values(self, years: Iterable[int]) -> tuple[Point, ...]:
        """Return the amounts of the years that are known, at whatever prices."""
        return tuple(self.points["value", year] for year in years if ("value", year) in self.points)

    def newest(self, years: Container[int]) -> int | None:
        """Return the latest of some years of which there is a figure, be it a refused one."""
        known = {*self.refused, *self.years}
        return max((year for year in known if year in years), default=None)

    def until(self, year: int) -> tuple[Point, ...]:
        """Return the points up to a year, by year and kind."""
        points = self.in_order
        if not points or points[-1].year <= year:
            return points
        return tuple(point for point in points if point.year <= year)


def known_as(number: Printed, known: Known | None) -> Printed:
    """Return a number that is a bound, or rough, where it is said to be."""
    return number if known is None else number._replace(known=known)


def printed(number: Decimal, indicator: Indicator, kind: Kind) -> Printed:
    """Return a number of an indicator, known to its written digits or the indicator's decimals.

    TOML loses the zero of 96.0, so the indicator's decimals count at least; they say nothing of
    the levels of an indicator whose own number is a rate.
    """
    if is_exact(number, indicator, kind):
        return _printed(number, None)
    is_foreign = kind == "value" and indicator.kind != "value"
    return _printed(number, max(places(number), 0 if is_foreign else indicator.decimals))


@lru_cache(maxsize=4096)
def _printed(number: Decimal, digits: int | None) -> Printed:
    """Return a number that is known to so many decimals, exactly known where there are none."""
    return Printed(Fraction(number), Fraction(0) if digits is None else half_unit(digits))


def is_exact(value: Decimal | Fraction, indicator: Indicator, kind: Kind) -> bool:
    """Return whether a number stands for itself alone: a count, a rank, none or all of a share."""
    is_level = kind == "value" and indicator.kind == "value"
    if indicator.count:
        return is_level or (kind == "cumulative" and not indicator.takes_ratios)
    return is_level and indicator.whole is not None and value in {0, indicator.whole}


def baseline(indicator: Indicator) -> Printed | None:
    """Return the level of the base year from which the indicator is judged, None if unknown."""
    base, level = indicator.base, indicator.base_level
    if base is None:
        return None
    if level is not None and indicator.kind != "value":
        return known_as(_printed(level.number, places(level.number)), base.known)
    return known_as(printed(indicator.baseline or Decimal(0), indicator, "value"), base.known)
