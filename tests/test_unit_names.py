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


@pytest.mark.parametrize("unit", known_units())
def test_same_as_pint(unit: str) -> None:
    """What a unit completes to is what pint converts it to, itself aside."""
    found = {one for one in units_beginning("", f"3 {unit}") if one in known_units()}
    assert found == {one for one in known_units() if one != unit and converts(unit, one)}


@given(unit=UNITS, multiple=st.sampled_from(MULTIPLES), start=st.sampled_from(MULTIPLES))
def test_multiples_convert(unit: str, multiple: str, start: str) -> None:
    """Every multiple that is offered is one, and the quantity converts to it."""
    spelled = f"{multiple}{unit}" if unit >= "一" else unit
    found = units_beginning(start, f"3 {spelled}")
    assert [one for one in found if not one.startswith(start) or not converts(spelled, one)] == []


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
