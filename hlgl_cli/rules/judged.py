"""What a rule of series looks at, and the finding that it answers with."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from hlgl_cli.engine.judging import assess
from hlgl_cli.figures.telling import facts_of, place_of
from hlgl_cli.finding import Finding
from hlgl_cli.target import Target

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.engine.case import Case
    from hlgl_cli.engine.grades import Grader
    from hlgl_cli.engine.series import Point, Series
    from hlgl_cli.engine.sizes import Size
    from hlgl_cli.engine.verdict import Comparison
    from hlgl_cli.engine.yardstick import Yardsticks
    from hlgl_cli.finding import Bilingual
    from hlgl_cli.plan import Plan

_NONE = Target(form="growth", assigned_by="")  # for figures of an indicator without a target


class Judged:
    """A series, and what is said of it in a year, which is worked out when a rule first asks."""

    def __init__(  # noqa: PLR0913 - what a verdict depends on
        self,
        yardsticks: Yardsticks,
        area: str,
        series: Series,
        others: Mapping[str, Series],
        *,
        year: int,
        comparison: Comparison,
        grades: Grader = "official",
    ) -> None:
        """Keep what is needed to judge; `points` are those up to the year, `kinds` all kinds."""
        self.yardsticks, self.area, self.series, self.others = yardsticks, area, series, others
        self.year, self.comparison, self.grades = year, comparison, grades
        self.points = series.until(year)
        self.kinds = series.kinds
        self.doubted: set[tuple[str, int]] = set()  # points whose cause is told already

    @property
    def plan(self) -> Plan:
        """Return the plan that judges."""
        return self.yardsticks.plan

    @cached_property
    def assessment(self) -> Assessment:
        """Return what is said of the series."""
        found = self.assess(self.series)
        if self.grades == "official":
            return found
        from hlgl_cli.engine.eurostat import rated  # noqa: PLC0415 - few ask for other grades

        return rated(found)

    def assess(self, series: Series, year: int | None = None) -> Assessment:
        """Return what would be said of another series of the indicator, or of another year."""
        return assess(self.yardsticks, series, year or self.year, self.others, self.comparison)

    def of_kind(self, *kinds: str) -> tuple[Point, ...]:
        """Return the points of some kinds, up to the year judged."""
        return tuple(point for point in self.points if point.kind in kinds)

    @property
    def base(self) -> Fraction | None:
        """Return the base year's level, None where it is not known."""
        return self.size.base

    @property
    def size(self) -> Size:
        """Return what the indicator's numbers are measured by."""
        return self.yardsticks.size(self.series.indicator)

    def case(self, year: int) -> Case:
        """Return the question about a year, whether or not there is a target."""
        target = self.series.indicator.target or _NONE
        return self.yardsticks.case(self.series, target, year, self.others)

    def doubt(self, code: str, point: Point, **facts: str | Bilingual) -> Finding:
        """Return a finding about a point that is likely wrong: no other rule needs to tell why."""
        self.doubted.add((point.kind, point.year))
        found = self.finding(code, point, **facts)
        return found._replace(facts={**found.facts, "code": code})

    def finding(self, code: str, point: Point, **facts: str | Bilingual) -> Finding:
        """Return a finding about a point."""
        indicator = self.series.indicator
        told = {**facts_of(point, indicator), **facts}
        return Finding(code, place_of(point), told, self.area, indicator.id)
