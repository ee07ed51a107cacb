"""Several targets of one indicator are counted once: docs/method.md §2."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from hlgl_cli.engine.grades import GRADES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hlgl_cli.engine.assessment import Assessment

# Which of several targets decides: one that is missed, then one without a verdict; where all are
# met, the one that is judged worst. Whoever grades, what is achieved is best.
_VERDICTS = ("off_track", "not_assessed", "on_track")
_WORSE = (grade for _, *worse in GRADES.values() for grade in reversed(worse))
_GRADES = (*_WORSE, "achieved", None)


def counted(assessments: Iterable[Assessment]) -> Iterator[Assessment]:
    """Yield of each indicator the assessment that it is counted by: met if all targets are.

    A target that is of other years than the one judged is passed over, unless all are.
    """
    for _, group in groupby(assessments, lambda assessment: assessment.indicator):
        parts = list(group)
        of_year = [part for part in parts if part.reason != "no_target"]
        yield min(of_year or parts, key=_weight)


def _weight(assessment: Assessment) -> tuple[int, int, bool]:
    verdict, grade = _VERDICTS.index(assessment.verdict), _GRADES.index(assessment.grade)
    return verdict, grade, assessment.certain is True
