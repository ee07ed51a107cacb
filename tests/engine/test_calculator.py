"""hlgl calc's arithmetic: worked examples, and laws that hold for all numbers."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlgl_cli.engine import calculator
from hlgl_cli.engine import calculator_reading as reading
from hlgl_cli.engine.arithmetic import round_half_even
from hlgl_cli.engine.calculator import Result, Standing
from hlgl_cli.finding import CannotRunError
from hlgl_cli.units import Quantity

NEAR = Fraction(1, 10**30)
POSITIVE = st.fractions(min_value=Fraction(1, 1000), max_value=10**9, max_denominator=1000)
RATES = st.decimals(min_value=-99, max_value=900, places=2).map(Fraction)
YEARS = st.integers(min_value=1, max_value=30)
FEW_YEARS = st.integers(min_value=1, max_value=12)
WRITTEN = st.decimals(min_value=-(10**9), max_value=10**9, places=5)


def values(results: tuple[Result, ...]) -> list[Decimal]:
    """Return the numbers of results to six decimals."""
    return [round_half_even(one.value, 6) for one in results]


def numbers(*written: str) -> list[Decimal]:
    """Return numbers as they are written."""
    return [Decimal(one) for one in written]


def parts(*written: str) -> list[Fraction]:
    """Return numbers as exact fractions."""
    return [Fraction(one) for one in written]


# Worked examples


def test_average_growth() -> None:
    """0.8 to 1.5 in five years, row 12 of the plan's table."""
    (result,) = calculator.average_growth(Fraction("0.8"), Fraction("1.5"), 5)
    assert values((result,)) == numbers("13.396658")


def test_exact_average() -> None:
    """A rational root is exact."""
    (result,) = calculator.average_growth(Fraction(100), Fraction(121), 2)
    assert result.value == 10


def test_fall_to_nothing() -> None:
    """Down to 0 is a rate too."""
    assert values(calculator.average_growth(Fraction(5), Fraction(0), 3)) == numbers("-100")


def test_accumulated_growth() -> None:
    """Growth of 10, 0 and 2 %: the example of docs/method.md §7."""
    base, *series = parts("100", "110", "110", "112.2")
    assert values(calculator.accumulated_growth(base, series)) == numbers("5.185108")


def test_accumulated_growth_by_hand() -> None:
    """The root of f + f² = 2.31 is f = (√(1 + 4·2.31) - 1)/2 = (3.2 - 1)/2 = 1.1."""
    (result,) = calculator.accumulated_growth(Fraction(100), parts("100", "131"))
    assert result.value == 10


def test_accumulated_nothing() -> None:
    """Where nothing was invested any more, all is lost."""
    assert values(calculator.accumulated_growth(Fraction(5), parts("0", "0"))) == numbers("-100")


def test_project() -> None:
    """Disposable income of the plan: 46502 元 at 5 % for five years."""
    (result,) = calculator.project(Fraction(46502), "元", Fraction(5), 5)
    assert (result.value, result.unit) == (Decimal("59349.645219375"), "元")


def test_chain() -> None:
    """6.1, 4.0 and 5.8 %: docs/method.md §8."""
    results = calculator.chain(parts("6.1", "4.0", "5.8"))
    assert values(results) == numbers("16.743952", "5.295901")


def test_required() -> None:
    """Without a value so far, what is required of all years."""
    results = calculator.required(Fraction(95), Fraction(98), "件", 5)
    assert values(results) == numbers("0.623749", "0.6")
    assert [one.unit for one in results] == ["%", "件"]


@pytest.mark.parametrize(
    ("unit", "points"),
    [("%", "百分点"), ("percent", "百分点"), ("‰", "千分点"), ("permille", "千分点")],
)
def test_required_of_a_share(unit: str, points: str) -> None:
    """A share moves in points alone, from nothing too; its growth in % would be another number."""
    (step,) = calculator.required(Fraction(0), Fraction(3), unit, 5, Standing(Fraction(1), 3))
    assert (step.name, step.value, step.unit) == ("step", Decimal(1), points)


def test_required_of_the_rest() -> None:
    """0.8 → 1.5 with 1.2 in 2023 needs 11.803399 %: docs/method.md §8."""
    base, target, now = parts("0.8", "1.5", "1.2")
    results = calculator.required(base, target, "", 5, Standing(now, 3))
    assert [one.name for one in results] == ["planned", "so_far", "needed", "step"]
    assert values(results) == numbers("13.396658", "14.471424", "11.803399", "0.15")


def test_linear_path() -> None:
    """95 → 98 in equal steps."""
    results = calculator.linear_path(Fraction(95), Fraction(98), "%", 5)
    assert values(results) == numbers("95.6", "96.2", "96.8", "97.4", "98")
    assert [one.year for one in results] == [1, 2, 3, 4, 5]


