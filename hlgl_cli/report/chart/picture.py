"""A trajectory laid out: which lines, marks and labels stand where on the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.report.chart.captions import Captions, cut
from hlgl_cli.report.chart.placing import AROUND, BESIDE, Box, Label, Wish, placed, room
from hlgl_cli.report.chart.scales import Axis, span
from hlgl_cli.report.numbers import whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from hlgl_cli.report.chart.trajectory import Trajectory

WIDTH, HEIGHT = 480.0, 270.0
_TOP, _BOTTOM, _EDGE = 62.0, 26.0, 12.0
_TICKS, _NEXT_YEAR = 4, 38.0  # how many numbers on the axis, and how far apart years must be
_GAP = 6.0  # between the points of a line that labels should not cover
_NAME, _LINE = 58, 68  # columns of the heading and of the line below it


class Mark(NamedTuple):
    """A point: what it is, where, of which year, and its number as the table prints it."""

    kind: str
    x: float
    y: float
    year: int
    value: str


class Stroke(NamedTuple):
    """A line through points."""

    kind: str
    marks: tuple[Mark, ...]

    @property
    def points(self) -> str:
        """Return the places on its way."""
        return " ".join(f"{mark.x:.4g},{mark.y:.4g}" for mark in self.marks)


class Bar(NamedTuple):
    """An upright bar at the year: what falls short, or what a printed figure may be."""

    kind: str
    x: float
    top: float
    bottom: float
    has_top: bool = True
    has_bottom: bool = True


class Tick(NamedTuple):
    """A place on an axis and its words."""

    at: float
    text: str


class Picture(NamedTuple):
    """All that is drawn."""

    captions: Captions
    heading: str
    below: str
    left: float
    right: float
    top: float
    bottom: float
    numbers: tuple[Tick, ...]
    years: tuple[Tick, ...]
    strokes: tuple[Stroke, ...]
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]


class _Canvas:
    """A trajectory and its two axes."""

    def __init__(self, trajectory: Trajectory, lang: str) -> None:
        self.trajectory, self.captions = trajectory, Captions(trajectory, lang)
        self.top, self.bottom = _TOP, HEIGHT - _BOTTOM
        self.y = Axis(*span(trajectory), self.bottom, self.top)
        self.numbers = tuple(Tick(self.y.at(one), whole(one)) for one in self.y.ticks(_TICKS))
        self.left = _EDGE + max(room(tick.text) for tick in self.numbers)
        self.right = WIDTH - _EDGE - max((room(text) for _, text in self._at_the_end()), default=0)
        drawn = (*trajectory.path, *trajectory.so_far, trajectory.year, trajectory.last)
        first = trajectory.first if trajectory.base is not None else min(drawn)
        inner = (self.left + 14, self.right - 12)
        if first == trajectory.last:
            self.x = Axis(first - 1, first + 1, *inner)
        else:
            self.x = Axis(first, trajectory.last, *inner)

    def _at_the_end(self) -> Iterator[tuple[Decimal, str]]:
        """Yield what is told beside the target year."""
        trajectory, captions = self.trajectory, self.captions
        if trajectory.target is not None:
            yield trajectory.target, captions.target(trajectory.target)
        if trajectory.projected is not None:
            yield trajectory.projected, captions.label("projected", trajectory.projected)
        if trajectory.year == trajectory.last:
            yield trajectory.actual, captions.label("actual", trajectory.actual)

    def years(self) -> Iterator[Tick]:
        """Yield the years that there is room for: the first, the one judged and the last first."""
        trajectory = self.trajectory
        every = range(int(max(self.x.low, trajectory.first)), trajectory.last + 1)
        taken: list[float] = []
        for year in dict.fromkeys((trajectory.year, trajectory.last, every[0], *every)):
            at = self.x.at(year)
            if all(abs(at - other) >= _NEXT_YEAR for other in taken):
                taken.append(at)
                yield Tick(at, str(year))

    def mark(self, kind: str, year: int, number: Decimal) -> Mark:
        """Return a point."""
        value = self.captions.number(number)
        return Mark(kind, self.x.at(year), self.y.at(number), year, value)

    def strokes(self) -> Iterator[Stroke]:
        """Yield the lines: a year that is missing parts them."""
        trajectory = self.trajectory
        yield from self._runs("path", trajectory.path)
        actual = {**trajectory.so_far, trajectory.year: trajectory.actual}
        begun = {} if trajectory.base is None else {trajectory.first: trajectory.base}
        yield from self._runs("actual", {**begun, **actual})
        if trajectory.projected is not None:
            now = self.mark("projected", trajectory.year, trajectory.actual)
            end = self.mark("projected", trajectory.last, trajectory.projected)
            yield Stroke("projected", (now, end))

    def _runs(self, kind: str, numbers: Mapping[int, Decimal]) -> Iterator[Stroke]:
        run: list[Mark] = []
        for year, number in sorted(numbers.items()):
            if run and run[-1].year != year - 1:
                yield Stroke(kind, tuple(run))
                run = []
            run.append(self.mark(kind, year, number))
        if run:
            yield Stroke(kind, tuple(run))

    def bars(self) -> Iterator[Bar]:
        """Yield what falls short, and between which numbers the year's figure may be."""
        trajectory = self.trajectory
        x, y = self.x.at(trajectory.year), self.y.at
        if trajectory.shortfall is not None and trajectory.required is not None:
            top, bottom = sorted((y(trajectory.actual), y(trajectory.required)))
            yield Bar("shortfall", x, top, bottom)
        if trajectory.band is not None:
            low, high = trajectory.band
            bottom = self.bottom if low is None else y(low)
            top = self.top if high is None else y(high)
            yield Bar("band", x, top, bottom, high is not None, low is not None)

    def marks(self) -> Iterator[Mark]:
        """Yield the points, the most important last, so that nothing covers it."""
        trajectory, year = self.trajectory, self.trajectory.year
        if trajectory.base is not None:
            yield self.mark("base", trajectory.first, trajectory.base)
        for stop, number in trajectory.stops.items():
            yield self.mark("stop", stop, number)
        if trajectory.allowed is not None:
            yield self.mark("allowed", year, trajectory.allowed)
        if trajectory.required is not None:
            yield self.mark("required", year, trajectory.required)
        if trajectory.upto is not None:
            yield self.mark("upto", trajectory.last, trajectory.upto)
        if trajectory.target is not None:
            yield self.mark("target", trajectory.last, trajectory.target)
        if trajectory.projected is not None:
            yield self.mark("projected", trajectory.last, trajectory.projected)
        for earlier, number in trajectory.so_far.items():
            yield self.mark("earlier", earlier, number)
        yield self.mark("actual", year, trajectory.actual)

    def labels(self) -> list[Label]:
        """Return the labels where they stand."""
        points = [point for stroke in self.strokes() for point in _along(stroke)]
        points += [(mark.x, mark.y) for mark in self.marks()] * 2
        return placed(self._wishes(), points, Box(self.left, self.top - 14, WIDTH - 2, self.bottom))

    def _wishes(self) -> Iterator[Wish]:
        trajectory, captions = self.trajectory, self.captions
        is_last = trajectory.year == trajectory.last
        for mark in reversed(list(self.marks())):
            kind, number = mark.kind, mark.value
            if kind == "target" and trajectory.target is not None:
                yield Wish(kind, mark.x, mark.y, captions.target(trajectory.target), BESIDE)
            elif kind == "projected":
                yield Wish(kind, mark.x, mark.y, captions.told(kind, number), BESIDE)
            elif kind == "actual" or (kind == "required" and not is_last):
                ways = BESIDE if is_last else self._apart(kind)
                yield Wish(kind, mark.x, mark.y, captions.told(kind, number), ways)
            elif kind == "base":
                yield Wish(kind, mark.x, mark.y, captions.told(kind, number))
            elif kind == "allowed":
                text = captions.told(kind, number)
                yield Wish(kind, mark.x, mark.y, text, is_needed=False)
            elif kind == "stop":
                yield Wish(kind, mark.x, mark.y, number, is_needed=False)

    def _apart(self, kind: str) -> tuple[tuple[str, float, float], ...]:
        """Return the ways of two labels of one year: the higher number's stands above."""
        trajectory = self.trajectory
        if trajectory.required is None:
            return AROUND
        is_above = (trajectory.actual > trajectory.required) == (kind == "actual")
        above = [way for way in AROUND if (way[2] < 0) == is_above]
        return (*above, *(way for way in AROUND if way not in above))


def _along(stroke: Stroke) -> Iterator[tuple[float, float]]:
    """Yield points on a line."""
    for one, other in zip(stroke.marks, stroke.marks[1:], strict=False):
        count = max(1, int((other.x - one.x) / _GAP))
        for at in range(1, count):
            share = at / count
            yield one.x + (other.x - one.x) * share, one.y + (other.y - one.y) * share


def picture_of(trajectory: Trajectory, lang: str) -> Picture:
    """Return a trajectory laid out, with its words in a language."""
    canvas = _Canvas(trajectory, lang)
    captions = canvas.captions
    return Picture(
        captions,
        cut(captions.name, _NAME),
        cut(f"{captions.area} · {captions.quantity}", _LINE),
        canvas.left,
        canvas.right,
        canvas.top,
        canvas.bottom,
        canvas.numbers,
        tuple(canvas.years()),
        tuple(canvas.strokes()),
        tuple(canvas.bars()),
        tuple(canvas.marks()),
        tuple(canvas.labels()),
    )
