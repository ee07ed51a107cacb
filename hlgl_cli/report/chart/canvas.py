"""Where the lines and points of a trajectory stand on the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.report.chart.placing import room
from hlgl_cli.report.chart.scales import of_numbers, of_years, short
from hlgl_cli.report.chart.shapes import lines_of, points_of, years_of, years_told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.report.chart.captions import Captions
    from hlgl_cli.report.chart.shapes import Point
    from hlgl_cli.report.chart.trajectory import Trajectory

WIDTH, HEIGHT = 480, 290
TOP, BOTTOM = 76.0, HEIGHT - 28
_EDGE, _LEAST = 12.0, 170.0  # the room round everything, and how wide the lines are at least
_TICKS, _NEXT_YEAR = 5, 38.0  # how many numbers on the axis, and how far apart years must be


class Mark(NamedTuple):
    """A point: what it is, where, of which year, and its number as the table prints it."""

    kind: str
    x: float
    y: float
    year: int
    value: str

    @property
    def place(self) -> tuple[float, float]:
        """Return where it is."""
        return self.x, self.y


class Stroke(NamedTuple):
    """A line through points."""

    kind: str
    marks: tuple[Mark, ...]


class Bar(NamedTuple):
    """An upright bar at the year; an end that is not known has no edge."""

    x: float
    top: float
    bottom: float
    has_top: bool = True
    has_bottom: bool = True


class Tick(NamedTuple):
    """A place on an axis and its words."""

    at: float
    text: str
    is_judged: bool = False


class Canvas:
    """A trajectory and its two axes."""

    def __init__(self, trajectory: Trajectory, captions: Captions) -> None:
        """Take the trajectory and its words, which take room beside it."""
        self.trajectory, self._captions = trajectory, captions
        self._y = of_numbers(trajectory, BOTTOM, TOP)
        self.numbers = tuple(
            Tick(self._y.at(number), short(number))
            for number in self._y.ticks(_TICKS)
            if trajectory.may_be(number)
        )
        self.left = _EDGE + max((room(tick.text) for tick in self.numbers), default=0.0) + 4
        beside = max((room(text) for text in captions.at_the_end()), default=0.0)
        self.right = max(WIDTH - _EDGE - beside, self.left + _LEAST)
        self._x = of_years(*years_of(trajectory), self.left + 14, self.right - 14)

    def years(self) -> Iterator[Tick]:
        """Yield the years that there is room for."""
        judged = self.trajectory.year
        for year in years_told(self.trajectory, self._x.at(1) - self._x.at(0), _NEXT_YEAR):
            yield Tick(self._x.at(year), str(year), year == judged)

    def marks(self) -> Iterator[Mark]:
        """Yield the points where they stand."""
        return map(self._mark, points_of(self.trajectory))

    def strokes(self) -> Iterator[Stroke]:
        """Yield the lines where they stand."""
        for line in lines_of(self.trajectory):
            yield Stroke(line.kind, tuple(map(self._mark, line.points)))

    def _mark(self, point: Point) -> Mark:
        value = self._captions.number(point.number)
        place = self._x.at(point.year), self._y.at(point.number)
        return Mark(point.kind, *place, point.year, value)

    @property
    def shortfall(self) -> Bar | None:
        """Return what falls short of the path."""
        of = self.trajectory
        if of.shortfall is None or of.required is None:
            return None
        top, bottom = sorted((self._y.at(of.actual), self._y.at(of.required)))
        return Bar(self._x.at(of.year), top, bottom)

    @property
    def band(self) -> Bar | None:
        """Return between which numbers the year's figure may be."""
        band, x = self.trajectory.band, self._x.at(self.trajectory.year)
        if band is None:
            return None
        bottom = BOTTOM if band.low is None else self._y.at(band.low)
        top = TOP if band.high is None else self._y.at(band.high)
        return Bar(x, top, bottom, band.high is not None, band.low is not None)