def test_geometric_path() -> None:
    """9 → 16 in ten years is exactly 12 in the fifth: docs/method.md §8."""
    results = calculator.geometric_path(Fraction(9), Fraction(16), "", 10)
    assert [results[4].value, results[9].value] == numbers("12", "16")


def test_reduce() -> None:
    """2.7 and 0.1 % are a fifth of the way to 13.5."""
    results = calculator.reduce(parts("2.7", "0.1"), Fraction("13.5"))
    assert values(results) == numbers("2.7973", "19.563211")


def test_reduce_alone() -> None:
    """Without a target there is no progress."""
    assert values(calculator.reduce(parts("10", "-10"))) == numbers("1")


def test_deflate() -> None:
    """At the base year's prices."""
    results = calculator.deflate(Fraction("251.46"), "亿元", Fraction("104.2"))
    assert values(results) == numbers("241.324376")


@pytest.mark.parametrize(
    ("deflator", "expected"),
    [(None, ["174.673520", "74.673520"]), (Fraction("104.2"), ["167.632937", "67.632937"])],
)
def test_index(deflator: Fraction | None, expected: list[str]) -> None:
    """143.96 亿元 to 251.46 亿元 at current prices, and at constant ones."""
    results = calculator.index(Fraction("251.46"), Fraction("143.96"), deflator)
    assert values(results) == numbers(*expected)


@pytest.mark.parametrize(
    ("number", "digits", "rounded", "rule"),
    [
        ("0.35", 1, "0.4", "tie_odd"),
        ("1.050", 1, "1.0", "tie_even"),
        ("10.5002", 0, "11", "more_than_five"),
        ("12.1498", 1, "12.1", "below_five"),
        ("1268", -2, "1.3E+3", "above_five"),
        ("-0.35", 1, "-0.4", "tie_odd"),
        ("7", 2, "7.00", "nothing"),
    ],
)
def test_round_value(number: str, digits: int, rounded: str, rule: str) -> None:
    """Examples of GB/T 8170-2008, and each of its rules."""
    (result,) = calculator.round_value(Decimal(number), "", digits)
    assert (str(result.value), result.formula) == (rounded, f"rule.{rule}")


# What has no answer


@pytest.mark.parametrize(
    ("base", "end", "key", "name"),
    [
        (0, 5, "calc.zero", "FROM"),
        (-1, 5, "calc.below_zero", "FROM"),
        (5, -1, "calc.below_zero", "TO"),
    ],
)
def test_no_average(base: int, end: int, key: str, name: str) -> None:
    """Nothing is divided by 0, and a negative number has no root."""
    with pytest.raises(CannotRunError) as caught:
        calculator.average_growth(Fraction(base), Fraction(end), 1)
    assert (caught.value.key, caught.value.facts) == (key, {"name": name})
    with pytest.raises(CannotRunError) as caught:
        calculator.accumulated_growth(Fraction(base), [Fraction(end)])
    assert (caught.value.key, caught.value.facts) == (key, {"name": name})


@pytest.mark.parametrize(("base", "target", "name"), [(0, 1, "FROM"), (1, 0, "TARGET")])
def test_no_geometric_path(base: int, target: int, name: str) -> None:
    """An even rate neither starts at 0 nor ends there."""
    with pytest.raises(CannotRunError) as caught:
        calculator.geometric_path(Fraction(base), Fraction(target), "", 5)
    assert (caught.value.key, caught.value.facts) == ("calc.zero", {"name": name})


# Laws


@given(POSITIVE, RATES, YEARS)
def test_rate_inverts_project(base: Fraction, rate: Fraction, years: int) -> None:
    """What grew at a rate has grown at that rate, exactly."""
    end = base * (1 + rate / 100) ** years
    (projected,) = calculator.project(base, "", rate, years)
    assert projected.value == calculator.as_decimal(end)
    (averaged,) = calculator.average_growth(base, end, years)
    assert averaged.value == calculator.as_decimal(rate)


@given(RATES, YEARS)
def test_equal_rates_average_to_themselves(rate: Fraction, years: int) -> None:
    """The average of the same rate, however often, is that rate."""
    assert calculator.chain([rate] * years)[1].value == calculator.as_decimal(rate)


@given(st.lists(RATES, min_size=1, max_size=20))
def test_order_of_rates(rates: list[Fraction]) -> None:
    """The order of the years does not matter, and falls are growth with the other sign."""
    chained = calculator.chain(rates)[0].value
    assert calculator.chain(rates[::-1])[0].value == chained
    (fall,) = calculator.reduce([-rate for rate in rates])
    assert Fraction(fall.value) == -Fraction(chained)


