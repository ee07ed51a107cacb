"""The lines that close an area's report: the marks, what is not assessed and why, the count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report import readings, words
from hlgl_cli.report.counts import count_lines
from hlgl_cli.text import Years, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.plan import Indicator
    from hlgl_cli.report.report import AreaReport


def closing_lines(area: AreaReport, lang: str) -> Iterator[str]:
    """Yield them in the order of reading; what does not occur is not explained."""
    yield from legend_lines(area, lang)
    yield from amended_lines(area, lang)
    yield from gap_lines(area, lang)
    yield from not_assessed_lines(area, lang)
    yield from ungraded_lines(area, lang)
    yield from history_lines(area, lang)
    yield from count_lines(area, lang)
    lists = "  ".join(_lists(area, lang))
    if lists:
        yield lists


def legend_lines(area: AreaReport, lang: str) -> Iterator[str]:
    """Yield that no file is of the year, if none is, and what the marks of the table mean."""
    if area.is_unreported:
        years = say(lang, "list.separator").join(map(str, area.years))
        yield say(lang, "closing.unreported", year=area.year, years=years)
    legend = _legend(area, lang)
    if legend:
        yield "  ".join(legend)


def gap_lines(area: AreaReport, lang: str) -> Iterator[str]:
    """Yield the years that are missing in what is judged all the same, first on one year alone."""
    yield from _alone_lines(area, lang)
    yield from _missing_lines(area, lang)


def _lists(area: AreaReport, lang: str) -> Iterator[str]:
    """Yield the names of what is off track or missed this year, is behind, or hangs on rounding."""
    missed = area.off_track()
    whose = {
        "closing.missed" if area.is_due else "closing.off_track": [
            item for item in missed if not words.is_alone(item)
        ],
        "closing.off_track_alone": filter(words.is_alone, missed),
        "closing.behind": [
            item for item in area.assessed() if item.grade == "behind" and words.grade_key(item)
        ],
        "closing.moved_away": [item for item in area.assessed() if item.grade == "movement_away"],
        "closing.open": [item for item in area.assessed() if item.certain is False],
    }
    for key, items in whose.items():
        names = _names((item.definition for item in items), lang)
        if names:
            yield say(lang, key, names=names)


def not_assessed_lines(area: AreaReport, lang: str) -> Iterator[str]:
    """Yield a line for each reason, with the indicators it applies to."""
    for reason, count in area.summary.reasons.items():
        if count:
            whose = [item for item in area.counted if item.reason == reason]
            each = (words.with_missing(item.name.of(lang), item, lang) for item in whose)
            names = say(lang, "list.names").join(each)
            facts = {"reason": say(lang, f"reason.{reason}"), "names": names}
            yield say(lang, "closing.not_assessed", **facts)


def ungraded_lines(area: AreaReport, lang: str) -> Iterator[str]:
    """Yield why what is judged has no grade of Eurostat's, with the indicators, by reason."""
    whose: dict[str, list[Indicator]] = {}
    for item in area.assessed():
        if item.graded_by == "eurostat" and item.grade_reason is not None:
            whose.setdefault(item.grade_reason, []).append(item.definition)
    for why, indicators in whose.items():
        facts = {"reason": say(lang, f"ungraded.{why}"), "names": _names(indicators, lang)}
        yield say(lang, "closing.ungraded", **facts)


def amended_lines(area: AreaReport, lang: str) -> Iterator[str]:
    """Yield what ^ means: what a target was before, and who changed it when."""
    for item in area.assessments:
        if item.amended is not None:
            yield words.AMENDED + " " + readings.amended(area.plan, item, item.amended, lang)


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


def history_lines(area: AreaReport, lang: str) -> Iterator[str]:
    """Yield which earlier years missed what every year should keep, and what was met once."""
    for item in area.assessed():
        name = item.name.of(lang)
        earlier = Years(year for year in item.broken_years if year != item.year)
        if earlier:
            label = say(lang, f"explain.{words.broken_key(item)}")
            yield say(lang, "closing.broken", name=name, label=label, years=earlier.of(lang))
        if item.met_in is not None:
            met = say(lang, "explain.met_once", year=item.met_in)
            yield say(lang, "closing.met_once", name=name, met=met)


def _by_missing(assessments: Iterable[Assessment]) -> dict[tuple[int, ...], list[Indicator]]:
    """Return indicators by the years that they miss."""
    whose: dict[tuple[int, ...], list[Indicator]] = {}
    for assessment in assessments:
        whose.setdefault(assessment.missing, []).append(assessment.definition)
    return whose


def _legend(area: AreaReport, lang: str) -> list[str]:
    """Return what the marks mean that the table uses."""
    rows = area.assessments
    statuses = {item.latest.status for item in rows if item.latest is not None}
    uses = {
        "legend.binding": any(item.nature == "binding" for item in rows),
        "legend.uncertain": any(False in {item.certain, item.grade_certain} for item in rows),
        "legend.latest": area.has_own_years,
        "legend.preliminary": "preliminary" in statuses,
        "legend.revised": "revised" in statuses,
        "legend.rounded": any(item.comparison == "rounded" for item in rows),
        "legend.eurostat": area.grades == "eurostat",
    }
    return [say(lang, key) for key, is_used in uses.items() if is_used]


def _names(indicators: Iterable[Indicator], lang: str) -> str:
    names = dict.fromkeys(indicator.name.of(lang) for indicator in indicators)
    return say(lang, "list.names").join(names)
