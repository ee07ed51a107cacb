"""The series of an area in a year: what is said of them, and what is wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.engine.targets import in_force
from hlgl_cli.rules import AREA_RULES, SERIES_RULES, TARGET_RULES, apply, apply_by_kind
from hlgl_cli.rules.judged import Judged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.engine.series import Series
    from hlgl_cli.engine.yardstick import Yardsticks
    from hlgl_cli.figures.joining import Book
    from hlgl_cli.finding import Finding
    from hlgl_cli.plan import Indicator, Plan
    from hlgl_cli.rules.contexts import OfArea
    from hlgl_cli.selection import Request, Selection


class Judging:
    """A plan and a request, by which series are judged, and what is formed once for all areas."""

    def __init__(
        self, plan: Plan, request: Request, selection: Selection, yardsticks: Yardsticks
    ) -> None:
        """Take them."""
        self._plan, self._request = plan, request
        self._selection, self._yardsticks = selection, yardsticks
        self._target_rules = TARGET_RULES if request.is_judging and request.with_notes else ()
        self._rules = (*SERIES_RULES, *self._target_rules)
        self._in_force: dict[tuple[str, int], tuple[tuple[Indicator, int], ...]] = {}

    def looked_at(self, book: Book) -> Iterator[tuple[Series, bool]]:
        """Yield the series that have figures or may be reported, each with whether it may."""
        for series in book.values():
            is_reported = self._request.is_judging and self._selection.may_report(series)
            if series.points or is_reported:
                yield series, is_reported

    def in_year(
        self, of_area: OfArea, looked_at: Iterable[tuple[Series, bool]]
    ) -> tuple[list[Assessment], list[Finding]]:
        """Return what is said of an area's series in a year, and what is wrong with them."""
        findings = apply(AREA_RULES, of_area)
        assessments: list[Assessment] = []
        for series, is_reported in looked_at:
            year, rules = self._year_of(series, of_area), self._rules
            for part, base_year in self._parts(series.indicator, year):
                judged = self._judged(of_area, series, part, base_year, year)
                findings += apply_by_kind(rules, judged)
                if is_reported:
                    assessments.append(judged.assessment)
                rules = self._target_rules  # of several targets, all else is told with the first
        return assessments, findings

    def _year_of(self, series: Series, of_area: OfArea) -> int:
        """Return the year in which a series is judged."""
        if not self._request.latest:
            return of_area.year
        since = self._plan.span(series.indicator).base_year
        return self._selection.newest_of(series, of_area.book, since, of_area.year)

    def _parts(self, indicator: Indicator, year: int) -> tuple[tuple[Indicator, int], ...]:
        """Return an indicator with each target that judges a year, and that target's base year."""
        key = (indicator.id, year)
        if key not in self._in_force:
            parts = in_force(indicator, year).parts
            self._in_force[key] = tuple((part, self._plan.span(part).base_year) for part in parts)
        return self._in_force[key]

    def _judged(
        self, of_area: OfArea, series: Series, part: Indicator, base_year: int, year: int
    ) -> Judged:
        """Return a series with one of its targets, and the years that are that target's."""
        own = series if part is series.indicator else series._replace(indicator=part)
        return Judged(
            self._yardsticks,
            of_area.area,
            own.after(base_year),
            of_area.book,
            year=year,
            comparison=self._request.comparison,
            grades=self._request.grades,
        )
