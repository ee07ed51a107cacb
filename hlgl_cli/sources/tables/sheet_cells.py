"""The cells of a workbook's sheet: numbers as they are held, and how they are shown.

Formulas are not computed: the value that was saved with one is read.
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.sources.tables.cells import MOST_COLUMNS, Cell, Stray
from hlgl_cli.sources.tables.elements import REFERENCE, column_of, local, text_of, unescaped, whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    from hlgl_cli.sources.tables.number_formats import Shown

_DIGITS = 15  # as many as a spreadsheet computes with and shows
_FIRST_DAY = datetime.date(1899, 12, 30)
_STRAYS = {"e": "hint.cell_error", "d": "hint.cell_date"}


class Book(NamedTuple):
    """What cells refer to: texts by number, how the formats show a number."""

    texts: Sequence[str]
    shown: Sequence[Shown]


def cells_of(row: Element, number: int, book: Book) -> Iterator[tuple[int, Cell]]:
    """Yield the cells of a row that have something in them, by column from 0."""
    column = -1
    for element in row:
        if local(element) != "c":
            continue
        found = REFERENCE.fullmatch(element.get("r", ""))
        column = column_of(found[1]) if found else column + 1
        cell = _cell(element, number, column, book) if column < MOST_COLUMNS else None
        if cell is not None:
            yield column, cell


def _cell(element: Element, row: int, column: int, book: Book) -> Cell | None:
    """Return a cell, None where nothing is in it."""
    parts = {local(child): child for child in element}
    kind, held = element.get("t", "n"), parts["v"].text if "v" in parts else None
    at = Cell("", row, column + 1)
    if kind == "inlineStr" and "is" in parts:
        return _of_text(at, text_of(parts["is"]))
    if held is None:
        return _without_value(at, parts.get("f"))
    if kind in {"s", "str"}:
        return _of_text(at, unescaped(held) if kind == "str" else _at(book.texts, held))
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
    at = whole(index)
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
