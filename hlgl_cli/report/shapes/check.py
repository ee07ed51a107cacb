"""The documents of `hlgl check` and `hlgl validate`."""

from typing import Literal, TypedDict

from hlgl_cli.engine.grades import Grade, Grader, Ungraded
from hlgl_cli.engine.series import Reason
from hlgl_cli.report.shapes.assessments import Assessment
from hlgl_cli.report.shapes.changes import Change
from hlgl_cli.report.shapes.parts import Count, Counts, Finding, Plan, Verdicts


class Summary(Verdicts):
    """How many verdicts, grades and reasons there are; verdicts on a year alone stand apart."""

    annual: Verdicts
    binding: Verdicts
    expected: Verdicts
    uncertain: Count
    grades: dict[Grade, Count]
    reasons: dict[Reason, Count]
    ungraded: dict[Ungraded, Count]


class Report(TypedDict):
    """An area in a year."""

    plan: Plan
    area: str
    year: int
    grades: Grader
    files: list[str]
    summary: Summary
    assessments: list[Assessment]


class Check(TypedDict):
    """The document of `hlgl check`."""

    schema: Literal["hlgl.check/1"]
    lang: str
    counts: Counts
    reports: list[Report]
    changes: list[Change] | None
    findings: list[Finding]


class Validate(TypedDict):
    """The document of `hlgl validate`."""

    schema: Literal["hlgl.validate/1"]
    lang: str
    files: list[str]
    counts: Counts
    findings: list[Finding]
