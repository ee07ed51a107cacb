"""What no table of main indicators has: rows by the thousand, cells that are whole chapters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.finding import CannotRunError, Place
from hlgl_cli.sources.tables.spots import cell_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hlgl_cli.importing.printing import Printed
    from hlgl_cli.importing.table import Table
    from hlgl_cli.sources.tables.cells import Cell

MOST_INDICATORS = 2_000
LONGEST_CELL = 1_000  # characters, of a row that states an indicator
MOST_CHARACTERS = 200_000


def refuse_large(file: str, rows: Sequence[tuple[Table, Printed]]) -> None:
    """Raise CannotRunError for rows that are too many or too long to be read as indicators."""
    if len(rows) > MOST_INDICATORS:
        raise CannotRunError("import.too_many", {"file": file, "most": str(MOST_INDICATORS)})
    total = 0
    for table, row in rows:
        for cell in row.source.cells.values():
            total += len(cell.text)
            if len(cell.text) > LONGEST_CELL:
                facts = {"why": _place(file, table, cell), "most": str(LONGEST_CELL)}
                raise CannotRunError("import.long_cell", facts)
    if total > MOST_CHARACTERS:
        raise CannotRunError("import.too_long", {"file": file, "most": str(MOST_CHARACTERS)})


def _place(file: str, table: Table, cell: Cell) -> str:
    """Return where a cell stands, as findings say it."""
    name = None if table.sheet is None else cell_name(table.sheet, cell)
    return str(Place(file, (), cell.line, cell.column, None, name))
