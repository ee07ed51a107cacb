"""What a measure must be at every time, one class a path."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.engine.arithmetic import showing
from hlgl_cli.engine.following import Beside
from hlgl_cli.engine.milestones import Bent, Leg
from hlgl_cli.engine.paces import FALL, RATE, STEP, SUM
from hlgl_cli.engine.paths import Accumulated, Constant, Falling, Geometric, Goal, Straight
from tests.engine.build import six

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.engine.paths import Path

HALF = Fraction(1, 2)
ONE, THREE, FIVE, TEN = Fraction(1), Fraction(3), Fraction(5), Fraction(10)


def straight(start: str, end: str, years: int = 5) -> Straight:
    """Return a straight path between two numbers."""
    return Straight(Fraction(start), Fraction(end), years)


def geometric(start: str, end: str, years: int = 5) -> Geometric:
    """Return a geometric path between two numbers."""
    return Geometric(Fraction(start), Fraction(end), years)


RISING = straight("95", "98")
# 85 to 85.6 in two years, then to 86.5 in three.
BENT = Bent((Leg(0, straight("85", "85.6", 2)), Leg(2, straight("85.6", "86.5", 3))))
# Up and down again.
TURNING = Bent((Leg(0, straight("0", "4", 2)), Leg(2, straight("4", "1", 3))))
GROWTH = Geometric(ONE, Fraction("1.05") ** 5, 5)
FALL_OF_15 = Falling(Fraction(0), Fraction("0.15"), 5)
SUM_AT_5 = Accumulated(Fraction("0.05"), 5, 3)
SUM_AT_0 = Accumulated(Fraction(0), 5, 3)
SUM_AT_MINUS_5 = Accumulated(Fraction("-0.05"), 5, 3)


@pytest.fixture(autouse=True)
def _fifty_digits() -> Iterator[None]:
    """Compute as the engine does."""
    with showing():
        yield


@pytest.mark.parametrize(
    ("path", "start", "end"),
    [
        (RISING, "95", "98"),
        (geometric("0.8", "1.5"), "0.8", "1.5"),
        (FALL_OF_15, "0", "0.15"),
        (SUM_AT_5, "0", "5.8019128125"),
        (Constant(Fraction("4.5")), "4.5", "4.5"),
        (Beside(Fraction("1.2"), Fraction(0)), "1", "1.2"),
        (BENT, "85", "86.5"),
        (Goal(TEN, 5, 1, STEP), "10", "10"),
    ],
)
def test_ends(path: Path, start: str, end: str) -> None:
    """Every path says where it begins and what the target year must bring."""
    assert (path.start, path.end) == (Fraction(start), Fraction(end))


@pytest.mark.parametrize(
    ("path", "moves"),
    [
        (RISING, 1),
        (straight("43", "40"), -1),
        (straight("3", "3"), 0),
        (GROWTH, 1),
        (geometric("1", "0.9"), -1),
        (geometric("1", "1"), 0),
        (FALL_OF_15, 1),
        (Falling(Fraction(0), Fraction("-0.1"), 5), -1),
        (SUM_AT_MINUS_5, -1),
        (SUM_AT_0, 0),
        (Constant(ONE), 0),
        (Beside(ONE, ONE), 0),
        (BENT, 1),
        (TURNING, 0),
        (Goal(ONE, 5, -1, STEP), -1),
    ],
)
def test_direction(path: Path, moves: int) -> None:
    """A path that always rises moves up, one that always falls down, every other not at all."""
    assert path.moves == moves


@pytest.mark.parametrize(
    ("path", "pace"),
    [
        (RISING, STEP),
        (GROWTH, RATE),
        (FALL_OF_15, FALL),
        (SUM_AT_5, SUM),
        (Constant(ONE), None),
        (Beside(ONE, ONE), None),
        (BENT, STEP),
        (Goal(ONE, 5, 1, RATE), RATE),
    ],
)
def test_pace(path: Path, pace: object) -> None:
    """Each path is moved along in its own way."""
    assert path.pace == pace


@pytest.mark.parametrize(
    ("path", "k", "expected"),
    [
        (RISING, THREE, "96.8"),
        (RISING, 3 - HALF, "96.5"),
        (geometric("0.8", "1.5"), THREE, "1.166516"),
        (geometric("9", "16", 10), FIVE, "12"),
        (GROWTH, THREE, "1.157625"),
        (FALL_OF_15, Fraction(4), "0.121918"),
        (SUM_AT_5, THREE, "3.310125"),
        (SUM_AT_0, THREE, "3"),
        (SUM_AT_MINUS_5, THREE, "2.709875"),
        (SUM_AT_5, 3 + HALF, "3.365363"),
        (SUM_AT_0, 3 + HALF, "3"),
        (Constant(Fraction("4.5")), ONE, "4.5"),
        (Beside(Fraction("1.1025"), Fraction("0.05")), Fraction(2), "1.21"),
        (BENT, ONE, "85.3"),
        (BENT, Fraction(2), "85.6"),
        (BENT, THREE, "85.9"),
        (Goal(TEN, 5, 1, STEP), FIVE, "10"),
    ],
)
def test_requirement(path: Path, k: Fraction, expected: str) -> None:
    """What the measure must be after k years."""
    assert six(path.at(k)) == Decimal(expected)


def test_goal_has_no_way() -> None:
    """Without a baseline nothing is required before the target year."""
    assert Goal(TEN, 5, 1, STEP).at(Fraction(4)) is None


@pytest.mark.parametrize(
    ("path", "k", "measure"),
    [
        (RISING, THREE, "96.8"),
        (RISING, 3 + HALF, "97.1"),
        (straight("43", "40"), ONE, "42.4"),
        (geometric("9", "16", 10), FIVE, "12"),
        (geometric("16", "9", 10), FIVE, "12"),
        (geometric("1", "1.21", 1), HALF, "1.1"),
        (GROWTH, THREE, "1.157625"),
        (Falling(Fraction(0), Fraction("0.19"), 2), ONE, "0.1"),
        (SUM_AT_5, THREE, "3.310125"),
        (SUM_AT_0, THREE, "3"),
        (SUM_AT_MINUS_5, THREE, "2.709875"),
        (Constant(Fraction("4.5")), ONE, "4.5"),
        (Beside(Fraction("1.1"), Fraction(0)), THREE, "1.1"),
        (Beside(Fraction("1.1025"), Fraction("0.05")), Fraction(2), "1.21"),
        (BENT, Fraction(2), "85.6"),
        (BENT, 2 + HALF, "85.75"),
        (Goal(TEN, 5, 1, STEP), ONE, "10"),
    ],
)
def test_comparison_is_exact(path: Path, k: Fraction, measure: str) -> None:
    """On the path is neither above nor below it, and the least difference counts."""
    on, little = Fraction(measure), Fraction(1, 10**60)
    assert [path.compare(one, k) for one in (on - little, on, on + little)] == [-1, 0, 1]


def test_five_per_cent_fifteen_years_running() -> None:
    """Fifteen factors of 1.05 are exactly on a path of 5 % a year."""
    path = Geometric(ONE, Fraction("1.05") ** 15, 15)
    assert {path.compare(Fraction("1.05") ** k, Fraction(k)) for k in range(1, 16)} == {0}


def test_sum_at_another_time_is_compared_to_fifty_digits() -> None:
    """Half a year earlier than the first of 21 % is at 1.21 to the power of a half, 1.1."""
    path = Accumulated(Fraction("0.21"), 5, 1)
    little = [Fraction("1.1") + by * Fraction(1, 10**40) for by in (-1, 0, 1)]
    assert [path.compare(one, HALF) for one in little] == [-1, 0, 1]


@pytest.mark.parametrize("measure", ["0", "-3"])
def test_nothing_is_below_every_geometric_path(measure: str) -> None:
    """A level that is not positive has no rate, and is below."""
    assert geometric("0.8", "1.5").compare(Fraction(measure), THREE) == -1


def test_a_whole_fall_is_above_every_path_of_falls() -> None:
    """Where nothing remains, the fall is more than demanded."""
    assert FALL_OF_15.compare(ONE, FIVE) == 1


@pytest.mark.parametrize(
    ("path", "measure", "years"),
    [
        (RISING, "96.5", "2.5"),
        (RISING, "94.4", "-1"),
        (straight("43", "40"), "40.6", "4"),
        (geometric("0.8", "1.5"), "1.2", "3.2251"),
        (GROWTH, "1.157625", "3"),
        (FALL_OF_15, "0.168", "5.658505"),
        (SUM_AT_5, "3.322", "3.108303"),
        (SUM_AT_5, "2.958694", "-0.426737"),
        (SUM_AT_MINUS_5, "2.709875", "3"),
        (BENT, "84.7", "-1"),
        (BENT, "85.6", "2"),
        (BENT, "85.9", "3"),
        (BENT, "86.8", "6"),
    ],
)
def test_time_of_a_value(path: Path, measure: str, years: str) -> None:
    """After how many years the path takes a value; beyond its ends it is extended."""
    assert six(path.when(Fraction(measure))) == Decimal(years).quantize(Decimal("0.000001"))


@pytest.mark.parametrize(
    ("path", "measure"),
    [
        (straight("3", "3"), "3"),
        (geometric("1", "1"), "1"),
        (GROWTH, "0"),
        (FALL_OF_15, "1"),
        (SUM_AT_5, "0"),
        (SUM_AT_0, "4"),
        (Constant(ONE), "1"),
        (Beside(ONE, ONE), "1"),
        (Bent((Leg(0, straight("1", "1", 2)), Leg(2, straight("1", "2", 3)))), "1"),
        (Goal(ONE, 5, 1, RATE), "1"),
    ],
)
def test_value_that_is_never_taken(path: Path, measure: str) -> None:
    """A path that stays, or never comes there, has no time for the value."""
    assert path.when(Fraction(measure)) is None


@pytest.mark.parametrize(
    ("own", "other", "by", "order"),
    [
        ("1.21", "1.1025", "0.05", 0),
        ("1.2100000001", "1.1025", "0.05", 1),
        ("1.2", "1.1025", "0.05", -1),
        ("1.25", "1.1", "0.05", 1),
        ("1.2", "1.1", "0.05", -1),
        ("1.21", "1.2", "0.01", -1),
        ("1", "1.1025", "-0.05", 0),
        ("1.01", "1.1025", "-0.05", 1),
        ("0.0001", "0", "0.05", -1),
        ("0.0025", "0", "0.05", 0),
        ("0.01", "0", "0.05", 1),
    ],
)
def test_comparison_with_another_and_points(own: str, other: str, by: str, order: int) -> None:
    """Two years' average rates are compared exactly, whether or not they are rational."""
    assert Beside(Fraction(other), Fraction(by)).compare(Fraction(own), Fraction(2)) == order


def test_roots_that_agree_in_twenty_digits() -> None:
    """Where twenty digits do not separate two irrational rates, more are taken."""
    own = (Fraction("1.4142135623730950488016887242") + Fraction("0.05")) ** 2
    path = Beside(Fraction(2), Fraction("0.05"))
    assert path.compare(own + Fraction(1, 10**50), Fraction(2)) == -1
