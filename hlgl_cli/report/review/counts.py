"""How many indicators stand how: a table of verdicts and grades by the nature of the targets."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hlgl_cli.engine.grades import GRADES
from hlgl_cli.report import words
from hlgl_cli.report.counts import IN_THE_END, ON_THE_WAY
from hlgl_cli.report.prose import tally
from hlgl_cli.report.review.model import Counts, Heading, Row
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.report.report import AreaReport

_ALONE = ("met_alone", "missed_alone")
_NATURES = {"binding": "binding", "expected": "expected", None: "other"}


def counts_of(area: AreaReport, lang: str) -> Counts:
    """Return the counts of all indicators, then of those of each nature that occurs.

    Verdicts on a year alone are counted apart, and in none of the others.
    """
    usual = IN_THE_END if area.is_due else ON_THE_WAY
    groups = {"all": area.counted}
    for nature, name in _NATURES.items():
        groups[name] = tuple(each for each in area.counted if each.nature == nature)
    found = {name: _counted(those) for name, those in groups.items() if those or name == "all"}
    columns = _columns(found["all"], usual, GRADES[area.grades])
    return Counts(
        tuple(Heading(column, _heading(column, area, lang)) for column in columns),
        tuple(
            Row(say(lang, f"review.counts.{name}"), tuple(str(counts[key]) for key in columns))
            for name, counts in found.items()
        ),
    )


def _counted(those: Sequence[Assessment]) -> Counter[str]:
    """Return how many there are of each verdict, of one year alone too, and of each grade."""
    judged = tally.judged(those)
    counts = Counter(map(words.verdict_key, those))
    counts.update(str(each.grade) for each in judged if words.grade_key(each))
    counts["indicators"], counts["assessed"] = len(those), len(judged)
    return counts


def _columns(all_of_them: Counter[str], usual: Sequence[str], grades: Sequence[str]) -> list[str]:
    """Return what is counted: the verdicts of the year always, all else where it occurs."""
    others = IN_THE_END if usual == ON_THE_WAY else ON_THE_WAY
    return [
        "indicators",
        "assessed",
        *usual,
        *filter(all_of_them.get, others),
        *(grades if any(map(all_of_them.get, grades)) else ()),
        *filter(all_of_them.get, _ALONE),
        "not_assessed",
    ]


def _heading(column: str, area: AreaReport, lang: str) -> str:
    if column in {"indicators", "assessed"}:
        return say(lang, f"review.counts.{column}")
    is_grade = column in GRADES[area.grades]
    verdict = f"verdict.{column}"
    said = words.of_grade(column, area.grades, lang) if is_grade else say(lang, verdict)
    return f"{said[:1].upper()}{said[1:]}"
