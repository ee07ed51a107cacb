"""A workbook as it is written: text that stays text, numbers in their digits, equal bytes."""

from __future__ import annotations

import io
import re
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from hlgl_cli.extras import needed
from hlgl_cli.messages import visible
from hlgl_cli.report.formats.cells import runs
from hlgl_cli.report.numbers import whole
from hlgl_cli.report.workbook.looks import OF_NUMBERS, register

if TYPE_CHECKING:
    from collections.abc import Container
    from decimal import Decimal

    from openpyxl import Workbook
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

MOST_TEXT = 32_767  # characters that a cell holds
_MOST_OF_A_NAME = 31  # of a sheet
_EXACT_DIGITS = 15  # that a spreadsheet keeps of a number
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # a spreadsheet would read _x0041_ as A
# A day of its own would make other bytes of the same input every second.
_WRITTEN = datetime(2000, 1, 1)  # noqa: DTZ001 - the file format knows no time zones
_ZIPPED = (2000, 1, 1, 0, 0, 0)


class Shown(NamedTuple):
    """What a cell shows: words, or a number in its digits with what stands round it."""

    words: str
    number: Decimal | None = None
    digits: str = "General"  # how the number is shown, as a spreadsheet spells it


def new_book(lang: str) -> Workbook:
    """Return a workbook without sheets, which knows our looks; raise CannotRunError."""
    book: Workbook = needed("openpyxl", "excel").Workbook()
    del book[book.sheetnames[0]]
    book.properties.creator = "hlgl"
    book.properties.created = _WRITTEN
    register(book, lang)
    return book


def new_sheet(book: Workbook, name: str, ending: str = "") -> Worksheet:
    """Return a new sheet, under the name or what a spreadsheet allows of it, and its ending."""
    taken = {*map(str.casefold, book.sheetnames)}
    sheet: Worksheet = book.create_sheet(sheet_name(name, taken, ending))
    return sheet


def sheet_name(wanted: str, taken: Container[str], ending: str = "") -> str:
    """Return a name that a sheet may have, and that none of `taken` is in any case."""
    plain = _NOT_IN_A_NAME.sub(" ", visible(wanted)).strip("' ") or "-"
    name, times = _cut(plain, _MOST_OF_A_NAME - len(ending)).strip("' ") + ending, 1
    while name.casefold() in taken or name.casefold() == "history":
        times += 1
        end = f"{ending} ({times})"
        name = _cut(plain, _MOST_OF_A_NAME - len(end)).strip("' ") + end
    return name


def _cut(text: str, most: int) -> str:
    """Return a text of so many characters as a spreadsheet counts them, no half of a pair."""
    return text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore")


def put(sheet: Worksheet, at: str, shown: Shown | str, look: str) -> None:
    """Write what a cell shows; a number of more digits than a spreadsheet keeps is text."""
    cell: Cell = sheet[at]
    if isinstance(shown, str):
        shown = Shown(shown)
    number = shown.number
    if number is None or len(number.normalize().as_tuple().digits) > _EXACT_DIGITS:
        cell.style = look
        _put_text(cell, shown.words if number is None else whole(number))
        return
    cell.style = OF_NUMBERS.get(look, look)
    cell.number_format = shown.digits
    # In digits: the library would write a float's sixteen, 94.59999999999999 for 94.6.
    cell.value = whole(number)
    cell.data_type = "n"


def _put_text(cell: Cell, words: str) -> None:
    """Write text that nothing runs or takes for an error, an escape or a number."""
    seen = "\n".join(map(visible, words.split("\n")))
    if not seen:
        return
    cell.value = _cut(_ESCAPE.sub("_x005F_", seen), MOST_TEXT)
    cell.data_type = "s"
    if runs(seen):
        cell.quotePrefix = True


def saved(book: Workbook) -> bytes:
    """Return the bytes of a workbook, the same for the same content."""
    book.properties.modified = _WRITTEN
    file = io.BytesIO()
    writer = needed("openpyxl.writer.excel", "excel").ExcelWriter(book, _Undated(file, "w"))
    writer.save()
    return file.getvalue()


class _Undated(ZipFile):
    """An archive whose parts are all of one day."""

    def writestr(self, name: str | ZipInfo, data: str | bytes, *_: object) -> None:  # type: ignore[override] # as it is called here
        """Write a part."""
        super().writestr(ZipInfo(str(name), _ZIPPED), data, ZIP_DEFLATED)

    def write(self, filename: str, arcname: str, *_: object) -> None:  # type: ignore[override] # as it is called here
        """Write a part that was prepared in a file."""
        self.writestr(arcname, Path(filename).read_bytes())
