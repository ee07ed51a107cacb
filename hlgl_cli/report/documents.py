"""What a command found as the documents of JSON, version 1 (shape.py)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.engine.targets import target_in
from hlgl_cli.text.messages import hint, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.engine.series import Point
    from hlgl_cli.finding import Finding
    from hlgl_cli.plan import Indicator, Plan
    from hlgl_cli.report import shape
    from hlgl_cli.report.report import AreaReport, Report


class Documents:
    """Documents in a language; what is the same for all areas is formed once."""

    def __init__(self, lang: str) -> None:
        """Take the language of names and messages."""
        self.lang = lang
        # By the indicator itself, which is kept so that its id is no other's.
        self._demanded: dict[tuple[int, int], tuple[Indicator, shape.Demanded]] = {}

    def check(self, report: Report) -> shape.Check:
        """Return the document of `hlgl check`."""
        return {
            "schema": "hlgl.check/1",
            "lang": self.lang,
            "counts": counts(report),
            "reports": [self._report(area) for area in report.reports],
            "findings": self.findings(report),
        }

    def validate(self, report: Report) -> shape.Validate:
        """Return the document of `hlgl validate`."""
        return {
            "schema": "hlgl.validate/1",
            "lang": self.lang,
            "files": list(report.files),
            "counts": counts(report),
            "findings": self.findings(report),
        }

    def findings(self, report: Report) -> list[shape.Finding]:
        """Return the findings with their words."""
        return [finding_document(finding, self.lang) for finding in report.findings]

    def rows(self, area: AreaReport) -> Iterator[shape.Row]:
        """Yield each assessment of an area with its plan, area and year."""
        where: shape.Area = {"plan": area.plan.id, "area": area.area, "year": area.year}
        for assessment in area.assessments:
            yield {**where, **self.assessment(assessment)}

    def _report(self, area: AreaReport) -> shape.Report:
        return {
            "plan": plan_document(area.plan),
            "area": area.area,
            "year": area.year,
            "files": list(area.files),
            "summary": _summary(area),
            "assessments": [self.assessment(assessment) for assessment in area.assessments],
        }

    def assessment(self, assessment: Assessment) -> shape.Assessment:
        """Return an assessment with its indicator and target."""
        outlook = assessment.outlook
        return {
            **self._demand(assessment.definition, assessment.year),
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

    def _demand(self, indicator: Indicator, year: int) -> shape.Demanded:
        key = (id(indicator), year)
        if key not in self._demanded:
            target = target_document(indicator, year)
            document: shape.Demanded = {**named_document(indicator, self.lang), "target": target}
            self._demanded[key] = (indicator, document)
        return self._demanded[key][1]


def counts(report: Report) -> shape.Counts:
    """Return how many findings there are."""
    errors, warnings, notes = report.counts
    return {"errors": errors, "warnings": warnings, "notes": notes}


def finding_document(finding: Finding, lang: str) -> shape.Finding:
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
        "assigned_by": target.assigned_by,
        "source": target.source,
    }


def _summary(area: AreaReport) -> shape.Summary:
    summary = area.summary
    return {
        "on_track": summary.on_track,
        "off_track": summary.off_track,
        "not_assessed": summary.not_assessed,
        "uncertain": summary.uncertain,
        "grades": dict(summary.grades),
        "reasons": dict(summary.reasons),
    }


def _figure(point: Point) -> shape.Figure:
    return {
        "year": point.year,
        "kind": point.kind,
        "value": point.value,
        "unit": point.unit,
        "file": point.file,
    }
