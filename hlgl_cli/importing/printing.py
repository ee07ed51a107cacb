"""The rows of a table as its page prints them: groups, notes below, names over several rows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.frozen import Frozen
from hlgl_cli.importing.columns import year_in
from hlgl_cli.importing.grouping import grouped
from hlgl_cli.importing.names import is_part
from hlgl_cli.importing.numbering import are_counted, with_point
from hlgl_cli.importing.printed import Cell, PrintedRow, Role
from hlgl_cli.importing.reading import Note
from hlgl_cli.importing.spelling import has_decimal_commas, prints_nothing
from hlgl_cli.sources.tables.spots import letters
from hlgl_cli.units import can_be_stated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hlgl_cli.importing.columns import Columns
    from hlgl_cli.importing.roles import Column, Years
    from hlgl_cli.importing.table import Line, Table
    from hlgl_cli.sources.tables.cells import Row

_NOTE = re.compile(
    r"(注|备注|说明|附注|(数据|资料)?来源|notes?\b|sources?\b|\*|[①-⑳]|▲\s*(为|表示|指|[:：])|带"
    r"|[\[〔【（(]\s*[\]〕】）)])",
    re.IGNORECASE,
)
_SENTENCE = 40  # characters: a longer text alone in its row is no group
_IN_BRACKETS = re.compile(r".*[(（]([^()（）]+)[)）]", re.DOTALL)
_NUMBERED = re.compile(r"[(（]?\d+\s*[).）．、]")
_BEFORE_GROUP = re.compile(
    r"[▶►▷■□●◆◇○▲★·\-—\s]*([(（][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+[、.．])?\s*"
)
_FIRST = re.compile(r"[▶►▷■□●◆◇]|[(（]?[一二三四五六七八九十]+[)）、.．]")  # of a group
_BROKEN = re.compile(r"(?<=[\u3400-\u9fff）)])[^\S\n]*\n\s*(?=[\u3400-\u9fff（(])")  # in its cell
_BETWEEN = "——"  # the parts of a name that goes over several columns


class Printed(NamedTuple):
    """A row that states an indicator, its number as a column prints it, and where it stands."""

    row: PrintedRow
    source: Row  # in its file
    cells: Mapping[str, str]  # all that the row prints, by heading
    number: str = ""
    flaw: Note | None = None  # what keeps its numbers from being read


def printed_rows(table: Table, years: Years, before: int = 0, group: str = "") -> Iterator[Printed]:
    """Yield the rows of a table that state an indicator.

    `before` rows stand in tables above, of which `group` goes on.
    """
    alone = [_alone(table.columns, line.texts) for line in table.lines]
    last = max((at for at, text in enumerate(alone) if text is None), default=-1)
    below = (text for text in table.below if _NOTE.match(text))
    notes = (*(text for text in alone if text is not None and _is_note(text)), *below)
    commas = has_decimal_commas(tuple(_numbers(table)))
    counted = are_counted(_name(table.columns, line.texts) for line in table.lines)
    name = parent = whole = ""
    for at, (line, text) in enumerate(zip(table.lines, alone, strict=True)):
        if text is not None and _is_note(text):
            continue
        if text is not None and at < last and _is_group(text):
            group = _BEFORE_GROUP.sub("", text, count=1) or text
            continue
        group = _text(line.texts, table.columns.group) or group
        printed = _name(table.columns, line.texts) or name
        name = with_point(printed) if counted else printed
        number = _text(line.texts, table.columns.number)
        parent = "" if number or _NUMBERED.match(name) else parent
        whole = whole if is_part(name) else name
        row = PrintedRow(
            before + at + 1,
            name,
            tuple(_cells(table.columns, line.texts)),
            group,
            parent or (whole if is_part(name) else ""),
            unit=_text(line.texts, table.columns.unit),
            nature=_text(line.texts, table.columns.nature),
            base_year=years.base,
            target_year=years.target,
            footnotes=notes,
            has_decimal_commas=commas,
        )
        parent = parent if any(cell.text for cell in row.cells) else name
        cells = _by_heading(table.columns, line.texts)
        yield Printed(row, line.row, cells, number, _flaw(table, line))


def _numbers(table: Table) -> Iterator[str]:
    """Yield the texts of the columns of numbers."""
    for line in table.lines:
        yield from (line.texts.get(column.at, "") for column in table.columns.values)


def _flaw(table: Table, line: Line) -> Note | None:
    """Return what keeps the numbers of a row from being read.

    That is a formula, a cell of several rows, or a point that may part thousands.
    """
    if line.row.number in table.shared:
        return Note("import.shared")
    cells = [line.row.cells[at.at] for at in table.columns.values if at.at in line.row.cells]
    stray = next((cell.text for cell in cells if cell.stray is not None), None)
    if stray is not None:
        return Note("import.stray", {"text": stray})
    texts = (cell.text for cell in cells if cell.number is None)
    number = grouped(texts) if table.has_decimal_commas else None
    return None if number is None else Note("import.grouped", {"text": number})


def _by_heading(columns: Columns, texts: Mapping[int, str]) -> Mapping[str, str]:
    """Return the texts of a row by their headings; where two are alike, or none, by the column."""
    found: dict[str, str] = {}
    for at in sorted({*columns.headings, *texts}):
        heading = columns.headings.get(at, "")
        key = (
            heading if heading and heading not in found else f"{heading} {letters(at + 1)}".strip()
        )
        found[key] = texts.get(at, "")
    return Frozen(found)


def _text(texts: Mapping[int, str], column: int | None) -> str:
    return "" if column is None else texts.get(column, "")


def _alone(columns: Columns, texts: Mapping[int, str]) -> str | None:
    """Return the text that is all that a row says; None where it says of an indicator.

    Behind the number of a group (一、) dashes say nothing.
    """
    said = [text for text in texts.values() if not prints_nothing(text)]
    if len(said) == 1 and _FIRST.match(said[0]):
        return said[0]
    distinct = {*texts.values()}
    is_merged = len(texts) > 1
    if len(distinct) == 1 and (is_merged or columns.of_values.isdisjoint(texts)):
        return next(iter(distinct))
    return None


def _is_note(text: str) -> bool:
    """Return whether a text is a remark on the table."""
    return len(text) > _SENTENCE or text.endswith("。") or _NOTE.match(text) is not None


def _is_group(text: str) -> bool:
    """Return whether a text names the rows below it: it has neither a number nor a unit."""
    unit = _IN_BRACKETS.fullmatch(text)
    has_unit = unit is not None and can_be_stated(unit[1])
    return not has_unit and _NUMBERED.match(text) is None


def _name(columns: Columns, texts: Mapping[int, str]) -> str:
    """Return what a row is called, the parts of its name side by side."""
    parts = (texts.get(at, "") for at in columns.names)
    return _BETWEEN.join(dict.fromkeys(_BROKEN.sub("", part) for part in parts if part))


def _cells(columns: Columns, texts: Mapping[int, str]) -> Iterator[Cell]:
    """Yield the cells with numbers of a row, also those that are empty."""
    for column in columns.values:
        yield Cell(
            texts.get(column.at, ""), column.heading, column.role, _year(columns, column, texts)
        )


def _year(columns: Columns, column: Column, texts: Mapping[int, str]) -> int | None:
    """Return the year of a cell: of its heading, or of the row's own column of years."""
    own = columns.base_year if column.role is Role.BASE else columns.due
    return column.year or year_in(_text(texts, own))
