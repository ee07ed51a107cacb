"""What a TOML syntax error means."""

from __future__ import annotations

import pytest

from hlgl_cli.finding import Finding
from hlgl_cli.sources.document import parse
from hlgl_cli.sources.recovery import Broken


def refused(text: str) -> Finding:
    """Return the first thing that is wrong with a text."""
    assert isinstance(parse("a.toml", text.encode()), Finding)
    found = Broken("a.toml", text).findings[0]
    assert found.code == "S102"
    return found


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a = 1\na = 2", "a key is written twice"),
        ("[a]\n[a]", "a key is written twice"),
        ("a = { b = 1, b = 2 }", "a key is written twice"),
        ("a = 1\n[a.b]", "a key is written twice"),
        ("a.b = 1\n[a]\n[a.b.c]", "a key is written twice"),
        ("a", "there is no = after the key"),
        ("[a\nb = 1", "the table header has no closing bracket"),
        ("a = 1 2", "there is something after the value"),
        ("a = 2024-02-30", "this is no date"),
        ("= 1", "this line is neither a key with a value nor a table header"),
        ("a. = 1", "this is no key"),
        ("%", "this line is neither a key with a value nor a table header"),
        ("a = x", "this is no value"),
        ("a = [1", "the array or inline table is not closed"),
        ("a = { b = 1", "the array or inline table is not closed"),
        ("a = 'x", "the string has no closing quote"),
        ('a = "x', "the string has no closing quote"),
        ("a = '\x01'", "there is a character that is not allowed"),
        ("# \x01", "there is a character that is not allowed"),
        ('a = "\\q"', "there is a wrong escape in the string"),
        ('a = "\\uzzzz"', "there is a wrong escape in the string"),
        ('a = "\\ud800"', "there is a wrong escape in the string"),
    ],
)
def test_why(text: str, why: str) -> None:
    """The parser's complaint is told in our words."""
    assert refused(text).message.en == f"not valid TOML: {why}"


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("gdp = “5”", "a number has no quotes: gdp = 5.8"),
        ("城镇化率 = 98", 'quote a Chinese key, as in "森林覆盖率" = 12.6'),
        ("[figures.森林覆盖率]", 'quote a Chinese key, as in "森林覆盖率" = 12.6'),
        ("gdp = 5.8%", 'no % after a number: write 5.2, or with its unit in quotes: "5.2%"'),
        ("gdp = 1.6 亿元", 'a number with its unit goes in quotes: "1.62亿元"'),
        ("gdp = 1,234", "no thousands separators: 1234, not 1,234"),
        ("date = 2024/02/09", "write a date as 2024-02-09"),
        ("gdp =", "a value belongs after the ="),
        ("gdp = # later", "a value belongs after the ="),
        ("gdp = x", "correct this line after an example of the documentation"),
        ("gdp = '五' '六'", "correct this line after an example of the documentation"),
    ],
)
def test_slip(text: str, slip: str) -> None:
    """What is usually meant is the hint."""
    assert refused(f"year = 2023\n{text}\n").hint.en == slip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("gdp = 1\n# gdp = 0\ngdp = 2", "line 2 has it already: keep one of the two"),
        ("['a']\nb = 1\n['a'] # c", "line 2 has it already: keep one of the two"),
        ("b = 1\n[a]\nc = 1\nc . d = 1", "keep one of the two"),
        ("[a]\nb.c = 1\n[a.b]", "keep one of the two"),
        ("[a]\nb = { c = 1, c = 1 }", "keep one of the two"),
    ],
)
def test_twice(text: str, said: str) -> None:
    """Where a key stands first is told, if it is spelled so there."""
    assert refused(f"year = 2023\n{text}\n").hint.en == said


def test_year_with_its_word() -> None:
    """A year is a number alone, not a text."""
    assert refused("year = 2023年\n").hint.en == "a year is a number alone: year = 2023"


def test_place() -> None:
    """The finding stands where the parser stopped."""
    place = refused("year = 2023\ngdp = 5 6\n").place
    assert (place.line, place.column) == (2, 9)


def test_end_of_the_file() -> None:
    """What is missing at the end of the file is missing in its last line."""
    place = refused("year = 2023\n[figures").place
    assert place.line == 2


def test_chinese() -> None:
    """The same in Chinese."""
    found = refused("城镇化率 = 98")
    assert found.message.zh == "不是合法的 TOML：这一行既不是键值，也不是表头"
    assert found.hint.zh == '中文键应加引号，例如 "森林覆盖率" = 12.6'
