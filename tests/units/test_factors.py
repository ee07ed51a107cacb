"""Every conversion is exact, or refused."""

from __future__ import annotations

import itertools
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlgl_cli.units import UnitError, factor, read_quantity
from hlgl_cli.units.known import SIGNS, known_units
from tests.units.strategies import NUMBERS, SIZES, UNITS

if TYPE_CHECKING:
    from decimal import Decimal

PAIRS = st.deferred(
    lambda: st.sampled_from(dimensions()).flatmap(
        lambda group: st.tuples(st.sampled_from(group), st.sampled_from(group))
    )
)


@pytest.mark.parametrize(
    ("unit", "into", "expected"),
    [
        ("亩", "m2", Fraction(2000, 3)),
        ("公顷", "亩", Fraction(15)),
        ("平方公里", "万亩", Fraction(3, 20)),
        ("万亿斤", "亿吨", Fraction(5)),
        ("亿美元", "万美元", Fraction(10_000)),
        ("元", "万亿元", Fraction(1, 10**12)),
        ("万千瓦", "MW", Fraction(10)),
        ("亿千瓦时", "万吨标准煤", Fraction(10_000, 8141)),
        ("tce", "GJ", Fraction("29.3076")),
        ("克标准煤", "kgce", Fraction(1, 1000)),
        ("度", "kWh", Fraction(1)),
        ("万立方米", "m³", Fraction(10_000)),
        ("毫克/升", "g/m3", Fraction(1)),
        ("µg/m³", "微克/立方米", Fraction(1)),
        ("%", "‰", Fraction(10)),
        ("percent", "％", Fraction(1)),
        ("人/千人", "‰", Fraction(1)),
        ("个百分点", "percentage_points", Fraction(1)),
        ("千分点", "百分点", Fraction(1, 10)),
        ("岁", "年", Fraction(1)),
        ("个月", "年", Fraction(1, 12)),
        ("小时", "天", Fraction(1, 24)),
        ("件/万人", "件/千人", Fraction(1, 10)),
        ("万元/人", "元/人", Fraction(10_000)),
        ("吨标准煤/万元", "kgce/元", Fraction(1, 10)),
        ("tonnes", "斤", Fraction(2000)),
        ("亿吨标煤", "万吨标准煤", Fraction(10_000)),
        ("万吨标煤", "GJ", Fraction("293076")),
        ("hundred million yuan", "万元", Fraction(10_000)),
        ("ten thousand t", "亿斤", Fraction(1, 5)),
        ("RMB", "元", Fraction(1)),
        ("pp", "百分点", Fraction(1)),
        ("pieces", "件", Fraction(1)),
        ("ug/m3", "微克/立方米", Fraction(1)),
        ("km3", "亿立方米", Fraction(10)),
    ],
)
def test_a_factor_is_exact(unit: str, into: str, expected: Fraction) -> None:
    """The factor is the fraction itself, not its decimals."""
    assert factor(unit, into) == expected


def test_the_nations_grain_in_tonnes() -> None:
    """1.39 万亿斤 are exactly 6.95 亿吨."""
    grain = read_quantity("1.39 万亿斤")
    assert Fraction(grain.number) * factor(grain.unit, "亿吨") == Fraction("6.95")


def dimensions() -> list[list[str]]:
    """Return all units with their usual multiples, those together that convert."""
    groups: list[list[str]] = []
    for unit in known_units():
        group = next((one for one in groups if converts(unit, one[0])), None)
        many = [f"{size}{unit}" for size in SIZES if unit not in SIGNS or not size]
        groups.append(many) if group is None else group.extend(many)
    return groups


def converts(unit: str, into: str) -> bool:
    """Tell whether there is a factor."""
    try:
        return factor(unit, into) > 0
    except UnitError as error:
        return error.code not in {"incompatible", "points"}


def test_every_pair_of_a_dimension_round_trips() -> None:
    """Of two units, multiples included, each factor is the other's exact inverse, and all agree."""
    groups = dimensions()
    assert sum(map(len, groups)) > 5 * len(known_units()) - 15
    for first, *others in groups:
        from_first = {unit: factor(first, unit) for unit in others}
        for unit, there in from_first.items():
            assert isinstance(there, Fraction)
            assert there * factor(unit, first) == 1
        for a, b in itertools.combinations(others[:: len(SIZES)], 2):
            assert factor(a, b) == from_first[b] / from_first[a]
            assert factor(a, b) * factor(b, a) == 1


@given(number=NUMBERS, data=st.data())
def test_a_number_comes_back_from_any_unit_of_its_dimension(
    number: Decimal, data: st.DataObject
) -> None:
    """There and back through any two units, or quotients of them, is the number itself."""
    above, below = data.draw(PAIRS), data.draw(PAIRS)
    for unit, into in (above, (f"{above[0]}/{below[0]}", f"{above[1]}/{below[1]}")):
        assert Fraction(number) * factor(unit, into) * factor(into, unit) == Fraction(number)


@given(unit=UNITS, multiple=st.sampled_from(["万", "亿", "万亿"]))
def test_a_multiple_multiplies_any_unit(unit: str, multiple: str) -> None:
    """万 and 亿 stand before every unit but the signs."""
    unit = SIGNS.get(unit, unit)
    size = {"万": 10**4, "亿": 10**8, "万亿": 10**12}[multiple]
    assert factor(multiple + unit, unit) == size


@pytest.mark.parametrize(
    ("unit", "into"),
    [
        ("元", "美元"),
        ("元", "元/人"),
        ("人", "人次"),
        ("人", "户"),
        ("件", "个"),
        ("天", "年"),
        ("岁", "%"),
        ("百分点", "岁"),
        ("吨", "立方米"),
        ("千瓦", "千瓦时"),
        ("米", "平方米"),
    ],
)
def test_other_dimensions_do_not_convert(unit: str, into: str) -> None:
    """Money has no fixed rate, a year no fixed number of days, a person any number of visits."""
    with pytest.raises(UnitError) as caught:
        factor(unit, into)
    assert caught.value.code == "incompatible"
    assert caught.value.params == {"unit": unit, "into": into}


@pytest.mark.parametrize(
    ("unit", "into"), [("%", "百分点"), ("个百分点", "％"), ("‰", "百分点"), ("千分点", "percent")]
)
def test_percent_is_not_percentage_points(unit: str, into: str) -> None:
    """The commonest slip has a code of its own."""
    with pytest.raises(UnitError) as caught:
        factor(unit, into)
    assert caught.value.code == "points"
    assert caught.value.params == {"unit": unit, "into": into}


@given(unit=st.one_of(st.text(), st.text("万亿元人m2/%_*(9 ")), into=UNITS)
def test_any_unit_is_converted_or_refused(unit: str, into: str) -> None:
    """No text makes pint evaluate anything, hang or fail."""
    try:
        assert factor(unit, into) > 0
    except UnitError as error:
        assert error.code != "unreadable"  # noqa: PT017 - both outcomes are right
