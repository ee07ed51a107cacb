"""What a report is about: how many files and areas, and which years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.messages import visible
from hlgl_cli.text import Spans, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.report.report import Report


def scope(report: Report, lang: str) -> Iterator[str]:
    """Yield the counts of files and areas, and the years, where a file could be used."""
    if report.plan is not None:
        yield visible(report.plan.plan.title.of(lang))
        yield counted("count.indicator", len(report.plan.indicators), lang)
        return
    yield counted("count.file", len(report.files), lang)
    yield counted("count.area", report.outcome.areas, lang)
    if len(report.outcome.plans) > 1:
        yield counted("count.plan", len(report.outcome.plans), lang)
    if report.outcome.years:
        yield say(lang, "count.years", years=Spans(report.outcome.years).of(lang))


def counted(key: str, count: int, lang: str) -> str:
    """Return a count with its noun, in the plural where the language has one."""
    return say(lang, f"{key}.one" if count == 1 else f"{key}.many", count=count)
