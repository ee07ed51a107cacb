"""Verdict, grade and certainty by their definition: whole powers, every corner of the box."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from itertools import product
from math import floor
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import showing, sign
from hlgl_cli.engine.case import PRINTED, Case, Corner
from hlgl_cli.engine.forms import form_of, path_of
from hlgl_cli.engine.series import NotAssessedError
from hlgl_cli.engine.verdict import rounded_actual
from hlgl_cli.engine.yardstick import Yardstick

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hlgl_cli.engine.grades import Grade
    from hlgl_cli.engine.measures import Measure
    from hlgl_cli.engine.verdict import Comparison

EARLY = {"level", "change", "rise", "reduction", "multiple", "total", "mean"}


def has_lead(case: Case, corner: Corner = PRINTED) -> bool:
    """Return whether the path moves in the better direction, and not for a year alone."""
    return not case.alone and case.indicator.direction * path_of(case, corner).moves > 0


def meets(case: Case, order: int, *, strictly: bool) -> bool:
    """Return whether a measure below, on or above something is on the right side of it."""
    better = order * case.indicator.direction
    return better > 0 or (better == 0 and not strictly)


def is_strict(case: Case) -> bool:
    """Return whether the bound is above or below."""
    return case.indicator.bound in {"above", "below"}


def is_dated(case: Case) -> bool:
    """Return whether the year is the target's or a milestone's."""
    return case.year - case.base_year == case.years or case.year in case.target.milestones


def is_printed(case: Case) -> bool:
    """Return whether the plan prints what the year requires."""
    return Yardstick(case).printed is not None


def order_in_year(case: Case, value: Fraction, corner: Corner) -> int:
    """Compare with what "about" leaves of the path; of a count with the nearest whole number."""
    path, k = path_of(case.allowed(), corner), Fraction(case.k)
    is_part = case.indicator.count and case.target.demand.unit == "of the indicator"
    if not is_part or is_printed(case):
        return path.compare(value, k)
    with showing():
        at = path.at(k)
    if at is None:
        return path.compare(value, k)
    near = [floor(Fraction(at)) + more for more in (-1, 0, 1, 2)]
    apart = [path.compare(Fraction(2 * number + 1, 2), k) for number in near]
    # The first whole number that the path does not lie beyond the middle of, ties to the even.
    whole = next(
        number
        for number, order in zip(near, apart, strict=True)
        if order > 0 or (order == 0 and number % 2 == 0)
    )
    return sign(value - whole)


def is_on_track(
    case: Case, measure: Measure, comparison: Comparison, corner: Corner = PRINTED
) -> bool:
    """Return whether the measure meets the path, compared power by power."""
    value, strictly = measure.at(corner), is_strict(case) and is_dated(case)
    if comparison == "rounded":
        rounded = rounded_actual(Yardstick(case), value)
        if rounded is not None:
            due = Fraction(Yardstick(case).printed or 0)
            return meets(case, sign(Fraction(rounded) - due), strictly=strictly)
    if meets(case, order_in_year(case, value, corner), strictly=strictly):
        return True
    return has_lead(case, corner) and is_reached(case, value, corner)


def is_reached(case: Case, value: Fraction, corner: Corner = PRINTED) -> bool:
    """Return whether the target itself is met."""
    end = path_of(case.allowed(), corner).compare(value, Fraction(case.years))
    return meets(case, end, strictly=is_strict(case))


def corners(case: Case) -> Iterator[Corner]:
    """Yield all corners of all printed numbers."""
    ends, followed = (-1, 1), (0,) if case.target.follow is None else (-1, 1)
    return (Corner(*each) for each in product(ends, ends, followed, followed))


def on_track(case: Case, measure: Measure, comparison: Comparison) -> Callable[[Corner], bool]:
    """Return what tells of every corner whether the path is met there, and looks once."""
    return cache(lambda corner: is_on_track(case, measure, comparison, corner))


def is_certain(case: Case, is_met: Callable[[Corner], bool]) -> bool:
    """Return whether all corners of all printed numbers agree on the verdict."""
    try:
        return all(is_met(corner) == is_met(PRINTED) for corner in corners(case))
    except NotAssessedError:
        return False


def is_grade_certain(
    case: Case,
    measure: Measure,
    is_met: Callable[[Corner], bool],
    printed: Grade | None,
    *,
    is_near: bool,
) -> bool | None:
    """Return whether all corners of all printed numbers agree on the grade that is printed."""
    if printed is None:
        return None
    try:
        return all(
            grade(case, measure, is_met, each, is_near=is_near) == printed for each in corners(case)
        )
    except NotAssessedError:
        return False


def grade(
    case: Case,
    measure: Measure,
    is_met: Callable[[Corner], bool],
    corner: Corner = PRINTED,
    *,
    is_near: bool,
) -> Grade | None:
    """Return the official reading of the measure at a corner, by whether its verdict is uncertain."""
    if case.alone:
        return None
    value, k, direction = measure.at(corner), Fraction(case.k), case.indicator.direction
    is_on = is_met(corner)
    if case.year - case.base_year == case.years:
        return "achieved" if is_on else "behind"
    if not has_lead(case, corner):
        return "in_line" if is_on or is_near or is_mean_met(case, corner) else "behind"
    if case.target.form in EARLY and is_reached(case, value, corner):
        return "achieved"
    path, slack = path_of(case, corner), min(k / 4, Fraction(1, 2))
    if path.compare(value, k + slack) * direction >= 0:
        return "ahead"
    is_late = path.compare(value, k - slack) * direction <= 0
    return "behind" if is_late and not is_on else "in_line"


def is_mean_met(case: Case, corner: Corner) -> bool:
    """Return whether the margins of all years of a hold or of yearly targets are 0 or more."""
    held = case.target.form == "hold" or (
        case.target.form == "level"
        and case.base is not None
        and not case.target.milestones
        and path_of(case).moves == 0
    )
    if not held and case.target.form != "yearly":
        return False
    margins: list[Fraction] = []
    for year in range(case.base_year + 1, case.year + 1):
        formed = form_of(case.target).measure(case._replace(year=year))
        number = (case.target.yearly or {}).get(year, case.target.number)
        if isinstance(formed, str) or number is None:
            return False
        margins.append(formed.at(corner) - Fraction(number))
    return sum(margins) * case.indicator.direction >= 0
