"""What a target requires in a year is formed once, and kept for all areas."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.engine.case import Corner, case_of
from hlgl_cli.engine.series import NotAssessedError, Series
from hlgl_cli.engine.yardstick import Yardstick, Yardsticks
from tests.engine.build import case, indicator, plan, six

if TYPE_CHECKING:
    from hlgl_cli.plan import Plan

LEVEL = "baseline = 95\ndecimals = 1\ntarget = { level = 98 }"
FOLLOW = "target = { follow = 'gdp' }"


def yardstick(yardsticks: Yardsticks, of: Plan, year: int = 2023) -> Yardstick:
    """Return the yardstick of a plan's first indicator."""
    first = of.indicators[0]
    assert first.target is not None
    return yardsticks.of(case_of(of, Series(first), first.target, year, {}))


def test_kept() -> None:
    """Asked for again, it is the same; another year and a year alone have their own."""
    of = plan(indicator("target = { growth = 5 }"))
    yardsticks = Yardsticks(of)
    first = yardstick(yardsticks, of)
    assert yardstick(yardsticks, of) is first
    assert yardstick(yardsticks, of, 2024) is not first
    assert yardsticks.of(first.case.of_year_alone()) is not first


def test_not_kept() -> None:
    """One that rests on another's figures, or on another baseline, is formed anew."""
    of = plan(indicator(FOLLOW), indicator("kind = 'growth'", "gdp"))
    yardsticks = Yardsticks(of)
    assert yardstick(yardsticks, of) is not yardstick(yardsticks, of)
    other = plan(indicator(LEVEL))
    assert yardstick(yardsticks, other) is not yardstick(yardsticks, other)


def test_required() -> None:
    """What the year requires, as it is shown."""
    assert Yardstick(case(LEVEL, "value = 96")).required == Decimal("96.8")
    assert Yardstick(case("target = { level = 98 }", "value = 96")).required is None


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("baseline = 43\ntarget = { level = 45 }", 44),
        ("baseline = 0\ntarget = { level = 8, path = 'geometric' }".replace("0", "2", 1), 5),
        ("baseline = 40\ntarget = { level = 55, milestones = { 2022 = 42 } }", 46),
        ("target = { total = 7.5 }", 4),
        ("target = { total = 12.5 }", 8),
        ("target = { mean = 2.5 }", Decimal("2.5")),
        ("target = { hold = 2.5 }", Decimal("2.5")),
    ],
)
def test_required_of_a_count(stated: str, expected: Decimal) -> None:
    """What is counted is required in whole numbers where it is computed, a tie goes to the even."""
    assert Yardstick(case(f"count = true\n{stated}", "value = 5")).required == expected


def test_planned_pace() -> None:
    """A level on its way has a rate a year, a level below 1 too."""
    pace = Yardstick(case("baseline = 0.5\ntarget = { level = 0.6 }", "value = 0.5")).planned_pace
    assert six(pace) == Decimal("0.037137")


def test_trend_is_strict() -> None:
    """What stays as it was is no trend, in any year."""
    judged = Yardstick(case("baseline = 80\ntarget = { trend = 'up' }", "value = 80"))
    assert (judged.is_met(Fraction(80)), judged.is_met(Fraction(81))) == (False, True)


@pytest.mark.parametrize(
    ("stated", "asked"),
    [
        ("baseline = 95\ntarget = { level = 98 }", "96.8"),
        ("baseline = 95\ntarget = { level = 98, bound = 'about' }", "96.62"),
        ("target = { level = 98 }", "98"),
        ("count = true\nbaseline = 43\ntarget = { level = 45 }", "44"),
    ],
)
def test_what_is_asked(stated: str, asked: str) -> None:
    """The verdict asks for what is due, less what about allows; of no way, for its end."""
    assert Yardstick(case(stated, "value = 96")).asked_at() == Decimal(asked)


def test_what_is_asked_at_a_corner() -> None:
    """With another baseline it is another number."""
    assert Yardstick(case(LEVEL, "value = 96")).asked_at(Corner(baseline=-1)) == Decimal("96.78")


def test_limits() -> None:
    """A grade has its limits where the path is half a year later and earlier."""
    judged = Yardstick(case(LEVEL, "value = 96"))
    assert (judged.limit(1), judged.limit(-1)) == (Decimal("97.1"), Decimal("96.5"))


def test_count_without_a_baseline() -> None:
    """Where no way is known, nothing is rounded."""
    yardstick = Yardstick(case("count = true\ntarget = { level = 98 }", "value = 96"))
    assert (yardstick.required, yardstick.is_met(Fraction(98))) == (None, True)


def test_corner_of_the_baseline() -> None:
    """The path moves with the printed baseline, the target does not."""
    judged = Yardstick(case(LEVEL, "value = 96"))
    assert judged.is_met(Fraction("96.79"), Corner(baseline=-1))
    assert not judged.is_met(Fraction("96.79"))


def test_slack_at_a_corner() -> None:
    """Half a year later is another number with another baseline, too."""
    judged = Yardstick(case(LEVEL, "value = 96"))
    assert judged.is_ahead(Fraction("97.09"), Corner(baseline=-1))
    assert not judged.is_ahead(Fraction("97.09"))


def test_no_path() -> None:
    """Where the plan's own numbers make no path, that is the reason."""
    judged = Yardstick(
        case("baseline = 0\ntarget = { level = 9, path = 'geometric' }", "value = 1")
    )
    with pytest.raises(NotAssessedError, match="no_baseline"):
        assert judged.required
