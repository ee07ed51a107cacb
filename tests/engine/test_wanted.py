"""What the one missing year must have brought."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hlgl_cli.engine.wanted import wanted_of
from tests.engine.build import case, six

GROWTH = "target = { growth = 5 }"


@pytest.mark.parametrize(
    ("stated", "given", "expected"),
    [
        (GROWTH, "growth = { 2021 = -20, 2023 = 5.1 }", "37.681375"),
        (GROWTH, "growth = { 2021 = 5, 2022 = 5 }", "5"),
        ("target = { growth = 5, bound = 'about' }", "growth = { 2021 = 4.5, 2023 = 4.5 }", "4.5"),
        (
            "target = { growth = 5, averaging = 'accumulated' }",
            "growth = { 2021 = 5, 2023 = 5 }",
            "5",
        ),
        ("target = { rise = 61.051 }", "growth = { 2021 = 10, 2023 = 10 }", "10"),
        ("target = { reduction = 40.951 }", "reduction = { 2021 = 10, 2023 = 10 }", "10"),
        ("target = { total = 10 }", "value = { 2021 = 1, 2023 = 2 }", "3"),
        ("target = { mean = 2 }", "value = { 2021 = 1, 2023 = 2 }", "3"),
    ],
)
def test_one_year(stated: str, given: str, expected: str) -> None:
    """With it the measure is on the path, exactly."""
    assert six(wanted_of(case(stated, given))) == Decimal(expected).quantize(Decimal("0.000001"))


@pytest.mark.parametrize(
    ("stated", "given"),
    [
        (GROWTH, "growth = 5"),
        (GROWTH, "growth = { 2021 = 5, 2022 = 5, 2023 = 5 }"),
        ("target = { follow = 'gdp' }", "growth = { 2021 = 5, 2023 = 5 }"),
        ("target = { level = 9 }", "value.2022 = 5"),
        (GROWTH + "\nprices = 'constant'", "growth = { 2021 = 5, 2023 = 5 }\nprices = 'current'"),
    ],
)
def test_none(stated: str, given: str) -> None:
    """Not of several years, of none, of what follows another or is no sum of years."""
    assert wanted_of(case(stated, given)) is None
