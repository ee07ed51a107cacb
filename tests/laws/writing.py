"""Values as a file states them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

_BARE = re.compile("[A-Za-z0-9_-]+")


def toml(value: object) -> str:
    """Return a value of TOML on one line."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return text(value)
    if isinstance(value, Mapping):
        inner = ", ".join(f"{key(name)} = {toml(part)}" for name, part in value.items())
        return f"{{ {inner} }}"
    if isinstance(value, list):
        return f"[{', '.join(map(toml, value))}]"
    return str(value)


def pairs(table: Mapping[str, object]) -> list[str]:
    """Return the lines of a table."""
    return [f"{key(name)} = {toml(value)}" for name, value in table.items()]


def key(name: object) -> str:
    """Return a key, in quotes where it needs them."""
    return str(name) if _BARE.fullmatch(str(name)) else text(str(name))


def text(value: str) -> str:
    """Return a string; what TOML wants escaped is escaped."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
