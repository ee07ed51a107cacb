"""Cells of a workbook that are one: what is printed once stands for all that it covers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from hlgl_cli.sources.tables.cells import MOST_COLUMNS, MOST_ROWS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hlgl_cli.sources.tables.cells import Grid, Merged, Row

_MOST_FILLED = 10 * MOST_ROWS  # cells: what is merged over and over is no table


def filled_across(grid: Grid) -> tuple[Row, ...]:
    """Return the rows of a grid, with the text of merged cells in all columns that they cover."""
    rows = {row.number: row for row in grid.rows}
    across = (
        (each, each.top, column)
        for each in grid.merged
        for column in range(each.left, min(each.right + 1, MOST_COLUMNS))
    )
    return _filled(rows, across)


def filled_down(
    rows: Iterable[Row], merged: Iterable[Merged], columns: Iterable[int]
) -> tuple[Row, ...]:
    """Return rows with the text of merged cells of some columns in each row that they cover."""
    by_number, read = {row.number: row for row in rows}, frozenset(columns)
    last = max(by_number, default=0)
    down = (
        (each, number, each.left)
        for each in merged
        if each.left in read
        for number in range(each.top + 1, min(each.bottom, last) + 1)
    )
    return _filled(by_number, down)


def _filled(rows: dict[int, Row], places: Iterator[tuple[Merged, int, int]]) -> tuple[Row, ...]:
    """Put the first cell of each merged one into places in rows and columns."""
    for _, (merged, number, column) in zip(range(_MOST_FILLED), places, strict=False):
        first, row = rows.get(merged.top), rows.get(number)
        cell = None if first is None else first.cells.get(merged.left)
        if cell is not None and row is not None and column not in row.cells:
            rows[number] = row._replace(cells=dict(sorted({**row.cells, column: cell}.items())))
    return tuple(rows.values())


def shared(rows: Iterable[Row], merged: Iterable[Merged], columns: Iterable[int]) -> frozenset[int]:
    """Return the numbers of the rows that have one cell of some columns together."""
    numbers, read = sorted(row.number for row in rows), frozenset(columns)
    found: set[int] = set()
    for each in merged:
        if each.left in read and each.bottom > each.top:
            begin, end = bisect_left(numbers, each.top), bisect_right(numbers, each.bottom)
            found.update(numbers[begin:end] if end - begin > 1 else ())
    return frozenset(found)
