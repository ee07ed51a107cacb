"""On track or not, how certainly, and in which words: docs/method.md §3, §5 and §6, all exact."""

from __future__ import annotations

from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING, Literal

from hlgl_cli.engine.arithmetic import OpenEndError, places, shown, sign, with_digits
from hlgl_cli.engine.case import PRINTED
from hlgl_cli.engine.series import NotAssessedError

if TYPE_CHECKING:
    from decimal import Decimal

    from hlgl_cli.engine.case import Corner
    from hlgl_cli.engine.measures import Measure
    from hlgl_cli.engine.yardstick import Yardstick

Grade = Literal["achieved", "ahead", "in_line", "behind"]
# 全数值比较法 and 修约值比较法 of GB/T 8170-2008.
Comparison = Literal["exact", "rounded"]


def on_track(
    yardstick: Yardstick, measure: Fraction, comparison: Comparison, corner: Corner = PRINTED
) -> bool:
    """Return whether a measure meets the path at a corner of what the printed numbers may be."""
    if comparison == "rounded":
        rounded = rounded_actual(yardstick, measure)
        if rounded is not None:
            due = Fraction(yardstick.printed_goal or 0)
            return yardstick.case.admits(sign(Fraction(rounded) - due))
    return yardstick.is_met(measure, corner)


def rounded_actual(yardstick: Yardstick, measure: Fraction) -> Decimal | None:
    """Return the shown measure, rounded to the digits of a printed requirement, else None.

    The shown measure may be a root, so a tie is decided on the measure itself.
    """
    required = yardstick.printed
    if required is None:
        return None
    digits, scale, k = places(required), yardstick.form.scale, yardstick.case.k
    near = Fraction(scale.show(shown(measure), k)) * Fraction(10) ** digits
    units = floor(near)
    middle = Fraction(2 * units + 1, 2) / Fraction(10) ** digits
    order = sign(measure - scale.read(middle, k))
    is_up = order > 0 or (order == 0 and units % 2 == 1)
    return with_digits(units + is_up, digits)


def is_certain(
    yardstick: Yardstick, measure: Measure, comparison: Comparison, *, is_on_track: bool
) -> bool:
    """Return whether every number that the printed ones may stand for gives the same verdict.

    The verdict is monotone in each printed number, so the corners of their box decide, and of the
    figures the end that could change it.
    """
    try:
        for corner in yardstick.worst if is_on_track else yardstick.best:
            if on_track(yardstick, measure.at(corner), comparison, corner) != is_on_track:
                return False
    except (NotAssessedError, OpenEndError):
        return False
    return True


def grade(yardstick: Yardstick, measure: Fraction, *, is_on_track: bool, certain: bool) -> Grade:
    """Return the official reading: the lead rounded to whole years, decided exactly."""
    case = yardstick.case
    if case.due and not case.alone:
        return "achieved" if is_on_track else "behind"
    if not yardstick.has_lead:
        return "in_line" if is_on_track or not certain else "behind"
    if yardstick.is_reached(measure):
        return "achieved"
    if yardstick.is_ahead(measure):
        return "ahead"
    return "in_line" if is_on_track or not yardstick.is_late(measure) else "behind"
