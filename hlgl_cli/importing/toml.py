"""TOML of the tables of a plan: every text to the letter, every number with its digits."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from hlgl_cli.messages import visible

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_BARE = re.compile(r"[A-Za-z0-9_-]+")


def value(given: object) -> str:
    """Return a text, a number, a list or a table as TOML writes it on one line."""
    if isinstance(given, bool):
        return str(given).lower()
    if isinstance(given, str):
        return text(given)
    if isinstance(given, Decimal):
        return f"{given:f}"
    if isinstance(given, Mapping):
        pairs = ", ".join(map(pair, given, given.values()))
        return f"{{ {pairs} }}" if pairs else "{}"
    if isinstance(given, list):
        return f"[{', '.join(map(value, given))}]"
    return str(given)


def pair(key: str, given: object) -> str:
    """Return a key and its value."""
    return f"{key if _BARE.fullmatch(key) else text(key)} = {value(given)}"


def text(given: str) -> str:
    """Return a basic string; what cannot be seen is escaped."""
    return f'"{"".join(map(_escaped, given))}"'


def comment(given: str) -> str:
    """Return a comment of one line; what would end it is made visible."""
    return f"# {visible(given)}".rstrip()


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 - four digits
