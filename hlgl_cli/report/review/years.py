"""The years side by side: what was reported of each, and what each requires."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.engine.judging import required_in
from hlgl_cli.report import cells, words
from hlgl_cli.report.explanation import stated
from hlgl_cli.report.numbers import plain
from hlgl_cli.report.review.model import OfYear, Series
from hlgl_cli.report.review.names import shortened
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.engine.series import Point
    from hlgl_cli.plan import Kind
    from hlgl_cli.report.chart import Trajectory
    from hlgl_cli.report.report import AreaReport
    from hlgl_cli.report.review.model import Entry

# Of several figures of a year the first of these is shown, unless the plan states another kind.
_KINDS: tuple[Kind, ...] = (
    *("value", "growth", "reduction", "annual_index"),
    *("cumulative", "index", "average"),
)


def years_of(area: AreaReport, entry: Entry, lang: str) -> Series:
    """Return the years of an entry, from the plan's base year to its target year."""
    assessment = entry.assessment
    row = cells.Row(assessment, area.plan, lang, area.year)
    points = {(point.kind, point.year): point for point in points_of(assessment)}
    span = range(area.plan.base_year + 1, area.plan.target_year + 1)
    measures = _measures(row, entry.trajectory)
    base = OfYear(area.plan.base_year, cells.baseline(row), "", "")
    each = (
        OfYear(year, _figure(row, points, year), measures.get(year, ""), _due(row, year))
        for year in span
    )
    return Series(shortened(words.titled(assessment.definition, lang)), (base, *each))


def _measures(row: cells.Row, trajectory: Trajectory | None) -> dict[int, str]:
    """Return what is judged of each year, where that is not the year's own level."""
    if trajectory is None or row.is_of_a_year or trajectory.assessment.is_alone:
        return {}
    numbers = {**trajectory.so_far, trajectory.year: trajectory.actual}
    return {year: row.shown(number) for year, number in numbers.items()}


def points_of(assessment: Assessment) -> tuple[Point, ...]:
    """Return all figures up to the year that is judged, by year and kind."""
    case = assessment.case
    return assessment.figures if case is None else case.series.until(assessment.year)


def _figure(row: cells.Row, points: Mapping[tuple[Kind, int], Point], year: int) -> str:
    """Return the figure of a year, with its status where that is not final."""
    own = row.assessment.definition.kind
    found = [points[kind, year] for kind in (own, *_KINDS) if (kind, year) in points]
    if not found:
        return ""
    point, mark = found[0], ""
    if point.status in {"preliminary", "revised"}:
        mark = say(row.lang, f"status.mark.{point.status}")
    if point.kind != own or point.unit != row.assessment.unit:
        return stated(point, row.lang) + mark
    return words.known(point.known, plain(point.value), row.lang) + mark


def _due(row: cells.Row, year: int) -> str:
    """Return what a year requires: of the year that is judged also what figures alone tell."""
    if year == row.assessment.year:
        return cells.required(row)
    return row.shown(required_in(row.plan, row.assessment.definition, year))
