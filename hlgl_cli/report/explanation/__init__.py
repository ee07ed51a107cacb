"""The calculation of one assessment, step by step, so that it can be defended with a calculator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import showing
from hlgl_cli.report.explanation.certainty import certainty
from hlgl_cli.report.explanation.comparison import compared
from hlgl_cli.report.explanation.facts import facts, stated
from hlgl_cli.report.explanation.gaps import lacking, unassessed
from hlgl_cli.report.explanation.grading import graded
from hlgl_cli.report.explanation.outlook import outlook
from hlgl_cli.report.explanation.steps import Sheet, Step
from hlgl_cli.report.prose import sentence
from hlgl_cli.text import Years

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.report.report import AreaReport

__all__ = ["Step", "explain", "stated"]


def explain(area: AreaReport, assessment: Assessment, lang: str) -> list[Step]:
    """Return the steps from the target and the figures to the verdict and what follows."""
    sheet = Sheet(area.plan, assessment, lang)
    with showing():
        return [*_steps(sheet), sheet.said("sentence", sentence(area.plan, assessment, lang))]


def _steps(sheet: Sheet) -> Iterator[Step]:
    yield from facts(sheet)
    if sheet.assessment.case is None:
        yield from unassessed(sheet)
        return
    yield from _basis(sheet)
    yield from compared(sheet)
    yield from outlook(sheet)
    yield from graded(sheet)
    yield from certainty(sheet)


def _basis(sheet: Sheet) -> Iterator[Step]:
    """Yield that a year alone is judged, or which years are missing without harm."""
    missing = sheet.assessment.missing
    if sheet.case.alone:
        years = {"year": sheet.case.year, "years": Years(missing).of(sheet.lang)}
        yield sheet.said("basis", sheet.told("annual", **years))
    elif missing:
        yield lacking(sheet)
