"""What a cell of the table says, as a number that is shown just so."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from hlgl_cli.messages import visible
from hlgl_cli.report.exact import NUMBERS
from hlgl_cli.report.workbook.book import Shown

if TYPE_CHECKING:
    from hlgl_cli.report.cells import Row
    from hlgl_cli.report.columns import Column

_NUMBER = re.compile(
    r"(?P<before>\D*?)(?P<number>-?\d+(?:\.(?P<decimals>\d+))?)(?P<after>.*)", re.DOTALL
)
_MOST_BESIDE = 60  # characters beside the number: a spreadsheet allows 255 for the whole format


def shown(column: Column, row: Row, said: str) -> Shown:
    """Return a cell of a column as the table says it; it holds the very digits that are seen.

    What is no number, or stands for another one such as >5 for 7.3 years, is text.
    """
    number = NUMBERS[column.key](row) if column.is_number else None
    seen = visible(said)
    found = _NUMBER.fullmatch(seen)
    if number is None or found is None:
        return Shown(said)
    digits, decimals = Decimal(found["number"]), len(found["decimals"] or "")
    before, after = found["before"], found["after"]
    if digits != number or '"' in seen or len(before + after) > _MOST_BESIDE:
        return Shown(said)
    form = f"0.{'0' * decimals}" if decimals else "0"
    if after.startswith("%"):
        return Shown(said, digits.scaleb(-2), f"{_literal(before)}{form}%{_literal(after[1:])}")
    return Shown(said, digits, f"{_literal(before)}{form}{_literal(after)}")


def _literal(words: str) -> str:
    return f'"{words}"' if words else ""
