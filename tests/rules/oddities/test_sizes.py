"""P808 and P812: numbers of an order that cannot be meant."""

from __future__ import annotations

import pytest

from hlgl_cli.rules.oddities import oddities
from tests.engine.build import indicator, plan
from tests.rules.oddities.found import codes, told


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        (
            "baseline = 1.5\ntarget = { level = 16000 }",
            [
                (
                    "P808 it: 16000 亿元 beside the baseline 1.5 亿元: the larger is 10667 times the "
                    "smaller"
                )
            ],
        ),
        (
            "unit = '%'\nbaseline = 96\ntarget = { hold = 960 }",
            ["P812 it: 960% is outside what it can be, 0 to 100"],
        ),
    ],
)
def test_message(stated: str, expected: list[str]) -> None:
    """Both numbers are told, or the number and its limits."""
    assert told(indicator(stated)) == expected


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("baseline = 16000\ntarget = { hold = 170, bound = 'at_least' }", ["P806"]),
        ("better = 'lower'\nbaseline = 16000\ntarget = { level = 1.5 }", []),
        ("better = 'lower'\nbaseline = 1.5\ntarget = { hold = 16000 }", ["P806", "P808"]),
        ("baseline = 16000\ntarget = { hold = 1.5 }", ["P806", "P808"]),
        ("baseline = 1.5\ntarget = { total = 16000 }", []),
        ("baseline = 1\ntarget = { level = 316 }", []),
        ("baseline = 1\ntarget = { level = 317 }", ["P808"]),
        ("baseline = 316\ntarget = { hold = 1 }", ["P806"]),
        ("baseline = 317\ntarget = { hold = 1 }", ["P806", "P808"]),
        ("baseline = 0\ntarget = { level = 16000 }", []),
        ("baseline = 5\ntarget = { change = 16000 }", []),
        ("unit = '%'\nbaseline = 960", ["P812"]),
        ("unit = '%'\nbaseline = 100", []),
        ("unit = '%'\nbaseline = 0", []),
        ("unit = '‰'\nbaseline = 960", []),
        ("unit = '%'\nbaseline = 120\nrange = [0, 1000]", []),
        ("unit = '位'\nbaseline = 0\nrange = [1, 100]", ["P812"]),
        ("kind = 'growth'\nunit = '%'\nbaseline = 120", []),
        ("unit = '%'\ntarget = { change = 120 }", []),
        ("unit = '%'\ntarget = { total = 120 }", []),
    ],
)
def test_codes(stated: str, expected: list[str]) -> None:
    """What leads far, but not so far, and what is no level, is let be."""
    assert codes(stated) == expected


@pytest.mark.parametrize(
    ("stated", "keys"),
    [
        ("baseline = 120", "baseline"),
        ("target = { level = 120 }", "target.level"),
        ("targets = [ { level = 90 }, { hold = 120 } ]", "targets.1.hold"),
    ],
)
def test_place(stated: str, keys: str) -> None:
    """What cannot be is told where it stands."""
    found = oddities(plan(indicator(f"unit = '%'\n{stated}")), "plan.toml")
    places = [".".join(one.place.keys[2:]) for one in found if one.code == "P812"]
    assert places == [keys]
