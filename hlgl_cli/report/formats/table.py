"""The table for people: an area's verdicts by category, what is not assessed, the findings."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.report import words
from hlgl_cli.report.closing import closing_lines
from hlgl_cli.report.formats.parts import Parts
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
_STYLED = {"verdict", "grade"}


class InParts(Parts):
    """Text for a terminal or a file."""

    def area(self, area: AreaReport) -> str:
        """Return the area's table, with its title above and what it says below."""
        paper, lang = Paper(self.view), self.view.lang
        title = say(lang, "title.check", area=words.area(area, lang), year=area.year)
        paper.line(title, "bold")
        paper.line(area.plan.plan.title.of(lang))
        if area.reporters:
            paper.line(words.reporters(area, lang))
        if area.assessed():
            columns = columns_of(self.view)
            paper.table(map(partial(_heading, lang=lang), columns), _rows(area, columns, lang))
        for line in closing_lines(area, lang):
            paper.line(line)
        paper.line()
        return paper.text()

    def end(self, report: Report) -> str:
        """Return the findings."""
        findings, paper = report.without_notes(), Paper(self.view)
        if findings:
            paper.line(say(self.view.lang, "title.findings"), "bold")
        for line in finding_lines(findings, self.view.lang, self.view.width):
            paper.line(line)
        return paper.text()


class Column(NamedTuple):
    """A column: its heading's key, what it shows of an assessment, whether it is of numbers."""

    key: str
    cell: Callable[[Assessment, str], str]
    is_number: bool = True
    goes: int = 0  # where there is no room, the highest goes first; 0: it stays


def _heading(column: Column, lang: str) -> Heading:
    words_above = say(lang, f"column.{column.key}")
    folds = column.key == "indicator"
    return Heading(words_above, column.is_number, folds=folds, goes=column.goes)


def _rows(
    area: AreaReport, columns: tuple[Column, ...], lang: str
) -> Iterator[list[tuple[str, str]]]:
    """Yield a row for each category's heading and for each assessment below it."""

    def category(assessment: Assessment) -> str:
        return words.heading(area.plan, assessment.definition, lang)

    for heading, group in groupby(area.assessed(), category):
        yield [(heading if column.key == "indicator" else "", "bold") for column in columns]
        for assessment in group:
            style = _STYLES.get(assessment.grade or "", "")
            yield [
                (column.cell(assessment, lang), style if column.key in _STYLED else "")
                for column in columns
            ]


def columns_of(view: View) -> tuple[Column, ...]:
    """Return the columns that there is room for."""
    room = view.width or WIDER
    planned = _PLANNED if room >= WIDER else ()
    outlook = _OUTLOOK if room >= WIDE else ()
    projected = _PROJECTED if room >= WIDER else ()
    return (*_WHAT, *planned, *_JUDGED, *outlook, *projected, *_VERDICT)


def _table_number(assessment: Assessment, _: str) -> str:
    number = assessment.number
    return "" if number is None else str(number)


def _name(assessment: Assessment, lang: str) -> str:
    mark = "" if assessment.amended is None else words.AMENDED
    return words.marked(assessment.definition, lang) + mark


def _shown(number: Callable[[Assessment], Decimal | None]) -> Callable[[Assessment, str], str]:
    """Return a cell with as many decimals as its indicator's numbers are shown with."""

    def cell(assessment: Assessment, _: str) -> str:
        shown = number(assessment)
        return "" if shown is None else plain(shown, words.digits(assessment))

    return cell


def _actual(assessment: Assessment, lang: str) -> str:
    mark = words.ALONE if words.is_alone(assessment) else ""
    return _shown(lambda assessment: assessment.actual)(assessment, lang) + mark


def _target(assessment: Assessment, _: str) -> str:
    target = assessment.definition.target
    return "" if target is None or target.number is None else plain(target.number)


def _margin(assessment: Assessment, _: str) -> str:
    margin = assessment.margin
    return "" if margin is None else signed(margin, words.digits(assessment))


def _lead(assessment: Assessment, _: str) -> str:
    lead = assessment.outlook.lead_years
    return "" if lead is None else signed(lead, 2)


def _needed(assessment: Assessment, lang: str) -> str:
    unit = "%" if assessment.outlook.needed_as == "rate" else ""
    needed = _shown(lambda assessment: assessment.outlook.needed_per_year)(assessment, lang)
    return needed + unit if needed else ""


def _verdict(assessment: Assessment, lang: str) -> str:
    return words.verdict(assessment, lang) + ("" if assessment.certain else words.UNCERTAIN)


_WHAT = (Column("number", _table_number), Column("indicator", _name, is_number=False))
_PLANNED = (
    Column("baseline", _shown(lambda assessment: assessment.baseline), goes=7),
    Column("target", _target, goes=6),
)
_JUDGED = (
    Column("actual", _actual),
    Column("required", _shown(lambda assessment: assessment.required), goes=1),
    Column("margin", _margin, goes=3),
)
_OUTLOOK = (Column("lead", _lead, goes=5), Column("needed", _needed, goes=4))
_PROJECTED = (Column("projected", _shown(lambda assessment: assessment.outlook.projected), goes=8),)
_VERDICT = (
    Column("verdict", _verdict, is_number=False),
    Column("grade", words.grade, is_number=False, goes=2),
)
