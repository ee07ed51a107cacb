"""T6: what the judging found, as notes at the figures; notes never make figures invalid."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.finding import Finding
    from hlgl_cli.rules.judged import Judged


def target_missed(judged: Judged) -> Iterator[Finding]:
    """T601 and T602: a target is off track, a binding one."""
    assessment = judged.assessment
    if assessment.verdict == "off_track":
        is_binding = judged.series.indicator.nature == "binding"
        yield judged.finding("T602" if is_binding else "T601", assessment.figures[-1])


def target_awaited(judged: Judged) -> Iterator[Finding]:
    """T603: there are figures, and no number yet to hold them against."""
    assessment = judged.assessment
    if assessment.reason == "awaiting_target" and assessment.figures:
        yield judged.finding("T603", assessment.figures[-1])
