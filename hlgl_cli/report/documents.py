"""What a command found as the documents of JSON, version 1 (shapes/)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report.assessment_document import assessment_document
from hlgl_cli.report.changes_document import changes_document

if TYPE_CHECKING:
    from hlgl_cli.engine.printed_rates import PrintedRate
    from hlgl_cli.finding import Finding
    from hlgl_cli.plan import Plan
    from hlgl_cli.report.report import AreaReport, Report, Verdicts
    from hlgl_cli.report.shapes import audit, check, parts


def check_document(report: Report, lang: str) -> check.Check:
    """Return the document of `hlgl check`."""
    return {
        "schema": "hlgl.check/1",
        "lang": lang,
        "counts": counts(report),
        "reports": [report_document(area, lang) for area in report.reports],
        "changes": changes_document(report, lang),
        "findings": findings(report, lang),
    }


def validate_document(report: Report, lang: str) -> check.Validate:
    """Return the document of `hlgl validate`."""
    return {
        "schema": "hlgl.validate/1",
        "lang": lang,
        "files": list(report.files),
        "counts": counts(report),
        "findings": findings(report, lang),
    }


def audit_document(report: Report, plan: Plan, lang: str) -> audit.Audit:
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


def _rate(rate: PrintedRate, lang: str) -> audit.PrintedRate:
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


def report_document(area: AreaReport, lang: str) -> check.Report:
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


def counts(report: Report) -> parts.Counts:
    """Return how many findings there are."""
    errors, warnings, notes = report.counts
    return {"errors": errors, "warnings": warnings, "notes": notes}


def findings(report: Report, lang: str) -> list[parts.Finding]:
    """Return the findings with their words."""
    return [finding_document(finding, lang) for finding in report.told]


def finding_document(finding: Finding, lang: str) -> parts.Finding:
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


def plan_document(plan: Plan) -> parts.Plan:
    """Return what names a plan."""
    return {"id": plan.id, "base_year": plan.base_year, "target_year": plan.target_year}


def _summary(area: AreaReport) -> check.Summary:
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


def _verdicts(verdicts: Verdicts) -> parts.Verdicts:
    return {
        "on_track": verdicts.on_track,
        "off_track": verdicts.off_track,
        "not_assessed": verdicts.not_assessed,
    }
