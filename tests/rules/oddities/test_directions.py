"""P805 and P806: targets that lead to the worse."""

from __future__ import annotations

import pytest

from tests.engine.build import indicator
from tests.rules.oddities.found import codes, told


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        (
            "nature = 'binding'\nbaseline = 3\ntarget = { hold = 1.2 }",
            ["P805 it: the target 1.2 亿元 is worse than the baseline 3 亿元"],
        ),
        (
            "better = 'lower'\nbaseline = 3.7\ntarget = { hold = 4.5 }",
            ["P806 it: the number to keep, 4.5 亿元, is less strict than the baseline 3.7 亿元"],
        ),
        ("target = { growth = -3 }", ["P805 it: the target -3 is worse than no change at all"]),
    ],
)
def test_message(stated: str, expected: list[str]) -> None:
    """A number to keep is told with the baseline, a change with none."""
    assert told(indicator(stated)) == expected


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("baseline = 3\ntarget = { hold = 3 }", []),
        ("target = { hold = 3 }", []),
        ("baseline = 3\ntarget = { form = 'hold', assigned_by = 'x' }", []),
        ("baseline = 3", []),
        ("target = { multiple = 0.9 }", ["P805"]),
        ("target = { multiple = 1.1 }", []),
        ("target = { multiple = 1 }", []),
        ("target = { growth = 0 }", []),
        ("target = { total = -1 }", []),
        ("better = 'lower'\ntarget = { growth = -3 }", []),
        ("target = { form = 'growth', assigned_by = 'x' }", []),
    ],
)
def test_codes(stated: str, expected: list[str]) -> None:
    """Only what is worse than the base year, or than nothing, is told."""
    assert codes(stated) == expected
