"""Cells of a workbook that are merged."""

from __future__ import annotations

import pytest

from hlgl_cli.importing import merging
from hlgl_cli.sources.tables.cells import Cell, Grid, Merged, Row
from tests.importing.sheets import rows, tables
from tests.sources.tables.books import workbook

HEAD = ["指标", "", "2020年", "规划目标", "", "属性"]
YEARS = ["", "", "", "2025年", "年均", ""]


def book(*below: list[str], merged: tuple[str, ...] = ()) -> bytes:
    """Return a workbook of a table with two lines of headings, some of its cells merged."""
    usual = ("A1:B2", "C1:C2", "D1:E1", "F1:F2")
    return workbook({"name": "表", "rows": [HEAD, YEARS, *below], "merged": (*usual, *merged)})


def test_headings() -> None:
    """A heading that is merged over columns belongs to each, one over rows stands in the first."""
    (table,) = tables(book(["城镇化率", "", "95", "98", "—", "预期性"]), name="t.xlsx")
    headings = [one.heading for one in table.columns.values]
    assert headings == ["2020年", "规划目标 2025年", "规划目标 年均"]
    assert table.columns.names == (0,)


def test_rows() -> None:
    """Names, natures and groups that are merged over rows are of each of them."""
    below = (
        ["经济", "", "", "", "", ""],
        ["医护人员", "医师", "3", "4", "", "预期性"],
        ["", "护士", "5", "6", "", ""],
    )
    content = book(*below, merged=("A3:F3", "A4:A5", "F4:F5"))
    found = [(one.row.group, one.row.name, one.row.nature) for one in rows(content, name="t.xlsx")]
    assert found == [("经济", "医护人员——医师", "预期性"), ("经济", "医护人员——护士", "预期性")]


def test_number_of_several_rows() -> None:
    """One number of several rows is asked about in each; a cell alone is nobody else's."""
    below = (["a", "", "1", "2", "", ""], ["b", "", "3", "", "", ""], ["c", "", "5", "6", "", ""])
    content = book(*below, merged=("D3:D4", "D5:D6"))
    flaws = [one.flaw and one.flaw.key for one in rows(content, name="t.xlsx")]
    assert flaws == ["import.shared", "import.shared", None]


def test_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is merged over and over is filled up to a limit, and places without a row are passed."""
    monkeypatch.setattr(merging, "_MOST_FILLED", 1)
    row = Row(2, {0: Cell("a", 2, 1)})
    grid = Grid((row,), "表", merged=(Merged(1, 0, 1, 5), Merged(2, 0, 2, 2)))
    assert merging.filled_across(grid) == (row,)
    assert merging.filled_down((row,), (Merged(1, 0, 4, 0),), (0,)) == (row,)


@pytest.mark.parametrize(
    ("rows_", "flaw"), [([["a", "=B1*2", "3"]], "import.stray"), ([["a", 1, 3]], None)]
)
def test_formula_without_value(rows_: list[list[object]], flaw: str | None) -> None:
    """A formula that no program has computed prints no number."""
    content = workbook({"name": "表", "rows": [["指标", "2020年", "2025年"], *rows_]})
    (row,) = rows(content, name="t.xlsx")
    assert (row.flaw and row.flaw.key) == flaw
