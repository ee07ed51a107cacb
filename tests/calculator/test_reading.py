"""Numbers as they are typed."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlgl_cli import calculator
from hlgl_cli.calculator import reading
from hlgl_cli.units import Quantity

WRITTEN = st.decimals(min_value=-(10**9), max_value=10**9, places=5)


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("5", "5", ""),
        (" +5.20 ", "5.20", ""),
        ("\u22121.6", "-1.6", ""),
        ("1.5e3", "1.5e3", ""),
        ("\u22122E-2", "-0.02", ""),
        ("５．２％", "5.2", "%"),
        ("-3.5 万 吨", "-3.5", "万吨"),
    ],
)
def test_read(text: str, number: str, unit: str) -> None:
    """A number is plain, or a quantity; full-width forms and the true minus are read too."""
    assert reading.read(text) == Quantity(Decimal(number), unit)


@given(WRITTEN)
def test_read_what_is_written(number: Decimal) -> None:
    """What is written is read as it is, with a unit or without."""
    assert reading.read(f"{number:f}") == Quantity(number, "")
    quantity = Quantity(number, "亿元")
    assert reading.read(reading.written(quantity)) == quantity


@pytest.mark.parametrize("text", ["5", "5%", "50‰"])
def test_rate(text: str) -> None:
    """A rate is in %, said or unsaid, or in ‰."""
    assert reading.rate(text) == Quantity(Decimal(5), "%")


def test_alike() -> None:
    """Quantities are counted in the unit of the first."""
    quantities = [Quantity(Decimal(1), "亿元"), Quantity(Decimal(5), "万元")]
    assert reading.alike(quantities) == [1, Fraction(1, 2000)]


def test_modules_of_the_calculator() -> None:
    """What computes is loaded when it is asked for; there is nothing else to ask for."""
    assert calculator.reading is reading
    with pytest.raises(AttributeError, match="has no attribute 'writing'"):
        _ = calculator.writing  # type: ignore[attr-defined]
