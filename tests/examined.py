"""What a check of submissions says, for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hlgl_cli.pipeline import Request, check, validate
from hlgl_cli.sources.files import Content
from tests.cli.running import OWN_PLAN

if TYPE_CHECKING:
    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.finding import Finding
    from hlgl_cli.report.report import Report

NATION = str(OWN_PLAN)
HEAD = "year = 2023\n[figures]\n"
OURS = "plan = 'huolinguole-14fyp'"


def content(figures: str, year: int = 2023, head: str = "", name: str = "") -> Content:
    """Return a submission's bytes."""
    text = f"year = {year}\n{head}\n[figures]\n{figures}\n"
    return Content(name or f"{year}.toml", text.encode())


def checked(*contents: Content, **asked: Any) -> Report:  # noqa: ANN401 - of a Request
    """Return the report on submissions, without notes on verdicts."""
    return check(contents, Request(with_notes=False, **asked))


def assessment(report: Report, name: str) -> Assessment:
    """Return what is said of an indicator of the only area."""
    (area,) = report.reports
    return next(one for one in area.assessments if one.indicator == name)


def said(findings: tuple[Finding, ...]) -> list[str]:
    """Return findings as lines."""
    return [f"{one.place}: {one.code} {one.message.en}" for one in findings]


def findings(text: str) -> tuple[Finding, ...]:
    """Return what is wrong with a file."""
    return validate([Content("2023.toml", text.encode("utf-8"))], Request()).findings
