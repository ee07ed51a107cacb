"""What changed since an earlier result in words: a line an indicator, with every reason."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from hlgl_cli.messages import harmless
from hlgl_cli.report import words
from hlgl_cli.report.numbers import DOCUMENT_DECIMALS, plain, rounded, signed
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.report.changes import AreaChanges, Cause, Change, Standing
    from hlgl_cli.report.report import AreaReport, Report

# Fields that have words; those of a target are named as in JSON.
_FIELDS = frozenset({"status", "known", "source", "unit", "nature", "value", "id"})
_VALUES = frozenset({"status", "nature"})  # fields whose values have words
_LEAST = 2  # decimals


def title(area: AreaReport, changes: AreaChanges, lang: str) -> str:
    """Return the heading: with which year's result it is compared."""
    if changes.before is None:
        return say(lang, "changes.title.new")
    key = "changes.title" if changes.before == area.year else "changes.title.years"
    return say(lang, key, before=changes.before, year=area.year)


def change_lines(area: AreaReport, changes: AreaChanges, lang: str) -> Iterator[str]:
    """Yield a line for each indicator that changed, and how many did not."""
    for change in changes.entries:
        if change.indicator is not None:
            yield _line(area, changes, change, lang)
    if changes.unchanged:
        key = "changes.unchanged" if len(changes.entries) else "changes.none"
        yield say(lang, key, count=changes.unchanged)


def gone_lines(report: Report, lang: str) -> Iterator[str]:
    """Yield the areas that the earlier result has alone, a line a plan."""
    areas: dict[str, list[str]] = defaultdict(list)
    for change in report.gone or ():
        areas[change.plan].append(harmless(change.area))
    for plan, names in areas.items():
        facts = {"plan": harmless(plan), "names": say(lang, "list.separator").join(names)}
        yield say(lang, "changes.areas_gone", **facts)


def name_of(change: Change, lang: str) -> str:
    """Return the name of an indicator, as the earlier report spells it where the plan has none."""
    definition = change.definition
    if definition is None:
        return harmless(change.spelled or str(change.indicator))
    return definition.name.of(lang)


def _line(area: AreaReport, changes: AreaChanges, change: Change, lang: str) -> str:
    name = name_of(change, lang)
    if change.part is not None:
        name = say(lang, "changes.part", name=name, part=change.part)
    if change.became != "changed":
        stood = change.after or change.before
        verdict = "" if stood is None else _verdict(stood, lang)
        return say(lang, f"changes.{change.became}", name=name, verdict=verdict)
    assert change.before is not None  # noqa: S101 - of what changed both are known
    assert change.after is not None  # noqa: S101
    is_of_area = (change.before.year, change.after.year) == (changes.before, area.year)
    why = [cause for cause in change.why if not (is_of_area and cause.why == "year")]
    told = say(lang, "list.letters").join(_cause(area, cause, lang) for cause in why)
    result = say(lang, "list.clause").join(_results(change.before, change.after, lang))
    key = "changes.line" if told else "changes.line.bare"
    return say(lang, key, name=name, result=result, why=told)


def _results(before: Standing, after: Standing, lang: str) -> Iterator[str]:
    """Yield the verdict, and grade and margin where they are others."""
    yield _both(_verdict(before, lang), _verdict(after, lang), lang)
    grades = _grade(before, lang), _grade(after, lang)
    if grades[0] != grades[1]:
        none = say(lang, "changes.no_grade")
        yield _both(grades[0] or none, grades[1] or none, lang)
    if before.margin != after.margin:
        numbers = _margins(before.margin, after.margin, lang)
        yield say(lang, "changes.margin", margins=_both(*numbers, lang))


def _both(before: str, after: str, lang: str) -> str:
    return after if before == after else say(lang, "changes.both", before=before, after=after)


def _verdict(standing: Standing, lang: str) -> str:
    """Return the verdict in the words of its year, or why there is none."""
    if standing.reason is not None:
        reason = say(lang, f"reason.{standing.reason}")
        return say(lang, "changes.not_assessed", reason=reason)
    ends = {"on_track": "met", "off_track": "missed"}
    key: str = standing.verdict
    if standing.is_alone:
        key = f"{ends.get(key, key)}_alone"
    elif standing.is_dated:
        key = ends.get(key, key)
    return say(lang, f"verdict.{key}")


def _grade(standing: Standing, lang: str) -> str:
    """Return the grade; official ones say nothing of what is due."""
    is_said = standing.graded_by == "eurostat" or not standing.is_dated
    if standing.grade is None or not is_said:
        return ""
    return words.of_grade(standing.grade, standing.graded_by, lang)


def _margins(before: Decimal | None, after: Decimal | None, lang: str) -> tuple[str, str]:
    """Return both margins with the digits that tell them apart."""
    digits = _LEAST
    if before is not None and after is not None:
        while digits < DOCUMENT_DECIMALS and rounded(before, digits) == rounded(after, digits):
            digits += 1
    none = say(lang, "changes.no_margin")
    first, second = (none if one is None else signed(one, digits) for one in (before, after))
    return first, second


def _cause(area: AreaReport, cause: Cause, lang: str) -> str:
    """Return a reason: what is another, with what it was and what it is."""
    facts = {
        "year": cause.year,
        "kind": "" if cause.kind is None else say(lang, f"kind.{cause.kind}"),
        "field": "" if cause.field is None else _field(area, cause, lang),
        "before": _value(cause, cause.before, lang),
        "after": _value(cause, cause.after, lang),
    }
    is_unit = cause.why == "figure_revised" and cause.field == "unit"
    return say(lang, f"changes.why.{'figure_restated' if is_unit else cause.why}", **facts)


def _field(area: AreaReport, cause: Cause, lang: str) -> str:
    """Return what a field, or an indicator, is called; what has no word is named as in JSON."""
    if cause.why == "followed_changed":
        names = {each.id: each.name for each in area.plan.indicators}
        return names[str(cause.field)].of(lang)
    return say(lang, f"changes.field.{cause.field}") if cause.field in _FIELDS else str(cause.field)


def _value(cause: Cause, value: Decimal | str | bool | None, lang: str) -> str:  # noqa: FBT001 - as JSON has it
    if value is None:
        return say(lang, "changes.nothing")
    if isinstance(value, Decimal):
        return plain(value)
    if cause.field in _VALUES:
        return say(lang, f"{cause.field}.{value}")
    return harmless(str(value))
