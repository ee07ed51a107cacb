"""Bytes become text, text becomes TOML, or a finding."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlgl_cli.finding import Finding, Place
from hlgl_cli.sources.document import MOST_BYTES, MOST_TABLES, Document, parse

CHINESE = "year = 2023\n[figures]\n'城镇化率' = 98\n"


def data(content: bytes) -> object:
    """Return what a file states."""
    document = parse("a.toml", content)
    assert isinstance(document, Document)
    assert document.name == "a.toml"
    return document.data


def finding(content: bytes) -> Finding:
    """Return what stops a file from being read."""
    found = parse("a.toml", content)
    assert isinstance(found, Finding)
    assert found.place.file == "a.toml"
    return found


@pytest.mark.parametrize(
    ("content", "stated"),
    [
        (b"", {}),
        (b"a = 5.20", {"a": Decimal("5.20")}),
        (b"a = 5", {"a": 5}),
        (b"\xef\xbb\xbfa = 1", {"a": 1}),
        ("名 = 1".replace("名", "'名'").encode(), {"名": 1}),
        (b"a = 1\r\nb = 2\r\n", {"a": 1, "b": 2}),
    ],
)
def test_document(content: bytes, stated: object) -> None:
    """A file is UTF-8, with or without a mark at its head, and its numbers are exact."""
    assert data(content) == stated


@pytest.mark.parametrize("text", ["1e999999999999999999999", "-1e-999999999999999999999", "1e400"])
def test_huge_exponent(text: str) -> None:
    """A number that no decimal can hold is infinite; nothing hangs."""
    stated = data(f"a = {text}".encode())
    assert isinstance(stated, dict)
    assert not stated["a"].is_finite() or abs(stated["a"].adjusted()) == 400


@pytest.mark.parametrize(
    ("content", "line", "looks_like"),
    [
        (CHINESE.encode("gbk"), 3, "GBK"),
        (CHINESE.encode("utf-16"), 1, "UTF-16"),
        (CHINESE.encode("utf-16-be"), 3, None),
        (b"\xff\xfe\x00", 1, "UTF-16"),
        (b"\n\n\xff\xff", 3, None),
    ],
)
def test_other_encoding(content: bytes, line: int, looks_like: str | None) -> None:
    """What is not UTF-8 is refused at the line where it shows, and named if it can be."""
    found = finding(content)
    assert (found.code, found.place) == ("S101", Place("a.toml", (), line))
    unknown = {"hint": "hint.not_text"}
    assert found.facts == ({"looks_like": looks_like} if looks_like else unknown)


def test_too_large() -> None:
    """A file of a mebibyte is read, one of a byte more is not."""
    assert data(b"#" * MOST_BYTES) == {}
    assert finding(b"#" * (MOST_BYTES + 1)).code == "S103"


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 2000 + "]" * 2000,
        "a = " + "{a = " * 2000 + "1" + "}" * 2000,
        "[" + ".".join("a" * 3000) + "]",
    ],
)
def test_nested_too_deeply(text: str) -> None:
    """Nesting without end is refused."""
    assert finding(text.encode()) == Finding("S104", Place("a.toml"))


def test_whole_number_of_many_digits() -> None:
    """A whole number that Python refuses to read is refused as one of too many digits."""
    found = finding(b"a = " + b"9" * 5000)
    assert (found.code, found.facts) == ("V402", {"digits": "17"})


@given(st.binary(max_size=200))
def test_any_bytes(content: bytes) -> None:
    """Whatever a file holds, it is a document or a finding."""
    assert isinstance(parse("a.toml", content), Document | Finding)


@given(st.text("year=20[]{}'\".,#\n 城率%", max_size=60))
def test_any_text(text: str) -> None:
    """Whatever is typed, it is a document or a finding at a line of the text."""
    found = parse("a.toml", text.encode())
    if isinstance(found, Finding) and found.place.line is not None:
        assert 1 <= found.place.line <= text.count("\n") + 1


def test_too_many_tables() -> None:
    """A file of more tables than a parser can bear is refused before it is read."""
    content = b"[a]\n" * (MOST_TABLES + 1)
    assert parse("a.toml", content) == Finding("S131", Place("a.toml"), {"most": str(MOST_TABLES)})
