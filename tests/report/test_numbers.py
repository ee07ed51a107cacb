"""Numbers as they are printed."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlgl_cli.report import numbers
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


@pytest.mark.parametrize(
    ("number", "unit", "zh", "en"),
    [
        ("143.96", "亿元", "143.96亿元", "14.396 billion yuan"),
        ("1.3", "万亿元", "1.3万亿元", "1.3 trillion yuan"),
        ("54", "亿千瓦", "54亿千瓦", "5.4 billion kW"),
        ("180", "万人次", "180万人次", "1.8 million visits"),
        ("1.2", "万吨", "1.2万吨", "12,000 t"),
        ("59350", "元", "59350元", "59,350 yuan"),
        ("0.8", "个", "0.8个", "0.8"),
        ("5.3", "%", "5.3%", "5.3%"),
        ("1", "百分点", "1个百分点", "1 percentage point"),
        ("0.3", "百分点", "0.3个百分点", "0.3 percentage points"),
        ("2", "倍", "2倍", "twice"),
        ("7", "万台", "7万台", "7 万台"),
    ],
)
def test_amount(number: str, unit: str, zh: str, en: str) -> None:
    """Chinese has the plan's own number; English counts in millions, and names no people."""
    said = [numbers.amount(Decimal(number), unit, lang) for lang in ("zh", "en")]
    assert said == [zh, en]


@pytest.mark.parametrize(
    ("number", "direction", "expected"),
    [
        ("4.557", 1, "4.56"),
        ("4.55", 1, "4.55"),
        ("-1.164", -1, "-1.17"),
        ("2.349", -1, "2.34"),
        ("499999999999999499999999999950.005", 1, "499999999999999499999999999950.01"),
    ],
)
def test_sufficing(number: str, direction: int, expected: str) -> None:
    """What is needed suffices as it is shown."""
    assert numbers.sufficing(Decimal(number), 2, direction) == Decimal(expected)


@pytest.mark.parametrize(
    ("number", "said"), [("-0.3", "-0.3%"), ("0.04", "+0.04%"), ("0.001", "0%")]
)
def test_difference(number: str, said: str) -> None:
    """A difference has its sign, nothing has none."""
    assert numbers.difference(Decimal(number), "%", "en", 2) == said


def test_as_written() -> None:
    """A figure keeps the digits of its file, but for multiples in English."""
    said = [numbers.as_written(Decimal("4.0"), unit, "en") for unit in ("%", "万吨")]
    assert said == ["4.0%", "40,000 t"]


def test_share_in_percent() -> None:
    """A share is told in % to its last digit, however many it has."""
    share = Decimal(24999999999999974999999999999975)
    assert numbers.share_in_percent(share, 1) == Decimal(2499999999999997499999999999997500)
