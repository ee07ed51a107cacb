"""Quantities are read strictly, and every conversion is exact."""

from __future__ import annotations

import itertools
import subprocess
import sys
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlgl_cli import data_files
from hlgl_cli.data_files import data_file, data_text
from hlgl_cli.units import SIGNS, UnitError, factor, known_units, read_quantity, same_unit

if TYPE_CHECKING:
    from pathlib import Path

NUMBERS = st.decimals(
    min_value=Decimal(-10) ** 9, max_value=Decimal(10) ** 9, places=4, allow_nan=False
)
NO_NUMBERS = [
    "",
    "元",
    "1e4 元",
    "1e2",
    "1,000 元",
    "1 000 元",
    "1_000元",
    ".5元",
    "5.元",
    "1.2.3元",
]
NO_NUMBERS += [
    "10² 元",
    "⑤%",
    "٣元",
    "½ 元",
    "约5%",
    "4.5-5%",
    "1--2 元",
    "∞ 元",
    "NaN 元",
    "- 5 元",
]
NO_UNITS = [
    "5 $",
    "5 ·元",
    "5 元·",
    "5 %·%%",
    "5 （间）",
    "5 °F",
    "5 %%",
    "1 元/人/年",
    "1 元/",
    "1 /元",
    "1 m4",
    "1 C1",
    "1 deaths/100,00",
    "1 deaths/1,000/a",
    "¥100",
    "5 元-",
    "5 龘左右,",
    "9**9**9 元",
    "1 元**999999",
]
TOO_LONG = ["1 " + "元" * 41, "123456789012345678 元", "1.23456789012345678 元"]
SIZES = {"": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12, "千": 1000}
UNITS = st.deferred(lambda: st.sampled_from(known_units()))
PAIRS = st.deferred(
    lambda: st.sampled_from(dimensions()).flatmap(
        lambda group: st.tuples(st.sampled_from(group), st.sampled_from(group))
    )
)


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("96.5%", "96.5", "%"),
        ("1.62 亿元", "1.62", "亿元"),
        ("54200元", "54200", "元"),
        ("3500 万吨", "3500", "万吨"),
        ("4.1 百分点", "4.1", "百分点"),
        ("0.5岁", "0.5", "岁"),
        ("12 件/万人", "12", "件/万人"),
        ("+5 percentage_point", "5", "percentage_point"),
        (" 7 ‰ ", "7", "‰"),
        ("96.0 %", "96.0", "%"),
        ("52 Mt CO2e", "52", "MtCO2e"),
        ("7 tonnes équivalent", "7", "tonneséquivalent"),
        ("152.7 deaths/100,000", "152.7", "deaths/100,000"),
        ("27 km/1,000,000 people", "27", "km/1,000,000people"),
    ],
)
def test_a_quantity_is_a_number_and_its_unit(text: str, number: str, unit: str) -> None:
    """The printed zeros stay: they are the precision of the figure."""
    quantity = read_quantity(text)
    assert str(quantity.number) == number
    assert quantity.unit == unit


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("５．８％", "5.8", "%"),
        ("－1.6%", "-1.6", "%"),
        ("\u22121.6 %", "-1.6", "%"),
        ("１２\u3000件／万人", "12", "件/万人"),
        ("５４２００元", "54200", "元"),
        ("９６．５％", "96.5", "%"),
        ("1.62\u3000亿元", "1.62", "亿元"),
        ("30 µg/m³", "30", "μg/m3"),
        ("15 ㎡", "15", "m2"),
        ("2 k m ²", "2", "km2"),
        ("52 Mt CO₂e", "52", "MtCO2e"),
    ],
)
def test_full_width_forms_are_read_as_half_width_ones(text: str, number: str, unit: str) -> None:
    """Chinese input methods write ５．８％ for 5.8%."""
    assert read_quantity(text) == (Decimal(number), unit)


@pytest.mark.parametrize("text", [*NO_NUMBERS, *NO_UNITS, *TOO_LONG])
def test_what_is_no_quantity_is_refused(text: str) -> None:
    """Nothing is guessed: 10² is not 102 and 1,000 may be 1 in another country."""
    with pytest.raises(UnitError) as caught:
        read_quantity(text)
    assert caught.value.code == "unreadable"
    assert caught.value.params == {"text": text}


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("96.5%左右", "96.5 %"),
        ("1 元()", "1 元"),
        ("-5 ￥", "-5 元"),
        ("5 套（间", "5 套"),
        ("5 套（间）座", "5 套"),
        ("5 %（间）", "5 %"),
        ("251.46 亿元（现价）", "251.46 亿元"),
        ("12 件/万人，去年11", "12 件/万人"),
    ],
)
def test_words_behind_a_quantity_are_refused_with_what_is_left(text: str, nearest: str) -> None:
    """What is read strictly may still be guessed, to be asked about."""
    with pytest.raises(UnitError) as caught:
        read_quantity(text)
    assert caught.value.code == "unreadable"
    assert caught.value.params == {"text": text, "nearest": nearest}


