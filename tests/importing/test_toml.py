"""TOML as the tables of a plan are written."""

from __future__ import annotations

from decimal import Decimal

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from hlgl_cli.importing import toml

TEXTS = [
    "",
    "a",
    '"',
    "\\",
    "\n",
    "\r\n",
    "\t",
    "\0",
    "\x7f",
    "\x85",
    "\u2028",
    "\u3000",
    "\U0001f33e",
    "\U000e0001",
    "'''",
    "表 # ?",
]


@pytest.mark.parametrize("text", TEXTS)
def test_texts(text: str) -> None:
    """A text comes back to the letter."""
    assert tomli.loads(toml.pair("a", text)) == {"a": text}


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
@settings(max_examples=25)
def test_any_text(text: str) -> None:
    """So does any other, also as a key, and no comment ends before its line does."""
    written = f"{toml.comment(text)}\n{toml.pair(text, text)}\n"
    assert tomli.loads(written) == {text: text}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (5, "5"),
        (True, "true"),
        (Decimal("5.0"), "5.0"),
        (Decimal("1E+3"), "1000"),
        (Decimal("-0.14"), "-0.14"),
        ({}, "{}"),
        ({"level": Decimal(5), "各": "a"}, '{ level = 5, "各" = "a" }'),
        ([{"level": Decimal(5)}, {"due": 2030}], "[{ level = 5 }, { due = 2030 }]"),
    ],
)
def test_values(value: object, expected: str) -> None:
    """Numbers keep their digits; tables and lists stand on one line."""
    assert toml.value(value) == expected


@pytest.mark.parametrize(("text", "expected"), [("", "#"), ("a", "# a"), ("a\nb", "# a\\u000ab")])
def test_comment(text: str, expected: str) -> None:
    """A comment is of one line."""
    assert toml.comment(text) == expected
