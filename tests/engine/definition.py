"""Verdict, grade and certainty by their definition: whole powers, every corner of the box."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import sign
from hlgl_cli.engine.case import PRINTED, Case, Corner
from hlgl_cli.engine.forms import path_of
from hlgl_cli.engine.series import NotAssessedError
from hlgl_cli.engine.verdict import rounded_actual
from hlgl_cli.engine.yardstick import Yardstick

if TYPE_CHECKING:
    from hlgl_cli.engine.measures import Measure
    from hlgl_cli.engine.verdict import Comparison, Grade

HALF = Fraction(1, 2)


def has_lead(case: Case) -> bool:
    """Return whether the path moves in the better direction, and not for a year alone."""
    return not case.alone and case.indicator.direction * path_of(case).moves > 0


def is_on_track(
    case: Case, measure: Measure, comparison: Comparison, corner: Corner = PRINTED
) -> bool:
    """Return whether the measure meets the path, compared power by power."""
    value = measure.at(corner)
    if comparison == "rounded":
        rounded = rounded_actual(Yardstick(case), value)
        if rounded is not None:
            due = Yardstick(case.allowed()).printed
            return case.admits(sign(Fraction(rounded) - Fraction(due or 0)))
    path = path_of(case.allowed(), corner)
    if case.admits(path.compare(value, Fraction(case.k))):
        return True
    return has_lead(case) and case.admits(path.compare(value, Fraction(case.years)))


def is_certain(case: Case, measure: Measure, comparison: Comparison) -> bool:
    """Return whether all corners of all printed numbers agree."""
    ends, followed = (-1, 1), (0,) if case.target.follow is None else (-1, 1)
    printed = is_on_track(case, measure, comparison)
    try:
        return all(
            is_on_track(case, measure, comparison, Corner(*corner)) == printed
            for corner in product(ends, ends, followed, followed)
        )
    except NotAssessedError:
        return False


def grade(case: Case, measure: Measure, *, on_track: bool, certain: bool) -> Grade:
    """Return the official reading of the measure."""
    value, k, direction = measure.value, Fraction(case.k), case.indicator.direction
    if case.due and not case.alone:
        return "achieved" if on_track else "behind"
    if not has_lead(case):
        return "in_line" if on_track or not certain else "behind"
    if case.admits(path_of(case.allowed()).compare(value, Fraction(case.years))):
        return "achieved"
    if path_of(case).compare(value, k + HALF) * direction >= 0:
        return "ahead"
    is_late = path_of(case).compare(value, k - HALF) * direction <= 0
    return "behind" if is_late and not on_track else "in_line"
