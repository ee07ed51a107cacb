"""The rows of an area become what its files submit, as a table that `hlgl check` reads does."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.examining import OfText
from hlgl_cli.frozen import Frozen
from hlgl_cli.panel.layout import MULTIPLIER, VINTAGE
from hlgl_cli.sources.tables.cells import Cell, Grid, Row, Stray
from hlgl_cli.sources.tables.forms import Form
from hlgl_cli.sources.tables.submissions import loaded_forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    import pyarrow as pa

    from hlgl_cli.panel.layout import Layout
    from hlgl_cli.plan import Indicator

_NOT_CELLS = {VINTAGE, MULTIPLIER}


class Told(NamedTuple):
    """A row: the file that it is in, the spelling of its area, its edition, and its cells."""

    file: int
    spelling: str
    vintage: str
    row: Row


def by_area(
    rows: pa.Table, meant: Mapping[str, str], layouts: Sequence[Layout]
) -> Mapping[str, list[Told]]:
    """Return the rows of each area, in the order of the files."""
    found = defaultdict[str, list[Told]](list)
    for told in _told(rows, layouts):
        found[meant[told.spelling]].append(told)
    return found


def _told(rows: pa.Table, layouts: Sequence[Layout]) -> Iterator[Told]:
    columns = {name: rows.column(name).to_pylist() for name in rows.column_names}
    keys = [
        [(key, at) for key, at in layout.columns.items() if key not in _NOT_CELLS]
        for layout in layouts
    ]
    coded = [layout.coded for layout in layouts]
    each = zip(columns["file"], columns["number"], strict=True)
    for at, (file, number) in enumerate(each):
        layout, cells = layouts[file], {}
        for key, place in keys[file]:
            text = columns[key][at]
            if text:
                said = layout.said(key, text) if key in coded[file] else text
                cells[place] = Cell(said, number, place + 1)
        multiplier = (columns[MULTIPLIER][at] or "").strip()
        if multiplier not in {"", "0"}:
            _refuse_multiple(cells, layout, multiplier)
        vintage = (columns[VINTAGE][at] or "").strip()
        yield Told(file, columns["area"][at], vintage, Row(number, cells))


def _refuse_multiple(cells: dict[int, Cell], layout: Layout, power: str) -> None:
    """Let a number in multiples of ten be refused: the digits that it has would not be known."""
    at = layout.columns["value"]
    if at in cells:
        stray = Stray(f"{cells[at].text}E{power}", "hint.multiplier")
        cells[at] = cells[at]._replace(stray=stray)


def loaded(
    told: Iterable[Told], layouts: Sequence[Layout], names: Mapping[str, Indicator]
) -> Iterator[OfText]:
    """Yield what rows of one area submit, each spelling of it in each file by itself."""
    groups = defaultdict[tuple[int, str], list[Row]](list)
    for each in told:
        groups[each.file, each.spelling].append(each.row)
    for (file, spelling), rows in groups.items():
        layout = layouts[file]
        form = form_of(layout, spelling, rows)
        for one in loaded_forms(layout.file, [form], (spelling, None), names):
            yield OfText(one, str)


def form_of(layout: Layout, spelling: str, rows: Sequence[Row]) -> Form:
    """Return the form that rows are in, without those that have no figure; one row stays."""
    value = layout.columns["value"]
    filled = tuple(row for row in rows if row.text(value)) or tuple(rows[:1])
    cells = {at: Cell(heading, 1, at + 1) for at, heading in enumerate(layout.headings)}
    columns = {key: at for key, at in layout.columns.items() if key not in _NOT_CELLS}
    return Form(Grid(filled), {}, Row(1, cells), columns, (), filled, Frozen({spelling: filled}))
