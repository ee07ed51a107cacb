"""The cells of CSV: numbers in digits, text that no spreadsheet runs."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import TYPE_CHECKING

from hlgl_cli.messages import visible
from hlgl_cli.report.json_text import Exact
from hlgl_cli.report.numbers import plain, whole

if TYPE_CHECKING:
    from collections.abc import Iterable

BOM = "\ufeff"  # so that a spreadsheet on a Chinese Windows knows the encoding
# What a spreadsheet would take for a formula, full-width and small forms too.
_FORMULA = tuple("=+-@＝＋－＠﹦﹢﹣﹫")


def lines(rows: Iterable[Iterable[str]]) -> str:
    """Return rows of cells, each on a line."""
    sheet = io.StringIO()
    csv.writer(sheet, lineterminator="\n").writerows(rows)
    return sheet.getvalue()


def cell(value: object) -> str:
    """Return a cell: numbers in digits, pairs as 2022=85.5 2024=96, lists as 2021 2022."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Exact):
        return whole(value)
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, dict):
        value = [f"{key}={cell(part)}" for key, part in value.items()]
    if isinstance(value, list):
        return " ".join(map(str, value))
    return _defused(visible(str(value)))


def _defused(text: str) -> str:
    """Return text with an apostrophe before what a spreadsheet would run.

    Also where one stands there already: who takes one away has the text as it was.
    """
    return f"'{text}" if runs(text) else text


def runs(text: str) -> bool:
    """Return whether a spreadsheet would run a text, now or once its apostrophe is gone."""
    return text.lstrip("' ").startswith(_FORMULA)
