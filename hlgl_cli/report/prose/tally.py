"""Which indicators of a report are judged, on all years or on one alone, and which are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hlgl_cli.engine.assessment import Assessment


def judged(assessments: Iterable[Assessment]) -> list[Assessment]:
    """Return those that are judged on all years."""
    return [each for each in assessments if _is_judged(each) and not each.is_alone]


def alone(assessments: Iterable[Assessment]) -> list[Assessment]:
    """Return those that are judged on the year's own rate."""
    return [each for each in assessments if _is_judged(each) and each.is_alone]


def unjudged(assessments: Iterable[Assessment]) -> list[Assessment]:
    """Return those that are not judged."""
    return [each for each in assessments if not _is_judged(each)]


def _is_judged(assessment: Assessment) -> bool:
    return assessment.verdict != "not_assessed"


def names(assessments: Sequence[Assessment], lang: str) -> list[str]:
    """Return their names, in the order of the plan."""
    return [assessment.name.of(lang) for assessment in assessments]
