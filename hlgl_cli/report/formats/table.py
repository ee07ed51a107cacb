"""The table for people: an area's indicators by category, what is said of them, the findings."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from hlgl_cli.messages import visible
from hlgl_cli.report import words
from hlgl_cli.report.change_lines import change_lines, gone_lines, title
from hlgl_cli.report.closing import closing_lines
from hlgl_cli.report.columns import STYLED, grid_of, heading
from hlgl_cli.report.formats.parts import Parts
from hlgl_cli.report.lines import finding_lines
from hlgl_cli.report.paper import Heading, Paper
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.report.columns import Column, Grid
    from hlgl_cli.report.fitting import Styled
    from hlgl_cli.report.report import AreaReport, Report

_STYLES = {
    **dict.fromkeys(("achieved", "ahead", "significant_progress"), "green"),
    **dict.fromkeys(("behind", "insufficient_progress", "movement_away"), "red"),
}


class InParts(Parts):
    """Text for a terminal or a file."""

    def area(self, area: AreaReport) -> str:
        """Return the area's table, with its title above and what it says below."""
        paper, lang = Paper(self.view), self.view.lang
        paper.line(words.title(area, lang), "bold")
        paper.line(area.plan.plan.title.of(lang))
        if area.reporters:
            paper.line(words.reporters(area, lang))
        if self.view.has_prose:
            return paper.text() + _prose(area, lang) + self._changes(area)
        paper.line(words.time_elapsed(area, lang))
        if area.assessments:
            grid = grid_of(area, lang)
            heads = (_heading(column, area, lang) for column in grid.columns)
            paper.table(heads, _rows(area, grid, lang))
        for line in closing_lines(area, lang):
            paper.line(line)
        paper.line()
        return paper.text() + self._changes(area)

    def _changes(self, area: AreaReport) -> str:
        """Return what changed since an earlier result, where one is named."""
        if area.changes is None:
            return ""
        paper, lang = Paper(self.view), self.view.lang
        paper.line(title(area, area.changes, lang), "bold")
        for line in change_lines(area, area.changes, lang):
            paper.line(line)
        paper.line()
        return paper.text()

    def end(self, report: Report) -> str:
        """Return the findings; of the audit of a plan, its printed rates above them."""
        if report.plan is not None:
            from hlgl_cli.report.audit import audit_as_text  # noqa: PLC0415 - for `audit` alone

            return audit_as_text(report, report.plan, self.view)
        findings, paper = report.without_notes(), Paper(self.view)
        gone = tuple(gone_lines(report, self.view.lang))
        for line in (*gone, "") if gone else ():
            paper.line(line)
        if findings:
            paper.line(say(self.view.lang, "title.findings"), "bold")
        for line in finding_lines(findings, self.view.lang, self.view.width):
            paper.line(line)
        return paper.text()


def _heading(column: Column, area: AreaReport, lang: str) -> Heading:
    folds = column.key in {"indicator", "responsible"}
    above = heading(column, area, lang)
    return Heading(above, column.is_number, folds=folds, goes=column.goes)


def _prose(area: AreaReport, lang: str) -> str:
    """Return the sentences for a review in place of the table, each on one line to be pasted."""
    from hlgl_cli.report.prose import passages  # noqa: PLC0415 - 18 modules, for --prose alone

    parts = (
        "".join(f"{visible(line)}\n" for line in (heading, *sentences) if line)
        for heading, sentences in passages(area, lang)
    )
    return "".join(f"\n{part}" for part in parts) + "\n"


def _rows(area: AreaReport, grid: Grid, lang: str) -> Iterator[list[Styled]]:
    """Yield a row for each category's heading and for each assessment below it."""
    keys = [column.key for column in grid.columns]

    def category(row: tuple[Assessment, list[str]]) -> str:
        return words.heading(area.plan, row[0].definition, lang)

    for name, group in groupby(grid.rows, category):
        yield [(name if key == "indicator" else "", "bold") for key in keys]
        for assessment, cells in group:
            style = _STYLES.get(assessment.grade or "", "")
            each = zip(keys, cells, strict=True)
            yield [(cell, style if key in STYLED else "") for key, cell in each]
