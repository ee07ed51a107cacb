"""Texts that are numbers in one reading."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hlgl_cli.sources.tables.numbers import number_in, without_separators


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("5.8", "5.8"),
        (" +5.80 ", "5.80"),
        ("５．８", "5.8"),
        ("－5.8", "-5.8"),
        ("\u22125.8\u3000", "-5.8"),
        ("54,200", "54200"),
        ("1，234，567．5", "1234567.5"),
        ("54 200", "54200"),
        ("54\u00a0200", "54200"),
        ("\u200b5.8\u200e", "5.8"),
        (".5", "0.5"),
        ("1.2E+05", "1.2E+5"),
    ],
)
def test_number(text: str, number: str) -> None:
    """Full-width digits, blanks, what nobody sees and thousands separators are read."""
    assert number_in(text) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    ["", "x", "5,8", "5 8", "1,2345", "54,200,1", "5.8%", "(5.8)", "1,234 567", "٥", "9" * 61],
)
def test_no_number(text: str) -> None:
    """What is no number, or might be two, is none."""
    assert number_in(text) is None


def test_decimal_commas() -> None:
    """Where a comma may be a decimal sign, one reading is not left; blanks are blanks."""
    assert number_in("54,200", has_decimal_commas=True) is None
    assert number_in("54 200", has_decimal_commas=True) == Decimal(54200)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("16,500 吨", "16500 吨"),
        ("１６，５００吨", "16500 吨"),
        ("-1 234 567.5元", "-1234567.5 元"),
        ("347天", "347天"),
        ("5,8 %", "5,8 %"),
        ("16,500-17,000吨", "16,500-17,000吨"),
        ("1,234 567 吨", "1,234 567 吨"),
        ("1,000 " + "吨" * 60, "1,000 " + "吨" * 60),
    ],
)
def test_unit_behind(text: str, read: str) -> None:
    """A unit may stand behind a number with thousands separators."""
    assert without_separators(text) == read


def test_unit_behind_a_decimal_comma() -> None:
    """Where a comma may be a decimal sign, it is left to be refused."""
    assert without_separators("16,500 吨", has_decimal_commas=True) == "16,500 吨"
