"""Real tables of the new round, and the plans that ship: what import reads is what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hlgl_cli.sources.plans import load_plan
from tests.cli.running import ROOT
from tests.importing.readings import (
    READINGS,
    differences,
    imported,
    invented,
    read_by_hand,
    table_of,
)

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl

MAIN_INDICATORS = ROOT / "examples" / "tables" / "huolinguole-14fyp.csv"


@pytest.mark.parametrize("readings", READINGS, ids=lambda path: path.stem)
def test_table(hlgl: Hlgl, readings: Path) -> None:
    """Every row is read as it is meant, or asked about; no number comes from elsewhere."""
    meant = read_by_hand(readings)
    rows = imported(hlgl, table_of(readings), meant[1]["base_year"] or 2025)
    assert rows.keys() == meant.keys()
    assert {at: invented(row) for at, row in rows.items() if invented(row)} == {}
    read = {at: row for at, row in rows.items() if row["form"] != "question"}
    wrong = {at: list(differences(row, meant[at])) for at, row in read.items()}
    assert {meant[at]["name"]: told for at, told in wrong.items() if told} == {}
    assert {at: row["name"] for at, row in rows.items()} == {
        at: row["name"] for at, row in meant.items()
    }


def test_most_rows_are_read(hlgl: Hlgl) -> None:
    """Of the rows that have one meaning, 85 in 100 and more are read without a question."""
    asked, of_one_meaning = [], 0
    for readings in READINGS:
        meant = read_by_hand(readings)
        rows = imported(hlgl, table_of(readings), meant[1]["base_year"] or 2025)
        clear = [at for at, row in meant.items() if not row.get("question")]
        of_one_meaning += len(clear)
        asked += [meant[at]["name"] for at in clear if rows[at]["form"] == "question"]
    assert of_one_meaning == 293
    assert len(asked) <= 0.15 * of_one_meaning, asked


def test_main_indicators(hlgl: Hlgl) -> None:
    """Of the 20 rows of the plan that ships, 17 and more come out as it states them."""
    rows = {row["id"]: row for row in imported(hlgl, MAIN_INDICATORS, 2020).values()}
    stated = [one for one in load_plan().indicators if one.number is not None]
    assert rows.keys() == {one.id for one in stated}
    differ = []
    for one in stated:
        row, target = rows[one.id], one.target
        form = "none" if target is None else target.form
        number = None if target is None else target.number
        if (row["form"], row["number"], row["baseline"]) != (form, number, one.baseline):
            differ.append((one.id, row["form"], row["number"]))
    assert len(differ) <= 3, differ
    assert {form for _, form, _ in differ} <= {"question", "none"}
