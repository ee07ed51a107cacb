"""What an option may be, and how a wrong value is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import pytest

from hlgl_cli.cli.types import Codes, Names, OneOf, YearType
from hlgl_cli.finding import CannotRunError

if TYPE_CHECKING:
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
        (",", ()),
        ((), ()),
    ],
)
def test_names(given: str | tuple[str, ...], names: tuple[str, ...]) -> None:
    """Names are parted by commas, half or full width, blanks aside."""
    assert Names().convert(given, None, None) == names


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
    said = "错误：--year 的值不对：23；年份是四位数字，例如 2023\n"
    assert hlgl("check", "2023.toml", "--year", "23", "--lang", "zh").err == said
