"""How many indicators have which verdict and grade: the counts below an area's table."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hlgl_cli.engine.grades import GRADES
from hlgl_cli.report import words
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.report.report import AreaReport

ON_THE_WAY, IN_THE_END = ("on_track", "off_track"), ("met", "missed")


def count_lines(area: AreaReport, lang: str) -> Iterator[str]:
    """Yield the counts of all indicators, by grade, and of the binding and the indicative ones."""
    yield counts_line(area, lang)
    yield from _graded_line(area, lang)
    for nature in ("binding", "expected"):
        yield from _line_of(nature, area, lang)


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
    """Return how many have each verdict, in the words of the year; others where they occur."""
    counts = Counter(map(words.verdict_key, assessed))
    usual, others = (IN_THE_END, ON_THE_WAY) if area.is_due else (ON_THE_WAY, IN_THE_END)
    each = (
        say(lang, "closing.verdict", verdict=say(lang, f"verdict.{word}"), count=counts[word])
        for word in (*usual, *filter(counts.get, others))
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
    for grade in filter(grades.get, GRADES[area.grades]):
        facts = {
            "verdict": words.of_grade(grade, area.grades, lang),
            "count": grades[grade],
            "among": among,
        }
        key = "closing.among" if grade == "behind" and among else "closing.verdict"
        each.append(say(lang, key, **facts))
    yield say(lang, "list.clause").join(each)


def _line_of(nature: str, area: AreaReport, lang: str) -> Iterator[str]:
    """Yield how the binding indicators, or the indicative ones, stand, if there are any."""
    those = [item for item in area.counted if item.nature == nature]
    if those:
        assessed = _of_path(those)
        facts = {"count": len(those), "assessed": len(assessed)}
        yield say(lang, f"closing.{nature}", verdicts=_verdicts(assessed, area, lang), **facts)
