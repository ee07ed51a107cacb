"""Cells and sheets as a spreadsheet takes them."""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest

from hlgl_cli.report.workbook.book import (
    MOST_TEXT,
    Shown,
    new_book,
    new_sheet,
    put,
    saved,
    sheet_name,
)
from tests.report.workbook.opened import opened


def written(*cells: Shown | str) -> bytes:
    """Return a workbook with these cells in its first column."""
    book = new_book("zh")
    sheet = new_sheet(book, "A")
    for row, cell in enumerate(cells, 1):
        put(sheet, f"A{row}", cell, "hlgl text")
    return saved(book)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "＋", "－", "＠", " =", "'="])
def test_formulas(start: str) -> None:
    """What a spreadsheet would run is text, and stays so when it is edited."""
    sheet = opened(written(f"{start}1+1")).active
    assert sheet is not None
    cell = sheet["A1"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (f"{start}1+1", "s", True)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("#REF!", "#REF!"),
        ("1/2", "1/2"),
        ("a\x00b\ud800c\ufffe", "a\\u0000b\\ud800c\\ufffe"),
        ("_x0041_", "_x005F_x0041_"),
        ("<script>&\"'", "<script>&\"'"),
        ("a\nb", "a\nb"),
        ("长" * 40_000, "长" * MOST_TEXT),
        ("𠀀" * 40_000, "𠀀" * (MOST_TEXT // 2)),
    ],
)
def test_text(text: str, held: str) -> None:
    """Text comes as it is, what XML cannot hold made visible, and no longer than a cell."""
    sheet = opened(written(text)).active
    assert sheet is not None
    assert (sheet["A1"].value, sheet["A1"].data_type) == (held, "s")


@pytest.mark.parametrize(
    ("number", "held"),
    [
        ("269.7", 269.7),
        ("0.1", 0.1),
        ("-5", -5),
        ("123456789012345", 123456789012345),
        ("1234567890.123456", "1234567890.123456"),
        ("1E+20", 1e20),
    ],
)
def test_numbers(number: str, held: float | str) -> None:
    """A number is held in its digits; one of more than a spreadsheet keeps is text."""
    sheet = opened(written(Shown("", Decimal(number), "0.0"))).active
    assert sheet is not None
    assert sheet["A1"].value == held
    assert sheet["A1"].number_format == ("0.0" if held != number else "General")


def test_digits_of_numbers() -> None:
    """The file itself has the digits, and no float's."""
    with zipfile.ZipFile(io.BytesIO(written(Shown("", Decimal("94.6"))))) as archive:
        assert b"<v>94.6</v>" in archive.read("xl/worksheets/sheet1.xml")


def test_same_bytes() -> None:
    """The same content is the same file, whenever it is written."""
    assert written("a") == written("a")
    with zipfile.ZipFile(io.BytesIO(written("a"))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(2000, 1, 1, 0, 0, 0)}
        assert archive.testzip() is None
        for name in archive.namelist():
            ET.fromstring(archive.read(name))  # noqa: S314 - what was just written


@pytest.mark.parametrize(
    ("wanted", "taken", "name"),
    [
        ("霍林郭勒市2023", (), "霍林郭勒市2023"),
        ("a[b]:c*d?e/f\\g", (), "a b  c d e f g"),
        ("'a'", (), "a"),
        ("", (), "-"),
        ("???", (), "-"),
        ("History", (), "History (2)"),
        ("a" * 40, (), "a" * 31),
        ("𠀀" * 20, (), "𠀀" * 15),
        ("A", {"a"}, "A (2)"),
        ("b" * 40, {"b" * 31, f"{'b' * 27} (2)"}, f"{'b' * 27} (3)"),
    ],
)
def test_sheet_names(wanted: str, taken: set[str], name: str) -> None:
    """A sheet's name is short, of allowed characters, and another's in no case."""
    assert sheet_name(wanted, taken) == name


def test_sheets_of_like_names() -> None:
    """Names that differ by case alone are told apart."""
    book = new_book("en")
    assert [new_sheet(book, name).title for name in ("A", "a", "A")] == ["A", "a (2)", "A (3)"]
