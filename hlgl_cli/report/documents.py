"""The documents of JSON, version 1, as plain values; numbers are Decimals until they are written.

A field is never dropped: what does not apply is None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hlgl_cli.engine.targets import target_in
from hlgl_cli.text.messages import hint, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.engine.series import Point
    from hlgl_cli.finding import Finding
    from hlgl_cli.plan import Indicator, Plan
    from hlgl_cli.report.report import AreaReport, Report, Summary

Document = dict[str, Any]


def check_document(report: Report, lang: str) -> Document:
    """Return the document of `hlgl check`."""
    return {
        "schema": "hlgl.check/1",
        "lang": lang,
        "counts": report.counts._asdict(),
        "reports": [_area(one, lang) for one in report.reports],
        "findings": [finding_document(one, lang) for one in report.findings],
    }


def validate_document(report: Report, lang: str) -> Document:
    """Return the document of `hlgl validate`."""
    return {
        "schema": "hlgl.validate/1",
        "lang": lang,
        "files": list(report.files),
        "counts": report.counts._asdict(),
        "findings": [finding_document(one, lang) for one in report.findings],
    }


def rows(area: AreaReport, lang: str) -> Iterator[Document]:
    """Yield each assessment of an area with its plan, area and year."""
    where = {"plan": area.plan.id, "area": area.area, "year": area.year}
    for assessment in area.assessments:
        yield {**where, **assessment_document(assessment, lang)}


def finding_document(finding: Finding, lang: str) -> Document:
    """Return a finding with its words."""
    return {
        "code": finding.code,
        "severity": finding.severity,
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "area": finding.area,
        "indicator": finding.indicator,
        "message": message(finding, lang),
        "hint": hint(finding, lang),
    }


def plan_document(plan: Plan) -> Document:
    """Return what names a plan."""
    return {"id": plan.id, "base_year": plan.base_year, "target_year": plan.target_year}


def _area(report: AreaReport, lang: str) -> Document:
    return {
        "plan": plan_document(report.plan),
        "area": report.area,
        "year": report.year,
        "files": list(report.files),
        "summary": _summary(report.summary),
        "assessments": [assessment_document(one, lang) for one in report.assessments],
    }


def _summary(summary: Summary) -> Document:
    grades, reasons = dict(summary.grades), dict(summary.reasons)
    return {**summary._asdict(), "grades": grades, "reasons": reasons}


def assessment_document(assessment: Assessment, lang: str) -> Document:
    """Return an assessment with its indicator and target."""
    return {
        **indicator_document(assessment.definition, lang),
        "target": target_document(assessment.definition, assessment.year),
        "verdict": assessment.verdict,
        "reason": assessment.reason,
        "grade": assessment.grade,
        "certain": assessment.certain,
        "basis": assessment.basis,
        "actual": assessment.actual,
        "required": assessment.required,
        "margin": assessment.margin,
        "lead_years": assessment.lead_years,
        "progress": assessment.progress,
        "needed_per_year": assessment.needed_per_year,
        "needed_as": assessment.needed_as,
        "projected": assessment.projected,
        "pace_ratio": assessment.pace_ratio,
        "figures": [_figure(point) for point in assessment.figures],
    }


def indicator_document(indicator: Indicator, lang: str) -> Document:
    """Return what an indicator is."""
    return {
        "indicator": indicator.id,
        "number": indicator.number,
        "name": indicator.name.of(lang),
        "unit": indicator.unit,
        "nature": indicator.nature,
        "category": indicator.category,
        "baseline": indicator.baseline,
    }


def target_document(indicator: Indicator, year: int) -> Document | None:
    """Return the target as it stands in a year; None where the plan sets none."""
    target = target_in(indicator, year)
    if target is None:
        return None
    stops = {str(at): one for at, one in (target.milestones or {}).items()}
    return {**target._asdict(), "milestones": stops or None}


def _figure(point: Point) -> Document:
    return {
        "year": point.year,
        "kind": point.kind,
        "value": point.value,
        "unit": point.unit,
        "file": point.file,
    }
