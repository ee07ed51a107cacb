"""What the years before the one judged say of a target: docs/method.md §3."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.engine.forms import measure_of
from hlgl_cli.engine.measures import Measure
from hlgl_cli.engine.verdict import on_track

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.engine.case import Case
    from hlgl_cli.engine.verdict import Comparison
    from hlgl_cli.engine.yardstick import Yardstick, Yardsticks
    from hlgl_cli.plan import Kind


def broken_years(
    yardsticks: Yardsticks, case: Case, comparison: Comparison, *, is_on_track: bool
) -> tuple[int, ...]:
    """Return the years up to the one judged that broke what every year must keep."""
    if case.target.each_year:  # where one broken year counts for all that follow
        case = case.of_single_years()
        own = measure_of(case)
        is_on_track = isinstance(own, str) or on_track(yardsticks.of(case), own.value, comparison)
    broken = [
        earlier.year
        for earlier, yardstick, measure in _before(yardsticks, case)
        if not on_track(yardstick, measure.value, comparison)
    ]
    return (*broken, *(() if is_on_track else (case.year,)))


def worse_years(case: Case) -> tuple[int, ...]:
    """Return the years up to the one judged that were worse than the year before."""
    levels = {}
    if case.base is not None:
        levels[case.base_year] = case.base.value
    for year in range(case.base_year + 1, case.year + 1):
        measure = measure_of(case._replace(year=year))
        if isinstance(measure, Measure):
            levels[year] = measure.value
    direction = case.indicator.direction
    return tuple(
        year
        for year, level in levels.items()
        if year - 1 in levels and (level - levels[year - 1]) * direction < 0
    )


def met_in(yardsticks: Yardsticks, case: Case, measure: Measure) -> int | None:
    """Return the last earlier year in which the target itself was met that is not met any more."""
    if _only_gained(case, measure):
        return None
    met = [
        earlier.year
        for earlier, before, formed in _before(yardsticks, case)
        if before.is_reached(formed.value)
    ]
    return met[-1] if met else None


def _only_gained(case: Case, measure: Measure) -> bool:
    """Return whether each year's rate brought the measure on, so that nothing can be lost."""
    if measure.basis != "chained" or case.indicator.direction < 0:
        return False
    own: Kind = "reduction" if case.target.demand.falls else "growth"
    return all(point.kind == own and point.number.value >= 0 for point in measure.points)


def _before(yardsticks: Yardsticks, case: Case) -> Iterator[tuple[Case, Yardstick, Measure]]:
    """Yield the earlier years of which a measure can be formed."""
    for year in sorted({year for _, year in case.series.points if year < case.year}):
        earlier = case._replace(year=year)
        measure = measure_of(earlier)
        if isinstance(measure, Measure):
            yield earlier, yardsticks.of(earlier), measure
