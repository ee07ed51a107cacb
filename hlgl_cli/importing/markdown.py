"""Tables of Markdown, also within a page of text: rows of cells between vertical bars."""

from __future__ import annotations

import html
import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.sources.tables.cells import (
    MOST_COLUMNS,
    MOST_ROWS,
    Cell,
    Grid,
    Row,
    TooManyRowsError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_RULE = re.compile(r"[\s|:\-]*")  # |---|:-:|, which is no row
_CELL = re.compile(r"(?:\\.|[^|\\]|\\$)*")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_EMPHASIS = re.compile(r"(?<!\\)(\*\*|__|`)(?=\S)([^*_`]+)\1")
_MARK = re.compile(r"[\\<*_`&]")  # without which a text is shown as it stands
_TITLE = re.compile(r"#+\s*|\**")


class Block(NamedTuple):
    """A table, the line of text above it, and those below it."""

    grid: Grid
    above: str
    below: tuple[str, ...]


def blocks(text: str) -> Iterator[Block]:
    """Yield the tables of a page: runs of lines that have bars; raise TooManyRowsError."""
    lines = text.splitlines()
    begin, at, count = 0, 0, 0
    while at < len(lines):
        end = at
        while end < len(lines) and "|" in lines[end]:
            end += 1
        if end == at:
            at += 1
            continue
        rows = tuple(islice(_rows(lines, at, end), MOST_ROWS + 1))
        count += len(rows)  # of all tables: there may be many small ones
        if count > MOST_ROWS:
            raise TooManyRowsError
        yield Block(Grid(rows), _above(lines[begin:at]), _below(lines, end))
        begin = at = end


def _above(lines: list[str]) -> str:
    """Return what the last of some lines says that says something."""
    titles = (_TITLE.sub("", line.strip()).strip() for line in reversed(lines))
    return next(filter(None, titles), "")


def _below(lines: list[str], at: int) -> tuple[str, ...]:
    """Return the text that follows a table, up to what is empty; one empty line may be between."""
    if at < len(lines) and not lines[at].strip():
        at += 1
    found = []
    while at < len(lines) and lines[at].strip() and "|" not in lines[at]:
        found.append(_shown(lines[at].strip()))
        at += 1
    return tuple(found)


def _rows(lines: list[str], start: int, end: int) -> Iterator[Row]:
    """Yield the rows of a table, without the line below the headings."""
    for at in range(start, end):
        if _RULE.fullmatch(lines[at]) and "-" in lines[at]:
            continue
        cells = dict(_cells(lines[at], at + 1))
        if cells:
            yield Row(at + 1, cells, lines[at])


def _cells(line: str, number: int) -> Iterator[tuple[int, Cell]]:
    """Yield the cells of a line that have something in them, by column from 0."""
    start = len(line) - len(line.lstrip())
    at = start + (line[start : start + 1] == "|")
    column = 0
    while at < len(line) and column < MOST_COLUMNS:
        found = _CELL.match(line, at)
        end = len(line) if found is None else found.end()
        text = _shown(line[at:end].strip())
        if text:
            blanks = len(line[at:end]) - len(line[at:end].lstrip())
            yield column, Cell(text, number, at + blanks + 1)
        at, column = end + 1, column + 1


def _shown(text: str) -> str:
    """Return a cell as a page shows it: without the marks of emphasis and of escapes."""
    if _MARK.search(text) is None:
        return text
    plain = _EMPHASIS.sub(r"\2", _BREAK.sub("\n", text))
    return html.unescape(_ESCAPE.sub(r"\1", plain)).strip()
