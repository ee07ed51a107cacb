"""By which reading a printed rate follows from base and target."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from hlgl_cli.engine.arithmetic import Printed, half_unit, places, showing
from hlgl_cli.engine.printed_rates import Ends, Rate, Reading


def ends(base: str, target: str, years: int = 5) -> Ends:
    """Return printed ends."""
    return Ends(printed(base), printed(target), years)


def printed(number: str) -> Printed:
    """Return a printed number."""
    return Printed(Fraction(number), half_unit(places(Decimal(number))))


def rate(number: str) -> Rate:
    """Return a printed rate."""
    both = Decimal(number)
    return Rate.printed(both, both, places(both))


@pytest.mark.parametrize(
    ("base", "target", "number", "exact", "within"),
    [
        ("46502", "59350", "5", "rate", "rate"),
        ("10.3", "11", "0.14", "step", "step"),
        ("3.4", "3.6", "5", "", "percent"),
        ("91", "97", "6.0", "points", "points percent"),
        ("0.8", "1.5", "13.4", "rate", "rate"),
        ("12.5", "12.6", "0.14", "", "rate points percent"),
        ("0.8", "1.5", "20", "", ""),
        ("100", "105", "5", "points percent", "points percent"),
        ("0", "7", "1.4", "step", "step"),
        ("0.0", "1.5", "900", "", ""),
        ("0.4", "1", "150", "percent", "percent"),
        ("0.04", "0.4", "1000", "", "percent"),
        ("0.0", "-1", "-0.2", "step", "step"),
        ("40", "20", "-200", "", ""),
    ],
)
def test_readings(base: str, target: str, number: str, exact: str, within: str) -> None:
    """A rate follows from the printed ends, or from what they may have been before rounding."""
    way, one = ends(base, target), rate(number)
    readings = way.readings()
    assert " ".join(each for each in readings if way.gives(each, one)) == exact
    assert " ".join(each for each in readings if way.may_give(each, one)) == within


def test_base_that_may_be_nothing() -> None:
    """From a base that may have been 0, any ratio may come."""
    way = Ends(Printed(Fraction(1, 2), Fraction(1, 2)), Printed(Fraction(40)), 5)
    assert way.may_give("percent", rate("9000000"))
    assert not way.may_give("percent", rate("20"))


@pytest.mark.parametrize(("base", "target"), [("0", "5"), ("5", "0"), ("-1.6", "5")])
def test_no_ratio(base: str, target: str) -> None:
    """No ratio is taken of ends that are not above 0."""
    assert ends(base, target).readings() == ("step", "points")


@pytest.mark.parametrize(
    ("reading", "number"),
    [("rate", "14.8698"), ("step", "20"), ("points", "100"), ("percent", "100")],
)
def test_comes_to(reading: Reading, number: str) -> None:
    """What is shown is what the printed ends come to."""
    with showing():
        assert round(ends("100", "200").comes_to(reading), 4) == Decimal(number)


def test_falls() -> None:
    """Beside a fall, a rate is a fall of its size."""
    way = ends("100", "83")
    assert way.falls
    assert way.gives("percent", rate("17").as_fall())
    assert not way.gives("percent", rate("17"))


def test_wider() -> None:
    """What is about is wider by a part of itself."""
    assert Rate(Fraction(-4), Fraction(5)).wider(Fraction(1, 10)) == Rate(
        Fraction(-9, 2), Fraction(11, 2)
    )
