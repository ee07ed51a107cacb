"""hlgl for scripts: what `from hlgl_cli import …` gives (docs/library.md).

Results are frozen values whose fields have the names of the JSON report; numbers are Decimals.
"""

from __future__ import annotations

from os import PathLike
from typing import get_args

from hlgl_cli import pipeline
from hlgl_cli.engine.assessment import Assessment
from hlgl_cli.engine.grades import Grader
from hlgl_cli.engine.verdict import Comparison
from hlgl_cli.finding import CannotRunError, Finding
from hlgl_cli.plan import Plan
from hlgl_cli.report.report import Report
from hlgl_cli.sources.files import Content, find_all
from hlgl_cli.sources.survey import survey

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


def load_plan(plan: str | PathLike[str] | None = None, *overlays: str | PathLike[str]) -> Plan:
    """Return a plan by its id or its file, the default plan for None, with overlays laid over it.

    Raises CannotRunError where a file is missing or broken; its `findings` say why.

    >>> plan = load_plan("examples/eu/plan.toml")
    >>> plan.id, len(plan.indicators)
    ('eu-climate', 3)
    """
    for name in ("" if plan is None else plan, *overlays):
        _must_be((str, PathLike), name, "load_plan() takes an id or names of files")
    named = None if plan is None else str(plan)
    return pipeline.open_plan(named, [str(overlay) for overlay in overlays], None)


def load_submissions(*files: str | PathLike[str]) -> tuple[Content, ...]:
    """Read submissions; a folder stands for those in it and below it.

    A dash, "-", is standard input.

    Raises CannotRunError where a file is missing or cannot be read. What is wrong inside a file
    is a finding of `check`.

    >>> len(load_submissions("examples/national/2021.toml", "examples/national/2022.toml"))
    2
    """
    for file in files:
        _must_be((str, PathLike), file, "load_submissions() takes names of files and folders")
    sources = find_all(tuple(str(file) for file in files))
    return tuple(dict.fromkeys(content for _, content in survey(sources)))


def check(  # noqa: PLR0913 - what a report depends on
    submissions: tuple[Content, ...],
    plan: Plan | None = None,
    *,
    year: int | None = None,
    latest: bool = False,
    comparison: Comparison = "exact",
    grades: Grader = "official",
) -> Report:
    """Judge submissions in each area's latest year or in `year`, all by `plan` if it is given.

    Otherwise each is judged by the plan that ships which it names, by the default if it names none.
    `latest` judges each indicator in the newest year of its own figures; `grades` says whose grades
    they have. Raises CannotRunError for a year that no plan has, and for one beside `latest`.

    >>> report = check(load_submissions("examples/national"), year=2022)
    >>> report.reports[0].assessments[0].verdict
    'off_track'
    """
    _must_be(tuple, submissions, "check() takes what load_submissions() returned")
    for submission in submissions:
        _must_be(Content, submission, "check() takes submissions that load_submissions() read")
    _must_be((Plan, type(None)), plan, "check() takes a plan that load_plan() returned")
    _must_be((int, type(None)), year, "year is a whole number such as 2023")
    _must_be(bool, latest, "latest is True or False")
    if comparison not in get_args(Comparison):
        message = f"comparison is 'exact' or 'rounded', not {comparison!r}"
        raise ValueError(message)
    named = None if plan is None else plan.id
    if grades not in get_args(Grader):
        message = f"grades are 'official' or 'eurostat', not {grades!r}"
        raise ValueError(message)
    request = pipeline.Request(
        plan=named, year=year, latest=latest, comparison=comparison, grades=grades
    )
    return pipeline.check(submissions, request, plan)


def _must_be(kind: type | tuple[type, ...], value: object, expected: str) -> None:
    """Raise TypeError for an argument of another kind; what is expected begins its message."""
    if not isinstance(value, kind):
        message = f"{expected}, not {type(value).__name__}"
        raise TypeError(message)