@given(POSITIVE, st.lists(POSITIVE, min_size=1, max_size=12))
def test_accumulated_rate_satisfies_its_definition(base: Fraction, series: list[Fraction]) -> None:
    """The base, growing at the rate found, adds up to what the series adds up to."""
    (result,) = calculator.accumulated_growth(base, series)
    factor = 1 + Fraction(result.value) / 100
    total = sum(factor**i for i in range(1, len(series) + 1))
    assert abs(total / (sum(series) / base) - 1) < NEAR


@given(POSITIVE, RATES, FEW_YEARS)
def test_accumulated_rate_of_even_growth(base: Fraction, rate: Fraction, years: int) -> None:
    """Where every year grew alike, both methods agree, exactly."""
    series = [base * (1 + rate / 100) ** i for i in range(1, years + 1)]
    (result,) = calculator.accumulated_growth(base, series)
    assert result.value == calculator.as_decimal(rate)


@given(POSITIVE, POSITIVE, YEARS)
def test_paths_end_at_the_target(base: Fraction, target: Fraction, years: int) -> None:
    """Both paths have a value for each year, the last is the target, and equal steps lie above."""
    linear = calculator.linear_path(base, target, "", years)
    geometric = calculator.geometric_path(base, target, "", years)
    assert len(linear) == len(geometric) == years
    even = [Fraction(one.value) / (1 + NEAR) for one in geometric]
    assert all(Fraction(one.value) > other for one, other in zip(linear, even, strict=True))
    assert abs(Fraction(geometric[-1].value) / target - 1) < NEAR


@given(POSITIVE, POSITIVE, st.integers(min_value=2, max_value=30))
def test_required_reaches_the_target(base: Fraction, target: Fraction, years: int) -> None:
    """Needed rate and needed step, for as many years as remain, lead to the target."""
    needed, step = calculator.required(base, target, "", years, Standing(base, 1))[2:]
    factor = (1 + Fraction(needed.value) / 100) ** (years - 1)
    assert abs(base * factor / target - 1) < NEAR
    assert abs((base + Fraction(step.value) * (years - 1)) / target - 1) < NEAR


@given(st.decimals(min_value="0.1", max_value=50, places=1).map(Fraction), FEW_YEARS)
def test_progress_is_of_time(fall: Fraction, years: int) -> None:
    """Equal falls have gone their way as time has."""
    target = (1 - (1 - fall / 100) ** (2 * years)) * 100
    progress = calculator.reduce([fall] * years, target)[1]
    assert abs(Fraction(progress.value) - 50) < NEAR


@given(WRITTEN, st.integers(min_value=-6, max_value=6))
def test_rounding_is_half_even(number: Decimal, digits: int) -> None:
    """GB/T 8170 rounds as decimal does."""
    (result,) = calculator.round_value(number, "", digits)
    assert result.value == number.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_EVEN)


@given(
    WRITTEN,
    st.sampled_from(
        [("万吨", "亿吨"), ("元", "亿元"), ("亩", "公顷"), ("%", "‰"), ("万千瓦时", "亿千瓦时")]
    ),
)
def test_convert_round_trips(number: Decimal, units: tuple[str, str]) -> None:
    """There and back again is where one was."""
    unit, into = units
    there, back = reading.times(unit, into), reading.times(into, unit)
    assert there * back == 1
    (result,) = calculator.convert(Fraction(number), there, into)
    assert result.unit == into
    if result.kind == "exact":
        assert Fraction(result.value) * back == Fraction(number)
    else:
        assert abs(Fraction(result.value) * back - Fraction(number)) < NEAR


# Reading


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("5", "5", ""),
        (" +5.20 ", "5.20", ""),
        ("\u22121.6", "-1.6", ""),
        ("1.5e3", "1.5e3", ""),
        ("\u22122E-2", "-0.02", ""),
        ("５．２％", "5.2", "%"),
        ("-3.5 万 吨", "-3.5", "万吨"),
    ],
)
def test_read(text: str, number: str, unit: str) -> None:
    """A number is plain, or a quantity; full-width forms and the true minus are read too."""
    assert reading.read(text) == Quantity(Decimal(number), unit)


@given(WRITTEN)
def test_read_what_is_written(number: Decimal) -> None:
    """What is written is read as it is, with a unit or without."""
    assert reading.read(f"{number:f}") == Quantity(number, "")
    quantity = Quantity(number, "亿元")
    assert reading.read(reading.written(quantity)) == quantity


@pytest.mark.parametrize("text", ["5", "5%", "50‰"])
def test_rate(text: str) -> None:
    """A rate is in %, said or unsaid, or in ‰."""
    assert reading.rate(text) == 5


def test_alike() -> None:
    """Quantities are counted in the unit of the first."""
    quantities = [Quantity(Decimal(1), "亿元"), Quantity(Decimal(5), "万元")]
    assert reading.alike(quantities) == [1, Fraction(1, 2000)]
