"""What was imported as a document."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.importing.document import document
from hlgl_cli.importing.reading import Note
from tests.importing.entries import CELLS, entry, question, stated

if TYPE_CHECKING:
    from hlgl_cli.report.shapes import imported as shape

PLAN: shape.ImportedPlan = {
    "id": "a-plan",
    "title": "某地规划",
    "area": None,
    "base_year": 2025,
    "target_year": None,
}
NOTHING = dict.fromkeys(
    ("number", "upto", "bound", "year", "since", "follows", "by", "trend", "assigned_by")
)


def row(**reading: object) -> shape.ImportRow:
    """Return the document's row of a reading."""
    (made,) = document("t.csv", PLAN, [entry(**reading)], "en")["rows"]  # type: ignore[arg-type]
    return made


def test_document() -> None:
    """It says which file and which plan."""
    made = document("t.csv", PLAN, [], "en")
    wanted: shape.Import = {
        "schema": "hlgl.import/1",
        "lang": "en",
        "file": "t.csv",
        "plan": PLAN,
        "rows": [],
    }
    assert made == wanted


def test_row() -> None:
    """A target is told with all that is read of it and all that is printed."""
    target = stated("level", "71", bound="about")
    more = stated("level", "75", year=2035)
    made = row(target=target, more=(more,), doubts=(Note("import.shared"),), marks=("力争",))
    assert made == {
        **NOTHING,
        "row": 1,
        "id": "row_1",
        "name": "甲",
        "unit": "%",
        "form": "level",
        "number": Decimal(71),
        "bound": "about",
        "each_year": False,
        "baseline": Decimal("67.9"),
        "base_year": 2025,
        "better": "higher",
        "cells": CELLS,
        "question": None,
        "item": None,
        "group": None,
        "kind": "value",
        "nature": None,
        "prices": None,
        "known": None,
        "also": [
            {**NOTHING, "form": "level", "number": Decimal(75), "year": 2035, "each_year": False}
        ],
        "doubts": ["several rows share one number (a merged cell): of which is it?"],
        "marks": ["力争"],
    }


@pytest.mark.parametrize("side", [None, "lower"])
def test_without_target(side: str | None) -> None:
    """A row without a target states nothing; which side is better is told where the row says it."""
    made = row(better=side)
    assert (made["form"], made["number"], made["better"]) == ("none", None, side)


def test_question() -> None:
    """A row with a question has no number, and its alternatives are told."""
    made = row(target=stated("level", "1"), question=question(stated("hold", "4.5")))
    assert (made["form"], made["number"], made["also"]) == ("question", None, [])
    assert made["question"] == {
        "why": "several rows share one number (a merged cell): of which is it?",
        "alternatives": [{**NOTHING, "form": "hold", "number": Decimal("4.5"), "each_year": False}],
    }


def test_own_base_year() -> None:
    """A baseline may be of a year of its own."""
    assert row(base_year=2024)["base_year"] == 2024
