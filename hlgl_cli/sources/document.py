"""Bytes become text, text becomes TOML; what stops that is a finding, never an exception."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

import tomli

from hlgl_cli.finding import Finding, Place

MOST_BYTES = 1024 * 1024
# Tables, and levels of dotted keys, of each of which the parser keeps nearly a kilobyte. A file
# that is not large cannot have too many.
MOST_TABLES, LARGE = 50_000, 64 * 1024
_HEADERS = r"^[ \t]*\[[^\n]*"
_LEVELS = r"\.(?![0-9])|(?<![0-9])\.|\.[0-9]+(?=\.)"  # a dot that is in no number


class Document(NamedTuple):
    """A TOML file that could be parsed; numbers are int or Decimal."""

    name: str
    data: dict[str, Any]


def parse(name: str, content: bytes) -> Document | Finding:
    """Return the document that the bytes are, or the finding that says why they are none."""
    text = _decoded(name, content)
    if isinstance(text, Finding):
        return text
    if len(text) > LARGE and _tables(text) > MOST_TABLES:
        return Finding("S131", Place(name), {"most": str(MOST_TABLES)})
    try:
        return Document(name, tomli.loads(text, parse_float=_decimal))
    except tomli.TOMLDecodeError as error:
        from hlgl_cli.sources.syntax import syntax_finding  # noqa: PLC0415 - for errors alone

        return syntax_finding(name, text, error)
    except RecursionError:
        return Finding("S104", Place(name))
    except ValueError:  # Python refuses to read a whole number of thousands of digits
        return Finding("V402", _place_of_digits(name, text), {"digits": "15"})


def _decoded(name: str, content: bytes) -> str | Finding:
    if len(content) > MOST_BYTES:
        return Finding("S103", Place(name))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _not_utf8(name, content, error.start)
    if content.count(0) > len(content) // 4:  # every other byte of UTF-16 is 0
        return Finding("S101", Place(name, (), 1), {"looks_like": "UTF-16"})
    return text


def _tables(text: str) -> int:
    """Return how many tables a text may have at most; a line of a string may look like one."""
    headers = re.findall(_HEADERS, text, re.MULTILINE)
    return len(headers) + len(re.findall(_LEVELS, text))


def _place_of_digits(name: str, text: str) -> Place:
    """Return where the longest run of digits begins."""
    start = max(re.finditer(r"[0-9_]+", text), key=lambda found: len(found[0])).start()
    line = text.count("\n", 0, start) + 1
    return Place(name, (), line, start - (text.rfind("\n", 0, start) + 1) + 1)


def _decimal(text: str) -> Decimal:
    """Read a TOML float; one that no Decimal can hold is infinite, which the models refuse."""
    try:
        return Decimal(text)
    except InvalidOperation:
        return Decimal("Infinity")


def _not_utf8(file: str, content: bytes, start: int) -> Finding:
    place = Place(file, (), content.count(b"\n", 0, start) + 1)
    name = _looks_like(content)
    return Finding("S101", place, {"looks_like": name} if name else {"hint": "hint.not_text"})


def _looks_like(content: bytes) -> str:
    """Name the encoding that the bytes do read in, for the hint; nothing where there is none."""
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return "UTF-16"
    try:
        text = content.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    is_text = all(char.isprintable() or char.isspace() for char in text)
    return "GBK" if is_text else ""  # an image can be read as GBK too, but means nothing
