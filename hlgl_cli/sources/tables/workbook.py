"""A workbook's sheets as rows of cells: numbers as they are held, and how they are shown.

Formulas are not computed: the value that was saved with one is read. Of what opens to more than
this needs, styles, charts or pictures, nothing is looked at.
"""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.sources.tables.cells import (
    MOST_COLUMNS,
    MOST_ROWS,
    Cell,
    Grid,
    Merged,
    Row,
    Stray,
    TooManyRowsError,
)
from hlgl_cli.sources.tables.number_formats import shown_as
from hlgl_cli.sources.tables.package import MOST_ELEMENTS, NoWorkbookError, Package

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    from hlgl_cli.sources.tables.number_formats import Shown

_DIGITS = 15  # as many as a spreadsheet computes with and shows
_FIRST_DAY = datetime.date(1899, 12, 30)
_SHEET = "worksheet"
_STRAYS = {"e": "hint.cell_error", "d": "hint.cell_date"}
# What has no value: cells and rows that are formatted alone, by the million at times. Of those that
# do not say where they stand, the others' places depend on them. Prefixes are a writer's choice.
_EMPTY = re.compile(
    rb"<(?:\w+:)?c\s(?:[^<>]*\s)?r=[^<>]*(?:/>|></(?:\w+:)?c>)"
    rb"|<(?:\w+:)?row\s(?:[^<>]*\s)?r=[^<>]*/>"
)
_EMPTY_ROW = re.compile(rb"<((?:\w+:)?row)\s(?:[^<>]*\s)?r=[^<>]*>\s*</\1>")
_REFERENCE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class _Book(NamedTuple):
    """What cells refer to: texts by number, how the formats show a number."""

    texts: Sequence[str]
    shown: Sequence[Shown]


def grids_of(content: bytes) -> list[Grid]:
    """Return the sheets of a workbook in their order.

    Raises NoWorkbookError, TooManyRowsError, and CannotRunError where the extra is not installed.
    """
    package = Package(content)
    main = package.main()
    listed = package.tree(main)
    related = package.related(main)
    by_kind = dict(related.values())
    book = _Book(
        list(_texts(package, by_kind.get("sharedStrings"))),
        list(_shown(package, by_kind.get("styles"))),
    )
    grids = []
    for sheet in (each for each in listed.iter() if _local(each) == "sheet"):
        ident = next((value for key, value in sheet.attrib.items() if _bare(key) == "id"), "")
        kind, target = related.get(ident, ("", ""))
        if kind == _SHEET:
            is_hidden = sheet.get("state", "visible") != "visible"
            grid = _grid(package, target, sheet.get("name", ""), book)
            grids.append(grid._replace(is_hidden=is_hidden))
    if not grids:
        raise NoWorkbookError("damaged")
    return grids


def _texts(package: Package, part: str | None) -> Iterator[str]:
    """Yield the texts that cells refer to by number."""
    if part is None:
        return
    for element in package.elements(package.read(part)):
        if _local(element) == "si":
            yield _text(element)
            element.clear()


def _text(element: Element) -> str:
    """Return the text of a string in one piece or in several, without how it is pronounced."""
    found: list[str] = []
    for child in element:
        if _local(child) == "t":
            found.append(child.text or "")
        elif _local(child) == "r":
            found += [each.text or "" for each in child if _local(each) == "t"]
    return _unescaped("".join(found))


