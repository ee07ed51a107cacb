"""The paragraph on a whole report: how many indicators stand how, and which ones fall behind."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, get_args

from hlgl_cli.engine.grades import GRADES
from hlgl_cli.engine.series import Reason
from hlgl_cli.report.prose import tally
from hlgl_cli.report.prose.numbers import short
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.report.report import AreaReport

HUNDRED = 100
_VERDICTS = ("on_track", "off_track")
_DUE = {"on_track": "met", "off_track": "missed"}
_ALONE = {"on_track": "alone_met", "off_track": "alone_missed"}


def paragraph(area: AreaReport, lang: str) -> str:
    """Return what a review says of all indicators together; what does not occur is left out."""
    rows = area.counted
    sentences = (
        _whole(area, rows, lang),
        _grades(area, rows, lang),
        _alone(rows, lang),
        _unjudged(rows, lang),
        _binding(area, rows, lang),
        _uncertain(rows, lang),
    )
    return say(lang, "prose.report.between").join(filter(None, sentences))


def _whole(area: AreaReport, rows: Sequence[Assessment], lang: str) -> str:
    """Return how many could be judged, and with which verdicts."""
    main = {each.id for each in area.plan.indicators if each.is_of_table}
    is_main = {each.indicator for each in rows} == main
    judged = tally.judged(rows)
    named = ("off_track",) if _is_due(area) else ()
    among = "main" if is_main else "chosen"
    return say(
        lang,
        f"prose.report.{among}" if judged else f"prose.report.none_{among}",
        when=_when(area, lang),
        all=len(rows),
        count=len(judged),
        verdicts=_verdicts(area, judged, named, lang),
    )


def _is_due(area: AreaReport) -> bool:
    return area.year == area.plan.target_year


def _when(area: AreaReport, lang: str) -> str:
    """Return the year that is judged and the time elapsed, or that each has its own."""
    if len({each.year for each in area.assessments}) > 1:
        return say(lang, "prose.report.latest")
    elapsed = Decimal(HUNDRED * (area.year - area.plan.base_year)) / area.plan.years
    key = "prose.report.due" if _is_due(area) else "prose.report.by"
    return say(lang, key, year=area.year, elapsed=f"{short(elapsed, 1)}%")


def _verdicts(
    area: AreaReport, judged: Sequence[Assessment], named: Iterable[str], lang: str
) -> str:
    """Return the verdicts behind a colon, with the names of some."""
    keys = _DUE if _is_due(area) else {verdict: verdict for verdict in _VERDICTS}
    listed = _counted(_by_verdict(judged), keys, named, lang)
    return say(lang, "prose.report.verdicts", listed=listed)


def _by_verdict(rows: Iterable[Assessment]) -> dict[str, list[Assessment]]:
    found: dict[str, list[Assessment]] = {verdict: [] for verdict in _VERDICTS}
    for each in rows:
        found[each.verdict].append(each)
    return found


def _counted(
    groups: Mapping[str, Sequence[Assessment]],
    keys: Mapping[str, str],
    named: Iterable[str],
    lang: str,
) -> str:
    """Return how many there are of each group that has any, with the names of some."""
    items = []
    for group, of_group in groups.items():
        if of_group:
            item = say(lang, f"prose.count.{keys[group]}", count=len(of_group))
            is_named = group in named
            items.append(_named(item, of_group, lang) if is_named else item)
    return say(lang, "prose.report.items").join(items)


def _named(item: str, of_item: Sequence[Assessment], lang: str) -> str:
    return say(lang, "prose.report.named", item=item, names=_names(of_item, lang))


def _names(rows: Sequence[Assessment], lang: str) -> str:
    return say(lang, "prose.report.names").join(tally.names(rows, lang))


def _grades(area: AreaReport, rows: Sequence[Assessment], lang: str) -> str:
    """Return the grades of those that have one; in the target year official ones say nothing."""
    judged = [each for each in tally.judged(rows) if each.grade is not None]
    is_official = area.grades == "official"
    if not judged or (is_official and _is_due(area)):
        return ""
    grades = GRADES[area.grades]
    groups: dict[str, list[Assessment]] = {
        grade: [each for each in judged if each.grade == grade] for grade in grades
    }
    keys = {grade: grade if is_official else f"eurostat.{grade}" for grade in groups}
    listed = _counted(groups, keys, grades[-1:], lang)
    told = say(lang, f"prose.report.grades.{area.grades}", listed=listed)
    ungraded = sum(each.grade is None for each in tally.judged(rows))
    if not ungraded:
        return told
    more = say(lang, "prose.report.ungraded", count=ungraded)
    return say(lang, "prose.report.between").join((told, more))


def _alone(rows: Sequence[Assessment], lang: str) -> str:
    """Return those judged on one year alone, counted apart."""
    alone = tally.alone(rows)
    if not alone:
        return ""
    listed = _counted(_by_verdict(alone), _ALONE, (), lang)
    return say(lang, "prose.report.alone", count=len(alone), listed=listed)


def _unjudged(rows: Sequence[Assessment], lang: str) -> str:
    """Return how many are not judged, by the reason."""
    unjudged = tally.unjudged(rows)
    if not unjudged:
        return ""
    reasons = dict(_reasons(unjudged, lang))
    if len(reasons) == 1:
        facts = {"count": len(unjudged), "reason": next(iter(reasons))}
        return say(lang, "prose.report.open_alike", **facts)
    items = (
        say(lang, "prose.open.count", reason=reason, count=count)
        for reason, count in reasons.items()
    )
    listed = say(lang, "prose.report.reasons").join(items)
    return say(lang, "prose.report.open", count=len(unjudged), listed=listed)


def _reasons(unjudged: Sequence[Assessment], lang: str) -> Iterator[tuple[str, int]]:
    for reason in get_args(Reason):
        count = sum(each.reason == reason for each in unjudged)
        if count:
            yield say(lang, f"prose.open.{reason}"), count


def _binding(area: AreaReport, rows: Sequence[Assessment], lang: str) -> str:
    """Return how those stand whose targets bind."""
    binding = [each for each in rows if each.nature == "binding"]
    if not binding or len(binding) == len(rows):
        return ""
    judged = tally.judged(binding)
    return say(
        lang,
        "prose.report.binding" if judged else "prose.report.none_binding",
        all=len(binding),
        s="" if len(binding) == 1 else "s",
        count=len(judged),
        verdicts=_verdicts(area, judged, ("off_track",), lang),
    )


def _uncertain(rows: Sequence[Assessment], lang: str) -> str:
    """Return those whose verdict rounding could change."""
    uncertain = [each for each in rows if each.certain is False]
    if not uncertain:
        return ""
    facts = {"count": len(uncertain), "names": _names(uncertain, lang)}
    return say(lang, "prose.report.uncertain", **facts)
