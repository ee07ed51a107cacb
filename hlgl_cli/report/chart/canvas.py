"""Where the lines and points of a trajectory stand on the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.report.chart.placing import room
from hlgl_cli.report.chart.scales import Axis, short, span_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from hlgl_cli.report.chart.captions import Captions
    from hlgl_cli.report.chart.trajectory import Trajectory

WIDTH, HEIGHT = 480.0, 290.0
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
        self._y = Axis(*span_of(trajectory), BOTTOM, TOP)
        whole = trajectory.whole
        self.numbers = tuple(
            Tick(self._y.at(number), short(number))
            for number in self._y.ticks(_TICKS)
            if whole is None or number <= whole
        )
        self.left = _EDGE + max(room(tick.text) for tick in self.numbers) + 4
        beside = max((room(captions.label(*one)) for one in self._at_the_end()), default=0.0)
        self.right = max(WIDTH - _EDGE - beside, self.left + _LEAST)
        self._x = self._of_years()

    def _of_years(self) -> Axis:
        trajectory, inner = self.trajectory, (self.left + 14, self.right - 14)
        first = min((*trajectory.path, *trajectory.so_far, trajectory.year, trajectory.last))
        if trajectory.base is not None:
            first = trajectory.first
        is_single = first == trajectory.last
        return Axis(first - is_single, trajectory.last + is_single, *inner)

    def _at_the_end(self) -> Iterator[tuple[str, Decimal]]:
        """Yield what is told beside the target year."""
        trajectory = self.trajectory
        if trajectory.target is not None:
            yield "target", trajectory.target
        if trajectory.projected is not None:
            yield "projected", trajectory.projected
        if trajectory.is_last:
            yield "actual", trajectory.actual

    def years(self) -> Iterator[Tick]:
        """Yield the years that there is room for: the one judged, the last and the first before."""
        trajectory, taken = self.trajectory, list[float]()
        first = trajectory.last if self._x.low == trajectory.last - 1 < trajectory.first else None
        every = range(first or max(int(self._x.low), trajectory.first), trajectory.last + 1)
        for year in dict.fromkeys((trajectory.year, trajectory.last, every[0], *every)):
            at = self._x.at(year)
            if all(abs(at - other) >= _NEXT_YEAR for other in taken):
                taken.append(at)
                yield Tick(at, str(year), year == trajectory.year)

    def mark(self, kind: str, year: int, number: Decimal) -> Mark:
        """Return a point."""
        place = self._x.at(year), self._y.at(number)
        return Mark(kind, *place, year, self._captions.number(number))

    def strokes(self) -> Iterator[Stroke]:
        """Yield the lines: a year that is missing parts them."""
        trajectory = self.trajectory
        yield from self._runs("path", trajectory.path)
        begun = {} if trajectory.base is None else {trajectory.first: trajectory.base}
        yield from self._runs("actual", {**begun, **trajectory.known})
        if trajectory.projected is not None:
            now = self.mark("projected", trajectory.year, trajectory.actual)
            end = self.mark("projected", trajectory.last, trajectory.projected)
            yield Stroke("projected", (now, end))

    def _runs(self, kind: str, numbers: Mapping[int, Decimal]) -> Iterator[Stroke]:
        runs: list[list[Mark]] = []
        for year, number in numbers.items():
            if not runs or runs[-1][-1].year != year - 1:
                runs.append([])
            runs[-1].append(self.mark(kind, year, number))
        yield from (Stroke(kind, tuple(run)) for run in runs)

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

    def marks(self) -> Iterator[Mark]:
        """Yield the points, the most important last, so that nothing covers it."""
        of = self.trajectory
        single = (
            ("base", of.first, of.base),
            ("allowed", of.year, of.allowed),
            ("required", of.year, None if of.is_last else of.required),
            ("upto", of.last, of.upto),
            ("target", of.last, of.target),
            ("projected", of.last, of.projected),
        )
        yield from (self.mark("stop", *stop) for stop in of.stops.items())
        yield from (self.mark(kind, at, one) for kind, at, one in single if one is not None)
        yield from (self.mark("earlier", *figure) for figure in of.so_far.items())
        yield self.mark("actual", of.year, of.actual)
