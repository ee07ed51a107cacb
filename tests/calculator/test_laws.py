"""Laws of the calculator that hold for all numbers."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from hlgl_cli.calculator import arithmetic, reading
from hlgl_cli.calculator.arithmetic import as_decimal
from hlgl_cli.calculator.growth import chain
from hlgl_cli.calculator.quantities import convert, round_
from hlgl_cli.calculator.targets import reduce
from hlgl_cli.units import Quantity
from tests.calculator.build import amount

NEAR = Fraction(1, 10**30)
POSITIVE = st.fractions(min_value=Fraction(1, 1000), max_value=10**9, max_denominator=1000)
RATES = st.decimals(min_value=-99, max_value=900, places=2).map(Fraction)
YEARS = st.integers(min_value=1, max_value=30)
FEW_YEARS = st.integers(min_value=1, max_value=12)
WRITTEN = st.decimals(min_value=-(10**9), max_value=10**9, places=5)


@given(POSITIVE, RATES, YEARS)
def test_growth_is_the_rate_it_was_made_of(base: Fraction, rate: Fraction, years: int) -> None:
    """What grew at a rate has grown at that rate, exactly."""
    end = base * (1 + rate / 100) ** years
    assert arithmetic.growth("FROM", base, "TO", end, years) == as_decimal(rate)


@given(RATES, YEARS)
def test_equal_rates_average_to_themselves(rate: Fraction, years: int) -> None:
    """The average of the same rate, however often, is that rate."""
    assert chain((amount(rate),) * years)[1].value == as_decimal(rate)


@given(st.lists(RATES, min_size=1, max_size=20))
def test_order_of_rates(rates: list[Fraction]) -> None:
    """The order of the years does not matter, and falls are growth with the other sign."""
    chained = chain(tuple(map(amount, rates)))[0].value
    assert chain(tuple(map(amount, rates[::-1])))[0].value == chained
    (fall,) = reduce(tuple(amount(-rate) for rate in rates), None)
    assert Fraction(fall.value) == -Fraction(chained)


@given(POSITIVE, st.lists(POSITIVE, min_size=1, max_size=12))
def test_accumulated_rate_satisfies_its_definition(base: Fraction, series: list[Fraction]) -> None:
    """The base, growing at the rate found, adds up to what the series adds up to."""
    rate = arithmetic.accumulated_growth(base, series)
    factor = 1 + Fraction(rate) / 100
    total = sum(factor**i for i in range(1, len(series) + 1))
    assert abs(total / (sum(series) / base) - 1) < NEAR


@given(POSITIVE, RATES, FEW_YEARS)
def test_accumulated_rate_of_even_growth(base: Fraction, rate: Fraction, years: int) -> None:
    """Where every year grew alike, both methods agree, exactly."""
    series = [base * (1 + rate / 100) ** i for i in range(1, years + 1)]
    assert arithmetic.accumulated_growth(base, series) == as_decimal(rate)


@given(POSITIVE, POSITIVE, YEARS)
def test_paths_end_at_the_target(base: Fraction, target: Fraction, years: int) -> None:
    """Both paths have a value for each year, the last is the target, and equal steps lie above."""
    linear = arithmetic.linear(base, target, years)
    geometric = arithmetic.geometric(base, target, years)
    assert len(linear) == len(geometric) == years
    even = [Fraction(value) / (1 + NEAR) for value in geometric]
    assert all(Fraction(value) > other for value, other in zip(linear, even, strict=True))
    assert abs(Fraction(geometric[-1]) / target - 1) < NEAR


@given(POSITIVE, POSITIVE, YEARS)
def test_steps_and_rates_reach_the_target(base: Fraction, target: Fraction, years: int) -> None:
    """Needed rate and needed step, for as many years as remain, lead to the target."""
    rate = arithmetic.growth("FROM", base, "TARGET", target, years)
    step = arithmetic.step(base, target, years)
    assert abs(base * (1 + Fraction(rate) / 100) ** years / target - 1) < NEAR
    assert abs((base + Fraction(step) * years) / target - 1) < NEAR


@given(st.decimals(min_value="0.1", max_value=50, places=1).map(Fraction), FEW_YEARS)
def test_progress_is_of_time(fall: Fraction, years: int) -> None:
    """Equal falls have gone their way as time has."""
    target = (1 - (1 - fall / 100) ** (2 * years)) * 100
    so_far = (1 - (1 - fall / 100) ** years) * 100
    assert abs(Fraction(arithmetic.progress(so_far, target)) - 50) < NEAR


@given(WRITTEN, st.integers(min_value=-6, max_value=6))
def test_rounding_is_half_even(number: Decimal, digits: int) -> None:
    """GB/T 8170 rounds as decimal does."""
    (result,) = round_(Quantity(number, ""), digits)
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
    (result,) = convert(Quantity(number, unit), into)
    assert result.unit == into
    assert Fraction(result.value) * reading.times(into, unit) == Fraction(number)
