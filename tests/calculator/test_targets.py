"""What a target requires, the way to it, the progress of a fall: worked examples."""

from __future__ import annotations

import pytest

from hlgl_cli.calculator.targets import path, reduce, required
from hlgl_cli.finding import CannotRunError
from tests.calculator.build import amount, amounts, decimals, values


def test_required() -> None:
    """Without a value so far, what is required of all years."""
    results = required(amount(95, "件"), amount(98, "件"), 2020, 2025, None, None)
    assert values(results) == decimals("0.623749", "0.6")
    assert [result.unit for result in results] == ["%", "件"]


@pytest.mark.parametrize(
    ("unit", "points"),
    [("%", "百分点"), ("percent", "百分点"), ("‰", "千分点"), ("permille", "千分点")],
)
def test_required_of_a_share(unit: str, points: str) -> None:
    """A share moves in points alone, from nothing too; its growth in % would be another number."""
    base, target, now = amounts("0", "3", "1", unit=unit)
    (step,) = required(base, target, 2020, 2025, now, 2023)
    assert (step.name, step.unit) == ("step", points)
    assert step.value == 1


def test_required_of_the_rest() -> None:
    """0.8 → 1.5 with 1.2 in 2023 needs 11.803399 %: docs/method.md §8."""
    base, target, now = amounts("0.8", "1.5", "1.2")
    results = required(base, target, 2020, 2025, now, 2023)
    assert [result.name for result in results] == ["planned", "so_far", "needed", "step"]
    assert values(results) == decimals("13.396658", "14.471424", "11.803399", "0.15")


def test_linear_path() -> None:
    """95 → 98 in equal steps."""
    results = path(amount(95, "%"), amount(98, "%"), 5, "linear")
    assert values(results) == decimals("95.6", "96.2", "96.8", "97.4", "98")
    assert [result.year for result in results] == [1, 2, 3, 4, 5]


def test_geometric_path() -> None:
    """9 → 16 in ten years is exactly 12 in the fifth: docs/method.md §8."""
    results = path(amount(9), amount(16), 10, "geometric")
    assert [results[4].value, results[9].value] == decimals("12", "16")


@pytest.mark.parametrize(("base", "target", "name"), [("0", "1", "FROM"), ("1", "0", "TARGET")])
def test_no_geometric_path(base: str, target: str, name: str) -> None:
    """An even rate neither starts at 0 nor ends there."""
    with pytest.raises(CannotRunError) as caught:
        path(amount(base), amount(target), 5, "geometric")
    assert (caught.value.key, caught.value.facts) == ("calc.zero", {"name": name})


def test_reduce() -> None:
    """2.7 and 0.1 % are a fifth of the way to 13.5."""
    results = reduce(amounts("2.7", "0.1", unit="%"), amount("13.5", "%"))
    assert values(results) == decimals("2.7973", "19.563211")


def test_reduce_alone() -> None:
    """Without a target there is no progress."""
    assert values(reduce(amounts("10", "-10", unit="%"), None)) == decimals("1")
