"""What a user's type checker sees: mypy holds these types against the package's own, strictly."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Literal

from typing_extensions import assert_type

from hlgl_cli import Assessment, Finding, Plan, Report, check, load_plan, load_submissions
from hlgl_cli.engine.grades import Grade

FIGURES = Path(__file__).parent.parent / "examples" / "huolinguole" / "illustrative"


def test_report() -> None:
    """A report's parts have types of their own, none of them Any."""
    plan = load_plan()
    report = check(load_submissions(FIGURES), plan)
    area = report.reports[0]
    assert_type(plan, Plan)
    assert_type(report, Report)
    assert_type(area.plan, Plan)
    assert_type((area.area, area.year), tuple[str, int])
    assert_type(area.files, tuple[str, ...])
    assert_type(area.assessments, tuple[Assessment, ...])
    assert_type(area.summary.on_track, int)
    assert_type(area.summary.grades, Mapping[Grade, int])
    assert_type(report.findings, tuple[Finding, ...])
    assert_type(report.counts.errors, int)


def test_assessment() -> None:
    """An assessment's fields tell what they can be, None included."""
    one = check(load_submissions(FIGURES)).reports[0].assessments[0]
    assert_type(one.indicator, str)
    assert_type(one.number, int | None)
    assert_type(one.name.en, str)
    assert_type(one.nature, Literal["expected", "binding"] | None)
    assert_type(one.baseline, Decimal | None)
    assert_type(one.verdict, Literal["on_track", "off_track", "not_assessed"])
    assert_type(one.certain, bool | None)
    assert_type(one.margin, Decimal | None)
    assert_type(one.outlook.needed_as, Literal["rate", "step"] | None)
    assert_type(one.figures[0].value, Decimal)
    assert one.target is not None
    assert_type(one.target.value, Decimal | str | None)
    assert_type(one.target.milestones, Mapping[int, Decimal] | None)


def test_finding() -> None:
    """So do a finding's, its words included."""
    finding = check(load_submissions(FIGURES)).findings[0]
    assert_type(finding.severity, Literal["error", "warning", "note"])
    assert_type(finding.line, int | None)
    assert_type(finding.indicator, str | None)
    assert_type(finding.message.zh, str)
    assert_type(finding.hint.of("en"), str)
