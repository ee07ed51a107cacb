"""Conversion and rounding: worked examples."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hlgl_cli.calculator.quantities import convert, round_
from hlgl_cli.units import Quantity
from tests.calculator.build import amount


@pytest.mark.parametrize(
    ("unit", "into", "kind"), [("吨", "万吨", "exact"), ("亩", "公顷", "value")]
)
def test_convert(unit: str, into: str, kind: str) -> None:
    """What has an end is exact, what has none is not."""
    (result,) = convert(amount(1, unit), into)
    assert (result.unit, result.kind) == (into, kind)


@pytest.mark.parametrize(
    ("number", "digits", "rounded", "rule"),
    [
        ("0.35", 1, "0.4", "tie_odd"),
        ("1.050", 1, "1.0", "tie_even"),
        ("10.5002", 0, "11", "more_than_five"),
        ("12.1498", 1, "12.1", "below_five"),
        ("1268", -2, "1.3E+3", "above_five"),
        ("-0.35", 1, "-0.4", "tie_odd"),
        ("7", 2, "7.00", "nothing"),
    ],
)
def test_round(number: str, digits: int, rounded: str, rule: str) -> None:
    """Examples of GB/T 8170-2008, and each of its rules."""
    (result,) = round_(Quantity(Decimal(number), ""), digits)
    assert (str(result.value), result.letters) == (rounded, f"rule.{rule}")
