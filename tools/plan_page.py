"""The tables of targets in docs/plan-reading.md, in both languages, from the shipped plan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hlgl_cli.report import readings, words
from hlgl_cli.sources.plans import load_plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hlgl_cli.plan import Indicator, Plan

# What stands above the columns of the plan's table, and of the targets of its text.
HEADINGS = {
    "en": {
        "table": ("No.", "id", "indicator", "as printed", "judged as", "why, and what is in doubt"),
        "text": ("id", "indicator", "2020", "judged as", "source", "why, and what is in doubt"),
    },
    "zh": {
        "table": ("序号", "id", "指标", "规划原表", "判定口径", "依据与存疑"),
        "text": ("id", "指标", "2020年", "判定口径", "出处", "依据与存疑"),
    },
}
# A table follows the mark that says which targets it has.
_TABLE = re.compile(r"(<!-- targets of the (table|text) -->\n\n)(?:\|.*\n)*")
_MARKS = re.compile(r"([\\`*_\[\]|~])")


def rendered(page: str, lang: str) -> str:
    """Return a page with its tables of targets written anew."""
    plan = load_plan()
    return _TABLE.sub(lambda mark: mark[1] + "".join(_table(plan, mark[2], lang)), page)


def _table(plan: Plan, part: str, lang: str) -> Iterator[str]:
    headings = HEADINGS[lang][part]
    yield _row(headings)
    yield f"|{'---|' * len(headings)}\n"
    for indicator in plan.indicators:
        if (indicator.number is None) == (part == "text"):
            yield _row(_cells(plan, indicator, lang))


def _cells(plan: Plan, indicator: Indicator, lang: str) -> list[str]:
    """Return the cells of an indicator: of the plan's table if it has a number there."""
    name, note = words.named(indicator, lang), indicator.note
    reading = _marked(readings.reading(plan, indicator, lang))
    why = _marked(note.of(lang)) if note else ""
    if indicator.number is None:
        base = " ".join(words.baselines(indicator, lang).values())
        return [f"`{indicator.id}`", name, base, reading, indicator.source or "", why]
    cells = indicator.printed
    printed = f"{cells.base} · {cells.target} · {cells.rate}" if cells else ""
    return [str(indicator.number), f"`{indicator.id}`", name, _marked(printed), reading, why]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _marked(text: str) -> str:
    return _MARKS.sub(r"\\\1", text)
