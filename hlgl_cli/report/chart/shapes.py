"""What a trajectory is drawn as, on every kind of picture: points, and lines through them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from hlgl_cli.report.chart.trajectory import Trajectory


class Point(NamedTuple):
    """A number of a year, and what it is."""

    kind: str
    year: int
    number: Decimal


class Line(NamedTuple):
    """Points of years that follow one another."""

    kind: str
    points: tuple[Point, ...]


def points_of(of: Trajectory) -> Iterator[Point]:
    """Yield the points, the most important last, so that nothing covers it."""
    single = (
        ("base", of.first, of.base),
        ("allowed", of.year, of.allowed),
        ("required", of.year, None if of.is_last else of.required),
        ("upto", of.last, of.upto),
        ("projected", of.last, of.projected),
        ("target", of.last, of.target),
    )
    yield from (Point("stop", *stop) for stop in of.stops.items() if stop[0] != of.year)
    yield from (Point(kind, at, one) for kind, at, one in single if one is not None)
    yield from (Point("earlier", *figure) for figure in of.so_far.items())
    yield Point("actual", of.year, of.actual)


def lines_of(of: Trajectory) -> Iterator[Line]:
    """Yield the lines: a year that is missing parts them."""
    yield from _runs("path", of.path)
    begun = {} if of.base is None else {of.first: of.base}
    yield from _runs("actual", {**begun, **of.known})
    if of.projected is not None:
        ends = Point("projected", of.year, of.actual), Point("projected", of.last, of.projected)
        yield Line("projected", ends)


def _runs(kind: str, numbers: Mapping[int, Decimal]) -> Iterator[Line]:
    runs: list[list[Point]] = []
    for year, number in numbers.items():
        if not runs or runs[-1][-1].year != year - 1:
            runs.append([])
        runs[-1].append(Point(kind, year, number))
    yield from (Line(kind, tuple(run)) for run in runs)


def years_of(of: Trajectory) -> tuple[int, int]:
    """Return the first and the last year that anything is drawn of."""
    return min(*of.path, *(point.year for point in points_of(of))), of.last


def years_told(of: Trajectory, apart: float, least: float) -> Iterator[int]:
    """Yield the years that there is room for: the one judged, the last and the first before others.

    They are so far apart on the picture, and `least` is how far two that are told must be.
    """
    first, last = years_of(of)
    taken: list[int] = []
    for year in dict.fromkeys((of.year, last, first, *range(first, last + 1))):
        if all(abs(year - other) * apart >= least for other in taken):
            taken.append(year)
            yield year
