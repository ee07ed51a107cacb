"""Text of JSON with exact numbers."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlgl_cli.report.json_text import Exact, dump, dump_line

NUMBERS = st.decimals(-(10**15), 10**15, allow_nan=False, allow_infinity=False, places=6)
# What a float would write otherwise, or not at all, stands among them.
ANY_NUMBER = (
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20)
    | st.decimals(-10, 10, places=7)
    | st.sampled_from(["0.0001", "0.00009", "-0.000001", "-0", "1E+15", "999999999.999999"]).map(
        Decimal
    )
)
KEYS = st.text(max_size=5)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | NUMBERS | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


def read(text: str) -> Any:  # noqa: ANN401 - JSON
    """Read JSON, its numbers exact."""
    return json.loads(text, parse_float=Decimal)


def test_dump() -> None:
    """A document is indented, in the order of its keys, Chinese as it is."""
    document = {"a": [1, Decimal("2.50"), None, True], "名": {"b": {}, "c": []}, "": '"\n'}
    assert dump(document) == (
        "{\n"
        '  "a": [\n    1,\n    2.5,\n    null,\n    true\n  ],\n'
        '  "名": {\n    "b": {},\n    "c": []\n  },\n'
        '  "": "\\"\\n"\n'
        "}\n"
    )


def test_dump_line() -> None:
    """A line is the same without line feeds."""
    document = {"a": [1, Decimal("2.50"), None, True], "名": {"b": {}, "c": []}, "": '"\n'}
    expected = '{"a": [1, 2.5, null, true], "名": {"b": {}, "c": []}, "": "\\"\\n"}\n'
    assert dump_line(document) == expected


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("-0", "0"),
        ("1E+15", "1000000000000000"),
        ("1E-9", "0"),
        ("0.0000025", "0.000002"),
        ("12345678901234567890123456.5", "12345678901234567890123456.5"),
        ("12345678901234567890123456789", "12345678901234567890123456789"),
    ],
)
def test_numbers(number: str, text: str) -> None:
    """Numbers have at most six decimals, no exponent, and no minus before nothing."""
    assert (dump(Decimal(number)), dump_line(Decimal(number))) == (f"{text}\n", f"{text}\n")


@given(VALUES)
def test_reads_back(value: Any) -> None:  # noqa: ANN401 - JSON
    """What is written is read back, in a document and in a line."""
    assert read(dump(value)) == value
    assert read(dump_line(value)) == value
    assert dump_line(value).count("\n") == 1


@given(st.dictionaries(st.text(max_size=3), st.lists(ANY_NUMBER | st.text(max_size=3)), max_size=4))
def test_line_is_exact(document: Any) -> None:  # noqa: ANN401 - JSON
    """A line has the digits and the escapes of the document that is written number by number."""
    indented = dump(document)
    assert read(dump_line(document)) == read(indented)
    unindented = re.sub(r"\n *", "", re.sub(r",\n *", ", ", indented))
    assert dump_line(document) == f"{unindented}\n"


def test_exact_number_of_a_line() -> None:
    """A number that is written with all its digits has them on a line too."""
    number = Exact("0.00000012345678")
    assert (dump(number), dump_line([number])) == ("0.00000012345678\n", "[0.00000012345678]\n")
