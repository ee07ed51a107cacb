"""The digit of a footnote glued to a number: 16.5⁴ that is printed 16.54."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from hlgl_cli.importing.reading import Question, note

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hlgl_cli.importing.cells import Statement
    from hlgl_cli.importing.printed import Cell
    from hlgl_cli.importing.targets import Outcome

_NUMBERED = re.compile(r"(?:^|[\s。；;：:注(（])([1-9])[).、．）](?![0-9])")


def may_be_glued(statement: Statement, row: Sequence[Statement], notes: Sequence[str]) -> bool:
    """Tell whether the number of a cell may end in the digit of a footnote.

    It has then a decimal more than any other number of its row, and there is such a footnote.
    """
    number = _number(statement)
    others = [_number(each) for each in row if each is not statement]
    most = max((_decimals(each) for each in others if each is not None), default=-1)
    if number is None or most < 1 or _decimals(number) != most + 1:
        return False
    known = _NUMBERED.findall("\n".join(notes))
    return str(number.as_tuple().digits[-1]) in known


def without_digit(statement: Statement) -> Statement:
    """Return what a cell states without the last digit of its number."""
    shorter = [
        replace(one, number=None if one.number is None else _shortened(one.number))
        for one in statement.phrases
    ]
    return replace(statement, phrases=tuple(shorter))


def either_of(cell: Cell, whole: Outcome, shorter: Outcome) -> Outcome:
    """Return the question which of two numbers is meant."""
    asked = Question(
        note("row.why.footnote_digit", cell=cell.text), (*whole.stated, *shorter.stated)
    )
    return replace(whole, stated=(), question=asked)


def _number(statement: Statement) -> Decimal | None:
    numbers = [one.number for one in statement.numeric if one.number is not None]
    return numbers[0] if len(numbers) == 1 else None


def _decimals(number: Decimal) -> int:
    return -int(number.as_tuple().exponent)


def _shortened(number: Decimal) -> Decimal:
    sign, digits, exponent = number.as_tuple()
    return Decimal((sign, digits[:-1], int(exponent) + 1))
