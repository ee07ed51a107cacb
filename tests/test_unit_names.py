"""The names of the units, read without pint, held against pint."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlgl_cli.unit_names import units_beginning
from hlgl_cli.units import UnitError, factor, known_units

MULTIPLES = ("", "万", "亿", "十", "百", "千", "万亿", "百万")
UNITS = st.sampled_from(known_units())


def converts(unit: str, into: str) -> bool:
    """Return whether pint converts a unit into another."""
    try:
        return factor(unit, into) > 0
    except UnitError:
        return False


def multiple_of(multiple: str, unit: str) -> str:
    """Return a multiple of a unit, or the unit where its name is not Chinese."""
    return f"{multiple}{unit}" if unit >= "一" else unit


SIDES = st.builds(multiple_of, st.sampled_from(MULTIPLES), UNITS)
# Above the slash, often what does fit: of units drawn at random, few are of one kind.
FEW_KINDS = st.sampled_from(("人", "名", "万人", "吨", "kg", "万kg", "%", "percent", "百分点"))
ABOVE = SIDES | FEW_KINDS


@pytest.mark.parametrize("unit", known_units())
def test_same_as_pint(unit: str) -> None:
    """What a unit completes to is what pint converts it to, itself aside."""
    found = {one for one in units_beginning("", f"3 {unit}") if one in known_units()}
    assert found == {one for one in known_units() if one != unit and converts(unit, one)}


@given(unit=UNITS, multiple=st.sampled_from(MULTIPLES), start=st.sampled_from(MULTIPLES))
def test_multiples_convert(unit: str, multiple: str, start: str) -> None:
    """Every multiple that is offered is one, and the quantity converts to it."""
    spelled = multiple_of(multiple, unit)
    found = units_beginning(start, f"3 {spelled}")
    assert [one for one in found if not one.startswith(start) or not converts(spelled, one)] == []


@given(over=ABOVE, below=SIDES, typed=ABOVE | st.just("万%"), rest=st.sampled_from(MULTIPLES))
def test_quotients_convert(over: str, below: str, typed: str, rest: str) -> None:
    """Behind a slash, all that is offered is what the quantity converts to."""
    unit, start = f"{over}/{below}", f"{typed}/{rest}"
    found = units_beginning(start, f"3 {unit}")
    assert [one for one in found if not one.startswith(start) or not converts(unit, one)] == []
    assert found == [] or converts(over, typed)


@given(quantity=SIDES, typed=SIDES | st.just(""))
def test_no_quotients(quantity: str, typed: str) -> None:
    """What is no quotient converts to none."""
    assert units_beginning(f"{typed}/", f"3 {quantity}") == []


@pytest.mark.parametrize("quantity", ["", "nonsense", "3", "3 quux", "3 quux/人", "3 人/quux"])
def test_any_unit(quantity: str) -> None:
    """Where it is not known what is measured, every unit is offered, and no comment's words."""
    assert set(units_beginning("", quantity)) == set(known_units())
    assert units_beginning("人/", quantity) == []


@pytest.mark.parametrize(
    ("start", "quantity", "expected"),
    [
        ("", "3500 万吨", ["吨", "亿吨", "kg"]),
        ("亿", "3500 万吨", ["亿吨", "亿千克", "亿公斤"]),
        ("万千", "3 亿千瓦时", ["万千瓦时", "万千瓦小时", "万千克标准煤"]),
        ("十", "3 亿千瓦时", ["十焦耳", "十焦", "十兆焦"]),
        ("平", "3 亩", ["平方米", "平方公里", "平方千米"]),
        ("", "46502 元/人", ["万元/人", "亿元/人", "yuan/人"]),
        ("克/", "35 微克/立方米", ["克/立方米", "克/万立方米", "克/亿立方米"]),
        ("万吨/", "3 公斤/亩", ["万吨/亩", "万吨/万亩", "万吨/亿亩"]),
        ("percent/", "3 %/年", ["percent/年", "percent/万年", "percent/亿年"]),
        ("万%/", "3 %/年", []),
        ("元/", "3 吨", []),
        ("/", "3 吨", []),
        ("/", "3 元/人", []),
        ("吨/", "3 元/人", []),
        ("百千", "3 吨", []),
        ("", "95%", ["percent", "pct", "per_mille"]),
        ("", "3 百分点", ["万百分点", "亿百分点", "percentage_point"]),
        ("亿元", "nonsense", ["亿元"]),
        ("吨", "3 quux", ["吨", "吨标准煤", "吨标煤"]),
        ("公", "", ["公里", "公顷", "公斤"]),
    ],
)
def test_order(start: str, quantity: str, expected: list[str]) -> None:
    """The unit's own multiples come first, then the others in the order of their definitions."""
    assert units_beginning(start, quantity)[:3] == expected
