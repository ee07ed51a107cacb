"""A workbook's sheets as rows of cells; charts, pictures and looks are not opened."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hlgl_cli.sources.tables.cells import (
    MOST_COLUMNS,
    MOST_ROWS,
    Grid,
    Merged,
    Row,
    TooManyRowsError,
)
from hlgl_cli.sources.tables.elements import (
    REFERENCE,
    bare,
    column_of,
    is_hidden,
    local,
    text_of,
    whole,
)
from hlgl_cli.sources.tables.number_formats import shown_as
from hlgl_cli.sources.tables.package import MOST_ELEMENTS, NoWorkbookError, Package
from hlgl_cli.sources.tables.sheet_cells import Book, cells_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.sources.tables.number_formats import Shown

_SHEET = "worksheet"
_PIECE = 1024 * 1024
# A tag is looked at once, or one that never ends would take forever: (?=) finds one r= and is done.
_PLACED = rb"(?=\sr=|\s[^<>]*?\sr=)[^<>]*"


def _empty(prefix: bytes) -> bytes:
    """Return the pattern of what has no value, behind its <: cells, and rows of such cells."""
    cell = rb"c" + _PLACED + rb"(?:/>|></" + prefix + rb"c>)"
    inner = rb">(?:\s*<" + prefix + cell + rb")*\s*</" + prefix + rb"row>"
    return prefix + rb"(?:row" + _PLACED + rb"(?:/>|" + inner + rb")|" + cell + rb")"


# Cells and rows that are formatted alone, by the million at times. Of those that do not say where
# they stand, the others' places depend on them. Prefixes are a writer's choice, and most choose
# none: to try that first takes half the time.
_EMPTY = re.compile(rb"<(?:" + _empty(rb"") + rb"|" + _empty(rb"\w+:") + rb")")


def grids_of(content: bytes) -> list[Grid]:
    """Return the sheets of a workbook in their order.

    Raises NoWorkbookError, TooManyRowsError, and CannotRunError where the extra is not installed.
    """
    package = Package(content)
    main = package.main()
    listed = package.tree(main)
    related = package.related(main)
    by_kind = dict(related.values())
    book = Book(
        list(_texts(package, by_kind.get("sharedStrings"))),
        list(_shown(package, by_kind.get("styles"))),
    )
    grids, read = [], set[str]()
    for sheet in (each for each in listed.iter() if local(each) == "sheet"):
        ident = next((value for key, value in sheet.attrib.items() if bare(key) == "id"), "")
        kind, target = related.get(ident, ("", ""))
        if kind == _SHEET:
            if target in read:  # no program writes two sheets as one part, and it would take twice
                raise NoWorkbookError("damaged")
            read.add(target)
            is_unseen = sheet.get("state", "visible") != "visible"
            grid = _grid(package, target, sheet.get("name", ""), book)
            grids.append(grid._replace(is_hidden=is_unseen))
    if not grids:
        raise NoWorkbookError("damaged")
    return grids


def _texts(package: Package, part: str | None) -> Iterator[str]:
    """Yield the texts that cells refer to by number."""
    if part is None:
        return
    for element in package.elements(package.read(part)):
        if local(element) == "si":
            yield text_of(element)
            element.clear()


def _shown(package: Package, part: str | None) -> Iterator[Shown]:
    """Yield how each format of cells shows a number."""
    if part is None:
        return
    codes: dict[str, str] = {}
    tree = package.tree(part)
    for element in tree.iter():
        if local(element) == "numFmt":
            codes[element.get("numFmtId", "")] = element.get("formatCode", "")
    formats = next((each for each in tree if local(each) == "cellXfs"), ())
    for each in formats:
        ident = each.get("numFmtId", "0")
        yield shown_as(whole(ident), codes.get(ident))


def _grid(package: Package, part: str, title: str, book: Book) -> Grid:
    """Return a sheet; what stands below its last value is not looked at."""
    rows: list[Row] = []
    hidden, merged = set[int](), list[Merged]()
    row_number = 0
    for element in package.elements(_without_empty(package.read(part))):
        name = local(element)
        if name == "row":
            row_number = whole(element.get("r", str(row_number + 1)))
            cells = dict(cells_of(element, row_number, book))
            if cells:
                rows.append(Row(row_number, cells, None, is_hidden(element)))
            if len(rows) > MOST_ROWS:
                raise TooManyRowsError
            element.clear()
        elif name == "col" and is_hidden(element):
            first, last = whole(element.get("min", "1")), whole(element.get("max", "1"))
            hidden.update(range(first - 1, min(last, MOST_COLUMNS)))
        elif name == "mergeCell":
            merged += _merged(element.get("ref", ""))
    return Grid(tuple(rows), title, hidden_columns=frozenset(hidden), merged=tuple(merged))


def _without_empty(content: bytes) -> bytes:
    """Return a sheet without the cells and rows that are formatted and have nothing in them.

    Raises TooManyRowsError where there are too many values already.
    """
    if content.count(b"v>") > 2 * MOST_ELEMENTS:  # what begins and ends a value
        raise TooManyRowsError
    return b"".join(_EMPTY.sub(b"", piece) for piece in _pieces(content))


def _pieces(content: bytes) -> Iterator[bytes]:
    """Yield pieces of XML, none of which ends within a tag; what a change takes is that of one."""
    begin = 0
    while begin < len(content):
        end = content.find(b"<", begin + _PIECE)
        end = len(content) if end < 0 else end
        yield content[begin:end]
        begin = end


def _merged(reference: str) -> Iterator[Merged]:
    """Yield the cells of a reference such as B3:B5."""
    ends = [REFERENCE.fullmatch(end) for end in reference.replace("$", "").split(":")]
    if len(ends) == 2 and ends[0] and ends[1]:  # noqa: PLR2004 - from one cell to another
        (left, top), (right, bottom) = ends[0].groups(), ends[1].groups()
        yield Merged(int(top), column_of(left), int(bottom), column_of(right))
