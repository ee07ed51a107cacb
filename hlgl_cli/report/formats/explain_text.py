"""An explanation as text for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report import words
from hlgl_cli.report.explanation import explain
from hlgl_cli.report.lines import finding_lines
from hlgl_cli.report.paper import Paper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.report.explanation import Step
    from hlgl_cli.report.report import Report
    from hlgl_cli.report.view import View


def render(report: Report, view: View) -> str:
    """Return the steps of every assessment in the report."""
    paper, lang = Paper(view), view.lang
    for area in report.reports:
        for assessment in area.assessments:
            paper.line(words.title_of_steps(area, assessment, lang), "bold")
            if area.reporters:
                paper.line(words.reporters(area, lang))
            paper.pairs(_rows(explain(area, assessment, lang), lang))
            paper.line()
    for line in finding_lines(report.findings, lang, view.width):
        paper.line(line)
    return paper.text()


def _rows(steps: list[Step], lang: str) -> Iterator[tuple[str, str]]:
    """Yield a step's name beside its letters and, below them, the step."""
    for step in steps:
        first, *rest = step.lines(lang)
        yield step.name, first
        yield from (("", line) for line in rest)
