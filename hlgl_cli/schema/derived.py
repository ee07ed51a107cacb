"""JSON Schema of the tables of report/shapes/, from the types of their fields."""

from __future__ import annotations

import re
from decimal import Decimal
from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    Literal,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from hlgl_cli.schema.described import Schema

_TYPES = {str: "string", int: "integer", bool: "boolean", Decimal: "number", NoneType: "null"}


def name_of(table: type) -> str:
    """Return what a table is called in a schema: plan_shown for PlanShown."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", table.__name__).lower()


def tables_in(kind: object) -> Iterator[type]:
    """Yield the tables that a type is made of, at any depth, one as often as it occurs."""
    if isinstance(kind, type) and is_typeddict(kind):
        yield kind
        for field in get_type_hints(kind).values():
            yield from tables_in(field)
    for part in get_args(kind):
        yield from tables_in(part)


def of_table(table: type) -> Schema:
    """Return the schema of a table; the tables inside are referred to."""
    hints = get_type_hints(table, include_extras=True)
    return _object({field: of_type(kind) for field, kind in hints.items()})


def of_type(kind: object) -> Schema:
    """Return what a field can be."""
    if isinstance(kind, type) and is_typeddict(kind):
        return {"$ref": f"#/$defs/{name_of(kind)}"}
    origin = get_origin(kind)
    return _plain(kind) if origin is None else _MADE[origin](*get_args(kind))


def _plain(kind: object) -> Schema:
    return next(({"type": name} for plain, name in _TYPES.items() if kind is plain), {})


def _one_of(*words: str) -> Schema:
    return {"type": "string", **({"enum": [*words]} if words[1:] else {"const": words[0]})}


def _list(item: object) -> Schema:
    return {"type": "array", "items": of_type(item)}


def _with(kind: object, more: Schema) -> Schema:
    return of_type(kind) | more


def _object(fields: Schema) -> Schema:
    """Return a table with all of its fields, none of which it may lack."""
    return {"type": "object", "properties": fields, "required": list(fields)}


def _mapping(key: object, value: object) -> Schema:
    """Return a table whose fields are words, or any."""
    if get_origin(key) is Literal:
        return _object(dict.fromkeys(get_args(key), of_type(value)))
    return {"type": "object", "additionalProperties": of_type(value)}


def _any_of(*kinds: object) -> Schema:
    """Return what is one of several: with their types side by side unless one is a table."""
    schemas = [of_type(kind) for kind in kinds]
    if any("$ref" in schema for schema in schemas):
        return {"anyOf": schemas}
    merged = {key: value for schema in schemas for key, value in schema.items()}
    if "enum" in merged:
        merged["enum"] = [*merged["enum"], None]
    return {**merged, "type": [schema["type"] for schema in schemas]}


_MADE: Mapping[object, Callable[..., Schema]] = {
    Annotated: _with,
    Literal: _one_of,
    Union: _any_of,
    UnionType: _any_of,
    list: _list,
    dict: _mapping,
}
