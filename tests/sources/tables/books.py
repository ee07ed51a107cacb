"""Workbooks for the tests, made of a short description: no binary file is kept."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import openpyxl
import tomli

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

FIGURES = "填报"


def workbook(*sheets: Mapping[str, Any]) -> bytes:
    """Return a workbook of some sheets.

    Of each: `rows`, `name`, `hidden`, `formats` by cell, `merged`, `hidden_rows`, `hidden_columns`.
    """
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for described in sheets:
        _fill(book.create_sheet(described.get("name", FIGURES)), described)
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    """Return a workbook as it is saved."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _fill(sheet: Worksheet, described: Mapping[str, Any]) -> None:
    for row in described["rows"]:
        sheet.append([None if value == "" else value for value in row])
    for cell, code in described.get("formats", {}).items():
        sheet[cell].number_format = code
    for cells in described.get("merged", ()):
        sheet.merge_cells(cells)
    for row in described.get("hidden_rows", ()):
        sheet.row_dimensions[row].hidden = True
    for column in described.get("hidden_columns", ()):
        sheet.column_dimensions[column].hidden = True
    if described.get("hidden"):
        sheet.sheet_state = "hidden"


def figures(*rows: Iterable[object], **more: object) -> dict[str, object]:
    """Return a sheet of 2023 with such rows of indicator, kind, value."""
    head = [["年份", 2023], ["指标", "口径", "数值"]]
    return {"rows": [*head, *map(list, rows)], **more}


def described_in(path: Path) -> bytes:
    """Return the workbook that a case describes: its sheets, and parts that are added or changed."""
    case = tomli.loads(path.read_text(encoding="utf-8"))
    content = workbook(*case["sheets"])
    return with_parts(content, case.get("parts", {}))


def with_parts(content: bytes, parts: Mapping[str, str | bytes | None]) -> bytes:
    """Return a workbook with some parts replaced or added, and without those that are None."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, part in parts.items():
            if part is not None:
                new.writestr(name, part)
    return stream.getvalue()
