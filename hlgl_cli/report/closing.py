"""The lines that close an area's report: the marks, what is not assessed and why, the count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report import words
from hlgl_cli.text import Years, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.plan import Indicator
    from hlgl_cli.report.report import AreaReport, Verdicts


def closing_lines(area: AreaReport, lang: str) -> Iterator[str]:
    """Yield them in the order of reading; what does not occur is not explained."""
    if area.is_unreported:
        years = say(lang, "list.separator").join(map(str, area.years))
        yield say(lang, "closing.unreported", year=area.year, years=years)
    legend = _legend(area, lang)
    if legend:
        yield "  ".join(legend)
    yield from _amended_lines(area, lang)
    yield from _alone_lines(area, lang)
    yield from _missing_lines(area, lang)
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
    counts += _alone_counts(summary.annual, lang)
    if not summary.uncertain:
        return counts
    return counts + say(lang, "closing.uncertain", count=summary.uncertain)


def _alone_counts(annual: Verdicts, lang: str) -> str:
    """Return how many indicators are judged on one year alone, if any."""
    count = annual.on_track + annual.off_track
    if not count:
        return ""
    facts = {"count": count, "met": annual.on_track, "missed": annual.off_track}
    return say(lang, "closing.annual", **facts)


def not_assessed_lines(area: AreaReport, lang: str) -> Iterator[str]:
    """Yield a line for each reason, with the indicators it applies to."""
    for reason, count in area.summary.reasons.items():
        if count:
            whose = [item for item in area.counted if item.reason == reason]
            each = (words.with_missing(item.name.of(lang), item, lang) for item in whose)
            names = say(lang, "list.separator").join(each)
            facts = {"reason": say(lang, f"reason.{reason}"), "names": names}
            yield say(lang, "closing.not_assessed", **facts)


def _amended_lines(area: AreaReport, lang: str) -> Iterator[str]:
    """Yield what ^ means: what a target was before, and who changed it when."""
    for item in area.assessed():
        if item.amended is not None:
            yield words.AMENDED + " " + words.amended(area.plan, item, item.amended, lang)


def _alone_lines(area: AreaReport, lang: str) -> Iterator[str]:
    """Yield what ~ means, with the years that are missing; a line for each set of years."""
    alone = _by_missing(filter(words.is_alone, area.assessed()))
    for years, whose in alone.items():
        facts = {"years": Years(years).of(lang), "names": _names(whose, lang)}
        yield say(lang, "legend.annual" if len(alone) == 1 else "legend.annual_of", **facts)


def _missing_lines(area: AreaReport, lang: str) -> Iterator[str]:
    """Yield the years that are missing in series that are judged without them."""
    judged = (item for item in area.assessed() if item.missing and not words.is_alone(item))
    for years, whose in _by_missing(judged).items():
        facts = {"years": Years(years).of(lang), "names": _names(whose, lang)}
        yield say(lang, "closing.missing", **facts)


def _by_missing(assessments: Iterable[Assessment]) -> dict[tuple[int, ...], list[Indicator]]:
    """Return indicators by the years that they miss."""
    whose: dict[tuple[int, ...], list[Indicator]] = {}
    for assessment in assessments:
        whose.setdefault(assessment.missing, []).append(assessment.definition)
    return whose


def _legend(area: AreaReport, lang: str) -> list[str]:
    """Return what the marks mean that the table uses."""
    assessed = area.assessed()
    uses = {
        "legend.binding": any(item.nature == "binding" for item in assessed),
        "legend.uncertain": any(item.certain is False for item in assessed),
        "legend.rounded": any(item.comparison == "rounded" for item in assessed),
    }
    return [say(lang, key) for key, is_used in uses.items() if is_used]


def _names(indicators: Iterable[Indicator], lang: str) -> str:
    names = dict.fromkeys(indicator.name.of(lang) for indicator in indicators)
    return say(lang, "list.separator").join(names)
