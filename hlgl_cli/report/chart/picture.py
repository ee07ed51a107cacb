"""A trajectory laid out with its words, as the template draws it."""

from __future__ import annotations

from itertools import pairwise
from math import ceil, dist
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.report.chart.canvas import BOTTOM, TOP, WIDTH, Bar, Canvas, Mark, Stroke, Tick
from hlgl_cli.report.chart.captions import LABELLED, Captions, cut
from hlgl_cli.report.chart.placing import (
    ALWAYS,
    AROUND,
    BESIDE,
    IF_CLEAR,
    IF_FREE,
    Box,
    Label,
    Wish,
    placed,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hlgl_cli.report.chart.placing import Way
    from hlgl_cli.report.chart.trajectory import Trajectory

_NAME, LINE = 56, 64  # columns of the heading, and of the lines below it
_GAP = 7.0  # between the points of a line that labels should not cover
_ABOVE = 14.0  # how far labels may stand above the highest point of the axis
_MOST = {"actual": ALWAYS, "target": ALWAYS, "allowed": IF_CLEAR, "stop": IF_CLEAR}


class Picture(NamedTuple):
    """All that is drawn."""

    captions: Captions
    lines: tuple[str, str, str]  # the name, what is on the axis, the verdict
    is_short: bool
    left: float
    right: float
    numbers: tuple[Tick, ...]
    years: tuple[Tick, ...]
    strokes: tuple[Stroke, ...]
    shortfall: Bar | None
    band: Bar | None
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]


def picture_of(trajectory: Trajectory, lang: str) -> Picture:
    """Return a trajectory laid out, with its words in a language."""
    captions = Captions(trajectory, lang)
    canvas = Canvas(trajectory, captions)
    return Picture(
        captions,
        (
            cut(captions.name, _NAME),
            cut(captions.measured, LINE),
            cut(captions.verdict(LINE), LINE),
        ),
        trajectory.assessment.verdict == "off_track",
        canvas.left,
        canvas.right,
        canvas.numbers,
        tuple(canvas.years()),
        tuple(canvas.strokes()),
        canvas.shortfall,
        canvas.band,
        tuple(canvas.marks()),
        tuple(_labels(canvas, captions)),
    )


def _labels(canvas: Canvas, captions: Captions) -> list[Label]:
    """Return the labels where they stand, those of the most important points first."""
    marks = list(canvas.marks())
    lines = [[mark.place for mark in stroke.marks] for stroke in canvas.strokes()]
    band = canvas.band
    if band is not None:
        lines.append([(band.x, band.top), (band.x, band.bottom)])
    points = [point for line in lines for point in _along(line)]
    points += [mark.place for mark in marks] * 3
    room = Box(canvas.left, TOP - _ABOVE, WIDTH - 2, BOTTOM)
    wishes = (
        Wish(
            mark.kind,
            mark.x,
            mark.y,
            captions.told(mark.kind, mark.value),
            _ways(mark, canvas.trajectory),
            _MOST.get(mark.kind, IF_FREE),
        )
        for mark in reversed(marks)
        if mark.kind in LABELLED
    )
    return placed(wishes, points, room)


def _ways(mark: Mark, trajectory: Trajectory) -> tuple[Way, ...]:
    """Return how a label may stand: of two numbers of one year, the higher one's above."""
    if mark.year == trajectory.last and mark.kind != "allowed":
        return BESIDE
    if trajectory.required is None or mark.kind not in {"actual", "required"}:
        return AROUND
    is_above = (trajectory.actual > trajectory.required) == (mark.kind == "actual")
    above = tuple(way for way in AROUND if (way[2] < 0) == is_above)
    return (*above, *(way for way in AROUND if way not in above))


def _along(ends: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Yield points on the lines between some."""
    for one, other in pairwise(ends):
        count = ceil(dist(one, other) / _GAP)
        for at in range(1, count):
            share = at / count
            yield one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share
