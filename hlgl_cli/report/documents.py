"""The documents of JSON, version 1, as plain values; numbers are Decimals until they are written.

A field is never dropped: what does not apply is None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hlgl_cli.report.messages import hint, message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.engine.series import Point
    from hlgl_cli.finding import Finding
    from hlgl_cli.plan import Indicator, Plan, Target
    from hlgl_cli.report.report import AreaReport, Report

Document = dict[str, Any]


def check_document(report: Report, lang: str) -> Document:
    """Return the document of `hlgl check`."""
    return {
        "schema": "hlgl.check/1",
        "lang": lang,
        "counts": counts(report.findings),
        "reports": [_area(one, lang) for one in report.areas],
        "findings": [finding_document(one, lang) for one in report.findings],
    }


def validate_document(report: Report, lang: str) -> Document:
    """Return the document of `hlgl validate`."""
    return {
        "schema": "hlgl.validate/1",
        "lang": lang,
        "files": list(report.files),
        "counts": counts(report.findings),
        "findings": [finding_document(one, lang) for one in report.findings],
    }


def rows(report: Report, lang: str) -> Iterator[Document]:
    """Yield each assessment with its plan, area and year."""
    for area in report.areas:
        where = {"plan": area.plan.id, "area": area.area, "year": area.year}
        for assessment in area.assessments:
            yield {**where, **assessment_document(assessment, lang)}


def counts(findings: tuple[Finding, ...]) -> Document:
    """Return how many findings of each severity there are."""
    severities = [finding.severity for finding in findings]
    return {f"{one}s": severities.count(one) for one in ("error", "warning", "note")}


def finding_document(finding: Finding, lang: str) -> Document:
    """Return a finding with its words."""
    place = finding.place
    return {
        "code": finding.code,
        "severity": finding.severity,
        "file": place.file,
        "line": place.line,
        "column": place.column,
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
        "summary": report.summary._asdict(),
        "assessments": [assessment_document(one, lang) for one in report.assessments],
    }


def assessment_document(assessment: Assessment, lang: str) -> Document:
    """Return an assessment with its indicator and target."""
    indicator, outlook = assessment.indicator, assessment.outlook
    return {
        **indicator_document(indicator, lang),
        "target": target_document(indicator, assessment.year),
        "verdict": assessment.verdict,
        "reason": assessment.reason,
        "grade": assessment.grade,
        "certain": assessment.certain,
        "basis": assessment.basis,
        "actual": assessment.actual,
        "required": assessment.required,
        "margin": assessment.margin,
        "lead_years": outlook.lead_years,
        "progress": outlook.progress,
        "needed_per_year": outlook.needed_per_year,
        "needed_as": outlook.needed_as,
        "projected": outlook.projected,
        "pace_ratio": outlook.pace_ratio,
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
    target = indicator.target
    if target is None:
        return None
    return {
        "form": target.form,
        "value": _stated(target, year),
        "bound": indicator.bound,
        "tolerance": target.tolerance,
        "path": target.path,
        "averaging": target.averaging,
        "by": target.by if target.form == "follow" else None,
        "milestones": {str(at): one for at, one in target.milestones.items()} or None,
        "assigned_by": target.assigned_by,
        "source": target.source or indicator.source,
    }


def _stated(target: Target, year: int) -> Decimal | str | None:
    """Return the number; the id that is followed; the year's own number."""
    if target.form == "yearly":
        return (target.yearly or {}).get(year)
    return target.follow or target.number


def _figure(point: Point) -> Document:
    origin = point.origin
    return {
        "year": point.year,
        "kind": point.kind,
        "value": origin.written,
        "unit": origin.unit,
        "file": origin.file,
    }
