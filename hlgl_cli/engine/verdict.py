"""On track or not, how certainly, and in which words: docs/method.md §3, §5 and §6, all exact."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from math import floor
from typing import TYPE_CHECKING, Literal

from hlgl_cli.engine.arithmetic import places, shown, sign, with_digits
from hlgl_cli.engine.case import PRINTED, Case, Corner
from hlgl_cli.engine.forms import form_of, measure_of, path_of
from hlgl_cli.engine.series import NotAssessedError

if TYPE_CHECKING:
    from decimal import Decimal

Grade = Literal["achieved", "ahead", "in_line", "behind"]
# 全数值比较法 and 修约值比较法 of GB/T 8170-2008.
Comparison = Literal["exact", "rounded"]
_HALF_A_YEAR = Fraction(1, 2)


def on_track(case: Case, comparison: Comparison, corner: Corner = PRINTED) -> bool:
    """Return whether the measure meets the path at a corner of what the printed numbers may be."""
    measure = measure_of(case, corner).value
    if comparison == "rounded":
        rounded = rounded_actual(case, measure)
        if rounded is not None:
            due = printed_requirement(case.allowed())
            return case.admits(sign(Fraction(rounded) - Fraction(due or 0)))
    path = path_of(case.allowed(), corner)
    if case.admits(path.compare(measure, Fraction(case.k))):
        return True
    # What meets the target meets every way to it, whatever the baseline really is.
    return has_lead(case) and case.admits(path.compare(measure, Fraction(case.years)))


def printed_requirement(case: Case) -> Decimal | None:
    """Return what the year requires where the plan prints it, None where it is computed."""
    target, printed = case.target, form_of(case.target).printed
    stated = {**(target.yearly or {}), **target.milestones}
    if case.year in stated:
        return stated[case.year]
    if printed == "always" and not target.milestones:
        return target.number
    return target.number if case.due and printed != "never" else None


def rounded_actual(case: Case, measure: Fraction) -> Decimal | None:
    """Return the shown measure, rounded to the digits of a printed requirement, else None.

    The shown measure may be a root, so a tie is decided on the measure itself.
    """
    required = printed_requirement(case)
    if required is None:
        return None
    digits, scale = places(required), form_of(case.target).scale
    near = Fraction(scale.show(shown(measure), case.k)) * Fraction(10) ** digits
    units = floor(near)
    middle = Fraction(2 * units + 1, 2) / Fraction(10) ** digits
    order = sign(measure - scale.read(middle, case.k))
    is_up = order > 0 or (order == 0 and units % 2 == 1)
    return with_digits(units + is_up, digits)


def is_certain(case: Case, comparison: Comparison) -> bool:
    """Return whether every number that the printed ones may stand for gives the same verdict.

    The verdict is monotone in each printed number, so the corners of their box decide.
    """
    followed = (-1, 1) if case.target.form == "follow" else (0,)
    corners = [Corner(*ends) for ends in product((-1, 1), (-1, 1), followed, followed)]
    printed = on_track(case, comparison)
    try:
        return all(on_track(case, comparison, corner) == printed for corner in corners)
    except NotAssessedError:
        return False


def has_lead(case: Case) -> bool:
    """Return whether the measure can be ahead of time: its path moves in the better direction."""
    return not case.alone and case.indicator.direction * path_of(case).moves > 0


def grade(case: Case, *, is_on_track: bool, certain: bool) -> Grade:
    """Return the official reading: the lead rounded to whole years, decided exactly."""
    if case.due and not case.alone:
        return "achieved" if is_on_track else "behind"
    if not has_lead(case):
        return "in_line" if is_on_track or not certain else "behind"
    measure, k = measure_of(case).value, Fraction(case.k)
    if case.admits(path_of(case.allowed()).compare(measure, Fraction(case.years))):
        return "achieved"
    path, direction = path_of(case), case.indicator.direction
    if path.compare(measure, k + _HALF_A_YEAR) * direction >= 0:
        return "ahead"
    late = path.compare(measure, k - _HALF_A_YEAR) * direction <= 0
    return "behind" if late and not is_on_track else "in_line"
