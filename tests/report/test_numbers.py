"""Numbers as they are printed."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlgl_cli.report.numbers import plain, rounded, signed

DECIMALS = st.decimals(-(10**20), 10**20, allow_nan=False, allow_infinity=False, places=12)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("0.0000005", "0"),
        ("0.0000015", "0.000002"),
        ("0.0000025", "0.000002"),
        ("-0.0000005", "0"),
        ("-0", "0"),
        ("-0.00", "0"),
        ("1E+3", "1000"),
        ("1E-15", "0"),
        ("1E+21", "1000000000000000000000"),
        ("100", "100"),
        ("5.10", "5.1"),
        ("-7.6543215", "-7.654322"),
        ("123456789012345.123456", "123456789012345.123456"),
    ],
)
def test_plain(number: str, text: str) -> None:
    """Six decimals, half to even, without exponent, trailing zeros and minus zero."""
    assert plain(Decimal(number)) == text


@pytest.mark.parametrize(
    ("number", "decimals", "text"),
    [
        ("0.125", 2, "0.12"),
        ("0.375", 2, "0.38"),
        ("0.5", 0, "0"),
        ("1.5", 0, "2"),
        ("1250", 0, "1250"),
    ],
)
def test_plain_to_fewer_decimals(number: str, decimals: int, text: str) -> None:
    """Text has as many decimals as matter."""
    assert plain(Decimal(number), decimals) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [("0.5", "+0.5"), ("-0.5", "-0.5"), ("0", "0"), ("-0.0000001", "0"), ("1E+3", "+1000")],
)
def test_signed(number: str, text: str) -> None:
    """A difference has its sign; nothing has none."""
    assert signed(Decimal(number)) == text


@given(DECIMALS)
def test_digits_alone(number: Decimal) -> None:
    """A number is digits, at most one point and at most one minus."""
    assert re.fullmatch(r"-?\d+(\.\d{1,6})?", plain(number))


@given(DECIMALS)
def test_half_a_millionth(number: Decimal) -> None:
    """A number is never more than half a millionth off."""
    assert abs(rounded(number) - number) <= Decimal("0.0000005")


@given(DECIMALS)
def test_rounded_once(number: Decimal) -> None:
    """What is rounded stays as it is."""
    assert rounded(rounded(number)) == rounded(number)
