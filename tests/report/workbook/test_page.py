"""Widths, heights and letters."""

from __future__ import annotations

import pytest

from hlgl_cli.report.workbook.book import new_book, new_sheet
from hlgl_cli.report.workbook.page import letter_of, lines_of, set_height, widest


@pytest.mark.parametrize(("at", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ")])
def test_letters(at: int, letters: str) -> None:
    """Columns have letters."""
    assert letter_of(at) == letters


@pytest.mark.parametrize(
    ("text", "wide", "lines"),
    [
        ("", 10, 1),
        ("指标名称", 9, 1),
        ("指标名称", 8, 2),
        ("a\nb", 10, 2),
        ("a\n\nb", 10, 3),
        ("长" * 10, 1, 10),
    ],
)
def test_lines(text: str, wide: int, lines: int) -> None:
    """A Chinese character takes two columns."""
    assert lines_of(text, wide) == lines


def test_height() -> None:
    """A row is as high as its longest text, but no higher than a spreadsheet allows."""
    sheet = new_sheet(new_book("zh"), "A")
    set_height(sheet, 1, [("a", 10), ("a\nb", 10)])
    set_height(sheet, 2, [("长" * 5_000, 10)])
    assert (sheet.row_dimensions[1].height, sheet.row_dimensions[2].height) == (31, 409)


def test_widest() -> None:
    """A column is as wide as its widest line, within limits."""
    assert widest(["指标\n名称全"], 4, 20) == 8
    assert (widest([], 4, 20), widest(["a" * 90], 4, 20)) == (4, 20)
