"""Which units are known, and which is near to one that is not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hlgl_cli.units import UnitError, factor, read_quantity
from hlgl_cli.units.known import known_units
from tests.units.strategies import SIZES


@pytest.mark.parametrize(
    ("unit", "into", "expected"),
    [
        ("万套（间）", "套", 10**4),
        ("万人（次）", "人次", 10**4),
        ("套(间)", "套间", 1),
        ("℃", "°C", 1),
        ("℃", "摄氏度", 1),
        ("元/人·年", "元/人•年", 1),
        ("万元/人·月", "元/人·年", 120_000),
        ("立方米/人・年", "m3/人·年", 1),
        ("亿kW·h", "亿千瓦时", 1),
        ("万千瓦·时", "kWh", 10**4),
        ("亿吨公里", "吨·公里", 10**8),
    ],
)
def test_units_that_plans_print(unit: str, into: str, expected: int) -> None:
    """One measure word or the other, degrees, and products are read as plans print them."""
    assert factor(read_quantity(f"1.5 {unit}").unit, into) == expected


@pytest.mark.parametrize(("unit", "nearest"), [("元/人·哼", None), ("亿圆·人", "亿元·人")])
def test_a_product_of_an_unknown_unit(unit: str, nearest: str | None) -> None:
    """Of a product, each unit has to be known; what was meant is told where all are near."""
    with pytest.raises(UnitError) as caught:
        factor(unit, "元")
    assert caught.value.params.get("nearest") == nearest


# The units that plans state, each with the multiples that are usual.
NAMED = {
    "元": "万 亿 万亿",
    "吨": "万 亿",
    "斤": "亿 万亿",
    "吨标准煤": "万 亿",
    "吨标煤": "万 亿",
    "千瓦时": "万 亿",
    "千瓦": "万",
    "立方米": "万 亿",
    "平方米": "万",
    "亩": "万",
    "公顷": "",
    "平方公里": "",
    "人": "万",
    "人次": "万",
    "件": "万",
    "个": "万",
    "家": "万",
    "辆": "万",
    "年": "",
    "岁": "",
}
ALONE = ["%", "‰", "百分点", "件/万人", "人/千人", "微克/立方米"]
IN_ENGLISH = {
    "元": "yuan",
    "吨": "t",
    "斤": "jin",
    "吨标准煤": "tce",
    "千瓦时": "kWh",
    "千瓦": "kW",
    "立方米": "m³",
    "平方米": "m²",
    "亩": "mu",
    "公顷": "ha",
    "平方公里": "km²",
    "人": "person",
    "人次": "visit",
    "件": "piece",
    "个": "item",
    "家": "enterprise",
    "辆": "vehicle",
    "年": "year",
    "岁": "year",
    "%": "percent",
    "‰": "per_mille",
    "百分点": "percentage point",
    "件/万人": "piece/万person",
    "人/千人": "person/thousand people",
    "微克/立方米": "μg/m³",
}
ALL_NAMED = [f"{size}{unit}" for unit, sizes in NAMED.items() for size in ["", *sizes.split()]]


@pytest.mark.parametrize("unit", ALL_NAMED + ALONE)
def test_a_unit_of_plans_is_read_and_converts_to_itself_written_in_full(unit: str) -> None:
    """Every unit that plans state, with its multiples, full-width spaces around it or none."""
    assert read_quantity(f"５．０\u3000{unit}") == (Decimal("5.0"), unit)
    size = unit[: len(unit) - len(unit.lstrip("万亿"))]
    assert factor(unit, unit[len(size) :] or unit) == SIZES[size]


@pytest.mark.parametrize("unit", [*NAMED, *ALONE])
def test_a_unit_has_an_english_name(unit: str) -> None:
    """A unit can be written in English, and means the same."""
    english = IN_ENGLISH.get(unit, "tce")
    assert factor(read_quantity(f"1 {english}").unit, unit) == 1


@pytest.mark.parametrize(
    ("unit", "nearest"),
    [
        ("KWH", "kWh"),
        ("平米", "平方米"),
        ("百万平米", "百万平方米"),
        ("亿千瓦小吋", "亿千瓦小时"),
        ("万吨标准媒", "万吨标准煤"),
        ("件/万人数", "件/万人"),
        ("百份点", "百分点"),
        ("亿圆", "亿元"),
        ("万顿", "万吨"),
        ("亿元整", "亿元"),
        ("萬億元", "万亿元"),
        ("标煤", "吨标煤"),
        ("公倾", "公顷"),
        ("万吨标准每", "万吨标准煤"),
        ("ton", "tonne"),
        ("yaun", "yuan"),
        ("万TCE", "万tce"),
    ],
)
def test_an_unknown_unit_gets_the_nearest_of_its_size(unit: str, nearest: str) -> None:
    """A suggestion never changes the magnitude."""
    with pytest.raises(UnitError) as caught:
        factor(unit, "元")
    assert caught.value.code == "unknown"
    assert caught.value.params == {"unit": unit, "nearest": nearest}


@pytest.mark.parametrize(
    "unit",
    ["", "万", "亿万元", "龘", "人/龘", "9**9**9", "元**9", "dimensionless", "Mt", "EJ", "EWh"],
)
def test_an_unknown_unit_may_have_no_neighbour(unit: str) -> None:
    """A lone 万 is near to every 万元 and 万吨, a symbol with another letter is another size."""
    with pytest.raises(UnitError) as caught:
        factor("元", unit)
    assert caught.value.code == "unknown"
    assert caught.value.params == {"unit": unit}


def test_a_multiple_of_a_multiple_stays_unknown() -> None:
    """What was converted before does not decide what is a unit."""
    for unit in ("万元", "万件", "万yuan"):
        factor(unit, unit[1:])
    for unit in ("亿万元", "亿万件", "亿万yuan"):
        with pytest.raises(UnitError, match="unknown"):
            factor(unit, "元")


def test_known_units_are_names_without_multiples() -> None:
    """The list is the file's, in both languages, whatever was converted before."""
    factor("万元", "元")
    names = set(known_units())
    assert {"元", "yuan", "吨", "tonne", "亩", "mu", "公顷", "hectare", "人", "person"} <= names
    assert {"%", "percent", "‰", "per_mille", "百分点", "percentage_point", "岁", "year"} <= names
    assert not {"万元", "万yuan", "亿吨"} & names
