"""Numbers and amounts as sentences have them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hlgl_cli.report.prose.amounts import amount, difference, printed, step, together
from hlgl_cli.report.prose.numbers import fixed, ordinal, short, suffices, telling


@pytest.mark.parametrize(
    ("number", "unit", "zh", "en"),
    [
        ("143.96", "亿元", "143.96亿元", "14.396 billion yuan"),
        ("6000", "万立方米", "6000万立方米", "60 million m3"),
        ("1.2", "万吨", "1.2万吨", "12,000 t"),
        ("0.159", "万吨标煤", "0.159万吨标煤", "1,590 tce"),
        ("3", "万亿元", "3万亿元", "3 trillion yuan"),
        ("59350", "元", "59350元", "59,350 yuan"),
        ("180", "万人次", "180万人次", "1.8 million"),
        ("1", "年", "1年", "1 year"),
        ("10.6", "岁", "10.6岁", "10.6 years"),
        ("96.50", "%", "96.5%", "96.5%"),
        ("7", "万头", "7万头", "7 万头"),
        ("2.1", "", "2.1", "2.1"),
    ],
)
def test_amount(number: str, unit: str, zh: str, en: str) -> None:
    """Chinese prints the plan's number; English scales it, and has no unit for what is counted."""
    assert printed(Decimal(number), unit, "zh") == zh
    assert printed(Decimal(number), unit, "en") == en


def test_below_nothing() -> None:
    """A level below nothing keeps its sign; nothing has none."""
    assert amount(Decimal("-3.2"), "亿元", 1, "zh") == "-3.2亿元"
    assert amount(Decimal("-0.04"), "%", 1, "en") == "0.0%"
    assert printed(Decimal(-3), "亿元", "en") == "-300 million yuan"


def test_rates() -> None:
    """A rate has all its decimals, unless it is none or all of a share."""
    assert amount(Decimal(5), "%", 1, "zh") == "5.0%"
    assert amount(Decimal(100), "%", 1, "zh") == "100%"
    assert amount(Decimal("12.5"), "‰", 2, "en") == "12.50‰"


@pytest.mark.parametrize(
    ("number", "unit", "zh", "en"),
    [
        ("-1.0", "%", "1.0个百分点", "1.0 percentage points"),
        ("0.3", "‰", "0.3个千分点", "0.3 per mille points"),
        ("-2", "位", "2位", "2 places"),
        ("1", "位", "1位", "1 place"),
        ("-0.5", "岁", "0.5岁", "0.5 years"),
    ],
)
def test_difference(number: str, unit: str, zh: str, en: str) -> None:
    """Shares differ by percentage points, and no difference has a sign."""
    assert difference(Decimal(number), unit, 1, "zh") == zh
    assert difference(Decimal(number), unit, 1, "en") == en


def test_step() -> None:
    """A yearly difference has no zeros at its end."""
    assert step(Decimal("0.50"), "%", 2, "zh") == "0.5个百分点"
    assert step(Decimal(1), "%", 2, "en") == "1 percentage point"


@pytest.mark.parametrize(
    ("number", "reference", "digits"),
    [
        ("5.296", "5", 1),
        ("4.98", "5", 2),
        ("1.2", "1.1665", 2),
        ("5", "5", 1),
        ("4.96", "5.04", 2),
        ("4.9999999", "5", 5),
    ],
)
def test_telling(number: str, reference: str, digits: int) -> None:
    """One more decimal where rounding would hide which is larger or belie the difference."""
    assert telling(1, Decimal(number), Decimal(reference)) == digits


@pytest.mark.parametrize(
    ("number", "at_most", "expected"),
    [("4.5511", False, "4.56"), ("-0.751", False, "0.76"), ("4.5599", True, "4.55")],
)
def test_suffices(number: str, *, at_most: bool, expected: str) -> None:
    """What is needed is rounded so that it is enough."""
    assert str(suffices(Decimal(number), 2, at_most=at_most)) == expected


def test_magnitudes() -> None:
    """Numbers have no sign."""
    assert (fixed(Decimal(-5), 1), short(Decimal("-5.0"), 1)) == ("5.0", "5")


@pytest.mark.parametrize(
    ("number", "expected"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (112, "112th"), (40, "40th")],
)
def test_ordinal(number: int, expected: str) -> None:
    """English counts places so."""
    assert ordinal(Decimal(number)) == expected


@pytest.mark.parametrize(
    ("texts", "zh", "en"),
    [
        (["a"], "a", "a"),
        (["a", "b"], "a、b", "a and b"),
        (["a", "b", "c"], "a、b、c", "a, b and c"),
    ],
)
def test_together(texts: list[str], zh: str, en: str) -> None:
    """Words in a row."""
    assert (together(texts, "zh"), together(texts, "en")) == (zh, en)
