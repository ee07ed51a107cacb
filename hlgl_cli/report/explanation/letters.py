"""What the letters of a formula are called: in one explanation, one letter is one thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.engine.arithmetic import shown
from hlgl_cli.report import words
from hlgl_cli.report.numbers import amount, plain
from hlgl_cli.report.readings import tolerance
from hlgl_cli.text import Years, say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from hlgl_cli.engine.case import Case
    from hlgl_cli.engine.measures import Measure
    from hlgl_cli.report.explanation.steps import Sheet

_TOKEN = re.compile(r"[A-Za-z]+\d?")
_OF_A_ROW = re.compile(r"([A-Za-z])(\d|k|j)")  # g1, g2, gk: one letter a year
_FUNCTION = "ln"
LAST, LAST_OF_REST = "k", "j"  # of all years since the base year, of those after an earlier index
_ALL_WRITTEN = 2  # so many terms are written out
# The letters of what is followed: one letter is one thing.
_OF_FOLLOWED = str.maketrans("gcIaVBwYD", "fCNAWHGZE")
_OWN = str.maketrans("fCNAWHGZE", "gcIaVBwYD")


class Letter(NamedTuple):
    """A letter, or a row of them, what it means, and under which it is named once."""

    letter: str
    meaning: str
    key: str


def row(stem: str, count: int, last: str = LAST) -> list[str]:
    """Return the letters of so many years: g1; g1, g2; g1, …, gk."""
    if count <= _ALL_WRITTEN:
        return [f"{stem}{i}" for i in range(1, count + 1)]
    return [f"{stem}1", "…", f"{stem}{last}"]


def of_followed(letters: str) -> str:
    """Return a formula with the letters of the indicator that is followed."""
    return letters.translate(_OF_FOLLOWED)


def letters_of(formula: str, sheet: Sheet) -> Iterator[Letter]:
    """Yield the letters of a formula of the indicator itself, in their order, with meanings."""
    for letter, key in _found(formula):
        yield Letter(letter, _meaning(key, sheet), key)


def letters_of_followed(formula: str, sheet: Sheet, other: Case, measure: Measure) -> list[Letter]:
    """Return the letters of the index that is followed."""
    name = other.indicator.name.of(sheet.lang)
    letters = []
    for letter, key in _found(formula):
        own = key.translate(_OWN)
        facts = {**_facts(sheet), **_of_figures(own, other, measure, sheet.lang)}
        meaning = say(sheet.lang, f"letter.{_key(own, other, measure)}", **facts)
        text = say(sheet.lang, "explain.of_followed", name=name, figure=meaning)
        letters.append(Letter(letter, text, key))
    return letters


def _as_put_in(number: Decimal, spelled: str, lang: str) -> str:
    """Return a number with its unit, in the digits in which the formula has it."""
    said, digits = amount(number, spelled, lang), plain(number)
    return said if digits in said else f"{digits} ({words.unit(spelled, lang)})"


def _found(formula: str) -> Iterator[tuple[str, str]]:
    """Yield each letter or row of letters of a formula, and the letter that it is called by."""
    rows: dict[str, list[str]] = {}
    for token in dict.fromkeys(_TOKEN.findall(formula)):
        if token != _FUNCTION:
            part = _OF_A_ROW.fullmatch(token)
            rows.setdefault(part[1] + "1" if part else token, []).append(token)
    separator = " … " if "…" in formula else ", "
    for key, tokens in rows.items():
        yield separator.join(tokens), key


def _meaning(key: str, sheet: Sheet) -> str:
    case = sheet.case
    facts = {**_facts(sheet), **_of_figures(key, case, sheet.measure, sheet.lang)}
    name = _measured(case) if key == "m" else _key(key, case, sheet.measure)
    return say(sheet.lang, f"letter.{name}", **facts)


def _key(key: str, case: Case, measure: Measure) -> str:
    """Return which words say a letter: a rate may be a fall, a base the level first reported."""
    if key == "B" and case.base is None:
        return "B.first"
    falls = case.indicator.kind == "reduction"
    if key in {"g1", "g"}:
        return f"{key}.fall" if measure.points[0].kind not in _RISES and falls else key
    return f"{key}.fall" if falls and key in {"c", "a"} else key


def _measured(case: Case) -> str:
    """Return which words say what is measured."""
    demand = case.target.demand
    if case.target.averaging == "accumulated" and not case.alone:
        return "m.indexes"
    if demand.of_index:
        name = "m.fall" if demand.falls else "m.index"
        return f"{name}.alone" if case.alone else name
    if demand.by_year:
        return "m.growth"
    if demand.adds_up:
        return "m.sum"
    if demand.is_change:
        return "m.change"
    return "m.worst" if case.target.each_year else "m.value"


def _facts(sheet: Sheet) -> dict[str, object]:
    """Return what the words of letters may ask for."""
    case, lang = sheet.case, sheet.lang
    indicator, target = case.indicator, case.target
    stated = target.stated(case.year)
    facts: dict[str, object] = {
        "year": case.year,
        "base": case.base_year,
        "before": case.year - 1,
        "target": case.base_year + case.years,
        "k": case.k,
        "n": case.years,
        "left": case.years - case.k,
        "unit": words.unit(indicator.unit, lang) or say(lang, "letter.no_unit"),
        "slack": plain(shown(sheet.yardstick.slack), 2),
        "years": Years(range(case.first_year, case.year + 1)).of(lang),
        "rate": f"{plain(stated)}%" if stated is not None else "",
        "number": "" if stated is None else _as_put_in(stated, _spelled(case), lang),
    }
    if indicator.bound == "about":
        facts["tolerance"] = tolerance(indicator, target, lang)
    return facts


def _spelled(case: Case) -> str:
    """Return the unit, as plans print it, of the target's number."""
    spelled = words.spelled(case.indicator, case.target)
    return words.difference(spelled) if case.target.demand.is_change else spelled


def _of_figures(key: str, case: Case, measure: Measure, lang: str) -> dict[str, object]:
    """Return of which years a letter's figures are, and what the base is."""
    points = measure.points
    rates = [point.year for point in points if point.kind in _KINDS.get(key, ())]
    since = [point.year for point in points if point.kind not in _KINDS["g1"]]
    facts: dict[str, object] = {"since": max(since, default=case.base_year)}
    if rates:
        facts["years"] = Years(sorted(rates)).of(lang)
    if case.start is not None:
        facts["level"] = plain(shown(case.start.value))
    if points and points[-1].deflator is not None:
        facts["deflator"] = plain(shown(points[-1].deflator.value))
    return facts


_RISES = {"growth", "annual_index"}
_KINDS = {"g1": ("growth", "reduction", "annual_index"), "V1": ("value",)}
