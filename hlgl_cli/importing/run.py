"""A file becomes the rows of a plan: what each is called, what it prints, and what it means."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.finding import CannotRunError
from hlgl_cli.importing import naming
from hlgl_cli.importing.bounds import refuse_large
from hlgl_cli.importing.columns import NO_HEADINGS
from hlgl_cli.importing.drafting import Entry
from hlgl_cli.importing.printing import printed_rows
from hlgl_cli.importing.reading import Note, Question
from hlgl_cli.importing.roles import Years
from hlgl_cli.importing.rows import read_row
from hlgl_cli.importing.source import source_of
from hlgl_cli.importing.table import tables_in
from hlgl_cli.text import Quoted
from hlgl_cli.years import EARLIEST, LATEST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hlgl_cli.importing.printing import Printed
    from hlgl_cli.importing.reading import RowReading
    from hlgl_cli.importing.source import Source
    from hlgl_cli.importing.table import Table

_ID = re.compile(r"[a-z0-9][a-z0-9-]*")
_NO_NAME = "plan"


class Read(NamedTuple):
    """What a file holds: its rows, and what it says of the plan."""

    file: str
    entries: tuple[Entry, ...]
    years: Years
    title: str  # nothing where no line above the table has one
    notes: tuple[Note, ...]  # what is to be told of how it was read


def read_plan(file: str, content: bytes, given: Years, encoding: str | None = None) -> Read:
    """Return the indicators of a file; raise CannotRunError where there are none.

    `given` are the years that are told beside the table, which have precedence.
    """
    source = source_of(file, content, encoding)
    tables = [table for sheet in source.sheets for table in tables_in(sheet, given)]
    if not tables:
        raise CannotRunError("import.no_table", {"file": file})
    years = _years(tables, given)
    rows = tuple(_rows(tables, years))
    refuse_large(file, rows)
    entries = tuple(_entries([row for _, row in rows]))
    if not entries:
        raise CannotRunError("import.no_rows", {"file": file})
    return _of(file, source, tables, years)._replace(entries=entries)


def _of(file: str, source: Source, tables: Sequence[Table], years: Years) -> Read:
    title = next((table.title for table in tables if table.title), "")
    return Read(file, (), years, title, tuple(_notes(source, tables)))


def _notes(source: Source, tables: Sequence[Table]) -> Iterator[Note]:
    """Yield what is to be told: how it was decoded, what was not read, what was though hidden."""
    if source.encoding is not None:
        yield Note("import.encoding", {"encoding": source.encoding})
    if source.hidden:
        yield Note("import.hidden_sheets", {"others": Quoted(source.hidden)})
    unread = dict.fromkeys(text for table in tables for text in table.columns.unread)
    if unread:
        yield Note("import.unread", {"columns": Quoted(unread)})
    hidden = [line for table in tables for line in table.lines if line.row.is_hidden]
    if hidden:
        yield Note("import.hidden_rows", {"count": str(len(hidden))})


def _years(tables: Sequence[Table], given: Years) -> Years:
    """Return the plan's years: as told, else as the headings of its tables have them."""
    bases = [table.columns.years.base for table in tables]
    targets = [table.columns.years.target for table in tables]
    base = next((year for year in bases if year is not None), None)
    target = max((year for year in targets if year is not None), default=None)
    return Years(given.base or base, given.target or target)


def _rows(tables: Sequence[Table], years: Years) -> Iterator[tuple[Table, Printed]]:
    """Yield the rows of all tables with their tables, counted on from one to the next.

    A table with the headings of the one before continues it, and its group.
    """
    before, group, headings = 0, "", NO_HEADINGS
    for table in tables:
        group = group if table.columns.headings == headings else ""
        headings = table.columns.headings
        for row in printed_rows(table, years, before, group):
            group = row.row.group
            yield table, row
        before += len(table.lines)


def _entries(rows: Sequence[Printed]) -> Iterator[Entry]:
    """Yield the rows that state an indicator, each under a name of its own."""
    read = [(row, _asked_about(row, read_row(row.row))) for row in rows]
    stated = [(row, reading) for row, reading in read if not reading.is_heading]
    printed = [
        naming.Printed(row.row.number, row.number or reading.item, reading.name)
        for row, reading in stated
    ]
    for (row, reading), named in zip(stated, naming.names_of(printed), strict=True):
        yield Entry(row, reading, named)


def _asked_about(row: Printed, reading: RowReading) -> RowReading:
    """Return a reading; where its numbers cannot be read, the row is a question."""
    if row.flaw is None:
        return reading
    question = Question(row.flaw)
    return replace(reading, baseline=None, target=None, more=(), question=question, doubts=())


def id_of(file: str) -> str:
    """Return a plan's id from its file's name."""
    stem = PurePath(file).stem.lower()
    return "-".join(re.findall(r"[a-z0-9]+", stem)) or _NO_NAME


def refuse_id(ident: str) -> None:
    """Raise CannotRunError for what no plan can have as its id."""
    if not _ID.fullmatch(ident):
        raise CannotRunError("import.bad_id", {"id": ident})


def refuse_years(years: Years) -> tuple[int, int]:
    """Return the years of a plan; raise CannotRunError where one is missing, or both are wrong."""
    base, target = years
    if base is None and target is None:
        raise CannotRunError("import.which_years")
    if base is None:
        raise CannotRunError("import.which_base")
    if target is None:
        raise CannotRunError("import.which_target")
    if not EARLIEST <= base < target <= LATEST:
        ends = {"first": str(EARLIEST), "last": str(LATEST)}
        raise CannotRunError("import.years", {"base": str(base), "target": str(target), **ends})
    return base, target
