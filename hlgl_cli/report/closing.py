"""The lines that close an area's report: the marks, what is not assessed and why, the count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report import words
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hlgl_cli.plan import Indicator
    from hlgl_cli.report.report import AreaReport


def closing_lines(area: AreaReport, lang: str) -> Iterator[str]:
    """Yield them in the order of reading; what does not occur is not explained."""
    if area.is_unreported:
        years = say(lang, "list.separator").join(map(str, area.years))
        yield say(lang, "closing.unreported", year=area.year, years=years)
    legend = _legend(area, lang)
    if legend:
        yield "  ".join(legend)
    yield from not_assessed_lines(area, lang)
    yield counts_line(area, lang)
    missed = [assessment.definition for assessment in area.off_track()]
    if missed:
        yield say(lang, "closing.off_track", names=_names(missed, lang))


def counts_line(area: AreaReport, lang: str) -> str:
    """Return how many indicators are assessed, and with which verdicts."""
    summary = area.summary
    counts = say(
        lang,
        "closing.counts",
        assessed=summary.on_track + summary.off_track,
        on_track=summary.on_track,
        off_track=summary.off_track,
        not_assessed=summary.not_assessed,
    )
    if not summary.uncertain:
        return counts
    return counts + say(lang, "closing.uncertain", count=summary.uncertain)


def not_assessed_lines(area: AreaReport, lang: str) -> Iterator[str]:
    """Yield a line for each reason, with the indicators it applies to."""
    for reason, count in area.summary.reasons.items():
        if count:
            whose = [item.definition for item in area.assessments if item.reason == reason]
            facts = {"reason": say(lang, f"reason.{reason}"), "names": _names(whose, lang)}
            yield say(lang, "closing.not_assessed", **facts)


def _legend(area: AreaReport, lang: str) -> list[str]:
    """Return what the marks mean that the table uses."""
    assessed = area.assessed()
    uses = {
        "legend.binding": any(item.nature == "binding" for item in assessed),
        "legend.uncertain": any(item.certain is False for item in assessed),
        "legend.rounded": any(item.comparison == "rounded" for item in assessed),
        "legend.annual": any(map(words.is_alone, assessed)),
    }
    return [say(lang, key) for key, is_used in uses.items() if is_used]


def _names(indicators: Iterable[Indicator], lang: str) -> str:
    return say(lang, "list.separator").join(indicator.name.of(lang) for indicator in indicators)
