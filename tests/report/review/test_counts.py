"""The counts of a review."""

from __future__ import annotations

from hlgl_cli.report.review.counts import counts_of
from tests.report.build import area_of, checked, content

FIGURES = """
gdp = 5.8
registered_unemployment = 4.6
good_surface_water = 100
urbanization_rate = 97
doctors = 'x'
"""
NAMES = ("gdp", "doctors", "registered_unemployment", "good_surface_water", "urbanization_rate")


def table(*figures: str, year: int = 2023) -> list[list[str]]:
    """Return the counts of a report on some indicators, with their headings."""
    contents = (content(each, year) for each in figures)
    (area,) = checked(*contents, only=NAMES).reports
    counts = counts_of(area, "en")
    rows = [[row.name, *row.cells] for row in counts.rows]
    return [["", *(heading.text for heading in counts.headings)], *rows]


def test_counts() -> None:
    """Verdicts, grades, one year alone and what is not assessed, binding and indicative apart."""
    assert table(FIGURES) == [
        [
            *("", "Indicators", "Assessed", "On track", "Off track"),
            *("Achieved early", "Ahead", "In line", "Behind", "Met this year", "Not assessed"),
        ],
        ["All indicators", "5", "3", "2", "1", "0", "0", "2", "1", "1", "1"],
        ["Binding", "1", "1", "1", "0", "0", "0", "1", "0", "0", "0"],
        ["Indicative", "4", "2", "1", "1", "0", "0", "1", "1", "1", "1"],
    ]


def test_target_year() -> None:
    """In the target year there are results and no grades."""
    heads, first, *_ = table("urbanization_rate = 97\nregistered_unemployment = 4.4", year=2025)
    assert heads == ["", "Indicators", "Assessed", "Met", "Missed", "Not assessed"]
    assert first == ["All indicators", "5", "2", "1", "1", "3"]


def test_nothing_assessed() -> None:
    """Without a verdict the verdicts are counted all the same."""
    heads, first, *_ = table("doctors = 'x'")
    assert heads == ["", "Indicators", "Assessed", "On track", "Off track", "Not assessed"]
    assert first == ["All indicators", "5", "0", "0", "0", "5"]


def test_no_nature() -> None:
    """An indicator that is neither binding nor indicative has a row of its own."""
    area = area_of("baseline = 80\ntarget = { level = 100 }", "value = 92")
    found = area.assessments[0]
    bare = found._replace(definition=found.definition.model_copy(update={"nature": None}))
    counts = counts_of(area._replace(assessments=(bare,)), "en")
    assert [row.name for row in counts.rows] == ["All indicators", "Of no stated type"]


def test_eurostat() -> None:
    """Eurostat's grades have columns of their own, in the target year too."""
    (area,) = checked(
        content("urbanization_rate = 98", 2025), only=NAMES, grades="eurostat"
    ).reports
    counts = counts_of(area, "en")
    assert [heading.text for heading in counts.headings][4:-1] == [
        *("Target achieved", "Significant progress", "Moderate progress"),
        *("Insufficient progress", "Movement away"),
    ]
    assert counts.rows[0].cells == ("5", "1", "1", "0", "1", "0", "0", "0", "0", "4")
