"""Where cells stand, and what is shown of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from hlgl_cli.sources.tables.cells import Cell, Row


_LONGEST = 48  # characters of a row's name, so that the cell is seen beside it


class Spot(NamedTuple):
    """A cell: its row and column from 1, what is shown of it, and its name if it has one."""

    line: int
    column: int
    source: str
    cell: str = ""


class Entry(NamedTuple):
    """Where what a value is called stands, and the value."""

    key: Spot
    value: Spot


def spot_of(row: Row, cell: Cell, title: str | None, name: str) -> Spot:
    """Return where a cell stands; a workbook shows what the row is called and what the cell has."""
    if title is None:
        return Spot(cell.line, cell.column, row.source or "")
    name = name if len(name) <= _LONGEST else f"{name[:_LONGEST]}..."
    shown = " | ".join(filter(None, (name, " ".join(cell.text.split()))))
    return Spot(cell.line, cell.column, shown, cell_name(title, cell))


def cell_name(title: str, cell: Cell) -> str:
    """Return a cell's name with its sheet's: 填报!E12."""
    return f"{title}!{letters(cell.column)}{cell.line}"


def letters(column: int) -> str:
    """Return the letters of a column, counted from 1: 27 is AA."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
