"""A review is formed of what a command found."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from hlgl_cli.report import cells, words
from hlgl_cli.report.chart import trajectory_of
from hlgl_cli.report.closing import (
    amended_lines,
    gap_lines,
    history_lines,
    legend_lines,
    ungraded_lines,
)
from hlgl_cli.report.columns import grid_of, heading
from hlgl_cli.report.explanation import explain
from hlgl_cli.report.lines import by_file
from hlgl_cli.report.prose import paragraph
from hlgl_cli.report.review.counts import counts_of
from hlgl_cli.report.review.method import method
from hlgl_cli.report.review.model import Entry, Heading, Review, Reviews, Section, Unjudged
from hlgl_cli.report.review.names import shortened
from hlgl_cli.report.review.order import groups_of
from hlgl_cli.report.review.sources import sources_of
from hlgl_cli.report.review.years import points_of, years_of
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.report.columns import Grid
    from hlgl_cli.report.explanation import Step
    from hlgl_cli.report.report import AreaReport, Report
    from hlgl_cli.report.view import Order

# The steps that tell which figures are wanting for a verdict.
_WANTING = frozenset({"missing", "wanted"})


def reviews_of(report: Report, lang: str, order: Order = "plan") -> Reviews:
    """Return the reviews of a report's areas in a language, with what was found in all files."""
    areas = tuple(_review(area, lang, order) for area in report.reports)
    return Reviews(
        lang,
        areas[0].title if len(areas) == 1 else _title_of_all(report, lang),
        areas,
        report.files,
        report.is_judged,
        report.heading,
        tuple(by_file(report.without_notes(), lang)),
        method(lang, report.grades) if report.is_judged else (),
    )


def _title_of_all(report: Report, lang: str) -> str:
    """Return the title of a page on several areas, on none, or on findings alone."""
    return say(lang, "review.title.several" if report.is_judged else report.heading)


def _review(area: AreaReport, lang: str, order: Order) -> Review:
    grid = grid_of(area, lang)
    sections = tuple(_sections(area, grid, order, lang))
    entries = [entry for section in sections for entry in section.entries]
    judged = [entry.assessment for entry in entries]
    return Review(
        area,
        _title(area, lang),
        shortened(area.plan.plan.title.of(lang)),
        words.reporters(area, lang) if area.reporters else "",
        words.time_elapsed(area, lang),
        paragraph(area, lang) if len({each.indicator for each in judged}) > 1 else "",
        counts_of(area, lang),
        tuple(
            Heading(column.key, heading(column, area, lang), column.is_number)
            for column in grid.columns
        ),
        sections,
        tuple(legend_lines(area, lang)),
        (*gap_lines(area, lang), *ungraded_lines(area, lang), *history_lines(area, lang)),
        tuple(years_of(area, entry, lang) for entry in entries),
        tuple(_marks_of_years(area, lang)),
        tuple(source for each in _each_once(judged) for source in sources_of(each, lang)),
        tuple(amended_lines(area, lang)),
        tuple(_unjudged(entries, lang)),
    )


def _title(area: AreaReport, lang: str) -> str:
    """Return the title; targets of the plan's text are not among its main indicators."""
    is_main = all(each.definition.is_of_table for each in area.assessments)
    key = "review.title.main" if is_main else "review.title.any"
    return say(lang, key, area=shortened(words.whose(area, lang)), year=area.year)


def _sections(area: AreaReport, grid: Grid, order: Order, lang: str) -> Iterator[Section]:
    numbers = count(1)
    for title, rows in groups_of(area, grid, order, lang):
        entries = (_entry(next(numbers), area, *row, lang) for row in rows)
        yield Section(shortened(title), tuple(entries))


def _entry(
    at: int, area: AreaReport, assessment: Assessment, of_row: list[str], lang: str
) -> Entry:
    row = cells.Row(assessment, area.plan, lang, area.year)
    *steps, said = explain(area, assessment, lang)
    return Entry(
        at,
        assessment,
        shortened(cells.name(row)),
        tuple(map(shortened, of_row)),
        cells.verdict(row),
        cells.grade(row),
        said.result,
        tuple(steps),
        trajectory_of(area, assessment),
    )


def _each_once(assessments: Iterable[Assessment]) -> Iterable[Assessment]:
    """Return an assessment for each indicator: its several targets share their figures."""
    found: dict[str, Assessment] = {}
    for each in assessments:
        found.setdefault(each.indicator, each)
    return found.values()


def _unjudged(entries: Iterable[Entry], lang: str) -> Iterator[Unjudged]:
    """Yield what has no verdict, and why."""
    for entry in entries:
        reason = entry.assessment.reason
        if reason is not None:
            wanting = (_labelled(step, lang) for step in entry.steps if step.key in _WANTING)
            said = say(lang, f"reason.{reason}")
            yield Unjudged(entry.name, said, (entry.sentence, *wanting))


def _labelled(step: Step, lang: str) -> str:
    return say(lang, "review.labelled", label=step.name, text=step.result)


def _marks_of_years(area: AreaReport, lang: str) -> Iterator[str]:
    """Yield what the marks mean that the figures of earlier years have."""
    found = {point.status for each in area.assessments for point in points_of(each)}
    for status in ("preliminary", "revised"):
        if status in found:
            yield say(lang, f"legend.{status}")
