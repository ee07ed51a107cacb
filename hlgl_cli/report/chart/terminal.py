"""A trajectory in characters, for a terminal: only such as are one column wide on all of them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hlgl_cli.report.chart.captions import LABELLED, Captions
from hlgl_cli.report.chart.grid import Grid
from hlgl_cli.report.chart.scales import of_numbers, of_years, short
from hlgl_cli.report.chart.shapes import lines_of, points_of, years_of, years_told
from hlgl_cli.report.paper import Paper
from hlgl_cli.report.view import View
from hlgl_cli.report.wrapping import width as columns_of
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from hlgl_cli.report.chart.shapes import Point
    from hlgl_cli.report.chart.trajectory import Trajectory
    from hlgl_cli.report.fitting import Styled

NARROWEST, LOWEST, HIGHEST = 40, 15, 24  # columns, and rows of a chart with all its words
_WORDS = 7  # rows of words above and below the plot
_TICKS, _NEXT_YEAR = 5, 6
_PLAN, _OWN, _SHORT = "dim", "cyan", "red"
# Points and lines, in the order of the legend: their characters and their styles.
_SIGNS = {
    "path": (".", _PLAN),
    "base": ("B", _OWN),
    "earlier": ("o", _OWN),
    "actual": ("@", f"bold {_OWN}"),
    "required": ("-", ""),
    "allowed": ("~", ""),
    "stop": ("+", ""),
    "target": ("X", "bold"),
    "upto": ("x", ""),
    "projected": (":", _OWN),
    "shortfall": ("!", _SHORT),
    "band": ("|", _OWN),
}
_LINES = {"path": ".", "actual": "*", "projected": ":"}
_APART = "   "


def terminal_of(trajectory: Trajectory, lang: str, width: int, height: int, *, color: bool) -> str:
    """Return the chart in so many columns and rows, words and axes included."""
    captions = Captions(trajectory, lang)
    paper = Paper(View(lang, width, color))
    paper.line(captions.name, "bold")
    paper.line(captions.measured)
    is_short = trajectory.assessment.verdict == "off_track"
    paper.line(captions.verdict(), _SHORT if is_short else "green")
    rows = min(max(height, LOWEST), HIGHEST) - _WORDS
    plot = _Plot(trajectory, captions, max(width, NARROWEST), rows)
    for runs in plot.rows():
        paper.runs(runs)
    for line in _filled(plot.legend(lang), width):
        paper.line(line)
    return paper.text()


class _Plot:
    """The lines and points of a trajectory on a grid."""

    def __init__(self, trajectory: Trajectory, captions: Captions, columns: int, rows: int) -> None:
        self._of, self._captions = trajectory, captions
        self._grid, self._bottom = Grid(columns, rows + 2), rows - 1
        self._y = of_numbers(trajectory, self._bottom, 0)
        ticks = filter(trajectory.may_be, self._y.ticks(_TICKS))
        self._numbers = {self._row(number): short(number) for number in ticks}
        self._left = max(map(len, self._numbers.values()), default=0) + 1
        beside = max(map(columns_of, captions.at_the_end()), default=0) + 3
        right = max(columns - beside, self._left + NARROWEST // 2)
        self._x = of_years(*years_of(trajectory), self._left + 3, right)
        self._kinds: set[str] = set()

    def rows(self) -> Iterator[list[Styled]]:
        """Yield the rows, each as runs of one style."""
        self._draw_axes()
        self._draw_bars()
        for line in lines_of(self._of):
            if line.kind == "path":
                self._kinds.add(line.kind)
            cells, style = list(map(self._cell, line.points)), _SIGNS[line.kind][1]
            for one, other in pairwise(cells):
                self._grid.line(one, other, _LINES[line.kind], style)
        self._draw_points()
        yield from self._grid.lines()

    def legend(self, lang: str) -> Iterator[str]:
        """Yield what the characters mean that no label explains."""
        for kind, (sign, _) in _SIGNS.items():
            if kind in self._kinds:
                yield f"{sign} {say(lang, f'chart.sign.{kind}')}"

    def _row(self, number: Decimal) -> int:
        return round(self._y.at(number))

    def _cell(self, point: Point) -> tuple[int, int]:
        return round(self._x.at(point.year)), self._row(point.number)

    def _draw_axes(self) -> None:
        grid, left, below = self._grid, self._left, self._bottom + 1
        grid.line((left, 0), (left, below), "|", _PLAN)
        grid.line((left, below), (grid.columns - 1, below), "-", _PLAN)
        for row, text in {**self._numbers, below: ""}.items():
            grid.words(left - 1 - len(text), row, text, _PLAN)
            grid.put(left, row, "+", _PLAN)
        for year in years_told(self._of, self._x.at(1) - self._x.at(0), _NEXT_YEAR):
            column = round(self._x.at(year))
            grid.put(column, below, "+", _PLAN)
            grid.words(column - 2, below + 1, str(year), "bold" if year == self._of.year else "")

    def _draw_bars(self) -> None:
        of = self._of
        if of.band is not None:
            low, high = of.band
            bottom = self._bottom if low is None else self._row(low)
            self._bar("band", 0 if high is None else self._row(high), bottom)
        if of.shortfall is not None and of.required is not None:
            self._bar("shortfall", *sorted((self._row(of.actual), self._row(of.required))))

    def _bar(self, kind: str, top: int, bottom: int) -> None:
        column, (sign, style) = round(self._x.at(self._of.year)), _SIGNS[kind]
        if bottom - top > 1:  # else points cover it
            self._kinds.add(kind)
        for row in range(top, bottom + 1):
            self._grid.mark(column, row, sign, style)

    def _draw_points(self) -> None:
        points = list(points_of(self._of))
        for point in points:
            sign, style = _SIGNS[point.kind]
            self._grid.mark(*self._cell(point), sign, style)
        for point in reversed(points):
            if not (point.kind in LABELLED and self._label(point)):
                self._kinds.add(point.kind)

    def _label(self, point: Point) -> bool:
        """Write a point's label, and return whether there was room."""
        text = self._captions.label(point.kind, point.number)
        return self._grid.label(*self._cell(point), text, _SIGNS[point.kind][1])


def _filled(pieces: Iterable[str], columns: int) -> list[str]:
    """Return pieces side by side, in lines of at most so many columns if each piece allows."""
    lines = [""]
    for piece in pieces:
        longer = f"{lines[-1]}{_APART}{piece}" if lines[-1] else piece
        if lines[-1] and columns_of(longer) > columns:
            lines.append(piece)
        else:
            lines[-1] = longer
    return lines
