"""The schema of what commands print as JSON (docs/json.md): five documents, and what they share.

No field is ever dropped, so each is required. A later version may add fields under the same name,
so others are not forbidden.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.schema.fields import DOCUMENTS, GROUPS, MADE_OF, SHARED
from hlgl_cli.schema.shapes import part

if TYPE_CHECKING:
    from hlgl_cli.schema.described import Schema


def report() -> Schema:
    """Return the schema of any of the documents; their `schema` tells them apart."""
    parts = {name: _object(name) for name in GROUPS if name not in SHARED}
    for name in DOCUMENTS:
        parts[name]["properties"]["schema"]["const"] = f"hlgl.{name}/1"
    return {"oneOf": [part(name) for name in DOCUMENTS], "$defs": parts}


def _object(name: str) -> Schema:
    """Return an object with all of its fields, none of which it may lack."""
    fields = {
        field: dict(schema)
        for group in MADE_OF.get(name, (name,))
        for field, schema in GROUPS[group].items()
    }
    return {"type": "object", "properties": fields, "required": list(fields)}
