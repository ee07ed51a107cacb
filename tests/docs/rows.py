"""The worked tables of docs/method.md: a row's cells become a plan and a submission.

A word that the grammar does not know is an error, so that no row can say what is not checked.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from hlgl_cli import pipeline
from hlgl_cli.report.as_json import render
from hlgl_cli.report.view import View
from hlgl_cli.sources.files import Content
from tests.engine.build import BASE_YEAR, indicator, plan

if TYPE_CHECKING:
    from hlgl_cli.plan import Plan

HEADER = "| target | figures | shown | words |"
TABLE = re.compile(rf"^{re.escape(HEADER)}\n\|[-|]+\|\n((?:\|.*\|\n)+)", re.MULTILINE)
_NUMBER = r"-?\d+(?:\.\d+)?"
_TARGET = re.compile(
    rf"(?P<form>\w+) (?:(?P<base>{_NUMBER}) → )?(?P<number>{_NUMBER}|GDP)(?: of (?P<level>.+))?"
)
_FIGURE = re.compile(
    rf"(?P<who>GDP )?(?:(?P<kind>[a-z]+) )?(?P<numbers>{_NUMBER}(?:, {_NUMBER})*)"
    r"(?: (?P<unit>\w*元))?(?: in (?P<year>\d{4}))?"
)
# What an option of a target adds: to the target's own table, or to the indicator's.
_OF_TARGET = {
    "geometric": "path = 'geometric'",
    "accumulated": "averaging = 'accumulated'",
    "about": "bound = 'about'",
}
_OF_INDICATOR = {
    "lower is better": "better = 'lower'",
    "at most": "better = 'lower'",
    "a rank": "count = true",
    "constant prices": "prices = 'constant'",
    "current prices": "prices = 'current'",
}
_KINDS = {"growth": "growth", "follow": "growth", "reduction": "reduction"}
_NAMES = {
    "lead": "lead_years",
    "needed": "needed_per_year",
    "pace": "pace_ratio",
    **{name: name for name in ("actual", "required", "margin", "progress", "projected", "basis")},
}
_REASONS = {"no_data", "incomplete", "not_comparable", "no_baseline"}
_WORDS = {
    "on track": ("verdict", "on_track"),
    "off track": ("verdict", "off_track"),
    "met": ("verdict", "on_track"),
    "missed": ("verdict", "off_track"),
    "achieved": ("grade", "achieved"),
    "ahead": ("grade", "ahead"),
    "in line": ("grade", "in_line"),
    "behind": ("grade", "behind"),
    "certain": ("certain", True),
    "not certain": ("certain", False),
    **{reason: ("reason", reason) for reason in _REASONS},
}


Kinds = dict[str, dict[int, str]]


class Row(NamedTuple):
    """A row of a worked table."""

    target: str
    figures: str
    shown: str
    words: str


def rows(text: str) -> list[Row]:
    """Return the rows of all worked tables of a page."""
    lines = [line for table in TABLE.finditer(text) for line in table[1].splitlines()]
    return [Row(*(cell.strip() for cell in line[1:-1].split("|"))) for line in lines]


def misread(row: Row) -> list[str]:
    """Return what a row says and `hlgl check` does not."""
    found = answer(row.target, row.figures)
    wrong = [one for one in row.shown.split(", ") if one and not _is_shown(one, found)]
    wrong += [one for one in row.words.split(", ") if not _is_said(one, found)]
    return wrong


def _is_shown(said: str, found: dict[str, Any]) -> bool:
    name, _, value = said.partition(" ")
    number, is_rate = value.removesuffix(" %"), value.endswith(" %")
    value_found = found[_NAMES[name]]
    if name == "needed" and is_rate != (found["needed_as"] == "rate"):
        return False
    if not isinstance(value_found, Decimal | int):
        return number == ("null" if value_found is None else value_found)
    printed = Decimal(number.replace("−", "-"))
    digits = -int(printed.as_tuple().exponent)
    return digits <= 6 and round(Decimal(value_found), digits) == printed


def _is_said(word: str, found: dict[str, Any]) -> bool:
    if (word in {"met", "missed"}) != (word in {"met", "missed"} and found["due"]):
        return False
    if word in {"on track", "off track"} and found["due"]:
        return False
    field, value = _WORDS[word]
    return bool(found[field] == value)


@cache
def answer(target: str, figures: str) -> dict[str, Any]:
    """Return the JSON report's assessment of a row."""
    stated, given = _plan(target), _figures(figures)
    year = max(at for kinds in given.values() for numbers in kinds.values() for at in numbers)
    own = stated.indicators[0].kind
    content = Content("figures.toml", _submission(given, own, year).encode())
    is_rounded = target.endswith(", rounded")
    request = pipeline.Request(comparison="rounded" if is_rounded else "exact")
    document = json.loads(
        render(pipeline.check([content], request, stated), View("en")), parse_float=Decimal
    )
    (report,) = document["reports"]
    assert [one for one in document["findings"] if one["severity"] == "error"] == []
    return {**report["assessments"][0], "due": year == stated.target_year}


