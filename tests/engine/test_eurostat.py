"""Eurostat's grades: cases, ties planted on the thresholds, and laws."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hlgl_cli.engine.eurostat import Rating, Way, rated
from hlgl_cli.engine.forms import measure_of
from hlgl_cli.engine.grades import GRADES
from hlgl_cli.engine.measures import Measure
from hlgl_cli.engine.yardstick import Yardstick
from tests.engine.build import judge, six
from tests.engine.strategies import World, worlds
from tests.engine.test_laws import assessments, true_case

if TYPE_CHECKING:
    from random import Random

    from hlgl_cli.engine.assessment import Assessment

LOWER = "better = 'lower'\n"
UP, DOWN = (
    "baseline = 10\ntarget = { level = 20 }",
    LOWER + "baseline = 20\ntarget = { level = 10 }",
)
HOLD = "target = { hold = 20 }"
CASES = [
    (UP, "value = 21", "achieved"),
    (UP, "value = 15", "significant_progress"),
    (UP, "value = 13.5", "moderate_progress"),
    (UP, "value = 12", "insufficient_progress"),
    (UP, "value = 10", "insufficient_progress"),
    (UP, "value = 9.9", "movement_away"),
    (UP, "value = 0", "movement_away"),
    (DOWN, "value = 10", "achieved"),
    (DOWN, "value = 13", "significant_progress"),
    (DOWN, "value = 15", "moderate_progress"),
    (DOWN, "value = 18", "insufficient_progress"),
    (DOWN, "value = 21", "movement_away"),
    # A target that is met is achieved, whatever its trend; what was better and is not is worse.
    ("baseline = 30\ntarget = { level = 20 }", "value = 25", "achieved"),
    ("baseline = 30\ntarget = { level = 20 }", "value = 19", "movement_away"),
    (
        "baseline = 20\ntarget = { level = 20, bound = 'above' }",
        "value = 20",
        "insufficient_progress",
    ),
    ("baseline = -5\ntarget = { level = -10 }", "value = -11", "movement_away"),
    ("baseline = 25\n" + HOLD, "value = 22", "achieved"),
    ("baseline = 25\n" + HOLD, "value = 19", "movement_away"),
    (HOLD, "value = 22", "achieved"),
    # Of what is stated since the base year, the rates are those of the index.
    ("target = { reduction = 15 }", "cumulative = 16.8", "achieved"),
    ("target = { reduction = 15 }", "cumulative = 9.3", "significant_progress"),
    ("target = { reduction = 15 }", "cumulative = 7", "moderate_progress"),
    ("target = { reduction = 15 }", "cumulative = -1", "movement_away"),
    ("target = { rise = 20 }", "cumulative = 11.5", "significant_progress"),
    ("baseline = 10\ntarget = { multiple = 2 }", "value = 15", "significant_progress"),
    ("baseline = 10\ntarget = { change = 10 }", "value = 13.5", "moderate_progress"),
]
REFUSED = [
    ("target = { growth = 5 }", "growth = { 2021 = 6, 2022 = 4, 2023 = 5 }", "growth_series"),
    ("target = { growth = 5 }", "growth = 6", "growth_series"),
    ("target = { yearly = { 2023 = 5 } }", "growth = 6", "growth_series"),
    ("target = { total = 10 }", "cumulative = 7", "sum"),
    ("target = { mean = 10 }", "cumulative = 33", "sum"),
    ("baseline = 10\ntarget = { trend = 'up' }", "value = 12", "no_number"),
    ("baseline = 10\n" + HOLD, "value = 15", "held"),
    (HOLD, "value = 15", "no_baseline"),
    ("baseline = 0\ntarget = { level = 20 }", "value = 15", "not_positive"),
    ("baseline = -10\ntarget = { level = 20 }", "value = 15", "not_positive"),
    (LOWER + "baseline = 10\ntarget = { level = 0 }", "value = 5", "not_positive"),
    (UP, "value = -1", "not_positive"),
    ("target = { change = 10 }", "cumulative = 6", "no_baseline"),
]


@pytest.mark.parametrize(("stated", "given_", "grade"), CASES)
def test_grades(stated: str, given_: str, grade: str) -> None:
    """A level is graded by its rates, or as met, or as worse than it was."""
    found = rated(judge(stated, given_))
    assert (found.grade, found.grade_reason, found.graded_by) == (grade, None, "eurostat")


@pytest.mark.parametrize(("stated", "given_", "why"), REFUSED)
def test_refused(stated: str, given_: str, why: str) -> None:
    """What has no compound rate has no grade, and a reason."""
    found = rated(judge(stated, given_))
    assert (found.grade, found.grade_certain, found.grade_reason) == (None, None, why)
    assert found.outlook.pace_ratio is None


def test_not_assessed() -> None:
    """What has no verdict has no grade; the reason is the verdict's."""
    found = rated(judge("target = { level = 20 }", "value = 15"))
    assert (found.grade, found.grade_reason, found.reason) == (None, None, "no_baseline")
    assert found.graded_by == "eurostat"


def test_in_the_target_year() -> None:
    """There a miss is graded by its rates, as before; what is met as the verdict says."""
    missed, met = (rated(judge(UP, f"value = {number}", 2025)) for number in ("19.9", "20"))
    assert (missed.verdict, missed.grade) == ("off_track", "significant_progress")
    assert (met.verdict, met.grade) == ("on_track", "achieved")


