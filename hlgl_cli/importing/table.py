"""A grid becomes tables: where their headings stand, which columns they have, their rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.importing.columns import columns_of, is_complete, said_in
from hlgl_cli.importing.grouping import has_decimal_commas
from hlgl_cli.importing.headings import VALUES, What
from hlgl_cli.importing.merging import filled_across, filled_down, shared

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hlgl_cli.importing.columns import Columns
    from hlgl_cli.importing.headings import Heading
    from hlgl_cli.importing.roles import Years
    from hlgl_cli.importing.source import Sheet
    from hlgl_cli.sources.tables.cells import Cell, Row

Texts = dict[int, str]
_FEW = 2  # headings of values that a table has at least whose name has no heading


class Line(NamedTuple):
    """A row of a table, with its texts by column as they are printed."""

    row: Row
    texts: Mapping[int, str]


class Table(NamedTuple):
    """A table of indicators: its columns, the rows below its headings, what is written around."""

    columns: Columns
    lines: tuple[Line, ...]
    title: str = ""
    below: tuple[str, ...] = ()
    sheet: str | None = None  # of a workbook
    shared: frozenset[int] = frozenset()  # numbers of rows that have one printed number together
    has_decimal_commas: bool = False  # some of its numbers have one


class _Head(NamedTuple):
    """Where a table begins: its first line of headings, the texts, the first line below."""

    start: int
    texts: Texts
    end: int
    name: int | None = None  # the column of the names where no heading says it


def tables_in(sheet: Sheet, given: Years) -> Iterator[Table]:
    """Yield the tables of a grid: one may stand below another."""
    lines = [_line(row) for row in filled_across(sheet.grid)]
    heads = list(_heads(lines))
    ends = [*(_begin(lines, head.start) for head in heads), len(lines)][1:]
    above, begin = sheet.above, 0
    for head, end in zip(heads, ends, strict=True):
        below = lines[head.end : end]
        columns = columns_of(head.texts, tuple(line.texts for line in below), given, head.name)
        title = _title(lines[begin : head.start]) or above
        if columns.values:
            yield _table(sheet, columns, below, title)
        above, begin = "", end


def _table(sheet: Sheet, columns: Columns, below: Sequence[Line], title: str) -> Table:
    """Return a table of its rows, with the texts that they share."""
    merged, values = sheet.grid.merged, [column.at for column in columns.values]
    rows = filled_down([line.row for line in below], merged, columns.of_texts)
    lines = tuple(map(_line, rows))
    return Table(
        columns,
        lines,
        title,
        sheet.below,
        sheet=sheet.grid.title,
        shared=shared(rows, merged, values),
        has_decimal_commas=has_decimal_commas(
            line.texts.get(at, "") for line in lines for at in values
        ),
    )


def _line(row: Row) -> Line:
    return Line(row, {at: printed(cell) for at, cell in row.cells.items()})


def printed(cell: Cell) -> str:
    """Return what a cell prints; a number is never written in powers of ten."""
    if cell.number is not None and not cell.is_percent and cell.number.is_finite():
        return f"{cell.number:f}"
    return cell.text.strip()


def _begin(lines: Sequence[Line], start: int) -> int:
    """Return where a table begins whose headings are known: with its title, if it has one."""
    return start - (start > 0 and len({*lines[start - 1].texts.values()}) == 1)


def _title(lines: Sequence[Line]) -> str:
    """Return what the last line above a table says that has one text alone."""
    alone = [line for line in lines if len(set(line.texts.values())) == 1]
    return next(iter(alone[-1].texts.values())) if alone else ""


def _heads(lines: Sequence[Line]) -> Iterator[_Head]:
    """Yield the headings of tables; without any that names its column, those of values alone."""
    found = list(_complete(lines)) or list(_nameless(lines))[:1]
    yield from found


def _complete(lines: Sequence[Line]) -> Iterator[_Head]:
    at = 0
    while at < len(lines):
        head = _head_at(lines, at)
        if head is not None:
            yield head
        at = at + 1 if head is None else head.end


def _head_at(lines: Sequence[Line], at: int) -> _Head | None:
    """Return the headings that begin in a line, in one line or in two."""
    texts = dict(lines[at].texts)
    said = said_in(texts)
    if not any(each.what is What.NAME for each in said.values()):
        return None
    second = lines[at + 1].texts if at + 1 < len(lines) else {}
    if _continues(said, texts, second):
        return _Head(at, _joined(texts, second), at + 2)
    return _Head(at, texts, at + 1) if is_complete(said) else None


def _continues(said: Mapping[int, Heading], above: Texts, below: Mapping[int, str]) -> bool:
    """Return whether a second line has headings too: of values alone, where no name stands."""
    own = {at: text for at, text in below.items() if text != above.get(at)}
    named = {at for at, each in said.items() if each.what not in VALUES}
    if not own or not named.isdisjoint(own):
        return False
    found = said_in(own)
    return found.keys() == own.keys() and {each.what for each in found.values()} <= VALUES


def _joined(above: Texts, below: Mapping[int, str]) -> Texts:
    """Return two lines of headings as one; what stands above goes on to the right."""
    joined, last = dict(above), ""
    for at in range(max(*above, *below) + 1):
        own = below.get(at, "")
        last = above.get(at, last if own else "")
        if own and own != last:
            joined[at] = f"{last} {own}".strip()
    return joined


def _nameless(lines: Sequence[Line]) -> Iterator[_Head]:
    """Yield headings of which that of the names says nothing, or is not there."""
    for at, line in enumerate(lines):
        said = said_in(line.texts)
        values = [column for column, each in said.items() if each.what in VALUES]
        if len(values) < _FEW or not _are_headings(line, values):
            continue
        before = [column for column in range(min(values)) if column not in said]
        if before:
            yield _Head(at, dict(line.texts), at + 1, _most_telling(before, lines[at + 1 :]))


def _most_telling(columns: Sequence[int], below: Sequence[Line]) -> int:
    """Return the column that has the most texts: names differ, units and groups come again."""
    texts = {at: {line.texts.get(at, "") for line in below} for at in columns}
    distinct = {at: sum(map(_is_text, found)) for at, found in texts.items()}
    longest = {at: sum(map(len, found)) for at, found in texts.items()}
    return max(columns, key=lambda at: (distinct[at], longest[at]))


def _is_text(text: str) -> bool:
    """Return whether a text is more than a number."""
    return any(letter.isalpha() for letter in text)


def _are_headings(line: Line, columns: Sequence[int]) -> bool:
    """Return whether all cells from the first of these on are headings."""
    behind = [at for at in line.texts if at >= min(columns)]
    return said_in({at: line.texts[at] for at in behind}).keys() == {*behind}
