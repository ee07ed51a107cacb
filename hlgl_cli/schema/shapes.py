"""What a field of a JSON document can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hlgl_cli.schema.described import Schema

TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "number"}
WHOLE: Schema = {"type": "integer"}
COUNT: Schema = {"type": "integer", "minimum": 0}
TRUTH: Schema = {"type": "boolean"}


def one_of(words: Iterable[object]) -> Schema:
    """Return that a field is one of a few words."""
    return {"type": "string", "enum": list(words)}


def part(name: str) -> Schema:
    """Return that a field is an object that the schema has under a name."""
    return {"$ref": f"#/$defs/{name}"}


def several(schema: Schema) -> Schema:
    """Return that a field is a list."""
    return {"type": "array", "items": schema}


def or_null(schema: Schema) -> Schema:
    """Return that a field is null where it does not apply."""
    if "type" not in schema:
        return {"anyOf": [schema, {"type": "null"}]}
    words = {"enum": [*schema["enum"], None]} if "enum" in schema else {}
    return {**schema, "type": [schema["type"], "null"], **words}
