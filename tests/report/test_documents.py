"""The documents of JSON as plain values."""

from __future__ import annotations

from hlgl_cli.report.documents import (
    check_document,
    finding_document,
    plan_document,
    validate_document,
)
from tests.report.build import checked, content, validated
from tests.report.shape import FINDING


def test_plan() -> None:
    """A plan is its id and its years."""
    (area,) = checked("").reports
    assert plan_document(area.plan) == {
        "id": "huolinguole-14fyp",
        "base_year": 2020,
        "target_year": 2025,
    }


def test_check() -> None:
    """A check lists areas and findings."""
    document = check_document(checked("gdp = 'x'"), "zh")
    (report,) = document["reports"]
    assert (report["area"], report["year"], report["files"]) == ("霍林郭勒市", 2023, ["2023.toml"])
    assert document["findings"][0]["message"] == "无法读取“x”：应为数字加单位"


def test_validation() -> None:
    """A validation lists files and findings."""
    document = validate_document(validated("gdp = 5", content("gdp = 6", 2022)), "zh")
    assert document["files"] == ["2022.toml", "2023.toml"]
    assert document["findings"] == []


def test_finding() -> None:
    """A finding has its words and its place."""
    (finding,) = validated("gdp = 'x'").findings
    document = finding_document(finding, "en")
    assert list(document) == FINDING
    assert (document["line"], document["column"]) == (4, 7)
