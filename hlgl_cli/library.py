"""hlgl for scripts: what `from hlgl_cli import …` gives (docs/library.md).

Results are frozen values whose fields have the names of the JSON report; numbers are Decimals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli import pipeline
from hlgl_cli.engine.assessment import Assessment
from hlgl_cli.finding import CannotRunError, Finding
from hlgl_cli.plan import Plan
from hlgl_cli.report.report import Report
from hlgl_cli.sources.files import read_all
from hlgl_cli.sources.plan_files import SHIPPED

if TYPE_CHECKING:
    from os import PathLike

    from hlgl_cli.engine.verdict import Comparison
    from hlgl_cli.sources.files import Content

__all__ = [
    "Assessment",
    "CannotRunError",
    "Finding",
    "Plan",
    "Report",
    "check",
    "load_plan",
    "load_submissions",
]


def load_plan(plan: str | PathLike[str] = SHIPPED, *overlays: str | PathLike[str]) -> Plan:
    """Return a plan by its id or its file, with overlays laid over it in order.

    Raises CannotRunError where a file is missing or broken; its `findings` say why.

    >>> plan = load_plan("huolinguole-14fyp")
    >>> plan.base_year, plan.target_year, len(plan.indicators)
    (2020, 2025, 58)
    """
    return pipeline.open_plan(str(plan), [str(overlay) for overlay in overlays])


def load_submissions(*files: str | PathLike[str]) -> tuple[Content, ...]:
    """Read submissions; a folder stands for its TOML files that have figures.

    Raises CannotRunError where a file is missing or cannot be read. What is wrong inside a file
    is a finding of `check`.

    >>> len(load_submissions("examples/huolinguole/illustrative"))
    3
    """
    return tuple(read_all(tuple(str(file) for file in files)))


def check(
    submissions: tuple[Content, ...],
    plan: Plan | None = None,
    *,
    year: int | None = None,
    comparison: Comparison = "exact",
) -> Report:
    """Judge submissions against a plan (the shipped one), in each area's latest year or in `year`.

    Raises CannotRunError for a year that is not the plan's.

    >>> report = check(load_submissions("examples/huolinguole/illustrative"), year=2022)
    >>> report.reports[0].assessments[0].verdict
    'on_track'
    """
    named = None if plan is None else plan.id
    request = pipeline.Request(plan=named, year=year, comparison=comparison)
    return pipeline.check(submissions, request, plan or load_plan())
