"""Documents as text of JSON: numbers with six decimals at most, `Exact` ones with all digits."""

from __future__ import annotations

import json
from decimal import Decimal, InvalidOperation
from functools import cache

from hlgl_cli.report.numbers import DOCUMENT_DECIMALS, plain, rounded, whole

INDENT = "  "
# A double writes a number of six decimals as it is from 1e-4 on, and to fifteen digits in all.
_LEAST, _MOST = -4, 8  # powers of ten


class Exact(Decimal):
    """A number that is written with all its digits."""


class _NotAFloatError(Exception):
    """A number that a float would write otherwise."""


def dump(document: object) -> str:
    """Return JSON text, indented, with a line feed at the end."""
    return _written(document, "") + "\n"


def dump_line(document: object) -> str:
    """Return JSON text on one line, by the standard library where its floats are exact."""
    try:
        return _visible(_LINE.encode(document)) + "\n"
    except _NotAFloatError:
        return _written(document, None) + "\n"


def dump_fields(table: object) -> str:
    """Return the fields of a table as they stand on one line, without the braces."""
    return dump_line(table)[1:-2]


def _float(number: object) -> int | float:
    """Return a number as what the standard library writes in the same digits."""
    if not isinstance(number, Decimal) or isinstance(number, Exact):
        raise _NotAFloatError
    try:
        short = round(number, DOCUMENT_DECIMALS)
    except InvalidOperation:  # more digits than the context has
        short = rounded(number)
    if _LEAST <= short.adjusted() <= _MOST:
        value = float(short)
        return int(value) if value.is_integer() else value
    if short == short.to_integral_value():
        return int(short)
    raise _NotAFloatError


_LINE = json.JSONEncoder(ensure_ascii=False, default=_float)


def _written(value: object, indent: str | None) -> str:
    """Return JSON text, each part on a line of its own unless there is no indent."""
    if isinstance(value, Decimal):
        return whole(value) if isinstance(value, Exact) else plain(value)
    inner = None if indent is None else indent + INDENT
    if isinstance(value, dict) and value:
        fields = [f"{_key(key)}: {_written(part, inner)}" for key, part in value.items()]
        return _joined("{", fields, "}", indent)
    if isinstance(value, list) and value:
        return _joined("[", [_written(part, inner) for part in value], "]", indent)
    return _string(value)


def _joined(left: str, parts: list[str], right: str, indent: str | None) -> str:
    if indent is None:
        return f"{left}{', '.join(parts)}{right}"
    lines = f",\n{indent}{INDENT}".join(parts)
    return f"{left}\n{indent}{INDENT}{lines}\n{indent}{right}"


@cache
def _key(name: str) -> str:
    """Return the name of a field; there are few, each of which is written thousands of times."""
    return _string(name)


def _string(value: object) -> str:
    """Return a value that is no number and holds none."""
    return _visible(_LINE.encode(value))


def _visible(text: str) -> str:
    """Return JSON text with escapes for what would not be seen, such as a direction mark."""
    return text if text.isprintable() else "".join(map(_escaped, text))


def _escaped(character: str) -> str:
    return character if character.isprintable() else json.dumps(character)[1:-1]
