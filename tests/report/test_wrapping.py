"""Text in columns, where Chinese characters are two wide."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from hlgl_cli.report.wrapping import (
    LONGEST_NUMBER,
    definitions,
    widest_number,
    width,
    wrapped,
)

TEXTS = st.text("ab c城镇化，。；、）- ", max_size=60)


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        *[("", 0), ("abc", 3), ("城镇a", 5), ("，", 2), ("×≥°", 3), ("“a”", 3)],
        *[("\u1100", 2), ("⏰", 2), ("😀", 2), ("e\u0301", 1), ("1\u20dd", 1), ("率\u0301a", 3)],
    ],
)
def test_width(text: str, columns: int) -> None:
    """A wide character takes two columns, wherever its code is; an accent takes none."""
    assert cell_len(text) == columns
    assert width(text) == columns


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("", 10, []),
        ("one two three", 8, ["one two", "three"]),
        ("one two", 80, ["one two"]),
        ("城镇化率达到", 8, ["城镇化率", "达到"]),
        ("城镇化率，达到", 8, ["城镇化", "率，达到"]),
        ("用 --lang 选择语言", 9, ["用 --lang", "选择语言"]),
        ("unparted", 3, ["unparted"]),
        ("a unparted", 3, ["a", "unparted"]),
    ],
)
def test_wrapped(text: str, columns: int, lines: list[str]) -> None:
    """Words stay whole, Chinese is parted anywhere but before its punctuation."""
    assert wrapped(text, columns) == lines


@given(TEXTS, st.integers(6, 40))
def test_nothing_is_lost(text: str, columns: int) -> None:
    """Every character but blanks is there, in its order."""
    assert "".join("".join(wrapped(text, columns)).split()) == "".join(text.split())


@given(st.text("城镇化率ab，。 ", max_size=60), st.integers(8, 40))
def test_lines_fit(text: str, columns: int) -> None:
    """No line is wider than the columns, where its pieces allow."""
    lines = [line for line in wrapped(text, columns) if cell_len(line) > columns]
    assert [line for line in lines if " " in line.strip("，。 ")] == []


def test_definitions() -> None:
    """What a term means stands beside it, or below one that is too long."""
    rows = [("--lang", "the language of words"), ("--a-very-long-option", "what it does")]
    assert definitions(rows, 36) == [
        "  --lang    the language of words",
        "  --a-very-long-option",
        "            what it does",
    ]


def test_definitions_go_on_below() -> None:
    """What is too long goes on below its beginning."""
    assert definitions([("-q", "不在标准错误上输出小结")], 20) == [
        "  -q  不在标准错误上",
        "      输出小结",
    ]


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("Grain (10,000 t)", 7),
        ("每千人口拥有3岁以下托位数 (个)", 1),
        ("no number", 0),
        ("1" * (LONGEST_NUMBER + 1), 0),
    ],
)
def test_widest_number(text: str, columns: int) -> None:
    """A column is never so narrow that a number in it is parted."""
    assert widest_number(text) == columns
