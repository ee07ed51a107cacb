"""Rows as the tests write them: printed and read by hand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from hlgl_cli.importing.checking import Head
from hlgl_cli.importing.drafting import Entry
from hlgl_cli.importing.naming import Named
from hlgl_cli.importing.printed import Cell, PrintedRow, Role
from hlgl_cli.importing.printing import Printed
from hlgl_cli.importing.reading import Note, Question, RowReading, Stated
from hlgl_cli.sources.tables.cells import Row

if TYPE_CHECKING:
    from hlgl_cli.demands import FormName

HEAD = Head("a-plan", "某地规划", "某地", 2025, 2030)
CELLS = {"指标": "城镇化率(%)", "2025年": "67.9", "2030年": "71", "年均": "—"}


def stated(form: FormName, number: str | None = None, **more: object) -> Stated:
    """Return a target."""
    return replace(Stated(form, None if number is None else Decimal(number)), **more)  # type: ignore[arg-type]


def question(*alternatives: Stated) -> Question:
    """Return a question with its alternatives."""
    return Question(Note("import.shared"), alternatives)


def entry(row: int = 1, name: str = "甲", group: str = "", **reading: object) -> Entry:
    """Return a row with a baseline of 67.9, and whatever else is read of it."""
    read = RowReading(row, name, unit="%", baseline=Decimal("67.9"), decimals=1)
    cells = (
        Cell("67.9", "2025年", Role.BASE, 2025),
        Cell("71", "2030年", Role.TARGET, 2030),
        Cell("—", "年均", Role.RATE),
    )
    printed = PrintedRow(row, name, cells, group, base_year=2025, target_year=2030)
    return Entry(
        Printed(printed, Row(row + 1, {}), CELLS),
        replace(read, **reading),  # type: ignore[arg-type]
        Named(f"row_{row}", row, name),
    )
