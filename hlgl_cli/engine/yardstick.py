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
from hlgl_cli.engine.case import PRINTED, Case, Corner, Ground, ground_of
from hlgl_cli.engine.forms import form_of, path_of
from hlgl_cli.engine.paths import Constant, Goal
from hlgl_cli.engine.series import Series
from hlgl_cli.engine.sizes import Size
from hlgl_cli.engine.thresholds import Threshold, threshold, whole

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from hlgl_cli.engine.forms import Form
    from hlgl_cli.engine.paths import Path
    from hlgl_cli.plan import Indicator, Plan
    from hlgl_cli.target import Target

_HALF_A_YEAR, _QUARTER = Fraction(1, 2), Fraction(1, 4)


class Yardstick:
    """A case without its figures: the path, what it asks for, and what "about" makes of it."""

    def __init__(self, case: Case) -> None:
        """Take the case; of its figures, only those of a followed indicator play a part."""
        self.case = case
        self.slack = min(case.k * _QUARTER, _HALF_A_YEAR)  # years early or late that do not count
        self._direction: int = case.indicator.direction
        self._is_strict = case.is_strict
        self._is_strict_now = case.is_strict_now
        # Where the path is eased or rounded, what meets the target may not meet the way to it.
        self._is_eased = case.indicator.bound == "about" or case.indicator.count
        self._goals: dict[tuple[bool, int, int, int], Threshold] = {}
        self._leads: dict[tuple[int, ...], bool] = {}
        self._paths: dict[tuple[int, ...], Path] = {}
        self._apart: dict[tuple[int, ...], Threshold] = {}

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

    def has_lead(self, corner: Corner = PRINTED) -> bool:
        """Return whether a measure can be ahead of time: the path moves in the better direction."""
        place = corner[1:]
        kept = self._leads.get(place)
        if kept is None:
            moves = self._direction * self._path_at(corner).moves > 0
            kept = self._leads[place] = moves and not self.case.alone
        return kept

    @cached_property
    def may_end_early(self) -> bool:
        """Return whether the target itself may be met before its time, and lost again."""
        demand = self.case.target.demand
        return demand.ends_early and not demand.adds_up and self.has_lead()

    def may_be_achieved(self, *, is_ahead: bool) -> bool:
        """Return whether the target itself may be met before its time, with or without that lead.

        On an eased path it may be met by less than the lead of the slack.
        """
        return (is_ahead or self._is_eased) and self.case.target.demand.ends_early

    @cached_property
    def is_held(self) -> bool:
        """Return whether every year must bring the same: a hold, a level met from the start."""
        return isinstance(self.path, Constant) and not self.case.target.demand.by_year

    @cached_property
    def required(self) -> Decimal | None:
        """Return what the year requires, as it is shown; None where the plan does not say."""
        k = self.case.k
        with showing():
            path = self._as_counted(self.path, Fraction(k))
            due = path.at(Fraction(k))
            return None if due is None else self.form.scale.show(due, k)

    @cached_property
    def ends(self) -> tuple[Decimal, Decimal]:
        """Return where the path begins and where it ends, for what is shown."""
        with showing():
            return shown(self.path.start), shown(self.path.end)

    @cached_property
    def printed(self) -> Decimal | None:
        """Return what the year requires where the plan prints it, None where it is computed."""
        case, target = self.case, self.case.target
        if case.year in target.milestones:
            return target.milestones[case.year]
        if target.demand.printed == "never":
            return None
        if isinstance(self.path, Constant):
            return target.stated(case.year)
        if target.demand.printed == "always" and not target.milestones:
            return target.number
        return target.number if case.due else None

    @cached_property
    def starts(self) -> bool:
        """Return whether it is known where the path begins."""
        return not isinstance(self.path, Goal)

    @cached_property
    def planned_pace(self) -> Decimal | None:
        """Return the planned change a year of a level on its way, as a rate; None of all else."""
        case = self.case
        if not case.target.demand.from_base or case.base is None or self.is_held:
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

    @cached_property
    def corners(self) -> tuple[Corner, ...]:
        """Return all corners of the box."""
        return (*self.worst, *self.best)

    def _corners(self, figures: int) -> tuple[Corner, ...]:
        case = self.case
        bases = (0,) if case.start is None or case.start.is_exact else (-1, 1)
        followed = (0,) if case.target.follow is None else (-1, 1)
        return tuple(Corner(figures, *ends) for ends in product(bases, followed, followed))

    def is_met(self, measure: Fraction, corner: Corner = PRINTED) -> bool:
        """Return whether a measure meets the path in the year, or the target itself.

        What meets the target meets every way to it, whatever the baseline really is.
        """
        better = self._goal(corner, is_end=False).order(measure) * self._direction
        if better > 0 or (better == 0 and not self._is_strict_now):
            return True
        return self._is_eased and self.has_lead(corner) and self.is_reached(measure, corner)

    def is_reached(self, measure: Fraction, corner: Corner = PRINTED) -> bool:
        """Return whether a measure meets the target itself, before its time."""
        better = self._goal(corner, is_end=True).order(measure) * self._direction
        return better > 0 or (better == 0 and not self._is_strict)

    def is_ahead(self, measure: Fraction, corner: Corner = PRINTED) -> bool:
        """Return whether a measure is where the path is after the slack, or better."""
        return self._at(self.slack, corner).order(measure) * self._direction >= 0

    def is_late(self, measure: Fraction, corner: Corner = PRINTED) -> bool:
        """Return whether a measure is where the path was before the slack, or worse."""
        return self._at(-self.slack, corner).order(measure) * self._direction <= 0

    def asked_at(self, corner: Corner = PRINTED) -> Decimal:
        """Return what the verdict asks of a measure: what is due, less what "about" allows.

        Of a way that is not known, its end. Only for what is shown.
        """
        goal = self._goal(corner, is_end=False)
        with showing():
            due = goal.path.at(goal.time)
            return shown(goal.path.end) if due is None else due

    def limit(self, side: int) -> Decimal | None:
        """Return where the path is after the slack (1) or before it (-1), for what is shown."""
        apart = self._at(side * self.slack, PRINTED)
        with showing():
            return apart.path.at(apart.time)

    def _path_at(self, corner: Corner) -> Path:
        """Return the path at a corner of the baseline and of what is followed."""
        place = corner[1:]
        if not any(place):
            return self.path
        if place not in self._paths:
            self._paths[place] = path_of(self.case, corner)
        return self._paths[place]

    def _at(self, slack: Fraction, corner: Corner) -> Threshold:
        """Return the path some time before or after the year."""
        place = (slack > 0, *corner[1:])
        kept = self._apart.get(place)
        if kept is None:
            kept = self._apart[place] = threshold(self._path_at(corner), self.case.k + slack)
        return kept

    def _goal(self, corner: Corner, *, is_end: bool) -> Threshold:
        """Return the threshold of what is allowed in the year or in the end, at a corner."""
        place = (is_end, *corner[1:])
        kept = self._goals.get(place)
        if kept is None:
            time = Fraction(self.case.years if is_end else self.case.k)
            path = path_of(self.goal, corner)
            if not is_end:
                path = self._as_counted(path, time)
            kept = self._goals[place] = threshold(path, time)
        return kept

    def _as_counted(self, path: Path, time: Fraction) -> Path:
        """Return the nearest whole number where a part of what is counted would be required."""
        case = self.case
        is_part = case.indicator.count and case.target.demand.unit == "of the indicator"
        if not is_part or self.printed is not None:
            return path
        return whole(path, time) or path


class Yardsticks:
    """The yardsticks of a plan, each formed when it is first asked for."""

    def __init__(self, plan: Plan) -> None:
        """Take the plan."""
        self.plan = plan
        self._indicators = {indicator.id: indicator for indicator in plan.indicators}
        self._kept: dict[tuple[str, int, bool], Yardstick] = {}
        self._sizes: dict[str, Size] = {}
        self._grounds: dict[str, tuple[Indicator, Ground]] = {}

    def size(self, indicator: Indicator) -> Size:
        """Return of what size an indicator's numbers are."""
        size = self._sizes.get(indicator.id)
        if size is None or size.indicator is not indicator:
            size = self._sizes[indicator.id] = Size(self.plan, indicator)
        return size

    def case(self, series: Series, target: Target, year: int, others: Mapping[str, Series]) -> Case:
        """Return the question about a series in a year, under a target."""
        indicator = series.indicator
        kept = self._grounds.get(indicator.id)
        if kept is None or kept[0] is not indicator:
            kept = self._grounds[indicator.id] = (indicator, ground_of(self.plan, indicator))
        return kept[1].case(self.plan, series, target, year, others)

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
