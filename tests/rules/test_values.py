"""Numbers that the statistic cannot have."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.engine.sizes import Size
from hlgl_cli.figures.telling import facts_of, place_of
from hlgl_cli.finding import Finding
from hlgl_cli.rules import refusals
from hlgl_cli.rules.contexts import OfPoint
from hlgl_cli.rules.values import (
    not_whole,
    nothing_left,
    outside_range,
    states_a_fall,
    value_range,
)
from tests.engine.build import indicator, plan, read

if TYPE_CHECKING:
    from collections.abc import Iterable

SHARE = "unit = '%'\n"
GROWTH = "target = { growth = 5 }\n"
FALL = "target = { reduction = 15 }\n"
MULTIPLE = "kind = 'value'\ntarget = { multiple = 2 }\n"


def figure(stated: str, given: str) -> OfPoint:
    """Return what the rules look at of a figure with a single number."""
    of = plan(indicator(stated))
    (only,) = read(of, 2023, {"it": given}).statements
    return OfPoint(only, "here", Size(of, only.indicator))


def codes(findings: Iterable[Finding]) -> str | None:
    """Return the code of the only finding, None where there is none."""
    return next(iter([finding.code for finding in findings]), None)


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
    assert codes(outside_range(figure(stated, given))) == code


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
        (FALL, "annual_index = 100", None),
        (FALL, "growth = 100.5", None),
        (MULTIPLE, "cumulative = -100", "V403"),
        (MULTIPLE, "value = 0", "V403"),
        ("target = { hold = 5 }", "value = 0", None),
        ("target = { hold = 5 }", "cumulative = -150", None),
        ("target = { hold = 5 }", "growth = -100", "V403"),
    ],
)
def test_nothing_left(stated: str, given: str, code: str | None) -> None:
    """A rate or an index after which nothing is left is refused, a level of 0 is not."""
    assert codes(nothing_left(figure(stated, given))) == code


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
    assert codes(not_whole(figure(stated, given))) == code


def test_refusal() -> None:
    """The finding says what was given and what could be."""
    stated = figure(SHARE, "value = 101")
    facts = {**facts_of(stated.point, stated.indicator), "low": "0", "high": "100"}
    expected = Finding("V401", place_of(stated.point), facts, "here", "it")
    assert list(outside_range(stated)) == [expected]


def test_refused_deflator() -> None:
    """A deflator is refused where it stands."""
    (finding,) = nothing_left(figure(GROWTH + "prices = 'constant'", "value = 5\ndeflator = 0"))
    assert finding.place.keys == ("figures", "it", "deflator", "2023")
    assert finding.facts["number"] == "0"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("annual_index = 105.8", []),
        ("annual_index = 0", ["V403"]),
        ("annual_index = 1.058", ["V410"]),
        ("annual_index = 5.8", ["V410"]),
    ],
)
def test_index_of_the_previous_year(given: str, expected: list[str]) -> None:
    """A ratio or a rate is no index."""
    stated = "kind = 'growth'\ntarget = { growth = 5 }"
    assert [one.code for one in refusals(figure(stated, given))] == expected


@pytest.mark.parametrize(
    ("stated", "given", "said"),
    [
        (GROWTH, "growth = -100", "-100% in 2023 is impossible: growth is above -100%"),
        (GROWTH, "index = 0", "0 in 2023 is impossible: an index is above 0"),
        (GROWTH, "annual_index = 0", "0 in 2023 is impossible: an index is above 0"),
        (
            GROWTH + "base_level = '2 亿元'",
            "value = 0",
            "0 亿元 in 2023 is impossible: a level from which rates are calculated is above 0",
        ),
        (GROWTH, "reduction = 100", "100% in 2023 is impossible: a reduction is below 100%"),
        (
            GROWTH + "prices = 'constant'",
            "value = 5\ndeflator = 0",
            "0 in 2023 is impossible: a deflator is above 0",
        ),
        (FALL, "cumulative = 100", "100% in 2023 is impossible: a reduction is below 100%"),
        (FALL, "growth = -100", "-100% in 2023 is impossible: growth is above -100%"),
        (FALL, "annual_index = 0", "0 in 2023 is impossible: an index is above 0"),
    ],
)
def test_message(stated: str, given: str, said: str) -> None:
    """What a number cannot pass is said by its kind."""
    assert [one.message.en for one in nothing_left(figure(stated, given))] == [f"it: {said}"]


@pytest.mark.parametrize(
    ("kind", "of_growth", "of_a_fall"),
    [
        ("growth", False, False),
        ("annual_index", False, False),
        ("reduction", True, True),
        ("cumulative", False, True),
        ("average", False, True),
    ],
)
def test_falls(kind: str, *, of_growth: bool, of_a_fall: bool) -> None:
    """A total is a fall where the target is one."""
    for stated, expected in ((GROWTH, of_growth), (FALL, of_a_fall)):
        of = figure(stated, f"{kind} = 90")
        assert states_a_fall(of.indicator, of.point) is expected
