"""Every number of a chart is the assessment's own, or that of the year it stands at."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from hlgl_cli.engine.judging import assess
from hlgl_cli.engine.yardstick import Yardsticks
from hlgl_cli.report.chart import svg_of, trajectory_of
from hlgl_cli.report.chart.captions import Captions
from hlgl_cli.report.chart.trajectory import Band
from hlgl_cli.report.numbers import plain
from hlgl_cli.report.report import AreaReport
from tests.engine.strategies import worlds
from tests.report.build import area_of
from tests.report.chart.build import FALL, GROWTH, LEVEL, LEVELS, RATES, drawn, of_kind, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.engine.verdict import Comparison
    from hlgl_cli.report.chart import Trajectory
    from tests.engine.strategies import World


def printed(numbers: Mapping[int, Decimal]) -> dict[int, str]:
    """Return numbers as documents have them."""
    return {year: plain(number) for year, number in numbers.items()}


def judged(world: World, year: int, comparison: Comparison) -> Iterator[Assessment]:
    """Yield what is said of each indicator in a year."""
    yardsticks = Yardsticks(world.plan)
    for series in world.book.values():
        yield assess(yardsticks, series, year, world.book, comparison)


def trajectories(world: World) -> Iterator[Trajectory]:
    """Yield what is drawn of the indicators of a world."""
    for found in judged(world, world.year, "exact"):
        area = AreaReport(world.plan, "here", world.year, (), (), (found,))
        trajectory = trajectory_of(area, found)
        assert (trajectory is None) == (found.verdict == "not_assessed")
        if trajectory is not None:
            yield trajectory


def test_level() -> None:
    """A level goes from its base to its target; what is judged lies between."""
    of = drawn(LEVEL, LEVELS)
    assert list(printed(of.path).values()) == ["95", "95.6", "96.2", "96.8", "97.4", "98"]
    assert printed(of.so_far) == {2021: "95.6", 2022: "96"}
    assert printed({2020: of.base or Decimal(0), 2023: of.actual}) == {2020: "95", 2023: "96.5"}
    assert (of.shortfall, of.projected) == (Decimal("0.3"), Decimal("97.5"))


def test_growth_is_an_average() -> None:
    """Of an average nothing is known in the base year; each year has that of the years so far."""
    of = drawn(GROWTH, RATES)
    assert (of.base, set(printed(of.path).values())) == (None, {"5"})
    assert printed(of.so_far) == {2021: "6.1", 2022: "5.044752"}
    assert of.shortfall is None


def test_hold_has_no_way() -> None:
    """What every year must bring is no way from the base year, which has its number all the same."""
    of = drawn("baseline = 4\ntarget = { hold = 4.5 }\nbetter = 'lower'", "value = 4.6")
    assert (of.base, list(of.path)) == (Decimal(4), [2021, 2022, 2023, 2024, 2025])


def test_year_alone() -> None:
    """A year alone is drawn on the rate of a year: no milestones, no end of a range."""
    of = drawn(
        "target = { reduction = 15, milestones = { 2022 = 5 } }\nkind = 'reduction'",
        "reduction = 3",
    )
    assert set(printed(of.path).values()) == {"3.198121"}
    assert (of.stops, of.base, of.upto, of.projected) == ({}, None, None, None)


def test_milestones_and_yearly_targets() -> None:
    """What the plan prints for single years is marked, but for the target year."""
    bent = "baseline = 80\ntarget = { level = 90, milestones = { 2022 = 85.6 } }"
    assert printed(drawn(bent, "value = 86").stops) == {2022: "85.6"}
    yearly = "target = { yearly = { 2021 = 6, 2023 = 5, 2025 = 4 } }"
    of = drawn(yearly, "growth = 5")
    assert (printed(of.stops), list(of.path)) == ({2021: "6", 2023: "5"}, [2021, 2023, 2025])


def test_range() -> None:
    """The second number of a range is drawn too."""
    assert drawn("kind = 'growth'\ntarget = { growth = 5, upto = 5.5 }", RATES).upto == Decimal(
        "5.5"
    )


def test_followed() -> None:
    """How the other indicator goes on is not known, so neither is the path."""
    of = drawn(
        "target = { follow = 'gdp', by = 1 }",
        RATES,
        followed="growth = { 2022 = 4, 2021 = 5, 2023 = 3 }",
    )
    assert (list(of.path), of.target) == ([2021, 2022, 2023], None)
    assert plain(of.required or Decimal(0)) == plain(of.path[2023])


def test_followed_in_some_years() -> None:
    """A year of which the other's average is not known parts the path."""
    of = drawn(
        "target = { follow = 'gdp' }", RATES, followed="cumulative = { 2021 = 5, 2023 = 12 }"
    )
    assert list(of.path) == [2021, 2023]


