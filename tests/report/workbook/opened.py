"""Workbooks as they are read again."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from openpyxl import load_workbook

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet


def opened(written: bytes | str) -> Workbook:
    """Return a workbook from its bytes."""
    assert isinstance(written, bytes)
    return load_workbook(io.BytesIO(written))


def texts(sheet: Worksheet, row: int) -> list[object]:
    """Return what stands in a row."""
    return [cell.value for cell in sheet[row]]
