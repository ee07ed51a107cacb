"""What a cell of a printed table states."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hlgl_cli.printed import PrintedNumber, printed_number

CELLS = {
    "5": PrintedNumber(Decimal(5)),
    "≥5": PrintedNumber(Decimal(5), side="at_least"),
    "不高于5": PrintedNumber(Decimal(5), side="at_most"),
    "不低于13%": PrintedNumber(Decimal(13), side="at_least", is_share=True),
    "5左右": PrintedNumber(Decimal(5), side="about"),
    "[6.0]": PrintedNumber(Decimal("6.0"), is_total=True),
    "〔17.7〕": PrintedNumber(Decimal("17.7"), is_total=True),
    "10.5*": PrintedNumber(Decimal("10.5")),
    "−1.6": PrintedNumber(Decimal("-1.6")),
    "4.5%–5%": PrintedNumber(Decimal("4.5"), Decimal(5), is_share=True),
    "5%至6%": PrintedNumber(Decimal(5), Decimal(6), is_share=True),
    "[25—27万套（间）]": PrintedNumber(Decimal(25), Decimal(27), is_total=True, multiple="万"),
    "2025年约40%": PrintedNumber(Decimal(40), side="about", is_share=True),
    "４６，５０２": PrintedNumber(Decimal(46502)),
}


@pytest.mark.parametrize("cell", CELLS)
def test_number(cell: str) -> None:
    """A number is read with what stands round it."""
    assert printed_number(cell) == CELLS[cell]


@pytest.mark.parametrize(
    "cell", ["—", "", "达到通辽市要求", "3.5%以上(年均7.5%)", "2030年", "1" * 18]
)
def test_none(cell: str) -> None:
    """Words, several numbers and one without end are none."""
    assert printed_number(cell) is None


@pytest.mark.parametrize(("cell", "digits"), [("5", 0), ("[6.0]", 1), ("0.14", 2)])
def test_digits(cell: str, digits: int) -> None:
    """A number is known to the decimals that it is printed with."""
    number = printed_number(cell)
    assert number is not None
    assert number.digits == digits
