"""hlgl.explain/1: assessments with the steps of their calculation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report.as_json import dump
from hlgl_cli.report.documents import (
    assessment_document,
    finding_document,
    plan_document,
)
from hlgl_cli.report.explanation import explain
from hlgl_cli.text import say

if TYPE_CHECKING:
    from hlgl_cli.report.report import Report
    from hlgl_cli.report.view import View


def render(report: Report, view: View) -> str:
    """Return hlgl.explain/1: the assessments with their steps."""
    lang = view.lang
    explanations = [
        {
            "plan": plan_document(area.plan),
            "area": area.area,
            "year": area.year,
            "assessment": assessment_document(assessment, lang),
            "steps": [
                {
                    "step": step.key,
                    "name": say(lang, f"explain.{step.key}"),
                    "formula": step.formula or None,
                    "numbers": step.worked or None,
                    "result": step.result,
                }
                for step in explain(area, assessment, lang)
            ],
        }
        for area in report.reports
        for assessment in area.assessments
    ]
    return dump(
        {
            "schema": "hlgl.explain/1",
            "lang": lang,
            "counts": report.counts._asdict(),
            "explanations": explanations,
            "findings": [finding_document(one, lang) for one in report.findings],
        }
    )
