"""Whether a document has the keys of its schema, all of them, in their order, at every depth."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from hlgl_cli.schema.reports import report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.schema.described import Schema


@cache
def _parts() -> Schema:
    parts: Schema = report()["$defs"]
    return parts


def other_keys(document: Any) -> list[str]:  # noqa: ANN401 - JSON
    """Return where a document of a command has other keys than its schema says."""
    name, _, version = document["schema"].removeprefix("hlgl.").partition("/")
    assert version == "1"
    return list(_others(document, {"$ref": f"#/$defs/{name}"}, name))


def _others(part: Any, schema: Schema, path: str) -> Iterator[str]:  # noqa: ANN401 - JSON
    if "$ref" in schema:
        schema = _parts()[schema["$ref"].removeprefix("#/$defs/")]
    if "anyOf" in schema:
        tried = [list(_others(part, each, path)) for each in schema["anyOf"]]
        yield from min(tried, key=len)
    elif isinstance(part, dict):
        yield from _others_of_object(part, schema, path)
    elif isinstance(part, list):
        items = schema.get("items", {})
        for at, each in enumerate(part):
            yield from _others(each, items, f"{path}[{at}]")


def _others_of_object(part: dict[str, Any], schema: Schema, path: str) -> Iterator[str]:
    fields: Schema | None = schema.get("properties")
    if fields is None:
        fields = dict.fromkeys(part, schema.get("additionalProperties") or {})
    if list(part) != list(fields):
        yield f"{path}: {list(part)} are not {list(fields)}"
    for name in part.keys() & fields.keys():
        yield from _others(part[name], fields[name], f"{path}.{name}")
