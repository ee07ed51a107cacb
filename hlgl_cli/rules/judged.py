"""What a rule of series is asked about, and the finding that it answers with."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.engine.case import Case
from hlgl_cli.engine.series import baseline
from hlgl_cli.finding import Finding
from hlgl_cli.plan import Target

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.engine.series import Point, Series
    from hlgl_cli.engine.verdict import Comparison
    from hlgl_cli.finding import Bilingual
    from hlgl_cli.plan import Plan

_NONE = Target(form="growth", assigned_by="")  # for figures of an indicator without a target


class Judged(NamedTuple):
    """A series with what was said of it, and what is needed to ask again."""

    plan: Plan
    area: str
    series: Series
    others: Mapping[str, Series]
    assessment: Assessment
    comparison: Comparison

    @property
    def points(self) -> tuple[Point, ...]:
        """Return the points up to the year judged."""
        return self.series.until(self.assessment.year)

    def case(self, year: int) -> Case:
        """Return the question about a year, whether or not there is a target."""
        indicator, plan = self.series.indicator, self.plan
        target, base = indicator.target or _NONE, baseline(indicator)
        return Case(self.series, target, plan.base_year, plan.years, year, self.others, base)

    def finding(self, code: str, point: Point, **facts: str | Bilingual) -> Finding:
        """Return a finding about a point."""
        indicator = self.series.indicator
        known = {**point.facts(indicator), **facts}
        return Finding(code, point.place, known, self.area, indicator.id)
