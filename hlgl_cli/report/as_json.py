"""JSON, version 1 (docs/json.md): one shape always, however many areas, files or errors.

Written by a few lines of our own, since the standard library writes numbers through floats.
"""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from hlgl_cli.report.documents import check_document, validate_document
from hlgl_cli.report.numbers import plain, whole

if TYPE_CHECKING:
    from hlgl_cli.report.report import Report
    from hlgl_cli.report.view import View

INDENT = "  "


class Exact(Decimal):
    """A number that is written with all its digits."""


def render(report: Report, view: View) -> str:
    """Return the document of a check, or of a validation."""
    document = check_document if report.is_judged else validate_document
    return dump(document(report, view.lang))


def dump(document: Any) -> str:  # noqa: ANN401 - any JSON value
    """Return JSON text with numbers as exact as they are, and a line feed at the end."""
    return _written(document, "") + "\n"


def dump_line(document: Any) -> str:  # noqa: ANN401 - any JSON value
    """Return JSON text on one line."""
    return _compact(document) + "\n"


def _compact(value: Any) -> str:  # noqa: ANN401 - any JSON value
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, dict):
        return f"{{{', '.join(f'{_string(key)}: {_compact(one)}' for key, one in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_compact, value))}]"
    return _string(value)


def _written(value: Any, indent: str) -> str:  # noqa: ANN401 - any JSON value
    if isinstance(value, Exact):
        return whole(value)
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, dict) and value:
        inner = [f"{_string(key)}: {_written(one, indent + INDENT)}" for key, one in value.items()]
        return _wrapped("{", inner, "}", indent)
    if isinstance(value, list) and value:
        return _wrapped("[", [_written(one, indent + INDENT) for one in value], "]", indent)
    return _string(value)


def _wrapped(left: str, inner: list[str], right: str, indent: str) -> str:
    lines = f",\n{indent}{INDENT}".join(inner)
    return f"{left}\n{indent}{INDENT}{lines}\n{indent}{right}"


def _string(value: Any) -> str:  # noqa: ANN401 - a JSON value that is no number and holds none
    text = json.dumps(value, ensure_ascii=False)
    return text if text.isprintable() else "".join(map(_escaped, text))


def _escaped(character: str) -> str:
    """Return a character, or its escape if it would not be seen, such as a direction mark."""
    return character if character.isprintable() else json.dumps(character)[1:-1]
