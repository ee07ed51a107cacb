"""JSON lines."""

from __future__ import annotations

import json

from hlgl_cli.report.formats import FORMATS
from hlgl_cli.report.view import View
from tests.report.build import MIXED, checked, content, validated
from tests.report.shape import ASSESSMENT, FINDING


def test_assessments() -> None:
    """A line is an assessment with its plan and area."""
    lines = FORMATS["jsonl"].render(checked(MIXED, only=("5", "17")), View("en")).splitlines()
    rows = [json.loads(line) for line in lines]
    assert [list(row) for row in rows] == [["plan", "area", *ASSESSMENT]] * 2
    assert [(row["year"], row["indicator"], row["verdict"]) for row in rows] == [
        (2023, "high_value_patents", "not_assessed"),
        (2023, "good_surface_water", "off_track"),
    ]


def test_what_areas_have_in_common() -> None:
    """What is written once for all areas is what the document of each area says, in each year."""
    head, figures = "plan = 'huolinguole-14fyp'\narea = '{}市'", "gdp = { growth = 5 }"
    files = [content(figures, head=head.format(one), name=f"{one}.toml") for one in "甲乙"]
    report = checked(*files, content(figures, 2022, head.format("丙"), "丙.toml"), only=("1",))
    lines = map(json.loads, FORMATS["jsonl"].render(report, View("zh")).splitlines())
    documents = json.loads(FORMATS["json"].render(report, View("zh")))["reports"]
    for line, area in zip(lines, documents, strict=True):
        (assessment,) = area["assessments"]
        place = {"plan": area["plan"]["id"], "area": area["area"], "year": area["year"]}
        assert line == place | assessment


def test_findings() -> None:
    """Of a validation a line is a finding."""
    lines = FORMATS["jsonl"].render(validated(MIXED), View("zh")).splitlines()
    rows = [json.loads(line) for line in lines]
    assert [list(row) for row in rows] == [FINDING] * 2
    assert [row["code"] for row in rows] == ["U301", "F202"]


def test_nothing() -> None:
    """Where there is nothing to say there is no line."""
    assert FORMATS["jsonl"].render(validated("gdp = 5"), View("en")) == ""
