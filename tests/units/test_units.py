"""Quantities are read strictly, and every conversion is exact."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlgl_cli.units import UnitError, factor, read_quantity, same_unit
from tests.units.strategies import NUMBERS, UNITS

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


def test_pint_is_imported_for_a_conversion_only() -> None:
    """Reading a quantity and comparing spellings must not cost pint's start-up."""
    code = (
        "import sys; from hlgl_cli.units import factor, read_quantity; "
        "assert factor(read_quantity('5 ％').unit, '%') == 1; assert 'pint' not in sys.modules; "
        "assert factor('万元', '元') == 10000; assert 'pint' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - our own code
