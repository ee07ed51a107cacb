"""The table for people: an area's verdicts by category, what is not assessed, the findings."""

from __future__ import annotations

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
_STYLED = {"verdict", "grade", "result"}


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
            columns = columns_of(self.view, area)
            headings = [_heading(column, area, lang) for column in columns]
            paper.table(headings, _rows(area, columns, lang))
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


def words_above(column: Column, area: AreaReport, lang: str) -> str:
    """Return a column's heading, with the years that it names; it may have two lines."""
    facts = {"year": area.year, "base": area.plan.base_year, "target": area.plan.target_year}
    return say(lang, f"column.{column.key}", **facts)


def _heading(column: Column, area: AreaReport, lang: str) -> Heading:
    above, folds = words_above(column, area, lang), column.key == "indicator"
    return Heading(above, column.is_number, folds=folds, goes=column.goes)


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


def columns_of(view: View, area: AreaReport) -> tuple[Column, ...]:
    """Return the columns that there is room for; in the target year the verdict says it all."""
    room = view.width or WIDER
    planned = _PLANNED if room >= WIDER else ()
    outlook = _OUTLOOK if room >= WIDE else ()
    projected = _PROJECTED if room >= WIDER else ()
    return (
        *_WHAT,
        *planned,
        *_JUDGED,
        *outlook,
        *projected,
        *(_RESULT if area.is_due else _VERDICT),
    )


def _table_number(assessment: Assessment, _: str) -> str:
    number = assessment.number
    return "" if number is None else str(number)


def _name(assessment: Assessment, lang: str) -> str:
    return words.marked(assessment.definition, lang)


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


def _lead(assessment: Assessment, lang: str) -> str:
    """Return the years ahead; beyond the plan's own length they say no more than that."""
    lead, progress, case = (
        assessment.outlook.lead_years,
        assessment.outlook.progress,
        assessment.case,
    )
    if lead is None or case is None:
        return ""
    if progress is not None and progress < 0:
        return say(lang, "lead.behind", base=case.base_year)
    if abs(lead) > case.years:
        return f"{'>' if lead > 0 else '<-'}{case.years}"
    return signed(lead, 2)


def _needed(assessment: Assessment, lang: str) -> str:
    needed = words.needed(assessment)
    if needed is None or assessment.case is None:
        return ""
    if words.is_reached(assessment):
        return say(lang, "needed.met")
    if assessment.outlook.needed_as == "rate":
        return f"{plain(needed)}%"
    spelled = words.spelled(assessment.definition, assessment.case.target)
    is_in_points = words.difference(spelled) != spelled
    return say(lang, "show.points", number=plain(needed)) if is_in_points else plain(needed)


def _projected(assessment: Assessment, lang: str) -> str:
    """Return where the pace leads; a share ends when it is all."""
    whole, projected = assessment.definition.whole, assessment.outlook.projected
    if projected is not None and whole is not None and projected > whole:
        return str(whole)
    return _shown(lambda assessment: assessment.outlook.projected)(assessment, lang)


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
_PROJECTED = (Column("projected", _projected, goes=8),)
_RESULT = (Column("result", _verdict, is_number=False),)
_VERDICT = (
    Column("verdict", _verdict, is_number=False),
    Column("grade", words.grade, is_number=False, goes=2),
)
