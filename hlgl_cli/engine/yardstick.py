"""What a target requires in a year: its path, and the thresholds that a measure meets or misses.

All of it depends on plan, indicator, year and baseline alone, so it is formed once and kept,
however many areas are judged. Only a target that follows another indicator depends on figures.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import showing
from hlgl_cli.engine.case import PRINTED, Case, Corner
from hlgl_cli.engine.forms import form_of, path_of
from hlgl_cli.engine.series import Series
from hlgl_cli.engine.thresholds import Threshold, threshold

if TYPE_CHECKING:
    from decimal import Decimal

    from hlgl_cli.engine.forms import Form
    from hlgl_cli.engine.paths import Path
    from hlgl_cli.plan import Plan


class Yardstick:
    """A case without its figures: the path, what it asks for, and what "about" makes of it."""

    def __init__(self, case: Case) -> None:
        """Take the case; of its figures, only those of a followed indicator play a part."""
        self.case = case
        self._goals: dict[tuple[Fraction, Corner], Threshold] = {}
        self._marks: dict[Fraction, Threshold] = {}

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
        case = self.case
        return not case.alone and case.indicator.direction * self.path.moves > 0

    @cached_property
    def required(self) -> Decimal | None:
        """Return what the year requires, as it is shown; None where the plan does not say."""
        k = self.case.k
        with showing():
            due = self.path.at(Fraction(k))
            return None if due is None else self.form.scale.show(due, k)

    @cached_property
    def printed(self) -> Decimal | None:
        """Return what the year requires where the plan prints it, None where it is computed."""
        return _printed(self.case)

    @cached_property
    def printed_goal(self) -> Decimal | None:
        """Return the same less what "about" allows."""
        return _printed(self.goal)

    def is_met(self, measure: Fraction, corner: Corner = PRINTED) -> bool:
        """Return whether a measure meets the path in the year, or the target itself.

        What meets the target meets every way to it, whatever the baseline really is.
        """
        case = self.case
        if case.admits(self._goal(Fraction(case.k), corner).order(measure)):
            return True
        return self.has_lead and self.is_reached(measure, corner)

    def is_reached(self, measure: Fraction, corner: Corner = PRINTED) -> bool:
        """Return whether a measure meets the target itself, before its time."""
        case = self.case
        return case.admits(self._goal(Fraction(case.years), corner).order(measure))

    def order(self, measure: Fraction, time: Fraction) -> int:
        """Return whether a measure is worse (-1) or better (1) than the path at another time."""
        if time not in self._marks:
            self._marks[time] = threshold(self.path, time)
        return self._marks[time].order(measure) * self.case.indicator.direction

    def _goal(self, time: Fraction, corner: Corner) -> Threshold:
        """Return the threshold of what is allowed at a time, at a corner of the baseline."""
        place = (time, corner._replace(figures=0))
        if place not in self._goals:
            self._goals[place] = threshold(path_of(self.goal, corner), time)
        return self._goals[place]


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

    def of(self, case: Case) -> Yardstick:
        """Return the yardstick of a case, a kept one unless it rests on figures or another base."""
        indicator = case.indicator
        is_own = self._indicators.get(indicator.id) is indicator
        if not is_own or case.target.follow is not None:
            return Yardstick(case)
        place = (indicator.id, case.year, case.alone)
        if place not in self._kept:
            self._kept[place] = Yardstick(case._replace(series=Series(indicator), others={}))
        return self._kept[place]
