"""What an option may be, and how a wrong value is refused."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click
import pytest

from hlgl_cli.cli.types import Codes, Names, OneOf, Years, YearType
from hlgl_cli.finding import CannotRunError
from tests.cli.running import submit

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl

WORDS = OneOf("never", "always")
PARAM = click.Option(["-x", "--when"])


def test_one_of() -> None:
    """A word of the list is taken."""
    assert WORDS.convert("always", PARAM, None) == "always"


@pytest.mark.parametrize(("given", "meant"), [("alway", "always"), ("x", ""), ("NEVER", "never")])
def test_not_one_of(given: str, meant: str) -> None:
    """Another word is refused, with the nearest one."""
    with pytest.raises(CannotRunError) as refused:
        WORDS.convert(given, PARAM, None)
    assert refused.value.key == "run.bad_value"
    facts = {"name": "--when", "given": given, "known": "never, always", "meant": meant}
    assert refused.value.facts == facts


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ("gdp", ("gdp",)),
        ("gdp,12", ("gdp", "12")),
        (" gdp , 12 ,", ("gdp", "12")),
        ("城镇化率，森林覆盖率", ("城镇化率", "森林覆盖率")),
        ("1、3", ("1", "3")),
        ("城镇化率；1，gdp;3", ("城镇化率", "1", "gdp", "3")),
        ("、gdp、", ("gdp",)),
        ((",",), ()),
        ((), ()),
    ],
)
def test_names(given: str | tuple[str, ...], names: tuple[str, ...]) -> None:
    """Names are parted as in English or Chinese, blanks aside."""
    assert Names().convert(given, None, None) == names


@pytest.mark.parametrize("given", ["", " ", ",", "，、；"])
def test_no_names(given: str) -> None:
    """A list that names nothing is refused, or it would stand for all."""
    with pytest.raises(CannotRunError) as refused:
        Names().convert(given, PARAM, None)
    assert (refused.value.key, refused.value.facts["name"]) == ("run.names_nothing", "--when")


@pytest.mark.parametrize("given", ["1、３", "１；3", "１,３", "GDP，１２"])
def test_only_as_typed_in_chinese(hlgl: Hlgl, here: Path, given: str) -> None:
    """Indicators are named with the separators and digits of a Chinese keyboard."""
    ran = hlgl("check", submit(here, "gdp = 5"), "--only", given, "-f", "json")
    numbers = {"１２": 12, "GDP": 1}
    named = {numbers.get(one) or int(one) for one in re.split("[、；,，]", given)}
    (area,) = ran.document()["reports"]
    assert {each["number"] for each in area["assessments"]} == named


@pytest.mark.parametrize("given", ["C5、V4", "Ｃ５；Ｖ４", "c5，v4"])
def test_codes_as_typed_in_chinese(given: str) -> None:
    """So are codes, with their letters."""
    codes = Codes().convert(given, PARAM, None)
    assert [code.upper() for code in codes] == ["C5", "V4"]


@pytest.mark.parametrize("arguments", [["show", "１２"], ["explain", "１２", "2023.toml"]])
def test_indicator_in_wide_digits(hlgl: Hlgl, here: Path, arguments: list[str]) -> None:
    """The number of one indicator can be typed so too."""
    submit(here, "gdp = 5")
    narrow = ["12" if one == "１２" else one for one in arguments]
    assert hlgl(*arguments) == hlgl(*narrow)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--jobs", "1", "--jobs", "2"], "option --jobs is given several times (1, 2) and takes one value"),
        (["--jobs=2", "--jobs", "2"], "option --jobs is given several times (2, 2) and takes one value"),
        (["--year", "2022", "--year", "2023"], "option --year is given several times (2022, 2023) and takes one value"),
        (["--fail-on", "never", "--fail-on", "invalid"], "option --fail-on is given several times (never, invalid) and takes one value"),
        (["--only", "1", "--only", "3"], "option --only is given several times (1, 3) and takes one value; write --only 1,3"),
        (["--ignore", "C", "--ignore", "V", "--ignore", "T"], "option --ignore is given several times (C, V, T) and takes one value; write --ignore C,V,T"),
        (["--lang", "en", "--lang", "zh"], "option --lang is given several times (en, zh) and takes one value"),
    ],
)  # fmt: skip
def test_option_given_twice(hlgl: Hlgl, arguments: list[str], said: str) -> None:
    """Of two values none is passed over: both are named."""
    assert hlgl("check", "2023.toml", *arguments) == (2, "", f"error: {said}\n")


@pytest.mark.parametrize("arguments", [["show"], ["init", "2023.toml"], ["schema", "overlay"]])
def test_one_plan(hlgl: Hlgl, arguments: list[str]) -> None:
    """What is of one plan takes one."""
    said = "error: option --plan is given several times (A, B) and takes one value\n"
    assert hlgl(*arguments, "--plan", "A", "--plan", "B") == (2, "", said)


@pytest.mark.parametrize(
    "arguments", [["--digits", "1", "--digits", "2"], ["-f", "json", "-f", "json"]]
)
def test_option_of_a_calculation_given_twice(hlgl: Hlgl, arguments: list[str]) -> None:
    """Nor are they by a calculation."""
    assert hlgl("calc", "round", "1.25", *arguments).code == 2


def test_flag_given_twice(hlgl: Hlgl, here: Path) -> None:
    """A flag may be switched on and off, the last one holds."""
    name = submit(here, "gdp = { value = '251 亿元' }")
    assert hlgl("check", name, "--strict", "--strict", "-q").code == 1
    assert hlgl("check", name, "--strict", "--no-strict", "-q", "-q").code == 0


@pytest.mark.parametrize("given", ["T602", "t602", "T6", "t6", "t"])
def test_codes(given: str) -> None:
    """Codes and their families are taken in small letters too, as they are typed."""
    assert Codes().convert(f"C501, {given}", PARAM, None) == ("C501", given)


@pytest.mark.parametrize("given", ["T609", "t609"])
def test_no_code(given: str) -> None:
    """What no code begins with is refused, with the nearest one."""
    with pytest.raises(CannotRunError) as refused:
        Codes().convert(given, PARAM, None)
    assert refused.value.key == "run.unknown_code"
    assert refused.value.facts == {"name": given, "meant": "T603"}


@pytest.mark.parametrize("given", ["2023", "２０２３", "202３"])
def test_year(given: str) -> None:
    """A year has four digits, full-width ones too."""
    assert YearType().convert(given, PARAM, None) == 2023


def test_years_as_values() -> None:
    """Years that are read already stay as they are."""
    assert Years().convert((2021, 2022), None, None) == (2021, 2022)


@pytest.mark.parametrize("given", ["23", "20230", "abcd", "-202", "２０２", "٢٠٢٣", "202²", ""])
def test_no_year(given: str) -> None:
    """Anything else is no year."""
    with pytest.raises(CannotRunError) as refused:
        YearType().convert(given, None, None)
    assert refused.value.facts == {"name": "", "given": given}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["--fail-on", "nevr"],
            (
                "--fail-on cannot be nevr (it can be: never, invalid, binding, off-track);"
                ' did you mean "never"?'
            ),
        ),
        (["--compare", "x"], "--compare cannot be x (it can be: exact, rounded)"),
        (
            ["--color", "alway"],
            ('--color cannot be alway (it can be: auto, always, never); did you mean "always"?'),
        ),
        (["--lang", "de"], "--lang cannot be de (it can be: zh, en)"),
        (["--year", "23"], "--year cannot be 23: a year has four digits, as in 2023"),
    ],
)
def test_bad_value(hlgl: Hlgl, arguments: list[str], said: str) -> None:
    """The command says what an option can be."""
    assert hlgl("check", "2023.toml", *arguments) == (2, "", f"error: {said}\n")


def test_bad_value_in_chinese(hlgl: Hlgl) -> None:
    """And says it in Chinese."""
    said = "错误：--year 的值不对：23；年份应是四位数字，例如2023\n"
    assert hlgl("check", "2023.toml", "--year", "23", "--lang", "zh").err == said
