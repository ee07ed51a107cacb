"""T6: what the judging found, as notes at the figures; notes never make figures invalid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.text import Word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.finding import Finding
    from hlgl_cli.rules.judged import Judged


def target_missed(judged: Judged) -> Iterator[Finding]:
    """T601 and T602: a target is off track, a binding one."""
    assessment = judged.assessment
    if assessment.verdict != "off_track":
        return
    code = "T602" if judged.series.indicator.nature == "binding" else "T601"
    yield judged.finding(code, assessment.figures[-1], verdict=Word(_told(assessment)))


def _told(assessment: Assessment) -> str:
    """Return how it is said: in the target year of the target itself, of one year alone of that."""
    if assessment.case is not None and assessment.case.alone:
        return "verdict.missed_alone"
    return "told.missed" if assessment.due else "verdict.off_track"


def target_awaited(judged: Judged) -> Iterator[Finding]:
    """T603: there are figures, and no number yet to compare them with."""
    assessment = judged.assessment
    if assessment.reason == "awaiting_target" and assessment.figures:
        yield judged.finding("T603", assessment.figures[-1])
