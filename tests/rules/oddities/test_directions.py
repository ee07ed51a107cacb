"""P805, P806 and P811: targets that lead to the worse, or in a circle."""

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
        ("target = { total = -1 }", []),
        ("better = 'lower'\ntarget = { growth = -3 }", []),
        ("target = { form = 'growth', assigned_by = 'x' }", []),
    ],
)
def test_codes(stated: str, expected: list[str]) -> None:
    """Only what is worse than the base year, or than nothing, is told."""
    assert codes(stated) == expected


def follow(name: str, other: str) -> str:
    """Return the message of an indicator in a circle."""
    return (
        f"P811 {name}: it follows {other}, which in turn lead back to it, so that none has a number"
    )


def test_circle() -> None:
    """What leads into a circle is not in it, and what follows itself is told elsewhere."""
    circle = [
        indicator(f"target = {{ follow = '{other}' }}", name)
        for name, other in ("ab", "bc", "cb", "dd")
    ]
    assert told(*circle) == [follow("b", '"c"'), follow("c", '"b"')]


def test_several_targets() -> None:
    """What has a number beside has one."""
    both = "targets = [{ growth = 5 }, { follow = 'b' }]"
    assert told(indicator(both, "a"), indicator("target = { follow = 'a' }", "b")) == []


def test_no_circle() -> None:
    """What is followed may have a number, or not be there."""
    assert (
        told(indicator("target = { follow = 'b' }", "a"), indicator("target = { growth = 5 }", "b"))
        == []
    )
    assert told(indicator("target = { follow = 'no' }", "a")) == []
