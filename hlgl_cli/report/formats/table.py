"""The table for people: an area's verdicts by category, what is not assessed, the findings."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.report import words
from hlgl_cli.report.closing import closing_lines
from hlgl_cli.report.lines import finding_lines
from hlgl_cli.report.numbers import plain, signed
from hlgl_cli.report.paper import Heading, Paper
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from decimal import Decimal

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.report.report import AreaReport, Report
    from hlgl_cli.report.view import View

# From so many columns on there is room for what lies ahead, and for the plan's own numbers.
WIDE, WIDER = 105, 135
_STYLES = {"achieved": "green", "ahead": "green", "behind": "red"}


def render(report: Report, view: View) -> str:
    """Return the report as text for a terminal or a file."""
    paper = Paper(view)
    for area in report.reports:
        _write_area(paper, area, view)
    findings = report.without_notes()
    if findings:
        paper.line(say(view.lang, "title.findings"), "bold")
        for line in finding_lines(findings, view.lang):
            paper.line(line)
    return paper.text()


def _write_area(paper: Paper, area: AreaReport, view: View) -> None:
    paper.line(
        say(view.lang, "title.check", area=words.area(area, view.lang), year=area.year), "bold"
    )
    paper.line(area.plan.plan.title.of(view.lang))
    if area.reporters:
        paper.line(words.reporters(area, view.lang))
    assessed = [one for one in area.assessments if one.verdict != "not_assessed"]
    if assessed:
        columns = columns_of(view)
        headings = [
            Heading(say(view.lang, f"column.{one.key}"), one.is_number, one.key == "indicator")
            for one in columns
        ]
        paper.table(headings, _rows(area, assessed, columns, view.lang))
    for line in closing_lines(area, view.lang):
        paper.line(line)
    paper.line()


class Column(NamedTuple):
    """A column: its heading's key, what it shows of an assessment, whether it is of numbers."""

    key: str
    cell: Callable[[Assessment, str], str]
    is_number: bool = True


def _rows(
    area: AreaReport, assessed: list[Assessment], columns: tuple[Column, ...], lang: str
) -> Iterator[list[tuple[str, str]]]:
    """Yield a row for each category's heading and for each assessment below it."""
    for heading, group in groupby(
        assessed, key=lambda one: words.heading(area.plan, one.definition, lang)
    ):
        yield [(heading if one.key == "indicator" else "", "bold") for one in columns]
        for assessment in group:
            style = _STYLES.get(assessment.grade or "", "")
            yield [
                (one.cell(assessment, lang), style if one.key in {"verdict", "grade"} else "")
                for one in columns
            ]


def columns_of(view: View) -> tuple[Column, ...]:
    """Return the columns that there is room for."""
    room = view.width or WIDER
    planned = _PLANNED if room >= WIDER else ()
    outlook = _OUTLOOK if room >= WIDE else ()
    projected = _PROJECTED if room >= WIDER else ()
    return (*_WHAT, *planned, *_FOUND, *outlook, *projected, *_SAID)


def _table_number(assessment: Assessment, _: str) -> str:
    number = assessment.number
    return "" if number is None else str(number)


def _name(assessment: Assessment, lang: str) -> str:
    mark = words.BINDING if assessment.nature == "binding" else ""
    return words.named(assessment.definition, lang) + mark


def _found(number: Callable[[Assessment], Decimal | None]) -> Callable[[Assessment, str], str]:
    """Return a cell with as many decimals as its indicator's numbers are shown with."""

    def cell(assessment: Assessment, _: str) -> str:
        given = number(assessment)
        return "" if given is None else plain(given, words.digits(assessment))

    return cell


def _actual(assessment: Assessment, lang: str) -> str:
    mark = words.ALONE if words.is_alone(assessment) else ""
    return _found(lambda one: one.actual)(assessment, lang) + mark


def _target(assessment: Assessment, _: str) -> str:
    target = assessment.definition.target
    return "" if target is None or target.number is None else plain(target.number)


def _margin(assessment: Assessment, _: str) -> str:
    margin = assessment.margin
    return "" if margin is None else signed(margin, words.digits(assessment))


def _lead(assessment: Assessment, _: str) -> str:
    lead = assessment.lead_years
    return "" if lead is None else signed(lead, 2)


def _needed(assessment: Assessment, lang: str) -> str:
    unit = "%" if assessment.needed_as == "rate" else ""
    needed = _found(lambda one: one.needed_per_year)(assessment, lang)
    return needed + unit if needed else ""


def _verdict(assessment: Assessment, lang: str) -> str:
    return words.verdict(assessment, lang) + ("" if assessment.certain else words.UNCERTAIN)


_WHAT = (Column("number", _table_number), Column("indicator", _name, is_number=False))
_PLANNED = (
    Column("baseline", _found(lambda one: one.baseline)),
    Column("target", _target),
)
_FOUND = (
    Column("actual", _actual),
    Column("required", _found(lambda one: one.required)),
    Column("margin", _margin),
)
_OUTLOOK = (Column("lead", _lead), Column("needed", _needed))
_PROJECTED = (Column("projected", _found(lambda one: one.projected)),)
_SAID = (
    Column("verdict", _verdict, is_number=False),
    Column("grade", words.grade, is_number=False),
)
