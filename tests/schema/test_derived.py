"""The schema of a table is what the types of its fields say."""

# Annotations are read at run time, so they are no strings here.

from decimal import Decimal
from typing import Annotated, Literal, TypedDict

import pytest

from hlgl_cli.schema.derived import name_of, of_table, of_type, tables_in


class Inner(TypedDict):
    """A table inside another."""

    value: Decimal


class TwoWords(TypedDict):
    """A table of tables."""

    inner: Inner | None
    several: list[Inner]


REFERENCE = {"$ref": "#/$defs/inner"}


@pytest.mark.parametrize(
    ("kind", "schema"),
    [
        (str, {"type": "string"}),
        (int, {"type": "integer"}),
        (bool, {"type": "boolean"}),
        (Decimal, {"type": "number"}),
        (object, {}),
        (Literal["a", "b"], {"type": "string", "enum": ["a", "b"]}),
        (Literal["a"], {"type": "string", "const": "a"}),
        (Annotated[int, {"minimum": 0}], {"type": "integer", "minimum": 0}),
        (str | None, {"type": ["string", "null"]}),
        (Decimal | str | None, {"type": ["number", "string", "null"]}),
        (Literal["a", "b"] | None, {"type": ["string", "null"], "enum": ["a", "b", None]}),
        (list[str], {"type": "array", "items": {"type": "string"}}),
        (dict[str, int], {"type": "object", "additionalProperties": {"type": "integer"}}),
        (Inner, REFERENCE),
        (Inner | None, {"anyOf": [REFERENCE, {"type": "null"}]}),
    ],
)
def test_type(kind: object, schema: object) -> None:
    """A type has its schema; what may be None may be null."""
    assert of_type(kind) == schema


def test_table() -> None:
    """A table requires all of its fields."""
    assert of_table(TwoWords) == {
        "type": "object",
        "properties": {
            "inner": {"anyOf": [REFERENCE, {"type": "null"}]},
            "several": {"type": "array", "items": REFERENCE},
        },
        "required": ["inner", "several"],
    }


def test_words_as_keys() -> None:
    """Where the keys are words each is a field."""
    assert of_type(dict[Literal["a", "b"], int]) == {
        "type": "object",
        "properties": {"a": {"type": "integer"}, "b": {"type": "integer"}},
        "required": ["a", "b"],
    }


def test_tables_inside() -> None:
    """All tables are found, each by a name of its own."""
    assert {name_of(table) for table in tables_in(TwoWords)} == {"two_words", "inner"}