def _unescaped(text: str) -> str:
    """Return a text with its characters that XML cannot hold."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _shown(package: Package, part: str | None) -> Iterator[Shown]:
    """Yield how each format of cells shows a number."""
    if part is None:
        return
    codes: dict[str, str] = {}
    tree = package.tree(part)
    for element in tree.iter():
        if _local(element) == "numFmt":
            codes[element.get("numFmtId", "")] = element.get("formatCode", "")
    formats = next((each for each in tree if _local(each) == "cellXfs"), ())
    for each in formats:
        ident = each.get("numFmtId", "0")
        yield shown_as(_whole(ident), codes.get(ident))


def _grid(package: Package, part: str, title: str, book: _Book) -> Grid:
    """Return a sheet; what stands below its last value is not looked at."""
    rows: list[Row] = []
    hidden, merged = set[int](), list[Merged]()
    row_number = 0
    for element in package.elements(_without_empty(package.read(part))):
        name = _local(element)
        if name == "row":
            row_number = _whole(element.get("r", str(row_number + 1)))
            cells = dict(_cells(element, row_number, book))
            if cells:
                rows.append(Row(row_number, cells, None, _is_hidden(element)))
            if len(rows) > MOST_ROWS:
                raise TooManyRowsError
            element.clear()
        elif name == "col" and _is_hidden(element):
            first, last = _whole(element.get("min", "1")), _whole(element.get("max", "1"))
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
    return _EMPTY_ROW.sub(b"", _EMPTY.sub(b"", content))


def _cells(row: Element, number: int, book: _Book) -> Iterator[tuple[int, Cell]]:
    """Yield the cells of a row that have something in them, by column from 0."""
    column = -1
    for element in row:
        if _local(element) != "c":
            continue
        found = _REFERENCE.fullmatch(element.get("r", ""))
        column = _column(found[1]) if found else column + 1
        cell = _cell(element, number, column, book) if column < MOST_COLUMNS else None
        if cell is not None:
            yield column, cell


def _cell(element: Element, row: int, column: int, book: _Book) -> Cell | None:
    """Return a cell, None where nothing is in it."""
    parts = {_local(child): child for child in element}
    kind, held = element.get("t", "n"), parts["v"].text if "v" in parts else None
    at = Cell("", row, column + 1)
    if kind == "inlineStr" and "is" in parts:
        return _of_text(at, _text(parts["is"]))
    if held is None:
        return _without_value(at, parts.get("f"))
    if kind in {"s", "str"}:
        return _of_text(at, _unescaped(held) if kind == "str" else _at(book.texts, held))
    if kind in _STRAYS:
        return at._replace(text=held, stray=Stray(held, _STRAYS[kind]))
    if kind == "b" or _is_truth(parts.get("f")):
        return at._replace(text="TRUE" if held == "1" else "FALSE", stray=held == "1")
    shown = _at(book.shown, element.get("s", "0"))
    return _of_number(at, held, shown)


def _is_truth(formula: Element | None) -> bool:
    """Return whether a formula is a truth value: a number in LibreOffice, in the format of one."""
    return formula is not None and (formula.text or "").strip().upper() in {"TRUE()", "FALSE()"}


def _at(known: Sequence[str], index: str) -> str:
    """Return the text or the format of a number; nothing where the workbook lacks it."""
    at = _whole(index)
    return known[at] if at < len(known) else ""


def _of_text(at: Cell, text: str) -> Cell | None:
    return at._replace(text=text) if text.strip() else None


def _without_value(at: Cell, formula: Element | None) -> Cell | None:
    """Return a formula that no program has computed yet."""
    if formula is None:
        return None
    text = f"={formula.text or ''}"
    return at._replace(text=text, stray=Stray(text, "hint.cell_formula"))


def _of_number(at: Cell, held: str, shown: str) -> Cell:
    """Return a number in its shortest form, in as many digits as a spreadsheet has."""
    try:
        number = Decimal(f"{float(held):.{_DIGITS}g}")
    except (ValueError, OverflowError):
        return at._replace(text=held)
    if shown == "date":
        text = _date(number)
        return at._replace(text=text, stray=Stray(text, "hint.cell_date"))
    is_percent = shown == "percent" and number.is_finite()
    text = f"{(number * 100).normalize():f}%" if is_percent else str(number)
    return at._replace(text=text, number=number, is_percent=is_percent)


def _date(number: Decimal) -> str:
    """Return the date that a number of days is; the number where it is none."""
    try:
        return (_FIRST_DAY + datetime.timedelta(days=int(number))).isoformat()
    except (ValueError, OverflowError):
        return str(number)


def _merged(reference: str) -> Iterator[Merged]:
    """Yield the cells of a reference such as B3:B5."""
    ends = [_REFERENCE.fullmatch(end) for end in reference.replace("$", "").split(":")]
    if len(ends) == 2 and ends[0] and ends[1]:  # noqa: PLR2004 - from one cell to another
        (left, top), (right, bottom) = ends[0].groups(), ends[1].groups()
        yield Merged(int(top), _column(left), int(bottom), _column(right))


def _column(letters: str) -> int:
    """Return the column of its letters, from 0."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _whole(text: str) -> int:
    """Return a whole number that a part has; raise NoWorkbookError for what is none."""
    if not (text.strip().isdecimal() and len(text) < 10):  # noqa: PLR2004 - rows have seven
        raise NoWorkbookError("damaged")
    return int(text)


def _is_hidden(element: Element) -> bool:
    return element.get("hidden") in {"1", "true"}


def _local(element: Element) -> str:
    return _bare(element.tag) if isinstance(element.tag, str) else ""


def _bare(name: str) -> str:
    """Return a name without its namespace."""
    return name.rpartition("}")[2]