def _plan(target: str) -> Plan:
    head, *options = target.removesuffix(", rounded").replace("−", "-").split(", ")
    read = _TARGET.fullmatch(head)
    assert read is not None, f"cannot read {head}"
    form, years, _milestones, inside, beside = (
        read["form"],
        5,
        "",
        [],
        ["decimals = 1", "number = 1"],
    )
    for option in options:
        stop, period = re.fullmatch(r"(\S+) in (\d{4})", option), option.removesuffix(" years")
        if stop:
            inside.append(f"milestones = {{ {stop[2]} = {stop[1]} }}")
        elif period != option:
            years = int(period)
        elif option.startswith("by "):
            inside.append(option.replace(" ", " = "))
        elif option in _OF_TARGET:
            inside.append(_OF_TARGET[option])
        else:
            beside.append(_OF_INDICATOR[option])
    number = "'gdp'" if read["number"] == "GDP" else read["number"]
    beside.append(f"kind = '{_KINDS.get(form, 'value')}'")
    if read["level"]:
        key = "baseline" if form == "multiple" else "base_level"
        beside.append(f"{key} = {_quoted(read['level'])}")
    if read["base"]:
        beside.append(f"baseline = {read['base']}")
    beside.append(f"target = {{ {', '.join([f'{form} = {number}', *inside])} }}")
    gdp = indicator("kind = 'growth'\ndecimals = 1\nnumber = 2", "gdp")
    return plan(indicator("\n".join(beside)), gdp, years=years)


def _quoted(number: str) -> str:
    return f"'{number}'" if " " in number else number


def _figures(cell: str) -> dict[str, Kinds]:
    """Return the numbers by indicator, kind and year; the kind is empty where it is the own one."""
    found: dict[str, Kinds] = {}
    for item in cell.replace("−", "-").split("; "):
        read = _FIGURE.fullmatch(item)
        assert read is not None, f"cannot read {item}"
        numbers = read["numbers"].split(", ")
        single = int(read["year"] or BASE_YEAR + 3)
        first = single if len(numbers) == 1 else BASE_YEAR + 1
        kinds = found.setdefault("gdp" if read["who"] else "it", {})
        for year, number in enumerate(numbers, first):
            quantity = f"{number} {read['unit']}" if read["unit"] else number
            kinds.setdefault(read["kind"] or "", {})[year] = _quoted(quantity)
    return found


def _submission(given: dict[str, Kinds], own: str, year: int) -> str:
    figures = [
        f"{name}.{kind or own} = {{ {', '.join(f'{at} = {one}' for at, one in numbers.items())} }}"
        for name, kinds in given.items()
        for kind, numbers in kinds.items()
    ]
    return "\n".join([f"year = {year}", "[figures]", *figures, ""])
