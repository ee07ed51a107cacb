"""The printed rows of the plan that ships are read as its file has them, written by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hlgl_cli.importing.printed import Cell, PrintedRow, Role
from hlgl_cli.importing.rows import read_row
from hlgl_cli.sources.plan_files import default_path
from hlgl_cli.sources.plans import load_plan

if TYPE_CHECKING:
    from hlgl_cli.importing.reading import RowReading
    from hlgl_cli.plan import Indicator

PLAN = load_plan(str(default_path()))
ROWS = [each for each in PLAN.indicators if each.printed is not None]
# Its target is that of the text: the row has a base and the words 达到通辽市要求.
ASKED = {"good_air_days"}


def read(indicator: Indicator) -> RowReading:
    """Return what the printed cells of an indicator are read as."""
    assert indicator.printed is not None
    cells = (
        Cell(indicator.printed.base, f"{PLAN.base_year}年", Role.BASE, PLAN.base_year),
        Cell(indicator.printed.target, f"{PLAN.target_year}年", Role.TARGET, PLAN.target_year),
        Cell(indicator.printed.rate, "年均/累计", Role.RATE),
    )
    name = f"({indicator.number}){indicator.name.zh}({indicator.unit})"
    row = PrintedRow(
        indicator.number or 0, name, cells, base_year=PLAN.base_year, target_year=PLAN.target_year
    )
    return read_row(row)


@pytest.mark.parametrize("indicator", ROWS, ids=lambda each: each.id)
def test_row(indicator: Indicator) -> None:
    """Name, unit, kind, base and target are those of the file, or the row is asked about."""
    reading, target = read(indicator), indicator.target
    found, better = reading.target, reading.better or "higher"
    own = (reading.item, reading.name, reading.unit, reading.kind, better, reading.baseline)
    assert own == (
        *(str(indicator.number), indicator.name.zh, indicator.unit),
        *(indicator.kind, indicator.better, indicator.baseline),
    )
    assert (reading.question is not None) == (indicator.id in ASKED)
    if reading.question is None:
        stated = (
            None if found is None else (found.form, found.number, found.path, found.assigned_by)
        )
        wanted = target and (target.form, target.number, target.path, target.assigned_by)
        assert stated == wanted


def test_all_rows() -> None:
    """There are twenty, and one of them is asked about."""
    assert len(ROWS) == 20
    asked = [each.id for each in ROWS if read(each).question is not None]
    assert asked == sorted(ASKED)
