"""CSV, as a spreadsheet reads it."""

from __future__ import annotations

import csv
import io

import pytest

from hlgl_cli.report.formats import FORMATS
from hlgl_cli.report.formats.as_csv import ASSESSMENT_COLUMNS, FINDING_COLUMNS
from hlgl_cli.report.report import Report
from hlgl_cli.report.view import View
from tests.report.build import MIXED, area_of, checked, content, validated
from tests.report.shape import FINDING

EN = View("en")


def rows(report: Report) -> list[dict[str, str]]:
    """Return the rows of a sheet by the names of their columns."""
    return list(csv.DictReader(io.StringIO(FORMATS["csv"].render(report, EN))))


def test_columns() -> None:
    """The columns are the fields of the JSON in their order, the figures left out."""
    columns = (
        *("plan", "area", "year", "indicator", "number", "name", "unit", "nature", "category"),
        *("responsible", "baseline", "target_form", "target_value", "target_bound"),
        *("target_tolerance", "target_path", "target_averaging", "target_by", "target_milestones"),
        *("target_upto", "target_each_year", "target_since", "target_due", "target_implied_bound"),
        *("target_assigned_by", "target_source", "part", "amended_number", "amended_by"),
        *("amended_date", "amended_source", "latest_kind", "latest_value", "latest_unit"),
        *("latest_year", "latest_status", "latest_source", "latest_note", "verdict", "reason"),
        *(
            "grade",
            "graded_by",
            "grade_reason",
            "certain",
            "grade_certain",
            "basis",
            "actual",
            "required",
            "margin",
            "distance",
        ),
        *("since_base", "lead_years", "progress", "needed_per_year", "needed_as"),
        *("pace_per_year", "projected", "pace_ratio", "missing", "broken_years", "met_in"),
    )
    assert columns == ASSESSMENT_COLUMNS
    assert list(FINDING_COLUMNS) == FINDING


def test_sheet() -> None:
    """A row is an assessment."""
    first, second = rows(checked(MIXED, only=("5", "17")))
    assert list(first) == list(ASSESSMENT_COLUMNS)
    said = [
        "number",
        "reason",
        "target_form",
        "verdict",
        "certain",
        "actual",
        "margin",
        "lead_years",
    ]
    assert [first[key] for key in said] == ["5", "no_target", "", "not_assessed", "", "", "", ""]
    assert [second[key] for key in said] == ["17", "", "hold", "off_track", "true", "99", "-1", ""]


def test_heading_alone() -> None:
    """Without a row there is the heading."""
    assert FORMATS["csv"].render(Report((), ()), EN) == ",".join(ASSESSMENT_COLUMNS) + "\n"
    assert FORMATS["csv"].render(Report((), (), is_judged=False), EN) == ",".join(FINDING) + "\n"


def test_findings() -> None:
    """Of a validation a row is a finding."""
    first, second = rows(validated(MIXED))
    assert [first[key] for key in FINDING[:8]] == [
        *("U301", "error", "2023.toml", "4", "17", "", "", "high_value_patents"),
    ]
    assert second["message"] == 'the plan has no indicator "好水,:%"'


def test_milestones() -> None:
    """Milestones stand in one cell."""
    stated = "baseline = 80\ntarget = { level = 100, milestones = { 2022 = 85.5, 2024 = 96 } }"
    (row,) = rows(Report((area_of(stated, "value = 88"),), ()))
    assert row["target_milestones"] == "2022=85.5 2024=96"


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_formulas(start: str) -> None:
    """What a spreadsheet would take for a formula stays text."""
    head = f"plan = 'huolinguole-14fyp'\narea = '{start}1+1'"
    (row,) = rows(checked(content("gdp = 5", head=head), only=("1",)))
    assert row["area"] == f"'{start}1+1"
