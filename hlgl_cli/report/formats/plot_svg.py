"""Charts as one picture, one below another, as SVG."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.finding import CannotRunError
from hlgl_cli.report.chart import stacked, trajectory_of
from hlgl_cli.report.prose import sentence

if TYPE_CHECKING:
    from hlgl_cli.report.chart import Trajectory
    from hlgl_cli.report.report import Report
    from hlgl_cli.report.view import View


def render(report: Report, view: View) -> str:
    """Return the picture, with why what is not assessed has no chart; raise CannotRunError.

    There is none where nothing is assessed.
    """
    return stacked(*drawable(report, view.lang), view.lang)


def drawable(report: Report, lang: str) -> tuple[list[Trajectory], list[str]]:
    """Return what can be drawn, and why the rest cannot; raise CannotRunError where nothing can."""
    drawn, untold = [], []
    for area in report.reports:
        for assessment in area.assessments:
            trajectory = trajectory_of(area, assessment)
            if trajectory is None:
                untold.append(sentence(area.plan, assessment, lang))
            else:
                drawn.append(trajectory)
    if not drawn:
        why = ("run.nothing_to_draw", {"why": untold[0]}) if untold else ("run.no_figures", {})
        raise CannotRunError(*why, report.without_notes())
    return drawn, untold
