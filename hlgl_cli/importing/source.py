"""A file becomes the grids among which its tables are: of a workbook, of text, of Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.finding import CannotRunError, Finding
from hlgl_cli.importing.columns import said_in
from hlgl_cli.importing.markdown import blocks
from hlgl_cli.sources.tables.cells import TooManyRowsError
from hlgl_cli.sources.tables.delimited import SEPARATORS, beginning, decoded, grid_of
from hlgl_cli.sources.tables.detection import is_workbook
from hlgl_cli.sources.tables.grids import sheets_of, too_many_rows, unusable

if TYPE_CHECKING:
    from hlgl_cli.sources.tables.cells import Grid

MOST_LINES = 60  # in which headings are looked for, to tell what separates the cells


class Sheet(NamedTuple):
    """A grid, what is written above it, and below."""

    grid: Grid
    above: str = ""
    below: tuple[str, ...] = ()


class Source(NamedTuple):
    """The grids of a file, and the encoding that was found by looking, if it is not UTF-8."""

    sheets: tuple[Sheet, ...]
    encoding: str | None = None
    hidden: tuple[str, ...] = ()  # sheets that are hidden beside others: they are not read


def source_of(name: str, content: bytes, encoding: str | None = None) -> Source:
    """Return the grids of a file; raise CannotRunError with what keeps it from being read."""
    refusal = unusable(name, content)
    if refusal is not None:
        raise _unreadable(name, refusal)
    try:
        if is_workbook(name, content):
            return _of_workbook(name, content)
        return _of_text(name, content, encoding)
    except TooManyRowsError:
        raise _unreadable(name, too_many_rows(name)) from None


def _unreadable(name: str, finding: Finding) -> CannotRunError:
    return CannotRunError("import.unreadable", {"file": name}, (finding,))


def _of_workbook(name: str, content: bytes) -> Source:
    grids = sheets_of(name, content)
    if isinstance(grids, Finding):
        raise _unreadable(name, grids)
    seen = [grid for grid in grids if not grid.is_hidden] or grids
    hidden = tuple(grid.title or "" for grid in grids if grid not in seen)
    return Source(tuple(Sheet(grid, grid.title or "") for grid in seen), hidden=hidden)


def _of_text(name: str, content: bytes, encoding: str | None) -> Source:
    """Return the grids of a text, whose cells are separated as its headings say best."""
    read = decoded(name, content, encoding)
    if isinstance(read, Finding):
        raise _unreadable(name, read)
    head = "\n".join(read.text.splitlines()[:MOST_LINES])
    ranked = {mark: _said(beginning(head, mark)) for mark in SEPARATORS}
    mark = max(SEPARATORS, key=lambda each: (ranked[each], each == ","))
    if "|" in read.text:
        pages = tuple(Sheet(*block) for block in blocks(read.text))
        if max((_said(page.grid) for page in pages), default=0) >= max(ranked[mark], 1):
            return Source(pages, read.found)
    grid = grid_of(name, read.text, mark)
    if isinstance(grid, Finding):
        raise _unreadable(name, grid)
    return Source((Sheet(grid),), read.found)


def _said(grid: Grid) -> int:
    """Return how many headings the row with most of them has."""
    rows = ({at: cell.text for at, cell in row.cells.items()} for row in grid.rows[:MOST_LINES])
    return max((len(said_in(texts)) for texts in rows), default=0)
