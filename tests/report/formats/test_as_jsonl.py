"""JSON lines."""

from __future__ import annotations

import json

from hlgl_cli.report.formats import FORMATS
from hlgl_cli.report.view import View
from tests.report.build import MIXED, checked, validated
from tests.report.shape import ASSESSMENT, FINDING


def test_assessments() -> None:
    """A line is an assessment with its plan, area and year."""
    lines = FORMATS["jsonl"].render(checked(MIXED, only=("5", "17")), View("en")).splitlines()
    rows = [json.loads(line) for line in lines]
    assert [list(row) for row in rows] == [["plan", "area", "year", *ASSESSMENT]] * 2
    assert [(row["year"], row["indicator"], row["verdict"]) for row in rows] == [
        (2023, "high_value_patents", "not_assessed"),
        (2023, "good_surface_water", "off_track"),
    ]


def test_findings() -> None:
    """Of a validation a line is a finding."""
    lines = FORMATS["jsonl"].render(validated(MIXED), View("zh")).splitlines()
    rows = [json.loads(line) for line in lines]
    assert [list(row) for row in rows] == [FINDING] * 2
    assert [row["code"] for row in rows] == ["U301", "F202"]


def test_nothing() -> None:
    """Where there is nothing to say there is no line."""
    assert FORMATS["jsonl"].render(validated("gdp = 5"), View("en")) == ""
