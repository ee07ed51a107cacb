"""What a command found as the documents of JSON, version 1 (shape.py)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.engine.targets import target_in
from hlgl_cli.report.changes_document import changes_document

if TYPE_CHECKING:
    from hlgl_cli.engine.assessment import Amended, Assessment, Latest
    from hlgl_cli.engine.printed_rates import PrintedRate
    from hlgl_cli.engine.series import Point
    from hlgl_cli.finding import Finding
    from hlgl_cli.plan import Indicator, Plan
    from hlgl_cli.report import shape
    from hlgl_cli.report.report import AreaReport, Report, Verdicts


def check_document(report: Report, lang: str) -> shape.Check:
    """Return the document of `hlgl check`."""
    return {
        "schema": "hlgl.check/1",
        "lang": lang,
        "counts": counts(report),
        "reports": [report_document(area, lang) for area in report.reports],
        "changes": changes_document(report, lang),
        "findings": findings(report, lang),
    }


def validate_document(report: Report, lang: str) -> shape.Validate:
    """Return the document of `hlgl validate`."""
    return {
        "schema": "hlgl.validate/1",
        "lang": lang,
        "files": list(report.files),
        "counts": counts(report),
        "findings": findings(report, lang),
    }


def audit_document(report: Report, plan: Plan, lang: str) -> shape.Audit:
    """Return the document of `hlgl audit`."""
    return {
        "schema": "hlgl.audit/1",
        "lang": lang,
        "plan": plan_document(plan),
        "files": list(report.files),
        "counts": counts(report),
        "rates": [_rate(rate, lang) for rate in report.rates],
        "findings": findings(report, lang),
    }


def _rate(rate: PrintedRate, lang: str) -> shape.PrintedRate:
    return {
        "indicator": rate.indicator.id,
        "number": rate.indicator.number,
        "name": rate.indicator.name.of(lang),
        "rate": rate.rate,
        "base": rate.base,
        "target": rate.target,
        "unit": rate.unit,
        "years": rate.years,
        "fit": rate.fit,
        "readings": [
            {"reading": each.reading, "value": each.value, "fit": each.fit}
            for each in rate.readings
        ],
    }


def place(area: AreaReport) -> shape.Area:
    """Return of which plan and area an assessment is that stands alone."""
    return {"plan": area.plan.id, "area": area.area}


def report_document(area: AreaReport, lang: str) -> shape.Report:
    """Return an area's report."""
    return {
        "plan": plan_document(area.plan),
        "area": area.area,
        "year": area.year,
        "grades": area.grades,
        "files": list(area.files),
        "summary": _summary(area),
        "assessments": [assessment_document(item, lang) for item in area.assessments],
    }


def assessment_document(assessment: Assessment, lang: str) -> shape.Assessment:
    """Return an assessment with its indicator and target."""
    return {**demand(assessment, lang), **judgement(assessment)}


def demand(assessment: Assessment, lang: str) -> shape.Demand:
    """Return what is assessed: in a year the same for every area."""
    indicator = assessment.definition
    target = target_document(indicator, assessment.year)
    return {"year": assessment.year, **named_document(indicator, lang), "target": target}


def judgement(assessment: Assessment) -> shape.Judgement:
    """Return what is said of it."""
    outlook = assessment.outlook
    return {
        "part": assessment.part,
        "amended": _amended(assessment.amended),
        "latest": _latest(assessment.latest),
        "verdict": assessment.verdict,
        "reason": assessment.reason,
        "grade": assessment.grade,
        "graded_by": assessment.graded_by,
        "grade_reason": assessment.grade_reason,
        "certain": assessment.certain,
        "grade_certain": assessment.grade_certain,
        "basis": assessment.basis,
        "actual": assessment.actual,
        "required": assessment.required,
        "margin": assessment.margin,
        "distance": assessment.distance,
        "since_base": assessment.since_base,
        "lead_years": outlook.lead_years,
        "progress": outlook.progress,
        "needed_per_year": outlook.needed_per_year,
        "needed_as": outlook.needed_as,
        "pace_per_year": outlook.pace_per_year,
        "projected": outlook.projected,
        "pace_ratio": outlook.pace_ratio,
        "missing": list(assessment.missing),
        "broken_years": list(assessment.broken_years),
        "met_in": assessment.met_in,
        "figures": [_figure(point) for point in assessment.figures],
    }