def test_trend_without_a_base() -> None:
    """A trend is drawn from the first year reported, which nothing is required of."""
    of = drawn("target = { trend = 'up' }", "value = { 2021 = 21, 2022 = 20, 2023 = 22 }")
    assert (of.base, printed(of.path)) == (None, dict.fromkeys(range(2022, 2026), "21"))


def test_level_without_a_base() -> None:
    """Only the end of a way is known that begins nowhere; the levels are."""
    of = drawn("target = { level = 30 }", "value = { 2022 = 28, 2023 = 31 }")
    assert (printed(of.path), printed(of.so_far)) == ({2025: "30"}, {2022: "28"})


def test_about() -> None:
    """What "about" lets pass in the year is drawn."""
    of = drawn("kind = 'growth'\ntarget = { growth = 5, bound = 'about' }", "average = 4.6")
    assert (of.allowed, of.shortfall) == (Decimal("4.5"), None)


def test_band() -> None:
    """Where rounding could change the verdict, the ends of what was printed are drawn."""
    of = drawn(LEVEL, "value = 96.8")
    assert of.band == Band(Decimal("96.75"), Decimal("96.85"))
    assert drawn(LEVEL, LEVELS).band is None


def test_band_with_an_open_end() -> None:
    """A figure known as a bound has no other end."""
    assert drawn(LEVEL, "value = 96.5\nknown = 'at_least'").band == Band(Decimal("96.5"), None)
    assert drawn(LEVEL, "value = 96.9\nknown = 'at_most'").band == Band(None, Decimal("96.9"))


def test_rounded_comparison() -> None:
    """Where rounded values are compared, rounded values are drawn, of earlier years too."""
    of = drawn("kind = 'growth'\ntarget = { growth = 5.0 }", RATES, comparison="rounded")
    assert (of.actual, printed(of.so_far)) == (Decimal("5.3"), {2021: "6.1", 2022: "5"})
    way = drawn(LEVEL, LEVELS, comparison="rounded")
    assert printed(way.so_far) == {2021: "95.6", 2022: "96"}
    yearly = drawn("target = { yearly = { 2023 = 5 } }", RATES, comparison="rounded")
    assert printed(yearly.so_far) == {2021: "6.1", 2022: "4"}


def test_due() -> None:
    """In the target year nothing is projected."""
    of = drawn(LEVEL, "value = 97.9", year=2025)
    assert (of.projected, of.is_last, of.shortfall) == (None, True, Decimal("0.1"))


def test_not_assessed() -> None:
    """What is not assessed is not drawn."""
    area = area_of("", "value = 3")
    assert trajectory_of(area, area.assessments[0]) is None


@pytest.mark.parametrize(("stated", "unit"), [(LEVEL, "%"), (FALL, "%"), (GROWTH, "%")])
def test_unit(stated: str, unit: str) -> None:
    """The unit is that of what is required."""
    figures = "cumulative = 7" if stated == FALL else LEVELS if stated == LEVEL else RATES
    assert drawn(stated, figures).spelled == unit


def test_unit_of_a_change() -> None:
    """A share changes in points."""
    assert drawn("unit = '%'\ntarget = { change = 6 }", "cumulative = 3").spelled == "百分点"


@given(world=worlds())
def test_the_same_numbers_as_the_assessment(world: World) -> None:
    """The year's point is `actual`, the path at the year `required`, at the end the target."""
    for of in trajectories(world):
        found = of.assessment
        assert of.actual == found.actual
        assert of.path.get(world.year) == of.required == found.required
        target = found.definition.target
        assert target is not None
        stated = target.stated(of.last)
        if stated is not None and target.follow is None and not found.is_alone:
            assert plain(of.path[of.last]) == plain(stated)


@given(world=worlds())
def test_the_same_numbers_as_in_other_years(world: World) -> None:
    """An earlier year's point and its place on the path are what is said of that year."""
    for of in trajectories(world):
        if of.assessment.is_alone:
            continue
        for year in range(of.first + 1, of.year):
            beside = {each.indicator: each for each in judged(world, year, "exact")}
            then = beside[of.assessment.indicator]
            if then.verdict != "not_assessed" and not then.is_alone:
                assert (of.so_far[year], of.path.get(year)) == (then.actual, then.required)


@given(world=worlds())
def test_the_same_numbers_in_the_picture(world: World) -> None:
    """Read back from the picture, every point has the digits of the table."""
    for of in trajectories(world):
        number, svg = Captions(of, "en").number, svg_of(of, "en", "a")
        assert of_kind(told(svg), "actual") == {of.year: number(of.actual)}
        assert of_kind(told(svg), "path") == {year: number(one) for year, one in of.path.items()}
        assert of_kind(told(svg), "earlier") == {
            year: number(one) for year, one in of.so_far.items()
        }
        assert len(svg.encode()) <= (6 if of.last - of.first <= 5 else 8) * 1024
