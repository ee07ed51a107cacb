"""What a target requires in a year: its path, and the thresholds that a measure meets or misses.

All of it depends on plan, indicator, year and baseline alone, so it is formed once and kept,
however many areas are judged. Only a target that follows another indicator depends on figures.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import power, showing, shown
from hlgl_cli.engine.case import PRINTED, Case, Corner
from hlgl_cli.engine.forms import form_of, path_of
from hlgl_cli.engine.series import Series
from hlgl_cli.engine.sizes import Size
from hlgl_cli.engine.thresholds import Threshold, threshold

if TYPE_CHECKING:
    from decimal import Decimal

    from hlgl_cli.engine.forms import Form
    from hlgl_cli.engine.paths import Path
    from hlgl_cli.plan import Indicator, Plan

_HALF_A_YEAR = Fraction(1, 2)


class Yardstick:
    """A case without its figures: the path, what it asks for, and what "about" makes of it."""

    def __init__(self, case: Case) -> None:
        """Take the case; of its figures, only those of a followed indicator play a part."""
        self.case = case
        self._direction: int = case.indicator.direction
        self._is_strict = case.indicator.bound in {"above", "below"}
        self._goals: dict[tuple[bool, int, int, int], Threshold] = {}

    @cached_property
    def form(self) -> Form:
        """Return how it is judged and shown."""
        return form_of(self.case.target)

    @cached_property
    def path(self) -> Path:
        """Return the target's path; raise NotAssessedError where there is none."""
        return path_of(self.case)

    @cached_property
    def goal(self) -> Case:
        """Return the case with what "about" allows taken off."""
        return self.case.allowed()

    @cached_property
    def has_lead(self) -> bool:
        """Return whether a measure can be ahead of time: the path moves in the better direction."""
        return not self.case.alone and self._direction * self.path.moves > 0

    @cached_property
    def required(self) -> Decimal | None:
        """Return what the year requires, as it is shown; None where the plan does not say."""
        k = self.case.k
        with showing():
            due = self.path.at(Fraction(k))
            return None if due is None else self.form.scale.show(due, k)

    @cached_property
    def ends(self) -> tuple[Decimal, Decimal]:
        """Return where the path begins and where it ends, for what is shown."""
        with showing():
            return shown(self.path.start), shown(self.path.end)

    @cached_property
    def printed(self) -> Decimal | None:
        """Return what the year requires where the plan prints it, None where it is computed."""
        return _printed(self.case)

    @cached_property
    def printed_goal(self) -> Decimal | None:
        """Return the same less what "about" allows."""
        return _printed(self.goal)

    @cached_property
    def planned_pace(self) -> Decimal | None:
        """Return the planned change a year of a level on its way, as a rate; None of all else."""
        case = self.case
        if not case.target.demand.from_base or case.base is None:
            return None
        base, end = case.base.value, Fraction(case.target.number or 0)
        if min(base, end) <= 0 or base == end:
            return None
        with showing():
            return abs(power(end / base, Fraction(1, case.years)) - 1)

    @cached_property
    def worst(self) -> tuple[Corner, ...]:
        """Return the corners of the box at which figures are as bad as they may be."""
        return self._corners(-self._direction)

    @cached_property
    def best(self) -> tuple[Corner, ...]:
        """Return the corners at which they are as good as they may be."""
        return self._corners(self._direction)

    def _corners(self, figures: int) -> tuple[Corner, ...]:
        case = self.case
        bases = (0,) if case.start is None or case.start.is_exact else (-1, 1)
        followed = (0,) if case.target.follow is None else (-1, 1)
        return tuple(Corner(figures, *ends) for ends in product(bases, followed, followed))

    def is_met(self, measure: Fraction, corner: Corner = PRINTED) -> bool:
        """Return whether a measure meets the path in the year, or the target itself.

        What meets the target meets every way to it, whatever the baseline really is.
        """
        if self._admits(self._goal(corner, is_end=False).order(measure)):
            return True
        return self.has_lead and self.is_reached(measure, corner)

    def is_reached(self, measure: Fraction, corner: Corner = PRINTED) -> bool:
        """Return whether a measure meets the target itself, before its time."""
        return self._admits(self._goal(corner, is_end=True).order(measure))

    def is_ahead(self, measure: Fraction) -> bool:
        """Return whether a measure is where the path is half a year later, or better."""
        return self._later.order(measure) * self._direction >= 0

    def is_late(self, measure: Fraction) -> bool:
        """Return whether a measure is where the path was half a year earlier, or worse."""
        return self._earlier.order(measure) * self._direction <= 0

    def _admits(self, order: int) -> bool:
        better = order * self._direction
        return better > 0 or (better == 0 and not self._is_strict)

    @cached_property
    def _later(self) -> Threshold:
        return threshold(self.path, self.case.k + _HALF_A_YEAR)

    @cached_property
    def _earlier(self) -> Threshold:
        return threshold(self.path, self.case.k - _HALF_A_YEAR)

    def _goal(self, corner: Corner, *, is_end: bool) -> Threshold:
        """Return the threshold of what is allowed in the year or in the end, at a corner."""
        place = (is_end, *corner[1:])
        kept = self._goals.get(place)
        if kept is None:
            time = self.case.years if is_end else self.case.k
            kept = threshold(path_of(self.goal, corner), Fraction(time))
            self._goals[place] = kept
        return kept


def _printed(case: Case) -> Decimal | None:
    target = case.target
    stated = {**(target.yearly or {}), **target.milestones}
    if case.year in stated:
        return stated[case.year]
    if target.demand.printed == "always" and not target.milestones:
        return target.number
    return target.number if case.due and target.demand.printed != "never" else None


class Yardsticks:
    """The yardsticks of a plan, each formed when it is first asked for."""

    def __init__(self, plan: Plan) -> None:
        """Take the plan."""
        self.plan = plan
        self._indicators = {indicator.id: indicator for indicator in plan.indicators}
        self._kept: dict[tuple[str, int, bool], Yardstick] = {}
        self._sizes: dict[str, Size] = {}

    def size(self, indicator: Indicator) -> Size:
        """Return of what size an indicator's numbers are."""
        size = self._sizes.get(indicator.id)
        if size is None or size.indicator is not indicator:
            size = self._sizes[indicator.id] = Size(self.plan, indicator)
        return size

    def of(self, case: Case) -> Yardstick:
        """Return the yardstick of a case, a kept one unless it rests on figures or another base."""
        indicator = case.indicator
        is_own = self._indicators.get(indicator.id) is indicator
        if not is_own or case.rests_on_figures:
            return Yardstick(case)
        place = (indicator.id, case.year, case.alone)
        if place not in self._kept:
            self._kept[place] = Yardstick(case._replace(series=Series(indicator), others={}))
        return self._kept[place]
