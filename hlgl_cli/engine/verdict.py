"""On track or not, how certainly, and in which words: docs/method.md §3, §5 and §6, all exact."""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from math import floor
from typing import TYPE_CHECKING, Literal

from hlgl_cli.engine.arithmetic import OpenEndError, places, shown, sign, with_digits
from hlgl_cli.engine.case import PRINTED
from hlgl_cli.engine.series import NotAssessedError

if TYPE_CHECKING:
    from decimal import Decimal

    from hlgl_cli.engine.case import Case, Corner
    from hlgl_cli.engine.grades import Grade
    from hlgl_cli.engine.measures import Measure
    from hlgl_cli.engine.yardstick import Yardstick

# 全数值比较法 and 修约值比较法 of GB/T 8170-2008.
Comparison = Literal["exact", "rounded"]


def on_track(
    yardstick: Yardstick, measure: Fraction, comparison: Comparison, corner: Corner = PRINTED
) -> bool:
    """Return whether a measure meets the path at a corner of what the printed numbers may be."""
    if comparison == "rounded":
        rounded = rounded_actual(yardstick, measure)
        if rounded is not None:
            due = Fraction(yardstick.printed or 0)
            return yardstick.case.admits(sign(Fraction(rounded) - due))
    return yardstick.is_met(measure, corner)


def rounded_actual(yardstick: Yardstick, measure: Fraction) -> Decimal | None:
    """Return the shown measure, rounded to the digits of a printed requirement, else None.

    The shown measure may be a root, so a tie is decided on the measure itself. What "about" allows
    is no printed number, so nothing is rounded under it.
    """
    required = yardstick.printed
    if required is None or yardstick.case.indicator.bound == "about":
        return None
    digits, scale, k = places(required), yardstick.form.scale, yardstick.case.k
    near = Fraction(scale.show(shown(measure), k)) * Fraction(10) ** digits
    units = floor(near)
    middle = Fraction(2 * units + 1, 2) / Fraction(10) ** digits
    order = sign(measure - scale.read(middle, k))
    is_up = order > 0 or (order == 0 and units % 2 == 1)
    return with_digits(units + is_up, digits)


class Ruling:
    """Verdict and grade of a measure, and whether rounding could turn them; each asked once."""

    def __init__(
        self, yardstick: Yardstick, case: Case, measure: Measure, comparison: Comparison
    ) -> None:
        """Take the case with its figures."""
        self._yardstick, self._case = yardstick, case
        self._measure, self._comparison = measure, comparison
        self._values = {PRINTED: measure.value}

    @cached_property
    def on_track(self) -> bool:
        """Return whether the figures as printed are on track."""
        return self.is_on_track_at(PRINTED)

    @cached_property
    def certain(self) -> bool:
        """Return whether every number that the printed ones may stand for gives the same verdict.

        The verdict is monotone in each printed number, so the corners of their box decide, and of
        the figures the end that could change it.
        """
        corners = self._yardstick.worst if self.on_track else self._yardstick.best
        try:
            return all(self.is_on_track_at(corner) == self.on_track for corner in corners)
        except (NotAssessedError, OpenEndError):
            return False

    @cached_property
    def grade(self) -> Grade | None:
        """Return the official reading of the lead; a year alone has none."""
        if self._case.alone:
            return None
        if self._case.due:
            return "achieved" if self.on_track else "behind"
        return self.grade_at(PRINTED)

    @cached_property
    def grade_certain(self) -> bool | None:
        """Return whether every number that the printed ones may stand for gives the same grade."""
        if self.grade is None or self._case.due:
            return None if self.grade is None else self.certain
        if not (self.certain or any(map(self._may_lead, self._yardstick.corners))):
            return True  # excused, wherever the numbers lie
        worst, best = self._yardstick.worst, self._yardstick.best
        return all(self._keeps_grade(corner, "behind") for corner in worst) and all(
            self._keeps_grade(corner, self._highest) for corner in best
        )

    def _may_lead(self, corner: Corner) -> bool:
        """Return whether there may be a lead at a corner; where it has no end nothing is known."""
        try:
            return self._yardstick.has_lead(corner)
        except OpenEndError:
            return True

    @property
    def _highest(self) -> Grade:
        """Return the best grade before the target year."""
        if not self._yardstick.has_lead(PRINTED):
            return "in_line"
        return "achieved" if self._case.target.demand.ends_early else "ahead"

    def _keeps_grade(self, corner: Corner, at_open_end: Grade) -> bool:
        """Return whether the grade is the same at a corner; without a limit there, at the last."""
        try:
            return self.grade_at(corner) == self.grade
        except NotAssessedError:
            return False
        except OpenEndError:
            return self.grade == at_open_end

    def measure_at(self, corner: Corner) -> Fraction:
        """Return the measure at a corner; raises where there is none."""
        value = self._values.get(corner)
        if value is None:
            value = self._values[corner] = self._measure.at(corner)
        return value

    def is_on_track_at(self, corner: Corner) -> bool:
        """Return whether the figures at a corner are on track; raises where none are known."""
        return on_track(self._yardstick, self.measure_at(corner), self._comparison, corner)

    def grade_at(self, corner: Corner) -> Grade:
        """Return the grade before the target year; what is on track is never behind."""
        yardstick, value = self._yardstick, self.measure_at(corner)
        if not yardstick.has_lead(corner):
            return "in_line" if self._is_excused(corner) else "behind"
        is_ahead = yardstick.is_ahead(value, corner)
        if yardstick.may_be_achieved(is_ahead=is_ahead) and yardstick.is_reached(value, corner):
            return "achieved"
        if is_ahead:
            return "ahead"
        is_late = yardstick.is_late(value, corner)
        return "behind" if is_late and not self.is_on_track_at(corner) else "in_line"

    def _is_excused(self, corner: Corner) -> bool:
        """Return whether a measure without a lead is in line: on track, or near it, or so far."""
        if self.is_on_track_at(corner) or not self.certain:
            return True
        return is_met_on_average(self._yardstick, self._case, corner)


def is_met_on_average(yardstick: Yardstick, case: Case, corner: Corner = PRINTED) -> bool:
    """Return whether what must hold each year does so on the mean of all years so far."""
    margins = margins_of_years(yardstick, case, corner)
    return bool(margins) and sum(margins) >= 0


def margins_of_years(
    yardstick: Yardstick, case: Case, corner: Corner = PRINTED
) -> tuple[Fraction, ...]:
    """Return the margin of each year so far of what must hold each year; above 0 is better.

    None where a year is missing, and of a target of another form.
    """
    if not (yardstick.is_held or case.target.demand.by_year):
        return ()
    margins, case = [], case.of_single_years()
    for year in range(case.base_year + 1, case.year + 1):
        measure, number = yardstick.form.measure(case._replace(year=year)), case.target.stated(year)
        if isinstance(measure, str) or number is None:
            return ()
        margins.append((measure.at(corner) - Fraction(number)) * case.indicator.direction)
    return tuple(margins)
