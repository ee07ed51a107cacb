"""The worked tables of docs/method.md: each row is run, and what it says held against the answer.

A name or a word that is not known is an error, so that no row can say what is not checked.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from hlgl_cli import pipeline
from hlgl_cli.report.formats.as_json import render
from hlgl_cli.report.view import View
from hlgl_cli.sources.files import Content
from tests.docs.row_cells import EUROSTAT, ROUNDED, figures_of, plan_of, submission_of

HEADER = "| target | figures | shown | words |"
TABLE = re.compile(rf"^{re.escape(HEADER)}\n\|[-|]+\|\n((?:\|.*\|\n)+)", re.MULTILINE)
_NAMES = {
    "lead": "lead_years",
    "needed": "needed_per_year",
    "pace": "pace_ratio",
    "since": "since_base",
    "so far": "pace_per_year",
    "missing": "missing",
    "broken": "broken_years",
    "tolerance": "tolerance",
    **{name: name for name in ("actual", "required", "margin", "progress", "projected", "basis")},
}
_DUE = {"met": ("verdict", "on_track"), "missed": ("verdict", "off_track")}
_UNDER_WAY = {"on track": ("verdict", "on_track"), "off track": ("verdict", "off_track")}
_WORDS = {
    **{word.replace("_", " "): ("grade", word) for word in ("achieved", "ahead", "in_line")},
    "behind": ("grade", "behind"),
    **{
        word.replace("_", " "): ("grade", word)
        for word in ("significant_progress", "moderate_progress", "movement_away")
    },
    "target achieved": ("grade", "achieved"),
    "growth series": ("grade_reason", "growth_series"),
    "no grade": ("grade", None),
    "grade certain": ("grade_certain", True),
    "grade not certain": ("grade_certain", False),
    "certain": ("certain", True),
    "not certain": ("certain", False),
    **{word: ("reason", word) for word in ("no_data", "incomplete", "not_comparable")},
}


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
    """Return what a row says and the JSON report of `hlgl check` does not."""
    found = answer(row.target, row.figures)
    wrong = [one for one in row.shown.split(", ") if one and not _is_shown(one, found)]
    return wrong + [one for one in row.words.split(", ") if not _is_said(one, found)]


def _is_shown(said: str, found: dict[str, Any]) -> bool:
    name = next(name for name in sorted(_NAMES, key=len)[::-1] if said.startswith(name))
    value = said.removeprefix(name).strip()
    shown = found[_NAMES[name]]
    if isinstance(shown, list):
        return value == " ".join(map(str, shown))
    is_rate = name == "needed" and found["needed_as"] == "rate"
    if value.endswith(" %") != is_rate:
        return False
    if not isinstance(shown, Decimal | int):
        return value == ("null" if shown is None else shown)
    printed = Decimal(value.removesuffix(" %").replace("−", "-"))
    return round(Decimal(shown), -int(printed.as_tuple().exponent)) == printed


def _is_said(word: str, found: dict[str, Any]) -> bool:
    known = _WORDS | (_DUE if found["due"] else _UNDER_WAY)
    field, value = known[word]
    return bool(found[field] == value)


@cache
def answer(target: str, figures: str) -> dict[str, Any]:
    """Return the assessment of a row as JSON has it, and whether its target is due."""
    plan = plan_of(target)
    year, text = submission_of(figures_of(figures), plan.indicators[0].kind)
    request = pipeline.Request(
        comparison="rounded" if target.endswith(ROUNDED) else "exact",
        grades="eurostat" if target.endswith(EUROSTAT) else "official",
    )
    report = pipeline.check([Content("figures.toml", text.encode())], request, plan)
    document = json.loads(render(report, View("en")), parse_float=Decimal)
    assert document["counts"]["errors"] == 0, document["findings"]
    found = document["reports"][0]["assessments"][0]
    tolerance = (found["target"] or {}).get("tolerance")
    return {**found, "tolerance": tolerance, "due": year == plan.target_year}
