"""Numbers that the statistic cannot have."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.figures.telling import facts_of, place_of
from hlgl_cli.finding import Finding
from hlgl_cli.rules.values import not_whole, nothing_left, outside_range, refusal, value_range
from tests.engine.build import indicator, plan, read

if TYPE_CHECKING:
    from hlgl_cli.figures.reading import Statement

SHARE = "unit = '%'\n"
GROWTH = "target = { growth = 5 }\n"
FALL = "target = { reduction = 15 }\n"
MULTIPLE = "kind = 'value'\ntarget = { multiple = 2 }\n"


def statement(stated: str, given: str) -> Statement:
    """Return the statement that a figure with a single number is."""
    (only,) = read(plan(indicator(stated)), 2023, {"it": given}).statements
    return only


@pytest.mark.parametrize(
    ("stated", "low", "high"),
    [(SHARE, 0, 100), ("unit = '‰'", 0, 1000), (SHARE + "range = [0, 150]", 0, 150)],
)
def test_range(stated: str, low: int, high: int) -> None:
    """A share lies between none and all, unless the plan says otherwise."""
    assert value_range(indicator(stated)) == (Decimal(low), Decimal(high))


def test_level_without_a_range() -> None:
    """A level can be anything where the plan does not say."""
    assert value_range(indicator()) is None


@pytest.mark.parametrize(
    ("stated", "given", "code"),
    [
        (SHARE, "value = 100", None),
        (SHARE, "value = 0", None),
        (SHARE, "value = 100.1", "V401"),
        (SHARE, "value = -0.1", "V401"),
        (SHARE, "value = '1001 ‰'", "V401"),
        (SHARE, "cumulative = -4.1", None),
        ("range = [1, 5]", "value = 5", None),
        ("range = [1, 5]", "value = 5.1", "V401"),
        ("range = [1, 5]", "growth = 6", None),
        ("", "value = -1000", None),
        (GROWTH + "range = [-20, 20]", "growth = 25", None),
    ],
)
def test_level_outside_its_range(stated: str, given: str, code: str | None) -> None:
    """A level that cannot be is refused, a change is not."""
    one = statement(stated, given)
    assert outside_range(one.indicator, one.point) == code


@pytest.mark.parametrize(
    ("stated", "given", "code"),
    [
        (GROWTH, "growth = -99.9", None),
        (GROWTH, "growth = -100", "V403"),
        (GROWTH, "reduction = 99.9", None),
        (GROWTH, "reduction = 100", "V403"),
        (GROWTH, "cumulative = -100", "V403"),
        (GROWTH, "average = -100", "V403"),
        (GROWTH, "index = 0", "V403"),
        (GROWTH, "index = 0.1", None),
        (GROWTH, "value = 0", "V403"),
        (GROWTH + "prices = 'constant'", "value = 5\ndeflator = 0", "V403"),
        (GROWTH + "prices = 'constant'", "value = 5\ndeflator = 104", None),
        (FALL, "cumulative = 100", "V403"),
        (FALL, "cumulative = -100", None),
        (FALL, "average = 100", "V403"),
        (FALL, "reduction = 100", "V403"),
        (FALL, "growth = -100", "V403"),
        (FALL, "growth = 100", None),
        (FALL, "index = 0", "V403"),
        (FALL, "value = 0", "V403"),
        (MULTIPLE, "cumulative = -100", "V403"),
        (MULTIPLE, "value = 0", "V403"),
        ("target = { hold = 5 }", "value = 0", None),
        ("target = { hold = 5 }", "cumulative = -150", None),
        ("target = { hold = 5 }", "growth = -100", "V403"),
    ],
)
def test_nothing_left(stated: str, given: str, code: str | None) -> None:
    """A rate or an index after which nothing is left is refused, a level of 0 is not."""
    one = statement(stated, given)
    assert nothing_left(one.indicator, one.point) == code


@pytest.mark.parametrize(
    ("stated", "given", "code"),
    [
        ("count = true\nunit = '家'", "value = 10", None),
        ("count = true\nunit = '家'", "value = 10.0", None),
        ("count = true\nunit = '家'", "value = '1.5 万家'", None),
        ("count = true\nunit = '家'", "value = 10.5", "V404"),
        ("count = true\nunit = '家'", "cumulative = 0.5", "V404"),
        ("count = true\nunit = '家'", "growth = 5.5", None),
        ("count = true\n" + MULTIPLE, "cumulative = 45.5", None),
        ("count = true\n" + MULTIPLE, "value = 10.5", "V404"),
        ("count = true\n" + GROWTH, "cumulative = 15.7", None),
        ("", "value = 10.5", None),
    ],
)
def test_count_that_is_not_whole(stated: str, given: str, code: str | None) -> None:
    """Counts and ranks are whole, their rates and ratios need not be."""
    one = statement(stated, given)
    assert not_whole(one.indicator, one.point) == code


@pytest.mark.parametrize(("stated", "low", "high"), [(SHARE, "0", "100"), ("", "", "")])
def test_refusal(stated: str, low: str, high: str) -> None:
    """The finding says what was given and what could be."""
    one = statement(stated, "value = 101")
    facts = {**facts_of(one.point, one.indicator), "low": low, "high": high}
    expected = Finding("V401", place_of(one.point), facts, "here", "it")
    assert refusal("V401", one, "here") == expected
