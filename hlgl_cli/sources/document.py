"""Bytes become text, text becomes TOML; what stops that is a finding, never an exception."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, NamedTuple

import tomli

from hlgl_cli.finding import Finding, Place
from hlgl_cli.limits import MOST_DIGITS

if TYPE_CHECKING:
    from hlgl_cli.sources.recovery import Broken

MOST_BYTES = 1024 * 1024
_NO_SECONDS = ":[0-9][0-9](?![0-9:])"
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
    """Return the document that the bytes are, or the first thing that keeps them from being one."""
    text = _decoded(name, content)
    if isinstance(text, Finding):
        return text
    try:
        return Document(name, toml_of(text))
    except tomli.TOMLDecodeError as error:
        from hlgl_cli.sources.syntax import syntax_finding  # noqa: PLC0415 - for errors alone

        return syntax_finding(name, text.split("\n"), error)
    except RecursionError:
        return Finding("S104", Place(name))
    except ValueError:
        return digits_finding(name, text)


def read_document(name: str, content: bytes) -> Document | Broken | Finding:
    """Return the document that the bytes are, or all that keeps them from being one."""
    text = _decoded(name, content)
    if isinstance(text, Finding):
        return text
    data = None
    try:
        data = toml_of(text)
        if not may_be_newer(text):
            return Document(name, data)
    except RecursionError:
        return Finding("S104", Place(name))
    except ValueError:
        pass
    from hlgl_cli.sources.recovery import recovered  # noqa: PLC0415 - for errors alone

    return recovered(name, text, data)


def toml_of(text: str) -> dict[str, object]:
    """Return what a text says; a ValueError that is no TOMLDecodeError is of endless digits."""
    return tomli.loads(text, parse_float=_decimal)


def may_be_newer(text: str) -> bool:
    """Return whether a sound text may have what TOML 1.1 alone has, at a glance."""
    if "\\" in text or re.search(_NO_SECONDS, text):
        return True
    return "{" in text and (re.search(r",\s*}", text) is not None or _spans_lines(text))


def _spans_lines(text: str) -> bool:
    """Return whether some line has more braces of one side than of the other."""
    return any(line.count("{") != line.count("}") for line in text.split("\n"))


def digits_finding(name: str, text: str, above: int = 0) -> Finding:
    """Return the finding for a whole number that Python refuses to read, of thousands of digits."""
    start = max(re.finditer(r"[0-9_]+", text), key=lambda found: len(found[0])).start()
    line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
    return Finding("V402", Place(name, (), above + line, column), {"digits": str(MOST_DIGITS)})


def _decoded(name: str, content: bytes) -> str | Finding:
    if len(content) > MOST_BYTES:
        return Finding("S103", Place(name))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _not_utf8(name, content, error.start)
    if content.count(0) > len(content) // 4:  # every other byte of UTF-16 is 0
        return Finding("S101", Place(name, (), 1), {"looks_like": "UTF-16"})
    if len(text) > LARGE and _tables(text) > MOST_TABLES:
        return Finding("S131", Place(name), {"most": str(MOST_TABLES)})
    return text


def _tables(text: str) -> int:
    """Return how many tables a text may have at most; a line of a string may look like one."""
    headers = re.findall(_HEADERS, text, re.MULTILINE)
    return len(headers) + len(re.findall(_LEVELS, text))


def _decimal(text: str) -> Decimal:
    """Read a TOML float; one that no Decimal can hold is infinite, which the models refuse."""
    try:
        return Decimal(text)
    except InvalidOperation:
        return Decimal("Infinity")


def _not_utf8(file: str, content: bytes, start: int) -> Finding:
    place = Place(file, (), content.count(b"\n", 0, start) + 1)
    name = looks_like(content)
    return Finding("S101", place, {"looks_like": name} if name else {"hint": "hint.not_text"})


def looks_like(content: bytes) -> str:
    """Name the encoding that the bytes do read in, for the hint; nothing where there is none."""
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return "UTF-16"
    try:
        text = content.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    is_text = all(char.isprintable() or char.isspace() for char in text)
    return "GBK" if is_text else ""  # an image can be read as GBK too, but means nothing
