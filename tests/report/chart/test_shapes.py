"""Which points and lines a trajectory is drawn as."""

from __future__ import annotations

from hlgl_cli.report.chart.shapes import lines_of, points_of, years_of, years_told
from tests.report.chart.build import GROWTH, LEVEL, LEVELS, RATES, drawn


def test_points() -> None:
    """What is judged comes last, so that nothing covers it."""
    kinds = [point.kind for point in points_of(drawn(LEVEL, LEVELS))]
    assert kinds == ["base", "required", "projected", "target", "earlier", "earlier", "actual"]


def test_points_of_the_target_year() -> None:
    """In the target year what is required is the target, and nothing is projected."""
    kinds = [point.kind for point in points_of(drawn(LEVEL, "value = 98", year=2025))]
    assert kinds == ["base", "target", "actual"]


def test_a_milestone_of_the_year_is_what_it_requires() -> None:
    """What the plan prints for the year judged is not told twice."""
    bent = "baseline = 80\ntarget = { level = 90, milestones = { 2022 = 85, 2023 = 86 } }"
    stops = [point.year for point in points_of(drawn(bent, "value = 86")) if point.kind == "stop"]
    assert stops == [2022]


def test_a_missing_year_parts_a_line() -> None:
    """Nothing is drawn between years that do not follow one another."""
    lines = lines_of(drawn(LEVEL, "value = { 2021 = 96, 2023 = 97 }"))
    years = [(line.kind, [point.year for point in line.points]) for line in lines]
    assert years[1:3] == [("actual", [2020, 2021]), ("actual", [2023])]
    assert years[3] == ("projected", [2023, 2025])


def test_years() -> None:
    """The first year is the base year if anything is known of it."""
    assert years_of(drawn(LEVEL, "value = 97")) == (2020, 2025)
    assert years_of(drawn(GROWTH, RATES)) == (2021, 2025)
    assert years_of(drawn("target = { level = 30 }", "value = { 2022 = 28, 2023 = 31 }")) == (
        2022,
        2025,
    )


def test_years_told() -> None:
    """Where there is no room for all, the year judged, the last and the first come first."""
    of = drawn(LEVEL, LEVELS)
    assert list(years_told(of, 10, 10)) == [2023, 2025, 2020, 2021, 2022, 2024]
    assert list(years_told(of, 10, 20)) == [2023, 2025, 2020]
    assert list(years_told(of, 10, 60)) == [2023]
