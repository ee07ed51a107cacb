"""The tables of targets come from the shipped plan, in both languages."""

from __future__ import annotations

import re

import pytest

from hlgl_cli.report import readings, words
from hlgl_cli.sources.plans import load_plan
from hlgl_cli.text import LANGUAGES
from plan_page import rendered

PLAN = load_plan()


def rows(part: str, lang: str) -> list[list[str]]:
    """Return the cells of a part's table, below its headings."""
    page = rendered(f"<!-- targets of the {part} -->\n\n", lang).replace("\\", "")
    return [line[2:-2].split(" | ") for line in page.splitlines()[4:]]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_table(lang: str) -> None:
    """A row of the plan's table has its number, its cells as printed, its reading and its note."""
    found = rows("table", lang)[2]
    urbanization = PLAN.names()["urbanization_rate"]
    assert urbanization.note is not None
    assert found == [
        "3",
        "`urbanization_rate`",
        words.named(urbanization, lang),
        "95 · 98 · —",
        readings.reading(PLAN, urbanization, lang),
        urbanization.note.of(lang),
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_text(lang: str) -> None:
    """A target of the text has the base year's number or level, and its source."""
    found = rows("text", lang)[0]
    base = words.baselines(PLAN.names()["budget_revenue"], lang)["base_level"]
    assert (found[0], found[2], found[4]) == ("`budget_revenue`", base, "第二章第四节")


def test_every_target() -> None:
    """The two tables have all targets between them."""
    ids = [row[1] for row in rows("table", "en")] + [row[0] for row in rows("text", "en")]
    assert ids == [f"`{indicator.id}`" for indicator in PLAN.indicators]


def test_in_place_of_an_older_table() -> None:
    """A table that is there is written anew, and what has no mark stays as it is."""
    page = "Before.\n\n<!-- targets of the text -->\n\n| old |\n|---|\n\nAfter.\n"
    written = rendered(page, "zh")
    assert re.findall(r"\| old|^Before\.$|^After\.$", written, re.MULTILINE) == [
        "Before.",
        "After.",
    ]
    assert rendered(written, "zh") == written
