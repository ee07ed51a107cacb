"""A grid of cells becomes a form: what stands at its head, which column is which, its rows."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.frozen import Frozen
from hlgl_cli.sheet import ALL_COLUMNS, LABELS, column_of, heading, label, label_of
from hlgl_cli.sources.tables.merging import spread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hlgl_cli.sources.tables.cells import Cell, Grid, Row

_BOTH = 2  # a name and a number: all that a row needs
_FIRST_ROWS = 60  # in which the headings are looked for
NAMING = ("id", "indicator")  # either of which says what a row is about
# What is only shown in a sheet to fill in, and not read from it.
SHOWN = frozenset({"category", "base", "target", "required", "last"})


def lacking(columns: Mapping[str, int]) -> tuple[str, ...]:
    """Return the columns that are not there and that nothing replaces."""
    named = ("indicator",) if columns.keys().isdisjoint(NAMING) else ()
    return named + (() if "value" in columns else ("value",))


class Form(NamedTuple):
    """A grid whose headings were found."""

    grid: Grid
    head: Mapping[str, tuple[Row, Cell]]  # the values of LABELS, with the row of each
    headings: Row
    columns: Mapping[str, int]
    unknown: tuple[Cell, ...]  # headings that say nothing, or the same as another
    rows: tuple[Row, ...]  # below the headings
    by_area: Mapping[str, tuple[Row, ...]] = Frozen({})  # those with a figure; of one there is one

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the columns that it lacks and nothing replaces."""
        return lacking(self.columns)

    def said(self, row: Row, key: str) -> str:
        """Return what a row says, or the head for all rows; nothing where neither does."""
        return row.text(self.columns.get(key)) or self.of_head(key)

    def of_head(self, key: str) -> str:
        """Return what the head says for all rows; nothing where it does not."""
        return self.head[key][1].text.strip() if key in self.head else ""

    def plans(self, area: str) -> tuple[str, ...]:
        """Return the plans that the rows of an area are for, "" for those that name none."""
        plans = dict.fromkeys(self.said(row, "plan") for row in self.by_area.get(area, ()))
        return tuple(plans) or (self.of_head("plan"),)

    def cell(self, row: Row, key: str) -> Cell | None:
        """Return the cell that says it."""
        found = self.standing(row, key)
        return None if found is None else found[1]

    def standing(self, row: Row, key: str) -> tuple[Row, Cell] | None:
        """Return the cell that says it, with the row that this one stands in."""
        at = self.columns.get(key)
        own = None if at is None else row.cells.get(at)
        return self.head.get(key) if own is None else (row, own)


def form_of(grid: Grid) -> Form | None:
    """Return the form that a grid is, as far as headings were found; None where none are known."""
    ranked = []
    for at, row in enumerate(grid.rows[:_FIRST_ROWS]):
        columns, _ = _columns(row)
        found = ("value" in columns) + (not columns.keys().isdisjoint(NAMING))
        ranked.append((found, len(columns), -at))
        if found == _BOTH:
            break
    _, known, above = max(ranked, default=(0, 0, 0))
    if not known:
        return None
    row = grid.rows[-above]
    columns, unknown = _columns(row)
    head = dict(_labelled(grid.rows[:-above]))
    rows = spread(grid.rows[1 - above :], grid.merged, columns)
    form = Form(grid, head, row, columns, tuple(unknown), rows)
    return form if form.missing else form._replace(by_area=_by_area(form))


def _by_area(form: Form) -> Mapping[str, tuple[Row, ...]]:
    """Return the rows of each area that have a figure, "" where none is named.

    Where none of an area has one, its first row tells what they are of; there may be no row at all.
    """
    found, value = defaultdict[str, list["Row"]](list), form.columns["value"]
    first: dict[str, Row] = {}
    for row in form.rows:
        area = form.said(row, "area")
        first.setdefault(area, row)
        if row.text(value):
            found[area].append(row)
    # A remark below the table names no area: it is none of its own beside others.
    areas = [area for area in first if area or area in found] or list(first)
    rows = {area: tuple(found.get(area) or [first[area]]) for area in areas}
    return Frozen(rows or {form.of_head("area"): ()})


def _columns(row: Row) -> tuple[dict[str, int], list[Cell]]:
    """Return the columns that a row of headings names, and the headings that name none."""
    columns: dict[str, int] = {}
    unknown = []
    for at, cell in row.cells.items():
        column = column_of(cell.text) or label_of(cell.text)
        if column is None or column in columns:
            unknown.append(cell)
        else:
            columns[column] = at
    return columns, unknown


def _labelled(rows: Iterable[Row]) -> Iterator[tuple[str, tuple[Row, Cell]]]:
    """Yield the values of the head: each stands in the next cell to its label."""
    for row in rows:
        at, cell = next(iter(row.cells.items()))
        label, value = label_of(cell.text), row.cells.get(at + 1)
        if label is not None and value is not None:
            yield label, (row, value)


def called(lang: str, column: str) -> str:
    """Return the heading of a column."""
    return heading(lang, column) if column in ALL_COLUMNS else label(lang, column)


def known_columns() -> tuple[str, ...]:
    """Return all columns that are read."""
    return tuple(name for name in dict.fromkeys((*ALL_COLUMNS, *LABELS)) if name not in SHOWN)
