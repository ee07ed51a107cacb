"""The cells of CSV."""

from __future__ import annotations

import csv
from decimal import Decimal

import pytest

from hlgl_cli.report.formats.cells import cell, lines
from hlgl_cli.report.json_text import Exact

SIGNS = "=+-@＝＋－＠﹦﹢﹣﹫"


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("before", ["", "'", " ", "''", "' "])
def test_defused(sign: str, before: str) -> None:
    """What a spreadsheet would run has an apostrophe before it, which can be taken away again."""
    assert cell(f"{before}{sign}1") == f"'{before}{sign}1"


@pytest.mark.parametrize("text", ["1=1", "霍林郭勒市", "'quoted'", "", "a@b"])
def test_as_it_is(text: str) -> None:
    """Other text stays as it is."""
    assert cell(text) == text


@pytest.mark.parametrize("begins", ["\t=1", "\r=1", "\n=1", "\u200b=1", "\u3000=1"])
def test_not_seen(begins: str) -> None:
    """What would not be seen before a sign is made visible, so that nothing begins with either."""
    assert cell(begins) == f"\\u{ord(begins[0]):04x}=1"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Decimal("-1.60"), "-1.6"),
        (Exact("-0.0000000016"), "-0.0000000016"),
        (None, ""),
        (True, "true"),
        (7, "7"),
        ({"2022": Decimal(-5)}, "2022=-5"),
    ],
)
def test_numbers(value: object, shown: str) -> None:
    """Numbers are never touched."""
    assert cell(value) == shown


def test_lines() -> None:
    """A program reads the cells as they were written."""
    rows = [["a,b", 'say "it"'], ["'=1", ""]]
    assert list(csv.reader(lines(rows).splitlines())) == rows
