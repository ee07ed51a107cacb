"""Charts in characters, for people at a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report.chart import terminal_of, trajectory_of
from hlgl_cli.report.lines import finding_lines
from hlgl_cli.report.paper import Paper
from hlgl_cli.report.prose import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.report.report import AreaReport, Report
    from hlgl_cli.report.view import View

_WIDTH, _HEIGHT = 100, 22  # columns and rows where no screen says how much room there is
_PROMPT = 2  # rows that a screen needs for what is typed next


def render(report: Report, view: View) -> str:
    """Return the chart of every assessment, or why it has none, and the findings."""
    charts = [
        _chart(area, assessment, view) for area in report.reports for assessment in area.assessments
    ]
    findings = "".join(_findings(report, view))
    return "\n".join([*charts, findings] if findings else charts)


def _chart(area: AreaReport, assessment: Assessment, view: View) -> str:
    trajectory = trajectory_of(area, assessment)
    if trajectory is None:
        paper = Paper(view)
        paper.line(sentence(area.plan, assessment, view.lang))
        return paper.text()
    height = _HEIGHT if view.height is None else view.height - _PROMPT
    return terminal_of(trajectory, view.lang, view.width or _WIDTH, height, color=view.color)


def _findings(report: Report, view: View) -> Iterator[str]:
    paper = Paper(view)
    for line in finding_lines(report.findings, view.lang, view.width):
        paper.line(line)
    yield paper.text()
