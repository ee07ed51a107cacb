"""Editions: what was known when each was published."""

from __future__ import annotations

from hlgl_cli.panel.layout import layout_of
from hlgl_cli.panel.rows import Told
from hlgl_cli.panel.vintages import editions
from hlgl_cli.sources.tables.cells import Cell, Row
from tests.panel.build import PLAN_OPENED

LAYOUT = layout_of("a.csv", ("year", "indicator", "kind", "value"))
NAMES = PLAN_OPENED.names()


def told(*rows: str) -> list[Told]:
    """Return rows, each an edition and its cells."""
    found = []
    for number, text in enumerate(rows):
        edition, *cells = text.split(",")
        row = Row(number, {at: Cell(cell, number, at + 1) for at, cell in enumerate(cells) if cell})
        found.append(Told(0, "", edition, row))
    return found


def known(rows: list[Told], *, is_every: bool = True) -> list[tuple[str, list[int]]]:
    """Return each edition with the numbers of the rows that were known."""
    found = editions(rows, [LAYOUT], NAMES, is_every=is_every)
    return [(edition, [each.row.number for each in those]) for edition, those in found]


def test_none() -> None:
    """Rows without an edition are one."""
    assert known(told(",2021,gdp,,5", ",2022,gdp,,5")) == [("", [0, 1])]


def test_unchanged() -> None:
    """An edition need not repeat what it does not change, in whatever words a figure is named."""
    rows = told(
        "2022-03,2021,gdp,,5", "2023-03,2022,gdp,,5", "2023-03,2021年,地区 生产总值,growth,6"
    )
    assert known(rows) == [("2022-03", [0]), ("2023-03", [1, 2])]
    assert known(rows, is_every=False) == [("2023-03", [1, 2])]


def test_taken_back() -> None:
    """A row without a number takes a figure back; other names are figures of their own."""
    rows = told("1,2021,gdp,,5", "1,2021,other,odd,5", "2,2021,gdp,,")
    assert known(rows) == [("1", [0, 1]), ("2", [1, 2])]


def test_order() -> None:
    """Whole numbers are sorted as such, before dates; rows without an edition come first."""
    rows = told("2023-03,2021,gdp,,1", "10,2021,gdp,,2", "9,2021,gdp,,3", ",2021,gdp,,4")
    assert [edition for edition, _ in known(rows)] == ["", "9", "10", "2023-03"]
