"""A target form is a pair of a measure and a path, with a scale."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from hlgl_cli.demands import DEMANDS, FORM_NAMES
from hlgl_cli.engine.case import Case, Corner
from hlgl_cli.engine.following import Beside
from hlgl_cli.engine.forms import ACCUMULATED, FORMS, form_of, measure_of, path_of
from hlgl_cli.engine.milestones import Bent, Leg
from hlgl_cli.engine.paces import RATE, STEP
from hlgl_cli.engine.paths import Accumulated, Constant, Falling, Geometric, Goal, Path, Straight
from hlgl_cli.engine.series import NotAssessedError
from hlgl_cli.target import Target
from tests.engine.build import book, case, indicator, measure, plan

ZERO, ONE, FIVE = Fraction(0), Fraction(1), Fraction(5)


def test_every_form_has_a_row() -> None:
    """Whatever a plan can state can be judged."""
    assert set(FORMS) == set(DEMANDS) == set(FORM_NAMES)


@pytest.mark.parametrize(
    ("stated", "path"),
    [
        ("target = { growth = 5 }", Geometric(ONE, Fraction("1.05") ** 5, 5)),
        (
            "target = { growth = 5, averaging = 'accumulated' }",
            Accumulated(Fraction("0.05"), 5, 3),
        ),
        ("baseline = 95\ntarget = { level = 98 }", Straight(Fraction(95), Fraction(98), 5)),
        (
            "baseline = 0.8\ntarget = { level = 1.5, path = 'geometric' }",
            Geometric(Fraction("0.8"), Fraction("1.5"), 5),
        ),
        ("target = { level = 98 }", Goal(Fraction(98), 5, 1, STEP)),
        ("better = 'lower'\ntarget = { level = 98 }", Goal(Fraction(98), 5, -1, STEP)),
        ("target = { level = 8, path = 'geometric' }", Goal(Fraction(8), 5, 1, RATE)),
        ("baseline = 98\ntarget = { level = 98 }", Constant(Fraction(98))),
        ("baseline = 99\ntarget = { level = 98, path = 'geometric' }", Constant(Fraction(98))),
        ("target = { change = 6 }", Straight(ZERO, Fraction(6), 5)),
        ("target = { rise = 40 }", Geometric(ONE, Fraction("1.4"), 5)),
        ("target = { reduction = 15 }", Falling(ZERO, Fraction("0.15"), 5)),
        ("target = { total = 10 }", Straight(ZERO, Fraction(10), 5)),
        ("target = { mean = 180 }", Straight(ZERO, Fraction(900), 5)),
        ("target = { hold = 4.5 }", Constant(Fraction("4.5"))),
        ("target = { multiple = 2 }", Geometric(ONE, Fraction(2), 5)),
        ("target = { yearly = { 2022 = 5, 2023 = 6 } }", Constant(Fraction(6))),
    ],
)
def test_path(stated: str, path: Path) -> None:
    """Each form has the path that docs/method.md §2 gives it: its class and its numbers."""
    assert repr(path_of(case(stated, "value = 1"))) == repr(path)


@pytest.mark.parametrize(
    ("stated", "legs"),
    [
        (
            "baseline = 85\ntarget = { level = 86.5, milestones = { 2022 = 85.6 } }",
            (
                Leg(0, Straight(Fraction(85), Fraction("85.6"), 2)),
                Leg(2, Straight(Fraction("85.6"), Fraction("86.5"), 3)),
            ),
        ),
        (
            "baseline = 99\ntarget = { level = 98, milestones = { 2022 = 97 } }",
            (
                Leg(0, Straight(Fraction(98), Fraction(97), 2)),
                Leg(2, Straight(Fraction(97), Fraction(98), 3)),
            ),
        ),
        (
            "target = { growth = 5, milestones = { 2024 = 6, 2022 = 10 } }",
            (
                Leg(0, Geometric(ONE, Fraction("1.21"), 2)),
                Leg(2, Geometric(Fraction("1.21"), Fraction("1.06") ** 4, 2)),
                Leg(4, Geometric(Fraction("1.06") ** 4, Fraction("1.05") ** 5, 1)),
            ),
        ),
        (
            "target = { reduction = 15, milestones = { 2021 = 5 } }",
            (
                Leg(0, Falling(ZERO, Fraction("0.05"), 1)),
                Leg(1, Falling(Fraction("0.05"), Fraction("0.15"), 4)),
            ),
        ),
    ],
)
def test_milestones_bend_the_path(stated: str, legs: tuple[Leg, ...]) -> None:
    """Milestones are in the unit of what is required, and in whatever order."""
    assert repr(path_of(case(stated, "value = 1"))) == repr(Bent(legs))


def test_straight_path_moves_with_the_baseline() -> None:
    """At a corner the printed baseline is elsewhere, the target is exact."""
    judged = case("baseline = 95\ntarget = { level = 98 }", "value = 96")
    upper = path_of(judged, Corner(baseline=1))
    assert repr(upper) == repr(Straight(Fraction("95.5"), Fraction(98), 5))


def test_geometric_path_needs_a_positive_base() -> None:
    """From nothing no rate leads anywhere."""
    judged = case("baseline = 0\ntarget = { level = 98, path = 'geometric' }", "value = 96")
    with pytest.raises(NotAssessedError, match="no_baseline"):
        path_of(judged)


def test_trend_needs_a_level_to_begin_with() -> None:
    """In the first year after a base that is not known there is nothing to be better than."""
    with pytest.raises(NotAssessedError) as refused:
        path_of(case("target = { trend = 'up' }", "value = 80", 2021))
    assert refused.value.reason == "no_baseline"


def test_year_without_its_own_number() -> None:
    """A yearly target says nothing of a year that it does not name."""
    with pytest.raises(NotAssessedError, match="awaiting_target"):
        path_of(case("target = { yearly = { 2022 = 5 } }", "growth = 5"))


def test_follow_moves_with_the_other() -> None:
    """At a corner the other's figures and its base are each at an end of their own."""
    followed = indicator("kind = 'value'\nbaseline = 100", "gdp")
    of = plan(indicator("target = { follow = 'gdp', by = 1.5 }"), followed)
    series = book(of, 2023, {"gdp": "value = 120"})
    target = Target.model_validate({"follow": "gdp", "by": Decimal("1.5")})
    corner = Corner(followed=1, followed_base=-1)
    upper = path_of(Case(series["it"], target, of, 2020, 5, 2023, series), corner)
    assert repr(upper) == repr(Beside(Fraction("120.5") / Fraction("99.5"), Fraction("0.015")))


def test_accumulated_growth_is_a_form_of_its_own() -> None:
    """The same key, averaged otherwise."""
    target = case("target = { growth = 5, averaging = 'accumulated' }", "value = 1").target
    assert form_of(target) == ACCUMULATED


def test_growth_by_the_level_method() -> None:
    """The level method can be stated too."""
    target = case("target = { growth = 5, averaging = 'level' }", "value = 1").target
    assert form_of(target) == FORMS["growth"]


def test_measure_of_the_form() -> None:
    """The measure is the form's."""
    judged = case("target = { growth = 5 }", "cumulative = 20\ngrowth = 3")
    assert measure(judged).value == Fraction("1.2")


def test_measure_of_the_year_alone() -> None:
    """A year that stands alone is measured by its own rate."""
    judged = case("target = { growth = 5 }", "cumulative = 20\ngrowth = 3")
    assert measure(judged.of_year_alone()).value == Fraction("1.03")


def test_level_never_stands_alone() -> None:
    """Only growth and reductions have a year's own rate."""
    judged = case("baseline = 95\ntarget = { level = 98 }", "value = 96").of_year_alone()
    assert measure_of(judged) == "no_data"
