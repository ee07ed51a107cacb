"""The years side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report.review.years import years_of
from tests.report.build import area_of, checked, content

if TYPE_CHECKING:
    from hlgl_cli.report.review.model import OfYear


def years(stated: str, given: str, year: int = 2023) -> list[OfYear]:
    """Return the years of an indicator: each with its figure and what is due."""
    area = area_of(stated, given, year)
    return list(years_of(area, area.assessments[0], "en").years)


def test_level() -> None:
    """A level has its baseline, the figures that are known, and what each year requires."""
    assert years(
        "baseline = 80\ntarget = { level = 100 }", "value = { 2021 = 84, 2023 = 91.5 }"
    ) == [
        (2020, "80", ""),
        (2021, "84", "84"),
        (2022, "", "88"),
        (2023, "91.5", "92"),
        (2024, "", "96"),
        (2025, "", "100"),
    ]


def test_other_kinds() -> None:
    """A figure of another kind than the plan's says what it is."""
    found = years("kind = 'growth'\ntarget = { growth = 5 }", "cumulative = 16\naverage = 5.1")
    assert found[3] == (2023, "16%, cumulative", "5")


def test_own_kind_first() -> None:
    """Of several figures of a year that one is shown which the plan states."""
    found = years("kind = 'growth'\ntarget = { growth = 5 }", "growth = 6\ncumulative = 16")
    assert found[3] == (2023, "6", "5")


def test_statuses() -> None:
    """A figure that is not final is marked, and how well it is known is said."""
    figures = "doctors = { value = 3, known = 'about', status = 'preliminary' }"
    (area,) = checked(content(figures), only=("doctors",)).reports
    found = years_of(area, area.assessments[0], "en")
    assert found.name == "Licensed (assistant) doctors per 1,000 people (people)"
    assert found.years[3].figure == "about 3(p)"


def test_no_target() -> None:
    """Without a target no year requires anything."""
    (area,) = checked("high_value_patents = 3", only=("5",)).reports
    found = years_of(area, area.assessments[0], "en").years
    assert [each.due for each in found] == [""] * 6
    assert found[3].figure == "3"