@pytest.mark.parametrize("text", ["54200", "-1.6", "５．８", "\u22121.6 "])
def test_a_number_alone_is_told_apart(text: str) -> None:
    """Text without a unit gets a message of its own."""
    with pytest.raises(UnitError) as caught:
        read_quantity(text)
    assert caught.value.code == "number"
    assert caught.value.params == {"text": text}


@pytest.mark.parametrize(
    "number", ["123456789.01234567", "0.30000000000000004", "0.0058000000000000005"]
)
def test_seventeen_digits_are_read(number: str) -> None:
    """The bound lets every published figure through, and the shortest form of any double."""
    assert read_quantity(f"{number} 元").number == Decimal(number)


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


@given(number=NUMBERS, unit=UNITS)
def test_a_written_quantity_reads_back(number: Decimal, unit: str) -> None:
    """Every known unit is readable, and the number is not touched."""
    assert read_quantity(f"{number:f} {unit}") == (number, unit)


@given(text=st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing but a UnitError leaves the reader."""
    try:
        read_quantity(text)
    except UnitError as error:
        assert error.code in {"unreadable", "number"}  # noqa: PT017 - both outcomes are right


@pytest.mark.parametrize(
    ("a", "b"), [("%", "％"), ("m2", "m²"), ("㎡", "m2"), ("万 元", "万元"), ("元/人", "元／人")]
)
def test_units_are_the_same_if_spelled_alike(a: str, b: str) -> None:
    """Full-width forms and spaces make no other unit."""
    assert same_unit(a, b)
    assert factor(a, b) == 1


def test_a_synonym_is_another_spelling() -> None:
    """Only the factor knows synonyms."""
    assert not same_unit("吨", "t")
    assert factor("吨", "t") == 1


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


@given(unit=st.one_of(st.text(), st.text("万亿元人m2/%_*(9 ")), into=UNITS)
def test_any_unit_is_converted_or_refused(unit: str, into: str) -> None:
    """No text makes pint evaluate anything, hang or fail."""
    try:
        assert factor(unit, into) > 0
    except UnitError as error:
        assert error.code != "unreadable"  # noqa: PT017 - both outcomes are right


def test_known_units_are_names_without_multiples() -> None:
    """The list is the file's, in both languages, whatever was converted before."""
    factor("万元", "元")
    names = set(known_units())
    assert {"元", "yuan", "吨", "tonne", "亩", "mu", "公顷", "hectare", "人", "person"} <= names
    assert {"%", "percent", "‰", "per_mille", "百分点", "percentage_point", "岁", "year"} <= names
    assert not {"万元", "万yuan", "亿吨"} & names


def test_pint_is_imported_for_a_conversion_only() -> None:
    """Reading a quantity and comparing spellings must not cost pint's start-up."""
    code = (
        "import sys; from hlgl_cli.units import factor, read_quantity; "
        "assert factor(read_quantity('5 ％').unit, '%') == 1; assert 'pint' not in sys.modules; "
        "assert factor('万元', '元') == 10000; assert 'pint' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - our own code


def test_data_lies_beside_the_installed_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An installed package has its data inside, a checkout next to it."""
    monkeypatch.setattr(data_files, "_PACKAGE", str(tmp_path / "hlgl_cli"))
    assert data_file("units.txt") == tmp_path / "data" / "units.txt"
    inside = tmp_path / "hlgl_cli" / "data" / "units.txt"
    inside.parent.mkdir(parents=True)
    inside.touch()
    assert data_file("units.txt") == inside
    (inside.parent / "templates").mkdir()
    assert data_file("templates") == inside.parent / "templates"


def test_text_of_the_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The text of a file is that of the one which is there."""
    monkeypatch.setattr(data_files, "_PACKAGE", str(tmp_path / "hlgl_cli"))
    (tmp_path / "hlgl_cli").mkdir()
    for folder in (tmp_path, tmp_path / "hlgl_cli"):
        (folder / "data").mkdir()
        (folder / "data" / "a.txt").write_text(folder.name, encoding="utf-8")
        assert data_text("a.txt") == folder.name
