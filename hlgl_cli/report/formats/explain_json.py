"""hlgl.explain/1: assessments with the steps of their calculation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report.assessment_document import assessment_document
from hlgl_cli.report.documents import counts, findings, plan_document
from hlgl_cli.report.explanation import explain
from hlgl_cli.report.json_text import dump

if TYPE_CHECKING:
    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.report.explanation import Step
    from hlgl_cli.report.report import AreaReport, Report
    from hlgl_cli.report.shapes import explain as shape
    from hlgl_cli.report.view import View


def render(report: Report, view: View) -> str:
    """Return the document."""
    lang = view.lang
    document: shape.Explain = {
        "schema": "hlgl.explain/1",
        "lang": lang,
        "counts": counts(report),
        "explanations": [
            _explanation(area, assessment, lang)
            for area in report.reports
            for assessment in area.assessments
        ],
        "findings": findings(report, lang),
    }
    return dump(document)


def _explanation(area: AreaReport, assessment: Assessment, lang: str) -> shape.Explanation:
    return {
        "plan": plan_document(area.plan),
        "area": area.area,
        "year": assessment.year,
        "assessment": assessment_document(assessment, lang),
        "steps": [_step(step) for step in explain(area, assessment, lang)],
    }


def _step(step: Step) -> shape.Step:
    return {
        "step": step.key,
        "name": step.name,
        "letters": [{"letter": one.letter, "meaning": one.meaning} for one in step.letters],
        "formula": step.formula or None,
        "numbers": step.worked or None,
        "result": step.result,
    }
