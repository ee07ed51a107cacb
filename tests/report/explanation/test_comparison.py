"""The measure, what is due, and how the two compare."""

from __future__ import annotations

import pytest

from tests.report.build import area_of, lines

GROWTH = "target = { growth = 5 }"
LEVEL = "unit = '%'\ndecimals = 1\nbaseline = 95\ntarget = { level = 98 }"


@pytest.mark.parametrize(
    ("bound", "value", "verdict"),
    [
        ("at_least", 93, "m ≥ q → 93 ≥ 93 → on track"),
        ("at_least", 92, "m < q → 92 < 93 → off track"),
        ("above", 93, "m ≥ q → 93 ≥ 93 → on track"),
        ("above", 92, "m < q → 92 < 93 → off track"),
        ("at_most", 93, "m ≤ q → 93 ≤ 93 → on track"),
        ("at_most", 94, "m > q → 94 > 93 → off track"),
        ("below", 93, "m ≤ q → 93 ≤ 93 → on track"),
        ("below", 94, "m > q → 94 > 93 → off track"),
        ("about", 93, "m ≥ y → 93 ≥ 92.5 → on track"),
        ("about", 92, "m < y → 92 < 92.5 → off track"),
    ],
)
def test_verdict(bound: str, value: int, verdict: str) -> None:
    """The verdict is a comparison that holds, under each bound; on the way none is strict."""
    better = "lower" if bound in {"at_most", "below"} else "higher"
    stated = f"target = {{ hold = 93, bound = '{bound}' }}\nbetter = '{better}'"
    assert lines(area_of(stated, f"value = {value}"))["verdict"] == verdict


@pytest.mark.parametrize(
    ("bound", "better", "verdict"),
    [
        ("above", "higher", "m ≤ q → 93 ≤ 93 → missed"),
        ("below", "lower", "m ≥ q → 93 ≥ 93 → missed"),
        ("at_least", "higher", "m ≥ q → 93 ≥ 93 → met"),
    ],
)
def test_verdict_in_the_target_year(bound: str, better: str, verdict: str) -> None:
    """In the target year a strict bound is strict."""
    stated = f"target = {{ hold = 93, bound = '{bound}' }}\nbetter = '{better}'"
    assert lines(area_of(stated, "value = 93", 2025))["verdict"] == verdict


def test_verdict_on_a_trend() -> None:
    """A trend is always strict."""
    found = lines(area_of("baseline = 80\ntarget = { trend = 'up' }", "value = 80"))
    assert found["verdict"] == "m ≤ q → 80 ≤ 80 → off track"


def test_verdict_of_numbers_that_are_near() -> None:
    """As many decimals are shown as tell the two numbers apart."""
    found = lines(area_of(GROWTH, "cumulative = 15.76249999"))
    assert found["verdict"] == "m < q → 1.1576249999 < 1.157625 → off track"


def test_verdict_of_equal_numbers() -> None:
    """What a root is off by in the fiftieth digit is not shown: the verdict is exact."""
    stated = "baseline = 243\ntarget = { level = 1024, path = 'geometric' }"
    assert lines(area_of(stated, "value = 576"))["verdict"] == "m ≥ q → 576 ≥ 576 → on track"


@pytest.mark.parametrize(
    ("stated", "given", "year", "verdict"),
    [
        (GROWTH, "cumulative = 15.75", 2023, "5 ≥ 5 → on track"),
        (LEVEL, "value = 97.6", 2025, "98 ≥ 98 → met"),
    ],
)
def test_rounded(stated: str, given: str, year: int, verdict: str) -> None:
    """Where numbers are rounded before they are compared, that is said."""
    found = lines(area_of(stated, given, year, comparison="rounded"))
    assert found["verdict"] == verdict
    assert found["rounded"].startswith("rounded values compared (GB/T 8170)")


def test_rounded_where_nothing_is_printed() -> None:
    """What is computed cannot be rounded to printed digits, so it is compared exactly."""
    found = lines(area_of(LEVEL, "value = 96.5", comparison="rounded"))
    assert (found["verdict"], "rounded" in found) == ("m < q → 96.5 < 96.8 → off track", False)


@pytest.mark.parametrize(
    ("stated", "given", "margin"),
    [
        (LEVEL, "value = 96.5", "-0.3 percentage points"),
        (LEVEL, "value = 96.8", "0 percentage points"),
        ("target = { hold = 3 }", "value = 5", "+200 million yuan"),
        ("kind = 'reduction'\ntarget = { reduction = 15 }", "cumulative = 7.3", "-2 percentage points"),
    ],
)  # fmt: skip
def test_margin(stated: str, given: str, margin: str) -> None:
    """Shares and rates differ by points, all else by its own unit."""
    assert lines(area_of(stated, given))["margin"] == margin


@pytest.mark.parametrize(
    ("stated", "given", "rate"),
    [
        (GROWTH, "cumulative = 15", "m^(1/k) - 1 = 1.15^(1/3) - 1 = 4.8%"),
        (GROWTH, "growth = 5.8", "5.8%"),
        ("target = { mean = 180 }", "cumulative = 525", "m/k = 525/3 = 175, that is 17.5 billion yuan"),
    ],
)  # fmt: skip
def test_rate(stated: str, given: str, rate: str) -> None:
    """The number of the table, where it is an average."""
    assert lines(area_of(stated, given))["rate"] == rate


@pytest.mark.parametrize(
    ("better", "key", "word"),
    [("higher", "broken", "broken"), ("lower", "above_ceiling", "above_ceiling")],
)
def test_years_that_missed(better: str, key: str, word: str) -> None:
    """The years that missed are named."""
    value = 2 if better == "higher" else 4
    stated = f"better = '{better}'\ntarget = {{ hold = 3 }}"
    assert lines(area_of(stated, f"value = {{ 2021 = {value}, 2023 = 3 }}"))[word] == "2021", key


def test_years_that_were_worse() -> None:
    """Of a trend, the years that were worse than the one before are named."""
    found = lines(
        area_of("baseline = 80\ntarget = { trend = 'up' }", "value = { 2021 = 79, 2023 = 82 }")
    )
    assert found["worse"] == "2021"


def test_target_that_was_met_once() -> None:
    """A target that was met and is not any more is told of."""
    stated = "unit = '%'\nbaseline = 60\ntarget = { level = 80 }"
    found = lines(area_of(stated, "value = { 2022 = 82, 2023 = 72 }"))
    assert found["met_in"] == "met in 2022, not since"
