"""Fractions decide exactly, decimals are shown with fifty digits."""

from __future__ import annotations

from decimal import Context, Decimal, localcontext
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlgl_cli.engine.arithmetic import (
    OpenEndError,
    Printed,
    accumulated_rate,
    exact_root,
    floor_root,
    half_unit,
    log_ratio,
    places,
    power,
    root,
    round_half_even,
    showing,
    shown,
    sign,
)
from tests.engine.build import six

if TYPE_CHECKING:
    from hlgl_cli.base import Known


def test_printed_number_has_two_ends() -> None:
    """95.1 stands for everything from 95.05 to 95.15."""
    number = Printed(Fraction("95.1"), Fraction("0.05"))
    ends = [number.at(corner) for corner in (-1, 0, 1)]
    assert ends == [Fraction("95.05"), Fraction("95.1"), Fraction("95.15")]


def test_exact_number_has_one_end() -> None:
    """A number without a half unit is the same at every corner."""
    assert {Printed(Fraction(7)).at(corner) for corner in (-1, 0, 1)} == {Fraction(7)}
    assert Printed(Fraction(7)).is_exact
    assert not Printed(Fraction(7), Fraction(1, 2)).is_exact


@pytest.mark.parametrize(("written", "count"), [("96.0", 1), ("5", 0), ("1E+3", -3), ("1E-15", 15)])
def test_places_are_counted_as_written(written: str, count: int) -> None:
    """A zero at the end counts, and so does an exponent."""
    assert places(Decimal(written)) == count


@pytest.mark.parametrize(("digits", "half"), [(0, "0.5"), (1, "0.05"), (-3, "500")])
def test_half_unit_of_the_last_digit(digits: int, half: str) -> None:
    """Half a unit belongs to the last decimal, or to the last digit before the point."""
    assert half_unit(digits) == Fraction(half)


@pytest.mark.parametrize(("number", "expected"), [("-0.001", -1), ("0", 0), ("1/3", 1)])
def test_sign(number: str, expected: int) -> None:
    """A fraction is below, at or above zero, however near."""
    assert sign(Fraction(number)) == expected


def test_fifty_digits_are_shown() -> None:
    """What is shown is computed with fifty digits, whatever the caller's context."""
    with showing():
        assert shown(Fraction(1, 3)) == Decimal("0." + "3" * 50)


def test_square_root_of_two() -> None:
    """A power may be a root."""
    with showing():
        root = power(Fraction(2), Fraction(1, 2))
    assert root == Decimal("1.4142135623730950488016887242096980785696718753769")


def test_root_of_nothing() -> None:
    """Nothing has roots too."""
    with showing():
        assert power(Fraction(0), Fraction(1, 3)) == 0


def test_log_ratio_counts_powers() -> None:
    """Eight is two to the third."""
    with showing():
        assert six(log_ratio(Fraction(8), Fraction(2))) == 3


@pytest.mark.parametrize(
    ("number", "digits", "expected"),
    [
        ("2.5", 0, "2"),
        ("3.5", 0, "4"),
        ("-2.5", 0, "-2"),
        ("0.125", 2, "0.12"),
        ("0.1251", 2, "0.13"),
        ("1250", -2, "1.2E+3"),
    ],
)
def test_tie_is_rounded_to_the_even_digit(number: str, digits: int, expected: str) -> None:
    """GB/T 8170-2008 rounds once, and a tie to the even digit."""
    assert str(round_half_even(Decimal(number), digits)) == expected


@given(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30)
    | st.decimals(-100, 100, places=3),
    st.integers(-3, 8),
)
def test_decimal_is_rounded_as_its_fraction(number: Decimal, digits: int) -> None:
    """A decimal and the fraction that it is are rounded to the same digits and sign."""
    rounded = round_half_even(number, digits)
    assert rounded.as_tuple() == round_half_even(Fraction(number), digits).as_tuple()


@pytest.mark.parametrize(
    ("number", "degree", "root"),
    [("26", 3, 2), ("27", 3, 3), ("28", 3, 3), ("1/2", 2, 0), ("99/10", 1, 9), ("1", 15, 1)],
)
def test_floor_root(number: str, degree: int, root: int) -> None:
    """The largest whole number whose power still fits."""
    assert floor_root(Fraction(number), degree) == root


@pytest.mark.parametrize(
    ("number", "degree", "root"), [("4/9", 2, "2/3"), ("1.331", 3, "1.1"), ("1", 15, "1")]
)
def test_exact_root_is_found(number: str, degree: int, root: str) -> None:
    """A rational root is found exactly."""
    assert exact_root(Fraction(number), degree) == Fraction(root)


@pytest.mark.parametrize("number", ["2", "4/3", "8/9"])
def test_irrational_root_is_none(number: str) -> None:
    """Where no fraction is the root, none is returned."""
    assert exact_root(Fraction(number), 2) is None


@pytest.mark.parametrize(
    ("total", "years", "rate"),
    [("3.310125", 3, "0.05"), ("3", 3, "0"), ("0.75", 2, "-0.5"), ("12", 1, "11")],
)
def test_accumulated_rate(total: str, years: int, rate: str) -> None:
    """The rate at which the years' amounts add up to the total, rising, level or falling."""
    with showing():
        assert six(accumulated_rate(Decimal(total), years)) == Decimal(rate)


def test_accumulated_rate_of_next_to_nothing() -> None:
    """The search ends for sums that nearly vanish, too."""
    with showing():
        assert six(accumulated_rate(Decimal("1E-40"), 15)) == -1


def test_root_of_a_power() -> None:
    """A root that has an end is exact."""
    with showing():
        assert root(Decimal("1.157625"), 3) == Decimal("1.05")
        assert root(Decimal(0), 3) == 0


@given(st.fractions(0, 10**6), st.integers(1, 15))
def test_root_is_the_power(number: Fraction, degree: int) -> None:
    """A root, near 1 or far from it, is what raising to 1/n comes to."""
    with showing():
        found, taken = root(shown(number), degree), shown(number) ** (1 / Decimal(degree))
        assert abs(found - taken) <= taken.scaleb(-47)


@pytest.mark.parametrize("number", ["0.010000001", "0.99999999", "1", "1.00000001", "99.999999"])
def test_root_is_rounded_once(number: str) -> None:
    """Fifty digits of a root are those of sixty."""
    with showing():
        found = root(Decimal(number), 5)
    with localcontext(Context(prec=70)):
        exact = Decimal(number) ** Decimal("0.2")
    with showing():
        assert found == +exact


@pytest.mark.parametrize(
    ("known", "low", "high"),
    [("at_least", 5, None), ("at_most", None, 5), ("about", None, None), ("estimate", None, None)],
)
def test_number_that_is_known_roughly(known: Known, low: int | None, high: int | None) -> None:
    """A bound is known at its own end alone, a rough number at none; as printed both count."""
    number = Printed(Fraction(5), Fraction(1, 2), known)
    assert number.at(0) == number.value
    assert not number.is_exact
    for corner, end in ((-1, low), (1, high)):
        if end is None:
            with pytest.raises(OpenEndError):
                number.at(corner)
        else:
            assert number.at(corner) == end
