"""A number beside another is compared in whole numbers, and that is what the bounds say."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlgl_cli.engine.sizes import Size
from tests.engine.build import indicator, plan

NUMBERS = st.decimals("0.01", 110, places=2).map(Fraction)


@pytest.mark.parametrize("unit", ["亿元", "%", "‰"])
@given(NUMBERS, NUMBERS, st.sampled_from([3, 5, 8]))
def test_near(unit: str, number: Fraction, other: Fraction, times: int) -> None:
    """Nothing is asked about a number beside another exactly where the bounds around it hold it."""
    size = Size(plan(of := indicator(f"unit = '{unit}'")), of)
    assert size.is_near(number, other, times) == size.around(other, other, times).hold(number)


@pytest.mark.parametrize(
    ("number", "is_near"),
    [("0.5", True), ("1.5", True), ("1.51", False), ("0", True)],
)
def test_near_a_small_share(number: str, is_near: bool) -> None:  # noqa: FBT001 - what is expected
    """A point off a small share is never far, however many times it is."""
    size = Size(plan(of := indicator("unit = '%'")), of)
    assert size.is_near(Fraction(number), Fraction("0.5"), 3) is is_near
