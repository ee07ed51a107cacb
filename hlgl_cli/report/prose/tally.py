"""Indicators counted for a review: several targets of one row are one, met if all are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hlgl_cli.engine.assessment import Assessment

_VERDICTS = ("off_track", "not_assessed", "on_track")  # the first that one of several has
_GRADES = ("behind", "in_line", "ahead", "achieved", None)


def indicators(assessments: Iterable[Assessment]) -> list[Assessment]:
    """Return one assessment an indicator, of several the one that decides."""
    rows: dict[str, Assessment] = {}
    for assessment in assessments:
        before = rows.setdefault(assessment.indicator, assessment)
        if _rank(assessment) < _rank(before):
            rows[assessment.indicator] = assessment
    return list(rows.values())


def _rank(assessment: Assessment) -> tuple[int, int]:
    return _VERDICTS.index(assessment.verdict), _GRADES.index(assessment.grade)


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
