"""Cells as a file holds them, whatever the file is: rows of them, and what is no figure at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

MOST_ROWS = 10_000  # with something in them: a row a figure, a hundred areas of a plan
MOST_COLUMNS = 200  # what stands to the right is not looked at


class Stray(NamedTuple):
    """What stands in a cell where a number belongs, and is neither a number nor a text."""

    text: str
    hint: str  # the key of what to do

    def __str__(self) -> str:
        """Return it as the cell shows it."""
        return self.text


class Cell(NamedTuple):
    """A cell with something in it: its text, and its number where the file says that it is one."""

    text: str
    line: int
    column: int
    number: Decimal | None = None
    is_percent: bool = False  # it is shown as a hundred times the number, with a %
    stray: Stray | bool | None = None


class Row(NamedTuple):
    """The cells of a row by their column, from 0; how it stands in the file, if that is a line."""

    number: int
    cells: Mapping[int, Cell]
    source: str | None = None
    is_hidden: bool = False

    def text(self, column: int | None) -> str:
        """Return what a column has, without blanks around it; nothing where there is none."""
        cell = None if column is None else self.cells.get(column)
        return "" if cell is None else cell.text.strip()


class Merged(NamedTuple):
    """Cells that are one: from a row and column to another, all included; columns from 0."""

    top: int
    left: int
    bottom: int
    right: int


class Grid(NamedTuple):
    """A sheet: its rows, top to bottom, of which those without anything are left out."""

    rows: tuple[Row, ...]
    title: str | None = None  # of a workbook's sheet
    is_hidden: bool = False
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[Merged, ...] = ()


class TooManyRowsError(Exception):
    """There are more rows than are read."""
