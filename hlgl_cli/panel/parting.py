"""A first reading of figures: which areas there are, and which are judged together."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

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
            for spelling, count, at, has_figure in _spellings(piece):
                seen.rows[spelling] += count
                if spelling not in seen.first or (has_figure and spelling not in told):
                    line = piece.numbers[at].as_py()
                    column = figures.layout.columns.get(AREA, 0) + 1
                    seen.first[spelling] = Place(figures.layout.file, (), line, column, cell="")
                told |= {spelling} if has_figure else set()
    return seen


def _spellings(piece: Piece) -> Iterator[tuple[str, int, int, bool]]:
    """Yield each spelling of an area, its rows, its first one, and whether that has a figure.

    The first is one that has a figure, where there is any.
    """
    areas = areas_of(piece)
    rows = pa.table({AREA: areas, "at": range(len(areas)), VALUE: _has_figure(piece)})
    counted = rows.filter(is_counted(piece, areas))
    filled = {each[AREA]: each["at_min"] for each in _firsts(counted.filter(counted.column(VALUE)))}
    for each in _firsts(counted):
        spelling = each[AREA]
        at = filled.get(spelling, each["at_min"])
        yield spelling, each["at_count"], at, spelling in filled


def _firsts(rows: pa.Table) -> list[dict[str, Any]]:
    """Return how many rows each area has, and which is its first, in the order of these."""
    of_areas = rows.group_by(AREA, use_threads=False).aggregate([("at", "min"), ("at", "count")])
    found: list[dict[str, Any]] = of_areas.sort_by("at_min").to_pylist()
    return found


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
