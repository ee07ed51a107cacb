"""The document of `hlgl explain`: an assessment with the steps that lead to it."""

from typing import Literal, TypedDict

from hlgl_cli.report.shapes.assessments import Assessment
from hlgl_cli.report.shapes.parts import Counts, Finding, Plan


class Letter(TypedDict):
    """A letter of a formula, or a row of them, and what it means."""

    letter: str
    meaning: str


class Step(TypedDict):
    """A step of a calculation; a formula only where one gives the result.

    A letter is named in the step that first has it.
    """

    step: str
    name: str
    letters: list[Letter]
    formula: str | None
    numbers: str | None
    result: str


class Explanation(TypedDict):
    """An assessment with the steps that lead to it."""

    plan: Plan
    area: str
    year: int
    assessment: Assessment
    steps: list[Step]


class Explain(TypedDict):
    """The document of `hlgl explain`."""

    schema: Literal["hlgl.explain/1"]
    lang: str
    counts: Counts
    explanations: list[Explanation]
    findings: list[Finding]