@pytest.mark.parametrize(
    ("given_", "year", "grade"),
    [
        # 1.25 of 1.25 a year in a year: 0.95 of it is 1.2375, 0.60 of it 1.15.
        ("value = 12.375", 2021, "significant_progress"),
        ("value = 12.3749999999999", 2021, "moderate_progress"),
        ("value = 11.5", 2021, "moderate_progress"),
        ("value = 11.4999999999999", 2021, "insufficient_progress"),
        ("value = 15.3140625", 2022, "significant_progress"),
        ("value = 15.31406249999", 2022, "moderate_progress"),
        ("value = 13.225", 2022, "moderate_progress"),
    ],
)
def test_exactly_on_a_threshold(given_: str, year: int, grade: str) -> None:
    """What has just that part of the required rate has reached it, and what lacks a hair has not."""
    found = judge("baseline = 10\ntarget = { level = 19.53125 }", given_, year, 3)
    assert rated(found).grade == grade


@pytest.mark.parametrize(
    ("stated", "given_", "certain"),
    [
        ("decimals = 1\n" + UP, "value = 15", True),
        (UP, "value = 10", False),
        ("decimals = 0\n" + UP, "value = 13", False),
        ("decimals = 1\n" + UP, "value = 9.9", False),
        (UP, 'value = 21\nknown = "at_least"', True),
        (UP, 'value = 15\nknown = "at_least"', False),
        (UP, 'value = 9\nknown = "at_most"', True),
        ("decimals = 1\n" + UP, "value = 0", False),
        ("baseline = 20\ntarget = { level = 20 }", "value = 30", True),
    ],
)
def test_certain(stated: str, given_: str, certain: bool) -> None:  # noqa: FBT001 - expected
    """A grade is certain where no number that prints alike gives another."""
    assert rated(judge(stated, given_)).grade_certain is certain


def test_certain_in_the_target_year() -> None:
    """There too the grade has its own certainty, beside that of the verdict."""
    found = rated(judge("decimals = 1\n" + UP, "value = 19.4", 2025))
    assert (found.certain, found.grade, found.grade_certain) == (
        True,
        "significant_progress",
        False,
    )


@pytest.mark.parametrize(
    ("stated", "given_", "ratio"),
    [
        (UP, "value = 15", "0.973207"),
        (DOWN, "value = 16", "0.553747"),
        ("target = { reduction = 13.5 }", "cumulative = 7.3", "0.872751"),
        ("baseline = 30\ntarget = { level = 20 }", "value = 25", None),
        ("baseline = 25\n" + HOLD, "value = 22", None),
    ],
)
def test_ratio(stated: str, given_: str, ratio: str | None) -> None:
    """The ratio that a grade rests on is shown, of a fall too."""
    shown = six(rated(judge(stated, given_)).outlook.pace_ratio)
    assert shown == (None if ratio is None else Decimal(ratio))


# --- laws ---------------------------------------------------------------------------------------

numbers = st.integers(1, 4000).map(lambda whole: Fraction(whole, 100))
few = settings(max_examples=60)


def by_ratio(found: Assessment) -> str | None:
    """Return the grade that a shown ratio gives, None where it is too near to a threshold."""
    ratio = found.outlook.pace_ratio
    assert ratio is not None
    ends = map(Decimal, ("0", "0.6", "0.95"))
    steps = list(
        zip(("movement_away", "insufficient_progress", "moderate_progress"), ends, strict=True)
    )
    if any(abs(ratio - end) < Decimal("1e-30") for _, end in steps):
        return None
    return next((grade for grade, end in steps if ratio < end), "significant_progress")


@few
@given(worlds())
def test_ratio_decides_what_is_not_met(world: World) -> None:
    """A grade is that of the ratio alone, unless the target is met or was; no form has another."""
    for found in map(rated, assessments(world)):
        assert found.grade in (*GRADES["eurostat"], None)
        is_judged = found.verdict != "not_assessed"
        assert (found.grade_reason is not None) == (is_judged and found.grade is None)
        if found.grade not in {None, "achieved"} and found.outlook.pace_ratio is not None:
            assert by_ratio(found) in {found.grade, None}


@few
@given(numbers, numbers, st.tuples(numbers, numbers), st.integers(1, 6), st.sampled_from([1, -1]))
def test_more_is_never_graded_worse(
    base: Fraction, end: Fraction, pair: tuple[Fraction, Fraction], k: int, side: int
) -> None:
    """A better figure of a level never worsens its grade."""
    stated = f"{'' if side > 0 else LOWER}decimals = 2\nbaseline = {float(base)}\n"
    stated += f"target = {{ level = {float(end)} }}"
    worse, best = sorted(pair, reverse=side < 0)
    low, high = (
        rated(judge(stated, f"value = {float(one)}", 2020 + k, 6)) for one in (worse, best)
    )
    order = GRADES["eurostat"]
    assert order.index(high.grade or "achieved") <= order.index(low.grade or "movement_away")


@few
@given(numbers, numbers, numbers, st.integers(1, 6), st.integers(1, 6))
def test_share_of_the_rate_itself(
    base: Fraction, now: Fraction, end: Fraction, k: int, n: int
) -> None:
    """A part of the required rate is reached if and only if both roots say so in fifty digits."""
    better = 1 if end > base else -1
    way = Way(base, now, end, k, n, better)
    ratio = way.ratio()
    for part in (Fraction(95, 100), Fraction(3, 5)):
        if ratio is not None and abs(ratio - Decimal(str(float(part)))) > Decimal("1e-30"):
            assert way.reaches(part) == (ratio > Decimal(str(float(part))))


@few
@given(worlds(), st.randoms(use_true_random=False))
def test_certain_grade_holds(world: World, random: Random) -> None:
    """Where a grade is certain, no numbers that print alike give another."""
    for found in map(rated, assessments(world)):
        if found.grade_certain and found.case is not None:
            true = true_case(found.case, random)
            measure = measure_of(true)
            assert isinstance(measure, Measure)
            rating = Rating(Yardstick(true), true, measure, found.comparison)
            assert rating.grade == found.grade
