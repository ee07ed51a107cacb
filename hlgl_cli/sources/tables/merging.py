"""Cells that are merged over several rows: a text is of each of them, a number of none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.sources.tables.cells import Stray
from hlgl_cli.sources.tables.spots import letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hlgl_cli.sources.tables.cells import Merged, Row


def spread(
    rows: tuple[Row, ...], merged: Iterable[Merged], columns: Mapping[str, int]
) -> tuple[Row, ...]:
    """Return the rows, each with what merged cells say of it."""
    read = {at: name for name, at in columns.items()}
    over = [each for each in merged if each.bottom > each.top and each.left in read]
    if not over:
        return rows
    by_number = {row.number: row for row in rows}
    for each in over:
        _spread(by_number, each, is_value=read[each.left] == "value")
    return tuple(by_number.values())


def _spread(rows: dict[int, Row], merged: Merged, *, is_value: bool) -> None:
    """Put the cell of the first row into every row that it covers."""
    covered = [row for number, row in rows.items() if merged.top <= number <= merged.bottom]
    cell = covered[0].cells.get(merged.left) if covered else None
    if cell is None or len(covered) == 1:
        return
    if is_value:
        name = letters(merged.left + 1)
        area = f"{name}{merged.top}:{name}{merged.bottom}"
        cell = cell._replace(stray=Stray(area, "hint.cell_merged"))
    for row in covered:
        rows[row.number] = row._replace(cells={**row.cells, merged.left: cell})
