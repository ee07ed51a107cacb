"""P809 and P810: binding targets without a number, levels without a base."""

from __future__ import annotations

import pytest

from hlgl_cli.rules.oddities import oddities
from tests.engine.build import indicator, plan
from tests.rules.oddities.found import codes

BINDING = "nature = 'binding'\n"


@pytest.mark.parametrize(
    ("target", "key", "why"),
    [
        ("", "nature", "the plan sets none"),
        (
            "target = { form = 'level', assigned_by = '通辽市' }",
            "target",
            "Tongliao is still to assign it",
        ),
        ("target = { trend = 'up' }", "target", "it states a direction alone"),
        ("printed = { base = '3', target = '—', rate = '' }", "nature", "the plan sets none"),
        (
            "printed = { base = '3', target = '5，年均增长3%', rate = '' }",
            "nature",
            'what "5，年均增长3%" demands is not decided yet',
        ),
        (
            "printed = { base = '3', target = '达到全市要求', rate = '—' }",
            "nature",
            'what "达到全市要求" demands is not decided yet',
        ),
        (
            "printed = { base = '3', target = '', rate = '（3）' }",
            "nature",
            'what "（3）" demands is not decided yet',
        ),
    ],
)
def test_binding_without_number(target: str, key: str, why: str) -> None:
    """Why there is no number is told, where it is missing."""
    (found,) = oddities(plan(indicator(f"{BINDING}{target}")), "plan.toml")
    assert found.place.keys == ("indicators", "0", key)
    assert found.message.en == f"it: a binding indicator without a number: {why}"


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        (f"{BINDING}target = {{ hold = 5 }}", []),
        ("nature = 'expected'", []),
        ("target = { level = 5 }", ["P810"]),
        ("target = { level = 5, due = 2021 }", []),
        ("target = { level = 5, due = 2022 }", ["P810"]),
        ("target = { hold = 5 }", []),
        ("decimals = 1\nbaseline = 1\ntarget = { level = 5 }", []),
    ],
)
def test_codes(stated: str, expected: list[str]) -> None:
    """A level is judged on its way from a baseline, if there is a way."""
    assert codes(stated) == expected


def test_hint_of_what_is_undecided() -> None:
    """What to do about a target that the table leaves open is told by what it prints."""
    text = f"{BINDING}printed = {{ base = '1', target = '待定', rate = '—' }}"
    (found,) = oddities(plan(indicator(text)), "plan.toml")
    assert found.hint_in("en") == (
        "choose among the readings that the row has in the plan's file (# ?), or write its target"
    )
