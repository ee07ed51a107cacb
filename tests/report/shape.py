"""The one shape of the JSON documents (docs/json.md): which keys they have, in which order."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, get_args

from hlgl_cli.engine.series import Reason
from hlgl_cli.engine.verdict import Grade
from tests.schema.build import check_printed

PLAN = ["id", "base_year", "target_year"]
NAMES = ["indicator", "number", "name", "unit", "nature", "category", "baseline"]
TARGET = [
    *["form", "value", "bound", "tolerance", "path", "averaging", "by", "milestones"],
    *["assigned_by", "source"],
]
ASSESSMENT = [
    *NAMES,
    *["target", "verdict", "reason", "grade", "certain", "basis", "actual", "required", "margin"],
    *["lead_years", "progress", "needed_per_year", "needed_as", "projected", "pace_ratio"],
    "figures",
]
SUMMARY = ["on_track", "off_track", "not_assessed", "uncertain", "grades", "reasons"]
COUNTS = ["errors", "warnings", "notes"]
FIGURE = ["year", "kind", "value", "unit", "file"]
FINDING = [
    *["code", "severity", "file", "line", "column", "area", "indicator", "message", "hint"],
]


def check_shape(document: Any) -> None:  # noqa: ANN401 - JSON
    """Assert that a document of `hlgl check` has every key, whatever it says."""
    assert list(document) == ["schema", "lang", "counts", "reports", "findings"]
    assert document["schema"] == "hlgl.check/1"
    check_printed(document)
    assert list(document["counts"]) == COUNTS
    for report in document["reports"]:
        _check_report(report)
    for finding in document["findings"]:
        check_finding(finding)


def _check_report(report: Any) -> None:  # noqa: ANN401 - JSON
    assert list(report) == ["plan", "area", "year", "files", "summary", "assessments"]
    assert list(report["plan"]) == PLAN
    assert list(report["summary"]) == SUMMARY
    assert list(report["summary"]["grades"]) == list(get_args(Grade))
    assert list(report["summary"]["reasons"]) == list(get_args(Reason))
    for assessment in report["assessments"]:
        check_assessment(assessment)


def check_assessment(assessment: Any) -> None:  # noqa: ANN401 - JSON
    """Assert that an assessment has every key, and a verdict or a reason."""
    assert list(assessment) == ASSESSMENT
    assert assessment["target"] is None or list(assessment["target"]) == TARGET
    assert [figure for figure in assessment["figures"] if list(figure) != FIGURE] == []
    is_assessed = assessment["verdict"] != "not_assessed"
    assert (assessment["reason"] is None) == is_assessed
    assert (assessment["actual"] is not None) == is_assessed


def check_finding(finding: Any) -> None:  # noqa: ANN401 - JSON
    """Assert that a finding has every key, and words."""
    assert list(finding) == FINDING
    assert finding["message"]
    assert finding["hint"]


def numbers(document: Any) -> list[Decimal]:  # noqa: ANN401 - JSON
    """Return all numbers of a document that are no whole ones."""
    if isinstance(document, dict):
        return [number for one in document.values() for number in numbers(one)]
    if isinstance(document, list):
        return [number for one in document for number in numbers(one)]
    return [document] if isinstance(document, Decimal) else []
