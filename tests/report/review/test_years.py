"""The years side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report.report import Report
from hlgl_cli.report.review import reviews_of
from tests.report.build import area_of, checked, content

if TYPE_CHECKING:
    from hlgl_cli.report.review.model import OfYear, Series


def series(report: Report) -> Series:
    """Return the years of the only indicator of a report."""
    (review,) = reviews_of(report, "en").areas
    (years,) = review.years
    return years


def years(stated: str, given: str, year: int = 2023) -> list[OfYear]:
    """Return the years of an indicator of a plan of its own."""
    return list(series(Report((area_of(stated, given, year),), ())).years)


def test_level() -> None:
    """A level has its baseline, the figures that are known, and what each year requires."""
    given = "value = { 2021 = 84, 2023 = 91.5 }"
    assert years("baseline = 80\ntarget = { level = 100 }", given) == [
        (2020, "80", "", ""),
        (2021, "84", "", "84"),
        (2022, "", "", "88"),
        (2023, "91.5", "", "92"),
        (2024, "", "", "96"),
        (2025, "", "", "100"),
    ]


def test_average() -> None:
    """Where an average or a total is judged, each year has it too."""
    found = years(
        "kind = 'growth'\ntarget = { growth = 5 }", "growth = { 2021 = 6.1, 2022 = 4 }", 2022
    )
    assert found[1:3] == [(2021, "6.1", "6.1", "5"), (2022, "4", "5.04", "5")]


def test_year_alone() -> None:
    """A year that is judged alone says nothing of an average."""
    found = years("kind = 'growth'\ntarget = { growth = 5 }", "growth = 6")
    assert found[3] == (2023, "6", "", "5")


def test_other_kinds() -> None:
    """A figure of another kind than the plan's says what it is."""
    found = years("kind = 'growth'\ntarget = { growth = 5 }", "cumulative = 16\naverage = 5.1")
    assert found[3] == (2023, "16%, cumulative", "5.1", "5")


def test_own_kind_first() -> None:
    """Of several figures of a year that one is shown which the plan states."""
    found = years("kind = 'growth'\ntarget = { growth = 5 }", "growth = 6\ncumulative = 16")
    assert found[3].figure == "6"


def test_statuses() -> None:
    """A figure that is not final is marked, and how well it is known is said."""
    figures = "doctors = { value = 3, known = 'about', status = 'preliminary' }"
    found = series(checked(content(figures), only=("doctors",)))
    assert found.name == "Licensed (assistant) doctors per 1,000 people (people)"
    assert found.years[3].figure == "about 3(p)"


def test_no_target() -> None:
    """Without a target no year requires anything."""
    found = series(checked("high_value_patents = 3", only=("5",))).years
    assert [each.due for each in found] == [""] * 6
    assert found[3].figure == "3"
