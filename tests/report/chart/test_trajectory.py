"""Every number of a chart is the assessment's own, or that of the year it stands at."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import given

from hlgl_cli.engine.judging import assess
from hlgl_cli.engine.yardstick import Yardsticks
from hlgl_cli.report.chart.trajectory import Trajectory, trajectory_of
from hlgl_cli.report.numbers import plain
from hlgl_cli.report.report import AreaReport
from tests.engine.strategies import worlds
from tests.report.build import area_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hlgl_cli.engine.assessment import Assessment
    from tests.engine.strategies import World

LEVEL = "baseline = 95.0\ntarget = { level = 98 }\nunit = '%'\ndecimals = 1"
LEVELS = "value = { 2021 = 95.6, 2022 = 96.0, 2023 = 96.5 }"
GROWTH = "kind = 'growth'\ntarget = { growth = 5 }"
FALL = "kind = 'reduction'\ntarget = { reduction = 15 }"


def drawn(stated: str, figures: str, **asked: object) -> Trajectory:
    """Return what is drawn of one indicator with these figures."""
    area = area_of(stated, figures, **asked)  # type: ignore[arg-type]
    trajectory = trajectory_of(area, area.assessments[0])
    assert trajectory is not None
    return trajectory


def printed(numbers: Mapping[int, Decimal]) -> dict[int, str]:
    """Return numbers as documents have them."""
    return {year: plain(number) for year, number in numbers.items()}


def area_in(world: World, assessment: Assessment) -> AreaReport:
    """Return the report on one assessment."""
    return AreaReport(world.plan, "here", world.year, (), (), (assessment,))


def test_level() -> None:
    """A level goes from its base to its target; what is judged lies between."""
    of = drawn(LEVEL, LEVELS)
    assert list(printed(of.path).values()) == ["95", "95.6", "96.2", "96.8", "97.4", "98"]
    assert list(of.path) == [2020, 2021, 2022, 2023, 2024, 2025]
    assert (of.base, of.target) == (Decimal(95), Decimal(98))
    assert (of.actual, of.required) == (Decimal("96.5"), Decimal("96.8"))
    assert printed(of.so_far) == {2021: "95.6", 2022: "96"}
    assert (of.shortfall, of.projected) == (Decimal("0.3"), Decimal("97.5"))


@given(world=worlds())
def test_the_same_numbers_as_the_assessment(world: World) -> None:
    """The year's point is `actual`, the path at the year `required`, at the end the target."""
    yardsticks = Yardsticks(world.plan)
    for series in world.book.values():
        found = assess(yardsticks, series, world.year, world.book, "exact")
        of = trajectory_of(area_in(world, found), found)
        if of is None:
            assert found.verdict == "not_assessed"
            continue
        assert of.actual == found.actual
        assert of.path.get(world.year) == of.required == found.required
        _ends_at_the_target(of, found)
        assert all(world.plan.base_year <= year <= world.plan.target_year for year in of.path)


def _ends_at_the_target(of: Trajectory, found: Assessment) -> None:
    target = found.definition.target
    assert target is not None
    stated = target.stated(of.last)
    if stated is not None and target.follow is None and not found.is_alone:
        assert of.target is not None
        assert plain(of.target) == plain(stated)
