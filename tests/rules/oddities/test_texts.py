"""P804: the text against the table."""

from __future__ import annotations

import pytest

from hlgl_cli.rules.oddities import oddities
from tests.engine.build import indicator, plan
from tests.rules.oddities.found import codes, told

AMOUNT, PEOPLE, DAYS = "'14396000 万元'", "'14 人'", "'354 天'"
SHARE = "unit = '%'\ndecimals = 1\n"


def in_text(value: str, year: int = 2020, more: str = "") -> str:
    """Return what the text says of a year."""
    return f"text = [{{ year = {year}, value = {value}, quote = '原文'{more} }}]\n"


@pytest.mark.parametrize(
    ("digits", "value", "more", "said"),
    [
        (1, "354", ", of = 366", "354/366, which is 96.7%"),
        (0, "354", ", of = 366", "354/366, which is 96.7%"),
        (2, "354", ", of = 366", "354/366, which is 96.72%"),
        (0, "96.72", "", "96.7%"),
    ],
)
def test_message(digits: int, value: str, more: str, said: str) -> None:
    """A part of a whole is told with its share, to the indicator's digits."""
    stated = f"unit = '%'\ndecimals = {digits}\n{in_text(value, more=more)}"
    assert told(indicator(f"{stated}baseline = 93\ntarget = {{ hold = 93 }}")) == [
        f"P804 it: the text says “原文” ({said}), which does not agree with the 93% of 2020"
    ]


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        (f"{SHARE}{in_text('96.7')}baseline = 96.7", []),
        (f"{SHARE}{in_text('97')}baseline = 96.7", []),
        (f"{SHARE}{in_text('97')}baseline = 96", ["P804"]),
        (f"{SHARE}{in_text('97')}baseline = 96.5", []),
        (f"{SHARE}{in_text('95', 2022)[:-2]}, {in_text('95')[8:]}baseline = 93", ["P804"]),
        (f"unit = '件'\n{in_text('1', more=', of = 1')}baseline = 1", []),
        (f"{SHARE}{in_text('354', more=', of = 366')}baseline = 96.7", []),
        (f"{SHARE}{in_text(DAYS, more=', of = 366')}baseline = 93", ["P804"]),
        (f"{SHARE}{in_text('95')}baseline = 96.7", ["P804"]),
        (f"{SHARE}{in_text('95')}", []),
        (f"{SHARE}{in_text('95', 2022)}baseline = 93", []),
        (f"{SHARE}{in_text('95', 2025)}target = {{ hold = 96 }}", ["P804"]),
        (
            f"{SHARE}{in_text('95', 2025)}target = {{ hold = 96, bound = 'about', tolerance = 1 }}",
            [],
        ),
        (f"{SHARE}{in_text('95', 2025)}target = {{ change = 5 }}", []),
        (f"{SHARE}{in_text('95', 2025)}", []),
        (f"{in_text(AMOUNT)}baseline = 1439.6", []),
        (f"{in_text(AMOUNT)}baseline = 14.4", ["P804"]),
        (f"{in_text(PEOPLE)}baseline = 15", []),
        (f"kind = 'growth'\nunit = '%'\n{in_text(PEOPLE)}baseline = 15", []),
        (f"kind = 'growth'\nunit = '%'\n{in_text('14')}baseline = 15", ["P804"]),
        (f"unit = '件'\n{in_text('1', more=', of = 2')}baseline = 3", ["P804"]),
    ],
)
def test_codes(stated: str, expected: list[str]) -> None:
    """Numbers of one year and one unit are compared as far as they were rounded."""
    assert codes(stated) == expected


def test_place() -> None:
    """It stands at the text that says so, of several."""
    stated = f"{SHARE}{in_text('95', 2022)[:-2]}, {in_text('95')[8:]}baseline = 93"
    (found,) = oddities(plan(indicator(stated)), "plan.toml")
    assert found.place.keys == ("indicators", "0", "text", "1")
