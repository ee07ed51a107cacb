"""Where numbers and years stand, and which numbers an axis tells."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hlgl_cli.report.chart import svg_of
from hlgl_cli.report.chart.scales import Axis, of_numbers, of_years, short
from tests.report.chart.build import LEVEL, LEVELS, drawn


def test_position() -> None:
    """A number between two ends stands between their places."""
    assert Axis(0, 10, 100, 0).at(Decimal("2.5")) == 75


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (94.6, 98.4, ["95", "96", "97", "98"]),
        (-3.5, 2.1, ["-3", "-2", "-1", "0", "1", "2"]),
        (0.139, 0.172, ["0.14", "0.145", "0.150", "0.155", "0.160", "0.165", "0.170"]),
        (0, 2e13, ["0", "5E+12", "1.0E+13", "1.5E+13", "2.0E+13"]),
    ],
)
def test_ticks(low: float, high: float, ticks: list[str]) -> None:
    """An axis tells a few round numbers, none beyond its ends."""
    assert Axis(low, high, 0, 1).ticks(5) == [Decimal(tick) for tick in ticks]


def test_all_is_on_the_axis() -> None:
    """The axis of numbers goes beyond all that is drawn, further below, where years are told."""
    axis = of_numbers(drawn(LEVEL, LEVELS), 0, 1)
    assert (round(axis.low, 2), round(axis.high, 2)) == (94.46, 98.36)


@pytest.mark.parametrize(("number", "ends"), [("4", (3.28, 4.48)), ("0", (-0.18, 0.12))])
def test_one_number(number: str, ends: tuple[float, float]) -> None:
    """Where all numbers are the same, the axis has a length all the same."""
    of = drawn(f"target = {{ hold = {number} }}\ncount = true", f"value = {number}")
    axis = of_numbers(of, 0, 1)
    assert (round(axis.low, 2), round(axis.high, 2)) == ends


def test_numbers_that_no_float_holds() -> None:
    """A number of hundreds of digits stands at the end."""
    of = drawn(LEVEL, LEVELS)
    far = of._replace(actual=Decimal("1E+400"), projected=Decimal("-1E+400"))
    axis = of_numbers(far, 0, 1)
    assert 0.8 < axis.at(Decimal("1E+400")) < 1
    assert len(axis.ticks(5)) == 5
    assert svg_of(far, "en", "a").count(">actual 1e400<") == 1


def test_single_year() -> None:
    """A single year stands in the middle."""
    assert of_years(2021, 2021, 0, 100).at(2021) == 50


@pytest.mark.parametrize(
    ("number", "text"), [("96.50", "96.5"), ("46502", "46502"), ("2.0E+13", "2e13"), ("-0", "0")]
)
def test_short(number: str, text: str) -> None:
    """Only numbers of very many digits are told in powers of ten."""
    assert short(Decimal(number)) == text
