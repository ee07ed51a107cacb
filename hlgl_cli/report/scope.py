"""What a report is about: how many files and areas, and which years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hlgl_cli.report.report import Report


def scope(report: Report, lang: str) -> Iterator[str]:
    """Yield the counts of files and areas, and the years, where a file could be used."""
    yield counted("count.file", len(report.files), lang)
    yield counted("count.area", report.outcome.areas, lang)
    if len(report.outcome.plans) > 1:
        yield counted("count.plan", len(report.outcome.plans), lang)
    if report.outcome.years:
        yield say(lang, "count.years", years=spans(report.outcome.years, lang))


def counted(key: str, count: int, lang: str) -> str:
    """Return a count with its noun, in the plural where the language has one."""
    return say(lang, f"{key}.one" if count == 1 else f"{key}.many", count=count)


def spans(years: Sequence[int], lang: str) -> str:
    """Return sorted years, those that follow one another as one: 2021-2023, 2025."""
    parts: list[list[int]] = []
    for year in years:
        if parts and year == parts[-1][-1] + 1:
            parts[-1].append(year)
        else:
            parts.append([year])
    said = (say(lang, "list.span").join(map(str, dict.fromkeys((p[0], p[-1])))) for p in parts)
    return say(lang, "list.separator").join(said)
