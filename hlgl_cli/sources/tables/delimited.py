"""Text in columns, with commas, tabs or semicolons between them: its encoding, its cells' places.

No CSV reader says where a cell stands, so the cells are told apart here: quotes around a cell keep
what is in it, doubled ones in it are one. Lines and columns count from 1, in characters.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.finding import Finding, Place
from hlgl_cli.sources.document import looks_like
from hlgl_cli.sources.tables.cells import (
    MOST_COLUMNS,
    MOST_ROWS,
    Cell,
    Grid,
    Row,
    TooManyRowsError,
)
from hlgl_cli.sources.tables.parts import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

SEPARATORS = ("\t", ",", ";")
_ENDS = re.compile(r"\r\n|\r|\n")
_EMPTY_LINES = re.compile(r"[\r\n]*")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


class Decoded(NamedTuple):
    """A text, and the encoding that was found by looking, if it is not UTF-8."""

    text: str
    found: str | None = None


def decoded(name: str, content: bytes, encoding: str | None) -> Decoded | Finding:
    """Return the text of a file, in the encoding that is named, or in one that is found."""
    if encoding is not None:
        try:
            return Decoded(content.decode(encoding).removeprefix("\ufeff"))
        except UnicodeError:
            return _undecoded(name, content)
    try:
        if content[:2] in _UTF16:
            return Decoded(content.decode("utf-16"), "UTF-16")
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        if looks_like(content) == "GBK":
            return Decoded(content.decode("gb18030"), "GB18030")
        return _undecoded(name, content)
    return _undecoded(name, content) if "\0" in text else Decoded(text)


def _undecoded(name: str, content: bytes) -> Finding:
    likely = looks_like(content)
    facts = {"hint": "hint.encoding", "looks_like": likely} if likely else {"hint": "hint.not_text"}
    return Finding("S101", Place(name, (), 1, 1), facts)


def grid_of(name: str, text: str, separator: str) -> Grid | Finding:
    """Return the cells of a text; a finding where a quote is not closed.

    Raises TooManyRowsError.
    """
    rows: list[Row] = []
    lines: list[str] | None = None
    for found in _rows(text, separator):
        if isinstance(found, _Open):
            lines = lines or _ENDS.split(text)
            place = Place(Part(name, {}), (), found.line, found.column, lines[found.line - 1])
            return Finding("S125", place)
        if found.cells:
            rows.append(found)
        if len(rows) > MOST_ROWS:
            raise TooManyRowsError
    return Grid(tuple(rows))


def beginning(text: str, separator: str) -> Grid:
    """Return the cells of the beginning of a text, as far as they are whole."""
    rows = takewhile(lambda found: isinstance(found, Row), _rows(text, separator))
    return Grid(tuple(row for row in rows if isinstance(row, Row) and row.cells))


class _Open(NamedTuple):
    """A quote that nothing closes."""

    line: int
    column: int


def _rows(text: str, separator: str) -> Iterator[Row | _Open]:
    """Yield the rows of a text; a cell in quotes may go over several lines."""
    cell = re.compile(rf'[ ]*"((?:[^"]|"")*)"[ ]*(?={separator}|[\r\n]|\Z)|([^{separator}\r\n]*)')
    start, line, begin = 0, 1, 0  # of the row; of the line that the reading is in
    at, column = 0, 0
    number, cells = 1, dict[int, Cell]()
    while True:
        found = cell.match(text, at)
        assert found is not None  # noqa: S101 - the second way matches nothing too
        quoted, bare = found.groups()
        if quoted is None and bare.lstrip(" ").startswith('"') and not _is_closed(bare):
            yield _Open(line, at - begin + 1)  # nobody asks for more
        value = bare if quoted is None else quoted.replace('""', '"')
        if value.strip() and column < MOST_COLUMNS:
            cells[column] = Cell(value, line, at - begin + 1)
        for end in _ENDS.finditer(text, at, found.end()):
            line, begin = line + 1, end.end()
        at, column = found.end(), column + 1
        if at < len(text) and text[at] == separator:
            at += 1
            continue
        yield Row(number, cells, _ENDS.split(text[start:at], maxsplit=1)[0])
        if at == len(text):
            return
        end_of_row = _ENDS.match(text, at)
        assert end_of_row is not None  # noqa: S101 - a cell ends at nothing else
        # Lines without a character are passed over at once: a megabyte of them would take seconds.
        empty = _EMPTY_LINES.match(text, end_of_row.end())
        assert empty is not None  # noqa: S101 - it matches nothing too
        start = begin = at = empty.end()
        line, column = line + 1 + len(empty[0]) - empty[0].count("\r\n"), 0
        number, cells = line, {}


def _is_closed(bare: str) -> bool:
    """Return whether a cell that begins with a quote ends on its line: "a" b is such a one."""
    return bare.count('"') % 2 == 0
