"""The document of `hlgl panel`: what the rows that it wrote come to."""

from typing import Literal, TypedDict

from hlgl_cli.report.shapes.parts import Count, Counts, Finding, Plan, Verdicts


class PanelIndicator(Verdicts):
    """How many areas stand how in an indicator, and of how many verdicts the editions differ."""

    indicator: str
    name: str
    revised: Count


class PanelArea(Verdicts):
    """How many indicators of an area stand how."""

    area: str


class Panel(TypedDict):
    """The document of `hlgl panel`: what the rows that it wrote come to."""

    schema: Literal["hlgl.panel/1"]
    lang: str
    plan: Plan
    rows: Count
    editions: list[str]
    counts: Counts
    indicators: list[PanelIndicator]
    areas: list[PanelArea]
    findings: list[Finding]
