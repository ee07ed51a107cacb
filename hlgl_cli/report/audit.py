"""The audit of a plan for people: its printed rates and what each can be read as, the findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report.lines import finding_lines
from hlgl_cli.report.paper import Heading, Paper
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.engine.printed_rates import PrintedRate
    from hlgl_cli.plan import Plan
    from hlgl_cli.report.report import Report
    from hlgl_cli.report.view import View

_COLUMNS = ("number", "indicator", "rate_base", "rate_target", "rate", "read_as")
_FOLDED, _NUMBERS = {"indicator", "read_as"}, {"number", "rate_base", "rate_target", "rate"}


def audit_as_text(report: Report, plan: Plan, view: View) -> str:
    """Return the plan's title, its printed rates and the findings."""
    paper, lang = Paper(view), view.lang
    paper.line(say(lang, report.heading), "bold")
    paper.line(plan.plan.title.of(lang))
    if report.rates:
        headings = (
            Heading(say(lang, f"column.{key}"), key in _NUMBERS, folds=key in _FOLDED)
            for key in _COLUMNS
        )
        paper.table(headings, ([(cell, "") for cell in _cells(r, lang)] for r in report.rates))
    for line in finding_lines(report.findings, lang, view.width, has_brief_notes=True):
        paper.line(line)
    return paper.text()


def _cells(rate: PrintedRate, lang: str) -> Iterator[str]:
    """Yield the cells of a printed rate in the order of the columns."""
    number = rate.indicator.number
    yield "" if number is None else str(number)
    yield rate.indicator.name.of(lang)
    yield from (f"{rate.base:f}", f"{rate.target:f}", rate.rate, _read_as(rate, lang))


def _read_as(rate: PrintedRate, lang: str) -> str:
    """Return by which readings a rate fits, and how."""
    names = (say(lang, f"odd.name.{each.reading}") for each in rate.fitting())
    return say(lang, f"read_as.{rate.fit}", names=say(lang, "list.separator").join(names))
