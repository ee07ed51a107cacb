"""A baseline: a number alone, or a table that says more of it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic import ValidationError

from hlgl_cli.base import Base
from hlgl_cli.units import Quantity
from tests.engine.build import indicator


@pytest.mark.parametrize("stated", ["25.1", "{ value = 25.1 }"])
def test_alone_or_as_a_table(stated: str) -> None:
    """A number alone is a table with that number."""
    assert indicator(f"baseline = {stated}").own_base == Base(value=Decimal("25.1"))


def test_all_that_is_known_of_it() -> None:
    """A year of its own, how well it is known, and the mark that the plan prints."""
    of = indicator("baseline = { value = 25.1, year = 2024, known = 'about', mark = '*' }")
    assert of.own_base is not None
    assert (of.baseline, of.base) == (Decimal("25.1"), of.own_base)
    assert of.own_base.model_dump() == {
        "value": Decimal("25.1"),
        "year": 2024,
        "known": "about",
        "mark": "*",
    }


def test_level() -> None:
    """A level has its unit, and all the same beside it."""
    of = indicator("kind = 'growth'\nbase_level = { value = '5 亿元', year = 2019 }")
    assert of.base_level == Quantity(Decimal(5), "亿元")
    assert of.base is of.own_level


@pytest.mark.parametrize(
    ("stated", "code", "key"),
    [
        ("baseline = '80'", "F203", "baseline"),
        ("baseline = { value = '80' }", "F203", "value"),
        ("baseline = { year = 2024 }", "missing", "value"),
        ("baseline = { value = 5, known = 'perhaps' }", "literal_error", "known"),
        ("base_level = 5", "U305", "base_level"),
        ("base_level = { value = 5 }", "U305", "value"),
    ],
)
def test_refused(stated: str, code: str, key: str) -> None:
    """What is wrong is told of the key that the file has."""
    with pytest.raises(ValidationError) as error:
        indicator(stated)
    (found,) = error.value.errors()
    assert (found["type"], found["loc"][-1]) == (code, key)


@pytest.mark.parametrize(
    ("base", "expected"),
    [(Decimal(3), ("3", 2019, None)), (None, ("None", None, None))],
)
def test_rebased(base: Decimal | None, expected: tuple[object, ...]) -> None:
    """Another number is of the same year, and known to its last digit."""
    of = indicator("baseline = { value = 5, year = 2019, known = 'about' }").rebased(base)
    own = of.own_base
    assert (str(of.baseline), own and own.year, own and own.known) == expected
