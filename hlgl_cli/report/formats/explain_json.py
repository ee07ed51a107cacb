"""hlgl.explain/1: assessments with the steps of their calculation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report.as_json import dump
from hlgl_cli.report.documents import Documents, counts, plan_document
from hlgl_cli.report.explanation import explain
from hlgl_cli.text import say

if TYPE_CHECKING:
    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.report import shape
    from hlgl_cli.report.explanation import Step
    from hlgl_cli.report.report import AreaReport, Report
    from hlgl_cli.report.view import View


def render(report: Report, view: View) -> str:
    """Return the document."""
    documents = Documents(view.lang)
    document: shape.Explain = {
        "schema": "hlgl.explain/1",
        "lang": view.lang,
        "counts": counts(report),
        "explanations": [
            _explanation(area, assessment, documents)
            for area in report.reports
            for assessment in area.assessments
        ],
        "findings": documents.findings(report),
    }
    return dump(document)


def _explanation(
    area: AreaReport, assessment: Assessment, documents: Documents
) -> shape.Explanation:
    lang = documents.lang
    return {
        "plan": plan_document(area.plan),
        "area": area.area,
        "year": area.year,
        "assessment": documents.assessment(assessment),
        "steps": [_step(step, lang) for step in explain(area, assessment, lang)],
    }


def _step(step: Step, lang: str) -> shape.Step:
    return {
        "step": step.key,
        "name": say(lang, f"explain.{step.key}"),
        "formula": step.formula or None,
        "numbers": step.worked or None,
        "result": step.result,
    }
