"""Figures by kind and year, and how exactly each printed number is known."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.engine.arithmetic import Printed
from hlgl_cli.engine.series import (
    Origin,
    Point,
    Reason,
    Series,
    baseline,
    printed,
)
from tests.engine.build import book, indicator, plan

if TYPE_CHECKING:
    from hlgl_cli.plan import Kind

CONSTANT = "prices = 'constant'"
VALUE_AT_CONSTANT = "kind = 'value'\nprices = 'constant'"
VALUE_AT_CURRENT = "kind = 'value'\nprices = 'current'"


def series(stated: str, given: str, year: int = 2023) -> Series:
    """Return the series of one indicator."""
    return book(plan(indicator(stated)), year, {"it": given})["it"]


def usable(known: Series) -> Point:
    """Return the value of 2023, which can be used."""
    point = known.point("value", 2023)
    assert isinstance(point, Point)
    return point


def test_point_says_where_it_stands() -> None:
    """A point remembers its file, the keys that lead to it, and what was written."""
    point = series("", "value = { 2022 = 3.0 }").point("value", 2022)
    assert isinstance(point, Point)
    keys = ("figures", "it", "value", "2022")
    assert point.origin == Origin("figures.toml", keys, Decimal("3.0"), "亿元")


@pytest.mark.parametrize(
    ("stated", "given", "expected"),
    [
        ("", "value = 5", True),
        ("", "value = 5\nprices = 'constant'", True),
        (VALUE_AT_CURRENT, "value = 5", True),
        (VALUE_AT_CURRENT, "value = 5\nprices = 'current'", True),
        (VALUE_AT_CURRENT, "value = 5\nprices = 'base-year'", False),
        (VALUE_AT_CURRENT, "growth = 5\nprices = 'constant'", False),
        (VALUE_AT_CONSTANT, "value = 5", False),
        (VALUE_AT_CONSTANT, "value = 5\nprices = 'current'", False),
        (VALUE_AT_CONSTANT, "value = 5\nprices = 'base-year'", True),
        (VALUE_AT_CONSTANT, "value = 5\ndeflator = 104", True),
        (VALUE_AT_CONSTANT, "growth = 5", True),
        (VALUE_AT_CONSTANT, "growth = 5\nprices = 'constant'", True),
        (VALUE_AT_CONSTANT, "growth = 5\nprices = 'current'", False),
    ],
)
def test_prices(stated: str, given: str, *, expected: bool) -> None:
    """Values are at current prices unless they say so, rates at those of the target."""
    known = series(stated, given)
    (point,) = known.points.values()
    assert point.fits_prices(known.indicator) is expected


def test_deflated_value_is_at_prices_of_the_base_year() -> None:
    """A value of 126 with a deflator of 105 is 120 at constant prices."""
    point = usable(series(VALUE_AT_CONSTANT, "value = 126\ndeflator = 105"))
    assert point.at(0) == 120


def test_deflator_turns_round_at_a_corner() -> None:
    """The largest real value is the largest nominal one over the smallest deflator."""
    point = usable(series(VALUE_AT_CONSTANT, "value = 126\ndeflator = 105"))
    assert point.at(1) == Fraction("126.5") / Fraction("1.045")


@pytest.mark.parametrize("kind", ["growth", "cumulative", "average"])
def test_deflator_is_for_values_alone(kind: str) -> None:
    """A rate at constant prices beside a deflated value stays as it is."""
    known = series(CONSTANT + "\nkind = 'growth'", f"{kind} = 5\nvalue = 1\ndeflator = 120")
    assert {point.at(0) for point in known.points.values() if point.kind == kind} == {5}


def test_deflator_does_not_touch_prices_of_the_base_year() -> None:
    """A value that is at base year prices already is not deflated again."""
    given = "value = 126\ndeflator = 105\nprices = 'base-year'"
    assert usable(series(VALUE_AT_CONSTANT, given)).at(0) == 126


def test_deflator_does_not_touch_a_nominal_target() -> None:
    """A deflator is for targets at constant prices; a nominal one counts current prices."""
    known = series(VALUE_AT_CURRENT, "value = 126\ndeflator = 105")
    assert usable(known).at(0) == 126


@pytest.mark.parametrize(
    ("kind", "year", "reason"),
    [("growth", 2023, "no_data"), ("value", 2022, "no_data"), ("value", 2023, "not_comparable")],
)
def test_point_that_cannot_be_used(kind: Kind, year: int, reason: Reason) -> None:
    """A point that is not there, or is at other prices, is refused with the reason."""
    known = series(VALUE_AT_CONSTANT, "value = 126")
    assert known.point(kind, year) == reason


def test_values_of_years() -> None:
    """Amounts are known whatever their prices; years without one are left out."""
    known = series(VALUE_AT_CONSTANT, "value = { 2021 = 126, 2023 = 130 }\ngrowth = 3")
    assert [point.year for point in known.values(range(2021, 2024))] == [2021, 2023]


def test_points_until_a_year() -> None:
    """Points come by year, then by kind, and none of later years."""
    known = series("", "value = { 2021 = 1, 2023 = 3 }\ngrowth = { 2021 = 2, 2022 = 4 }")
    points = [(point.year, point.kind) for point in known.until(2022)]
    assert points == [(2021, "growth"), (2021, "value"), (2022, "growth")]


def test_without_totals() -> None:
    """What counts from an own base year is left out; a series without such is left as it is."""
    rates, both = (
        series("kind = 'growth'", given) for given in ("growth = 2", "growth = 2\nindex = 110")
    )
    assert rates.without_totals() is rates
    assert both.without_totals().kinds == {"growth"}


@pytest.mark.parametrize(
    ("given", "is_unbroken"),
    [
        ("value = { 2021 = 1, 2022 = 2 }\ngrowth = { 2021 = 2, 2022 = 4 }", True),
        ("value = { 2021 = 1, 2023 = 3 }", False),
        ("value = { 2021 = 1, 2022 = 2 }\ngrowth = { 2022 = 2 }", False),
    ],
)
def test_unbroken(given: str, is_unbroken: bool) -> None:  # noqa: FBT001 - what is expected
    """A series is unbroken where each of its kinds is given for every year between the ends."""
    assert series("", given).is_unbroken is is_unbroken


def test_series_without_points() -> None:
    """An indicator without figures has an empty series."""
    assert Series(indicator()).until(2025) == ()


@pytest.mark.parametrize(
    ("stated", "written", "half"),
    [
        ("", "96", "0.5"),
        ("decimals = 1", "96", "0.05"),
        ("decimals = 1", "96.25", "0.005"),
        ("", "1E+3", "0.5"),
        ("count = true", "96", "0"),
        ("unit = '%'\ndecimals = 1", "100", "0"),
        ("unit = '%'\ndecimals = 1", "0", "0"),
        ("unit = '%'\ndecimals = 1", "99.9", "0.05"),
        ("unit = '‰'", "1000", "0"),
        ("unit = '‰'", "100", "0.5"),
        ("decimals = 1", "100", "0.05"),
        ("kind = 'growth'\ndecimals = 1", "143", "0.5"),
        ("kind = 'growth'\ndecimals = 1", "143.96", "0.005"),
    ],
)
def test_levels_are_known_to_their_digits(stated: str, written: str, half: str) -> None:
    """Half a unit of the last digit either way; counts and shares of none or all are exact."""
    number = printed(Decimal(written), indicator(stated), "value")
    assert number == Printed(Fraction(written), Fraction(half))


@pytest.mark.parametrize(
    ("stated", "written", "half"),
    [
        ("unit = '%'\ndecimals = 1", "0", "0.05"),
        ("count = true", "3", "0"),
        ("count = true\nbaseline = 10\ntarget = { multiple = 2 }", "45.5", "0.05"),
        ("kind = 'growth'\ndecimals = 1", "5", "0.05"),
    ],
)
def test_changes_are_known_to_their_digits(stated: str, written: str, half: str) -> None:
    """A change of a count is exact, but a change in per cent is rounded."""
    number = printed(Decimal(written), indicator(stated), "cumulative")
    assert number == Printed(Fraction(written), Fraction(half))


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("", None),
        ("baseline = 12.5", Printed(Fraction("12.5"), Fraction("0.05"))),
        ("baseline = 43\ncount = true", Printed(Fraction(43))),
        ("kind = 'growth'\nbaseline = -1.6", None),
        (
            "kind = 'growth'\ndecimals = 3\nbase_level = '143.96 亿元'",
            Printed(Fraction("143.96"), Fraction("0.005")),
        ),
    ],
)
def test_baseline(stated: str, expected: Printed | None) -> None:
    """The level of the base year; for growth it is not the base year's own growth."""
    assert baseline(indicator(stated)) == expected
