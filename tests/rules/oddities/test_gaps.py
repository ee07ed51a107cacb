"""P809 and P810: binding targets without a number, levels without a base."""

from __future__ import annotations

import pytest

from tests.engine.build import indicator
from tests.rules.oddities.found import codes, told

BINDING = "nature = 'binding'\n"


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("", "the plan sets none"),
        ("target = { form = 'level', assigned_by = '通辽市' }", "Tongliao is still to assign it"),
        ("target = { trend = 'up' }", "it states a direction alone"),
        ("printed = { base = '3', target = '—', rate = '' }", "the plan sets none"),
        (
            "printed = { base = '3', target = '5，年均增长3%', rate = '' }",
            'what "5，年均增长3%" demands is not decided yet',
        ),
        (
            "printed = { base = '3', target = '达到全市要求', rate = '—' }",
            'what "达到全市要求" demands is not decided yet',
        ),
        (
            "printed = { base = '3', target = '', rate = '（3）' }",
            'what "（3）" demands is not decided yet',
        ),
    ],
)
def test_binding_without_number(target: str, why: str) -> None:
    """Why there is no number is told."""
    assert told(indicator(f"{BINDING}{target}")) == [
        f"P809 it: a binding indicator without a number: {why}"
    ]


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        (f"{BINDING}target = {{ hold = 5 }}", []),
        ("nature = 'expected'", []),
        ("target = { level = 5 }", ["P810"]),
        ("target = { level = 5, due = 2021 }", []),
        ("target = { hold = 5 }", []),
        ("decimals = 1\nbaseline = 1\ntarget = { level = 5 }", []),
    ],
)
def test_codes(stated: str, expected: list[str]) -> None:
    """A level is judged on its way from a baseline, if there is a way."""
    assert codes(stated) == expected
