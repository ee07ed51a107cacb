"""Whether rounding could turn a verdict or a grade (docs/method.md §6)."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from tests.second.judging import ACHIEVABLE, can_lead_up, grade, has_lead, measure, on_track
from tests.second.measures import Corner

if TYPE_CHECKING:
    from tests.second.cases import Case


def corners(case: Case) -> list[Corner]:
    """Return the corners of the box of all printed numbers."""
    others = (-1, 1) if case.form == "follow" else (0,)
    return [Corner(*ends) for ends in product((-1, 1), (-1, 1), others)]


def is_certain(case: Case) -> bool:
    """Return whether the verdict is the same wherever the printed numbers may lie."""
    told = on_track(case)
    if any(_told(case, corner) != told for corner in corners(case)):
        return False
    return _is_bounded(case, is_best=told, is_worst=not told)


def _told(case: Case, corner: Corner) -> bool | None:
    """Return the verdict at a corner; None where there is none."""
    if case.form == "level" and case.floor() is None and not case.is_due:
        return True if case.is_met(measure(case).at(corner), corner) else None
    return on_track(case, corner)


def is_grade_certain(case: Case, *, is_verdict_certain: bool) -> bool | None:
    """Return whether the grade is the same wherever the printed numbers may lie."""
    told = grade(case, is_certain=is_verdict_certain)
    if told is None:
        return None
    if told == "in_line" and not has_lead(case) and not is_verdict_certain:
        return True  # excused, wherever the numbers lie
    for corner in corners(case):
        if grade(case, corner, is_certain=is_verdict_certain) != told:
            return False
    can_achieve = case.is_due or (case.form in ACHIEVABLE and can_lead_up(case))
    top = "achieved" if can_achieve else "ahead" if has_lead(case) else "in_line"
    return _is_bounded(case, is_best=told == top, is_worst=told == "behind")


def _is_bounded(case: Case, *, is_best: bool, is_worst: bool) -> bool:
    """Return whether figures known only as bounds leave what is told as it is."""
    for known in _known(case):
        if known in {"about", "estimate"}:
            return False
        rises = (known == "at_least") == (case.sign > 0)
        if not (is_best if rises else is_worst):
            return False
    return True


def _known(case: Case) -> list[str]:
    """Return how the numbers are known that are known only roughly."""
    used = [figure.printed.known for figure in measure(case).used]
    base = None if case.series.base is None else case.series.base.known
    takes_part = measure(case).is_of_base or (case.path() is not None and not case.is_due)
    return [known for known in (*used, base if takes_part else None) if known is not None]
