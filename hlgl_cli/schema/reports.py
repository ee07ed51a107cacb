"""The schema of what commands print as JSON (docs/json.md): the documents, and what they share.

No field is ever dropped, so each is required. A later version may add fields under the same name,
so others are not forbidden.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.catalogue import rules
from hlgl_cli.report.shapes.documents import DOCUMENTS
from hlgl_cli.report.shapes.imported import Import
from hlgl_cli.schema.derived import name_of, of_table, of_type, tables_in
from hlgl_cli.text import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hlgl_cli.schema.described import Schema


def report() -> Schema:
    """Return the schema of any of the documents; their `schema` tells them apart."""
    return {"oneOf": [of_type(each) for each in DOCUMENTS], "$defs": _parts(DOCUMENTS)}


def imported() -> Schema:
    """Return the schema of what a table was read as."""
    return {**of_type(Import), "$defs": _parts((Import,))}


def _parts(documents: Iterable[type]) -> Schema:
    """Return the tables that documents are made of, by name."""
    tables = {table for document in documents for table in tables_in(document)}
    parts = {name_of(table): of_table(table) for table in sorted(tables, key=name_of)}
    # Fields whose words are listed elsewhere than in a type.
    words = {"lang": list(LANGUAGES), "code": list(rules())}
    for part in parts.values():
        for field in part["properties"].keys() & words.keys():
            part["properties"][field]["enum"] = words[field]
    return parts
