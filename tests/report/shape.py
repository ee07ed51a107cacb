"""That documents are what hlgl_cli/report/shapes/ says, key by key in its order."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, get_args, get_type_hints

from hlgl_cli.engine.grades import Grade, Ungraded
from hlgl_cli.engine.series import Reason
from hlgl_cli.report.shapes import assessments, check, parts
from tests.schema.build import check_printed


def fields(table: type) -> list[str]:
    """Return the fields of a table."""
    return list(get_type_hints(table))


PLAN, TARGET, FIGURE = fields(parts.Plan), fields(assessments.Target), fields(assessments.Figure)
NAMES, ASSESSMENT = fields(assessments.Named), fields(assessments.Assessment)
LATEST, VERDICTS = fields(assessments.Latest), fields(parts.Verdicts)
SUMMARY, COUNTS, FINDING = fields(check.Summary), fields(parts.Counts), fields(parts.Finding)


def check_shape(document: Any) -> None:  # noqa: ANN401 - JSON
    """Assert that a document of `hlgl check` has every key, whatever it says."""
    assert list(document) == fields(check.Check)
    assert document["schema"] == "hlgl.check/1"
    check_printed(document)
    assert list(document["counts"]) == COUNTS
    for report in document["reports"]:
        _check_report(report)
    for finding in document["findings"]:
        check_finding(finding)


def _check_report(report: Any) -> None:  # noqa: ANN401 - JSON
    assert list(report) == fields(check.Report)
    assert list(report["plan"]) == PLAN
    assert list(report["summary"]) == SUMMARY
    for apart in ("annual", "binding", "expected"):
        assert list(report["summary"][apart]) == VERDICTS
    assert list(report["summary"]["grades"]) == list(get_args(Grade))
    assert list(report["summary"]["reasons"]) == list(get_args(Reason))
    assert list(report["summary"]["ungraded"]) == list(get_args(Ungraded))
    for assessment in report["assessments"]:
        check_assessment(assessment)


def check_assessment(assessment: Any) -> None:  # noqa: ANN401 - JSON
    """Assert that an assessment has every key, and a verdict or a reason."""
    assert list(assessment) == ASSESSMENT
    assert assessment["target"] is None or list(assessment["target"]) == TARGET
    assert [figure for figure in assessment["figures"] if list(figure) != FIGURE] == []
    assert assessment["latest"] is None or list(assessment["latest"]) == LATEST
    is_assessed = assessment["verdict"] != "not_assessed"
    assert (assessment["reason"] is None) == is_assessed
    assert (assessment["required"] is not None) <= is_assessed
    assert (assessment["actual"] is not None) >= is_assessed


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
