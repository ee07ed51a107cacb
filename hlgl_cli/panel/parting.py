"""A first reading of figures: which areas there are, and which are judged together."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from hlgl_cli.figures.naming import areas_meant
from hlgl_cli.finding import Finding, Place
from hlgl_cli.limits import MOST_TOLD

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hlgl_cli.panel.files import Figures, Piece
    from hlgl_cli.plan import Plan

AREA, VALUE = "area", "value"
ROWS = 20_000  # of areas that are judged together, unless one has more


class Seen(NamedTuple):
    """What a first reading found: how many rows a spelling has, and where it stands first.

    `broken` is what cannot be read: it is told when the rows are parted, or where there are none.
    """

    rows: Counter[str]
    first: dict[str, Place]
    broken: list[Finding]


def look_at(files: Sequence[Figures]) -> Seen:
    """Return what areas there are, "" where rows with a figure name none."""
    seen = Seen(Counter(), {}, [])
    told = set[str]()  # of which a row with a figure is known
    for figures in files:
        for piece in figures.pieces(AREA, VALUE):
            if isinstance(piece, Finding):
                seen.broken.extend([piece] * (len(seen.broken) < MOST_TOLD))
                continue
            for spelling, (count, at, has_figure) in _areas_in(piece).items():
                seen.rows[spelling] += count
                if spelling not in seen.first or (has_figure and spelling not in told):
                    line = piece.numbers[at].as_py()
                    column = figures.layout.columns.get(AREA, 0) + 1
                    seen.first[spelling] = Place(figures.layout.file, (), line, column, cell="")
                told |= {spelling} if has_figure else set()
    return seen


def _areas_in(piece: Piece) -> dict[str, tuple[int, int, bool]]:
    """Return of each area how many rows it has, and its first with a figure, else its first."""
    areas, has_figure = areas_of(piece), _has_figure(piece)
    at = pa.array(range(len(areas)), pa.int64())
    rows = pa.table({"area": areas, "at": at}).filter(is_counted(piece, areas))
    with_figure = dict(_first_rows(pa.table({"area": areas, "at": at}).filter(has_figure)))
    return {
        area: (count, with_figure.get(area, (0, first))[1], area in with_figure)
        for area, (count, first) in _first_rows(rows)
    }


def _first_rows(rows: pa.Table) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield each area in the order of the rows: how many rows, and the first of them."""
    grouped = rows.group_by("area", use_threads=False).aggregate([("at", "count"), ("at", "min")])
    for row in grouped.to_pylist():
        yield row["area"], (row["at_count"], row["at_min"])


def areas_of(piece: Piece) -> pa.Array:
    """Return the area of each row, without blanks around it, "" where none is named."""
    column = piece.columns.get(AREA)
    if column is None:
        return pa.array([""] * len(piece.numbers), pa.string())
    return pc.utf8_trim_whitespace(pc.fill_null(column, ""))


def is_counted(piece: Piece, areas: pa.Array) -> pa.Array:
    """Return whether a row names an area or has a figure: a remark, or a blank row, has neither."""
    return pc.or_(pc.not_equal(areas, ""), _has_figure(piece))


def _has_figure(piece: Piece) -> pa.Array:
    values = pc.utf8_trim_whitespace(pc.fill_null(piece.columns[VALUE], ""))
    return pc.not_equal(values, "")


class Parting(NamedTuple):
    """Which areas are judged together, which area a spelling means, and what was found in it."""

    groups: Sequence[tuple[str, ...]]
    meant: Mapping[str, str]
    findings: Sequence[Finding]


def parting_of(seen: Seen, plan: Plan, rows: int = ROWS) -> Parting:
    """Return the areas in the order of their names, as many together as have so many rows."""
    own = plan.plan.area.zh
    naming = areas_meant(plan, [spelling or own for spelling in seen.rows])
    meant = {spelling: naming.meant[spelling or own] for spelling in seen.rows}
    sizes = Counter[str]()
    for spelling, count in seen.rows.items():
        sizes[meant[spelling]] += count
    first = {spelling or own: spelling for spelling in seen.first}
    found = [
        finding._replace(place=seen.first[finding.file]) for finding in naming.findings(plan, first)
    ]
    return Parting(list(_grouped(sizes, rows)), meant, found)


def _grouped(sizes: Mapping[str, int], rows: int) -> Iterator[tuple[str, ...]]:
    """Yield areas that have so many rows together, or one that has more."""
    group: list[str] = []
    filled = 0
    for area in sorted(sizes):
        if group and filled + sizes[area] > rows:
            yield tuple(group)
            group, filled = [], 0
        group.append(area)
        filled += sizes[area]
    if group:
        yield tuple(group)