def counts(report: Report) -> shape.Counts:
    """Return how many findings there are."""
    errors, warnings, notes = report.counts
    return {"errors": errors, "warnings": warnings, "notes": notes}


def findings(report: Report, lang: str) -> list[shape.Finding]:
    """Return the findings with their words."""
    return [finding_document(finding, lang) for finding in report.told]


def finding_document(finding: Finding, lang: str) -> shape.Finding:
    """Return a finding with its words."""
    return {
        "code": finding.code,
        "severity": finding.severity,
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "cell": finding.cell,
        "area": finding.area,
        "indicator": finding.indicator,
        "message": finding.message_in(lang),
        "hint": finding.hint_in(lang),
    }


def plan_document(plan: Plan) -> shape.Plan:
    """Return what names a plan."""
    return {"id": plan.id, "base_year": plan.base_year, "target_year": plan.target_year}


def named_document(indicator: Indicator, lang: str) -> shape.Named:
    """Return what an indicator is."""
    return {
        "indicator": indicator.id,
        "number": indicator.number,
        "name": indicator.name.of(lang),
        "unit": indicator.unit,
        "nature": indicator.nature,
        "category": indicator.category,
        "responsible": indicator.responsible.of(lang) if indicator.responsible else None,
        "baseline": indicator.baseline,
    }


def target_document(indicator: Indicator, year: int) -> shape.Target | None:
    """Return the target as it stands in a year; None where the plan sets none."""
    target = target_in(indicator, year)
    if target is None:
        return None
    milestones = {str(at): number for at, number in (target.milestones or {}).items()}
    return {
        "form": target.form,
        "value": target.value,
        "bound": target.bound,
        "tolerance": target.tolerance,
        "path": target.path,
        "averaging": target.averaging,
        "by": target.by,
        "milestones": milestones or None,
        "upto": target.upto,
        "each_year": target.each_year,
        "since": target.since,
        "due": target.due,
        "implied_bound": target.implied_bound,
        "assigned_by": target.assigned_by,
        "source": target.source,
    }


def _summary(area: AreaReport) -> shape.Summary:
    summary = area.summary
    return {
        "on_track": summary.on_track,
        "off_track": summary.off_track,
        "not_assessed": summary.not_assessed,
        "annual": _verdicts(summary.annual),
        "binding": _verdicts(summary.binding),
        "expected": _verdicts(summary.expected),
        "uncertain": summary.uncertain,
        "grades": dict(summary.grades),
        "reasons": dict(summary.reasons),
        "ungraded": dict(summary.ungraded),
    }


def _verdicts(verdicts: Verdicts) -> shape.Verdicts:
    return {
        "on_track": verdicts.on_track,
        "off_track": verdicts.off_track,
        "not_assessed": verdicts.not_assessed,
    }


def _latest(latest: Latest | None) -> shape.Latest | None:
    if latest is None:
        return None
    return {
        "kind": latest.kind,
        "value": latest.value,
        "unit": latest.unit,
        "year": latest.year,
        "status": latest.status,
        "source": latest.source,
        "note": latest.note,
    }


def _amended(amended: Amended | None) -> shape.Amended | None:
    if amended is None:
        return None
    return {
        "number": amended.number,
        "by": amended.by,
        "date": None if amended.date is None else amended.date.isoformat(),
        "source": amended.source,
    }


def _figure(point: Point) -> shape.Figure:
    return {
        "year": point.year,
        "kind": point.kind,
        "value": point.value,
        "unit": point.unit,
        "file": point.file,
        "status": point.status,
        "source": point.source,
        "note": point.note,
        "known": point.known,
    }
