"""What is to be judged: one indicator against one target in one year, and under which bound."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.engine.arithmetic import Printed, sign
from hlgl_cli.engine.series import NotAssessedError, Series, baseline
from hlgl_cli.model import NO_YEARS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hlgl_cli.plan import Indicator, Plan
    from hlgl_cli.target import Target


class Corner(NamedTuple):
    """A corner of the box of all printed numbers: -1, 0 or 1 for each group that moves alike."""

    figures: int = 0
    baseline: int = 0
    followed: int = 0
    followed_base: int = 0


PRINTED = Corner()


class Case(NamedTuple):
    """One indicator, one target, one year."""

    series: Series
    target: Target
    plan: Plan
    base_year: int
    years: int  # n, from the base year to the target year
    year: int
    others: Mapping[str, Series]
    base: Printed | None = None  # the base year's level
    alone: bool = False  # the year's own rate is judged, for want of a total

    @property
    def indicator(self) -> Indicator:
        """Return the indicator judged."""
        return self.series.indicator

    @property
    def start(self) -> Printed | None:
        """Return the level that the path begins with: the base year's, of a trend the first."""
        if self.base is not None or not self.target.demand.is_direction:
            return self.base
        return first_level(self.series, range(self.first_year, self.year))

    @property
    def rests_on_figures(self) -> bool:
        """Return whether what is required depends on figures."""
        is_from_figures = self.target.demand.is_direction and self.base is None
        return self.target.follow is not None or is_from_figures

    @property
    def first_year(self) -> int:
        """Return the year after the base year."""
        return self.base_year + 1

    @property
    def k(self) -> int:
        """Return the years that the measure has had: a year that stands alone had one."""
        return 1 if self.alone else self.year - self.base_year

    @property
    def due(self) -> bool:
        """Return whether the target year is judged."""
        return self.year - self.base_year == self.years

    @property
    def is_dated(self) -> bool:
        """Return whether the plan dates a number to the year: its target, or a milestone."""
        return self.due or self.year in self.target.milestones

    @property
    def is_strict(self) -> bool:
        """Return whether to be on the target is not enough."""
        return self.indicator.bound in {"above", "below"}

    @property
    def is_strict_now(self) -> bool:
        """Return whether to be on the path is not enough in the year: of a trend it never is."""
        return self.is_strict and (self.is_dated or self.target.demand.is_direction)

    def of_single_years(self) -> Case:
        """Return the case with each year judged by itself."""
        return self._replace(target=self.target.model_copy(update={"each_year": False}))

    def base_at(self, corner: Corner) -> Fraction:
        """Return the base year's level at a corner; raise no_baseline."""
        if self.base is None:
            raise NotAssessedError("no_baseline")
        return self.base.at(corner.baseline)

    def positive_base_at(self, corner: Corner) -> Fraction:
        """Return a base that a ratio can be taken of; raise no_baseline."""
        base = self.base_at(corner)
        if base <= 0:
            raise NotAssessedError("no_baseline")
        return base

    def admits(self, order: int) -> bool:
        """Return whether a measure below (-1), on (0) or above (1) its path meets the bound.

        A strict bound is strict where the plan dates a number; on the way it suffices to be there.
        """
        better = order * self.indicator.direction
        return better > 0 or (better == 0 and not self.is_strict_now)

    def meets(self, number: Fraction) -> bool:
        """Return whether a number meets the target's own under its bound."""
        better = sign(number - Fraction(self.allowed().target.number or 0))
        better *= self.indicator.direction
        return better > 0 or (better == 0 and not self.is_strict)

    def is_reached_by(self, partial_sum: Fraction) -> bool:
        """Return whether amounts still missing cannot undo it: a floor met by less than all."""
        of_all_years = partial_sum / (self.years if self.target.demand.averages else 1)
        return self.indicator.direction > 0 and self.meets(of_all_years)

    def allowed(self) -> Case:
        """Return the case with what "about" allows taken off the target's number."""
        if self.indicator.bound != "about":
            return self
        return self._replace(
            target=self.target.moved(-self.indicator.direction, self.indicator.sets_off_from)
        )

    def of_followed(self) -> Case:
        """Return the same question about the indicator that the target follows."""
        followed = self.others[str(self.target.follow)]
        ground = ground_of(self.plan, followed.indicator, self.base_year)
        return self._replace(series=ground.figures_of(followed), base=ground.base)

    def of_year_alone(self) -> Case:
        """Return the question about the year's own rate: along the path without milestones."""
        if not self.target.milestones:
            return self._replace(alone=True)
        return self._replace(
            alone=True, target=self.target.model_copy(update={"milestones": NO_YEARS})
        )


class Ground(NamedTuple):
    """What a case stands on that no figure changes: its years, its base, whether totals count."""

    base_year: int
    years: int
    base: Printed | None
    counts_totals: bool

    def case(
        self, plan: Plan, series: Series, target: Target, year: int, others: Mapping[str, Series]
    ) -> Case:
        """Return the question about a series in a year, under a target."""
        own, years = self.figures_of(series), self.years
        return Case(own, target, plan, self.base_year, years, year, others, self.base)

    def figures_of(self, series: Series) -> Series:
        """Return a series without what is of another base year.

        Its totals count from the base year of the first of its targets.
        """
        series = series.after(self.base_year)
        return series if self.counts_totals else series.without_totals()


def ground_of(plan: Plan, indicator: Indicator, base_year: int | None = None) -> Ground:
    """Return what a case of an indicator stands on, counted from its own base year or another."""
    span = plan.span(indicator)
    since = span.base_year if base_year is None else base_year
    base = baseline(indicator) if plan.base_year_of(indicator) == since else None
    return Ground(since, span.target_year - since, base, plan.totals_of(indicator) == since)


def case_of(
    plan: Plan, series: Series, target: Target, year: int, others: Mapping[str, Series]
) -> Case:
    """Return the question about a series in a year, under a target."""
    return ground_of(plan, series.indicator).case(plan, series, target, year, others)


def first_level(series: Series, years: Iterable[int]) -> Printed | None:
    """Return the first level reported in some years, None where there is none."""
    for year in years:
        point = series.point("value", year)
        if not isinstance(point, str):
            return point.number
    return None
