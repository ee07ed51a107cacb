"""The columns of the table, and in which order they go where there is no room (docs/table.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.report import cells
from hlgl_cli.report.cells import Row
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.report.report import AreaReport


class Column(NamedTuple):
    """A column: its heading's key, what it shows of a row, whether it is of numbers."""

    key: str
    cell: Callable[[Row], str]
    is_number: bool = True
    goes: int = 0  # where there is no room, the highest goes first; 0: it stays


COLUMNS = (
    Column("number", cells.number),
    Column("indicator", cells.name, is_number=False),
    Column("baseline", cells.baseline, goes=9),
    Column("target", cells.target, goes=5),
    Column("latest", cells.latest),
    Column("actual", cells.actual, goes=2),
    Column("required", cells.required, goes=3),
    Column("margin", cells.margin, goes=6),
    Column("since_base", cells.since_base, goes=7),
    Column("progress", cells.progress, goes=4),
    Column("distance", cells.distance, goes=12),
    Column("lead", cells.lead, goes=10),
    Column("needed", cells.needed, goes=8),
    Column("projected", cells.projected, goes=11),
    Column("responsible", cells.responsible, is_number=False, goes=13),
)
_VERDICT = (
    Column("verdict", cells.verdict, is_number=False),
    Column("grade", cells.grade, is_number=False, goes=1),
)
# In the target year the verdict is the whole result: its two words are not said twice.
_RESULT = Column("result", cells.verdict, is_number=False)
STYLED = frozenset({"verdict", "grade", "result"})


def columns_of(area: AreaReport) -> tuple[Column, ...]:
    """Return the columns that an area's table may have."""
    return (*COLUMNS, _RESULT) if area.is_due else (*COLUMNS, *_VERDICT)


class Grid(NamedTuple):
    """The columns that have something to say of an area, and the cells of each assessment."""

    columns: tuple[Column, ...]
    rows: list[tuple[Assessment, list[str]]]


def grid_of(area: AreaReport, lang: str) -> Grid:
    """Return the grid of an area; a column in which no cell says anything is left out."""
    columns = columns_of(area)
    rows = [Row(assessment, area.plan, lang, area.year) for assessment in area.assessments]
    cells_of = [[column.cell(row) for column in columns] for row in rows]
    kept = [
        at
        for at, column in enumerate(columns)
        if not column.goes or any(of_row[at] for of_row in cells_of)
    ]
    each = zip(area.assessments, cells_of, strict=True)
    return Grid(
        tuple(columns[at] for at in kept),
        [(assessment, [of_row[at] for at in kept]) for assessment, of_row in each],
    )


def heading(column: Column, area: AreaReport, lang: str) -> str:
    """Return what stands above a column; a second line has the years that it is of."""
    base, year = area.plan.base_year, area.year
    facts = {"base": base, "year": year, "target": area.plan.target_year}
    # A dash of print has no certain width in a terminal.
    years = "-".join(dict.fromkeys((str(base + 1), str(year))))
    return say(lang, f"column.{column.key}", years=years, **facts)
