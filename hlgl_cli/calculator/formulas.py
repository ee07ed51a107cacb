"""Formulas with numbers in the place of their letters, and numbers to the digits that matter.

B is the base, V a value, L the target, D a deflator; g and r are rates, x and c falls.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from hlgl_cli.calculator.arithmetic import as_decimal
from hlgl_cli.report.numbers import DOCUMENT_DECIMALS, plain, rounded

if TYPE_CHECKING:
    from decimal import Decimal

    from hlgl_cli.calculator.entry import Numbers

LEAST_DECIMALS = 2
RATES = "grcx"
_LETTERS = re.compile(
    r"(?P<sum>[A-Z])1 \+ … \+ (?P=sum)n"
    r"|\(1 (?P<sign>[+-]) (?P<product>[a-z])1\) × … × \(1 (?P=sign) (?P=product)n\)"
    r"|\(1 \+ (?P<rate>[a-z])\)"
    r"|\b(?P<letter>[A-Za-z])\b"
)


def put_in(letters: str, numbers: Numbers) -> str:
    """Return a formula with numbers in the place of the letters that have one."""
    return _LETTERS.sub(lambda part: _numbers_of(part, numbers), letters)


def _numbers_of(part: re.Match[str], numbers: Numbers) -> str:
    letter = next(filter(None, part.group("sum", "product", "rate", "letter")))
    number = numbers.get(letter, part[0])  # what is solved for stays a letter
    if isinstance(number, str):
        return number
    series = number if isinstance(number, tuple) else (number,)
    if part["product"] or part["rate"]:
        return " × ".join(_factor(change, part["sign"] or "+") for change in series)
    text = " + ".join(map(_number, series))
    return f"{text}%" if letter in RATES else text


def _number(number: Fraction | int) -> str:
    """Return a number as it is written, or a negative one in parentheses."""
    text = value(as_decimal(Fraction(number)))
    return f"({text})" if text.startswith("-") else text


def _factor(change: Fraction | int, sign: str) -> str:
    """Return what a rate multiplies by: (1 + 6.1%), (1 - 1.6%)."""
    opposite = {"+": "-", "-": "+"}[sign]
    return f"(1 {opposite if change < 0 else sign} {_number(abs(Fraction(change)))}%)"


def value(number: Decimal) -> str:
    """Return a value whole if six decimals hold it, else to seven digits, at least two decimals."""
    if rounded(number) == number:
        return plain(number)
    decimals = DOCUMENT_DECIMALS - number.adjusted()
    text = plain(number, max(LEAST_DECIMALS, min(DOCUMENT_DECIMALS, decimals)))
    return plain(number, decimals) if text == "0" else text
