"""By how many orders a number is off, and how it is written."""

from __future__ import annotations

from fractions import Fraction

import pytest

from hlgl_cli.rules.nearness import compared, order, plain_decimal


@pytest.mark.parametrize(
    ("ratio", "power"),
    [
        ("1", 0),
        ("3.162277", 0),
        ("3.162278", 1),
        ("0.3162278", 0),
        ("0.3162277", -1),
        ("31.62278", 2),
        ("1E8", 8),
        ("1E-8", -8),
        ("0.0003", -4),
        ("4000", 4),
        ("3000", 3),
    ],
)
def test_order(ratio: str, power: int) -> None:
    """The nearest power of ten is told by the root of ten between two of them."""
    assert order(Fraction(ratio)) == power


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("0", "0"),
        ("1/3", "0.333333"),
        ("0.00012345", "0.000123"),
        ("0.0000912", "0.0000912"),
        ("0.0001005", "0.0001"),
        ("-0.00000912", "-0.00000912"),
        ("0.00000000000000125", "0.000000000000001"),
    ],
)
def test_plain_decimal(number: str, written: str) -> None:
    """A number has six decimals, a small one three digits, and none more than fifteen decimals."""
    assert plain_decimal(Fraction(number)) == written


@pytest.mark.parametrize(
    ("level", "told"),
    [
        (4500, {"beside": "5 吨", "times": "1000", "likely": "4.5 吨"}),
        ("0.45", {"beside": "5 吨", "times": "0.1", "likely": "4.5 吨"}),
        (6, {"beside": "5 吨", "times": "1"}),
    ],
)
def test_compared(level: str, told: dict[str, str]) -> None:
    """What was meant is the number without its orders too many; where there are none, nothing."""
    found = compared(Fraction(level), Fraction(5), "吨")
    assert found == told
