"""The lines that close an area's report: the marks, what is not assessed and why, the count."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, get_args

from hlgl_cli.engine.verdict import Grade
from hlgl_cli.report import readings, words
from hlgl_cli.text import Years, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hlgl_cli.engine.assessment import Assessment
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
    yield from _amended_lines(area, lang)
    yield from _alone_lines(area, lang)
    yield from _missing_lines(area, lang)
    yield from not_assessed_lines(area, lang)
    yield counts_line(area, lang)
    yield from _graded_line(area, lang)
    yield from _binding_line(area, lang)
    lists = "  ".join(_lists(area, lang))
    if lists:
        yield lists


def counts_line(area: AreaReport, lang: str) -> str:
    """Return how many indicators are assessed, and with which verdicts."""
    summary, assessed = area.summary, _of_path(area.counted)
    uncertain = summary.uncertain
    facts = {
        "assessed": len(assessed),
        "uncertain": say(lang, "closing.uncertain", count=uncertain) if uncertain else "",
        "verdicts": _verdicts(assessed, area, lang),
        "not_assessed": summary.not_assessed,
        "alone": _counts_alone(area, lang),
    }
    return say(lang, "closing.counts", **facts)


def _of_path(assessments: Iterable[Assessment]) -> list[Assessment]:
    """Return what is judged on the way since the base year; one year alone counts apart."""
    judged = (item for item in assessments if item.verdict != "not_assessed")
    return [item for item in judged if not words.is_alone(item)]


def _verdicts(assessed: list[Assessment], area: AreaReport, lang: str) -> str:
    """Return how many have each of the two verdicts, in the words of the year."""
    counts = Counter(map(words.verdict_key, assessed))
    both = ("met", "missed") if area.is_due else ("on_track", "off_track")
    each = (
        say(lang, "closing.verdict", verdict=say(lang, f"verdict.{word}"), count=counts[word])
        for word in both
    )
    return say(lang, "list.clause").join(each)


def _counts_alone(area: AreaReport, lang: str) -> str:
    """Return how many are judged on one year alone, if any; what does not occur is not said."""
    counts = Counter(map(words.verdict_key, filter(words.is_alone, area.counted)))
    each = (say(lang, f"closing.{word}", count=counts[word]) for word in sorted(counts))
    verdicts = say(lang, "list.clause").join(each)
    return say(lang, "closing.alone", count=counts.total(), verdicts=verdicts) if counts else ""


def _graded_line(area: AreaReport, lang: str) -> Iterator[str]:
    """Yield how many have each grade that occurs; of those behind, how many break a limit."""
    grades = Counter(item.grade for item in area.counted if words.grade_key(item))
    broken = Counter(map(words.grade_key, area.counted))
    if not grades:
        return
    among = say(lang, "list.clause").join(
        say(lang, f"closing.{word}", count=broken[word])
        for word in ("above_ceiling", "below_floor")
        if broken[word]
    )
    each = []
    for grade in filter(grades.get, get_args(Grade)):
        facts = {"verdict": say(lang, f"grade.{grade}"), "count": grades[grade], "among": among}
        key = "closing.among" if grade == "behind" and among else "closing.verdict"
        each.append(say(lang, key, **facts))
    yield say(lang, "list.clause").join(each)


def _binding_line(area: AreaReport, lang: str) -> Iterator[str]:
    """Yield how the binding indicators stand, if there are any."""
    binding = [item for item in area.counted if item.nature == "binding"]
    if binding:
        assessed = _of_path(binding)
        facts = {"count": len(binding), "assessed": len(assessed)}
        yield say(lang, "closing.binding", verdicts=_verdicts(assessed, area, lang), **facts)


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


def _amended_lines(area: AreaReport, lang: str) -> Iterator[str]:
    """Yield what ^ means: what a target was before, and who changed it when."""
    for item in area.assessed():
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
    }
    return [say(lang, key) for key, is_used in uses.items() if is_used]


def _names(indicators: Iterable[Indicator], lang: str) -> str:
    names = dict.fromkeys(indicator.name.of(lang) for indicator in indicators)
    return say(lang, "list.names").join(names)
