"""What a sentence tells of, and what decides how it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from hlgl_cli.base import Known
    from hlgl_cli.demands import Demand
    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.plan import Indicator, Plan, Span
    from hlgl_cli.target import Target

# What moves: rates grow, falls add up, shares and years rise, amounts increase, ranks move up.
Manner = Literal["growth", "reduction", "state", "amount", "rank"]
Way = Literal["up", "down", "still"]

_STATES = {"%", "‰", "岁", "年", ""}  # "": a ratio
_RANK = "位"


class Account(NamedTuple):
    """An assessment of a plan's indicator, to be told in a language."""

    plan: Plan
    assessment: Assessment
    lang: str

    @property
    def indicator(self) -> Indicator:
        """Return the indicator."""
        return self.assessment.definition

    @property
    def target(self) -> Target | None:
        """Return the target that is judged, None where the plan sets none."""
        case = self.assessment.case
        return self.indicator.target if case is None else case.target

    @property
    def stated(self) -> Target:
        """Return the target of an indicator that has one."""
        assert self.target is not None  # noqa: S101 - or there were no verdict to tell
        return self.target

    @property
    def demand(self) -> Demand:
        """Return what the form of the target demands."""
        return self.stated.demand

    @property
    def year(self) -> int:
        """Return the year that is judged."""
        return self.assessment.year

    @property
    def span(self) -> Span:
        """Return the years of the target."""
        return self.plan.span(self.indicator)

    @property
    def base_year(self) -> int:
        """Return the year from which the target counts."""
        return self.span.base_year

    @property
    def target_year(self) -> int:
        """Return the year in which the target is due."""
        return self.span.target_year

    @property
    def length(self) -> int:
        """Return the years of the target, from its base year on."""
        return self.span.years

    @property
    def is_first(self) -> bool:
        """Return whether the first year is judged, which no average can differ from."""
        return self.year == self.base_year + 1

    @property
    def is_due(self) -> bool:
        """Return whether the target year is judged."""
        return self.year == self.target_year

    @property
    def is_milestone(self) -> bool:
        """Return whether the target states a number for the year on its way."""
        return self.target is not None and self.year in self.target.milestones

    @property
    def is_alone(self) -> bool:
        """Return whether the year's own rate is judged for want of a total."""
        return self.assessment.is_alone

    @property
    def is_rank(self) -> bool:
        """Return whether its number is a place among others."""
        return self.indicator.count and self.indicator.unit == _RANK

    @property
    def is_limit(self) -> bool:
        """Return whether the target is a floor or a ceiling: to be held, or met from the start."""
        is_met = self.indicator.baseline is not None and self.indicator.sets_off_from is None
        return self.demand.holds or (self.demand.from_base and is_met)

    @property
    def is_ceiling(self) -> bool:
        """Return whether more than the target is worse."""
        return self.indicator.side in {"at_most", "below"}

    @property
    def is_budget(self) -> bool:
        """Return whether yearly amounts are to stay within a sum."""
        return self.demand.adds_up and self.is_ceiling

    @property
    def limit(self) -> Literal["floor", "ceiling"]:
        """Return on which side it is limited."""
        return "ceiling" if self.is_ceiling else "floor"

    @property
    def manner(self) -> Manner:
        """Return what moves."""
        if self.is_rank:
            return "rank"
        if self.target is not None and self.demand.falls:
            return "reduction"
        if self.target is not None and (self.demand.of_index or self.demand.by_year):
            return "growth"
        if self.indicator.kind != "value":
            return self.indicator.kind
        return "state" if self.indicator.unit in _STATES else "amount"

    @property
    def unit(self) -> str:
        """Return the unit of what the target is shown in, but for multiples."""
        return "%" if self.demand.unit == "%" else self.indicator.unit

    @property
    def known(self) -> Known | None:
        """Return how well the year's own figure is known, None if to its last digit."""
        return self.assessment.known

    @property
    def goal(self) -> Decimal | None:
        """Return the number that the target states for the year."""
        return None if self.target is None else self.target.stated(self.year)


def way_of(number: Decimal) -> Way:
    """Return which way a difference goes."""
    return "still" if not number else "up" if number > 0 else "down"
