"""An assessment as a plain value of JSON: its indicator, its target, what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.engine.targets import target_in

if TYPE_CHECKING:
    from hlgl_cli.engine.assessment import Amended, Assessment, Latest
    from hlgl_cli.engine.series import Point
    from hlgl_cli.plan import Indicator
    from hlgl_cli.report.report import AreaReport
    from hlgl_cli.report.shapes import assessments as shape


def place(area: AreaReport) -> shape.Area:
    """Return of which plan and area an assessment is that stands alone."""
    return {"plan": area.plan.id, "area": area.area}


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
