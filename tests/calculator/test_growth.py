"""Average growth, a projection, rates chained: worked examples."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from hlgl_cli.calculator.growth import chain, project, rate
from hlgl_cli.finding import CannotRunError
from tests.calculator.build import amount, amounts, decimals, values


def test_average_growth() -> None:
    """0.8 to 1.5 in five years, row 12 of the plan's table."""
    assert values(rate(amounts("0.8", "1.5"), 5, "level")) == decimals("13.396658")


def test_exact_average() -> None:
    """A rational root is exact."""
    (result,) = rate(amounts("100", "121"), 2, "level")
    assert result.value == 10


def test_fall_to_nothing() -> None:
    """Down to 0 is a rate too."""
    assert values(rate(amounts("5", "0"), 3, "level")) == decimals("-100")


def test_units() -> None:
    """The values are counted in the unit of the first."""
    (result,) = rate((amount(1, "亿元"), amount(12100, "万元")), 2, "level")
    assert result.value == 10


def test_accumulated_growth() -> None:
    """Growth of 10, 0 and 2 %: the example of docs/method.md §7."""
    series = amounts("100", "110", "110", "112.2")
    assert values(rate(series, 3, "accumulated")) == decimals("5.185108")


def test_accumulated_growth_by_hand() -> None:
    """The root of f + f² = 2.31 is f = (√(1 + 4·2.31) - 1)/2 = (3.2 - 1)/2 = 1.1."""
    (result,) = rate(amounts("100", "100", "131"), 2, "accumulated")
    assert result.value == 10


def test_accumulated_nothing() -> None:
    """Where nothing was invested any more, all is lost."""
    assert values(rate(amounts("5", "0", "0"), 2, "accumulated")) == decimals("-100")


@pytest.mark.parametrize("method", ["level", "accumulated"])
@pytest.mark.parametrize(
    ("base", "end", "key", "name"),
    [
        ("0", "5", "calc.zero", "FROM"),
        ("-1", "5", "calc.below_zero", "FROM"),
        ("5", "-1", "calc.below_zero", "TO"),
    ],
)
def test_no_average(method: str, base: str, end: str, key: str, name: str) -> None:
    """Nothing is divided by 0, and a negative number has no root."""
    with pytest.raises(CannotRunError) as caught:
        rate(amounts(base, end), 1, method)
    assert (caught.value.key, caught.value.facts) == (key, {"name": name})


def test_project() -> None:
    """Disposable income of the plan: 46502 元 at 5 % for five years."""
    (result,) = project(amount(46502, "元"), amount(5, "%"), 5)
    assert (result.value, result.unit) == (Fraction("59349.645219375"), "元")


def test_chain() -> None:
    """6.1, 4.0 and 5.8 %: docs/method.md §8."""
    results = chain(amounts("6.1", "4.0", "5.8", unit="%"))
    assert values(results) == decimals("16.743952", "5.295901")
    assert isinstance(results[1].value, Decimal)
