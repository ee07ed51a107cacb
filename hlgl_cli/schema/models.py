"""What pydantic says of our models, as TOML has it: no null, and every field described."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from pydantic.json_schema import GenerateJsonSchema

from hlgl_cli.demands import FORM_NAMES, SINGLE
from hlgl_cli.plan import Words
from hlgl_cli.records.explained import adapter_of
from hlgl_cli.schema.described import described
from hlgl_cli.submission import KINDS, Figure
from hlgl_cli.target import Target

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import core_schema as core

    from hlgl_cli.records.record import Record
    from hlgl_cli.schema.described import Schema


def of_model(model: type[Record], lang: str) -> Schema:
    """Return the schema of a model, whole: no part of it stands elsewhere."""
    made = InToml(lang).generate(adapter_of(model).core_schema)
    return _inlined(made, made.pop("$defs", {}))


def any_of(names: Iterable[str]) -> list[Schema]:
    """Return what a table meets that has one of the keys, or several."""
    return [{"required": [name]} for name in names]


class InToml(GenerateJsonSchema):
    """Pydantic's own generator, where TOML or taplo wants it otherwise."""

    def __init__(self, lang: str) -> None:
        """Take the language that comes first."""
        super().__init__()
        self._lang = lang

    def nullable_schema(self, schema: core.NullableSchema) -> JsonSchemaValue:
        """Say nothing of null: what may be None may be left out."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core.WithDefaultSchema) -> JsonSchemaValue:
        """Tell the default, unless it is nothing; the schema may be one that others share."""
        made, default = self.generate_inner(schema["schema"]), schema.get("default")
        if default in (None, ()):
            return made
        return {**made, "default": self.encode_default(default)}

    def encode_default(self, dft: Any) -> Any:  # noqa: ANN401 - pydantic's signature
        """Return a default as JSON; pydantic would write a Decimal as text."""
        return int(dft) if isinstance(dft, Decimal) else super().encode_default(dft)

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002 - as above
        """Give no title: a key is its own."""
        return False

    def tuple_schema(self, schema: core.TupleSchema) -> JsonSchemaValue:
        """Tell a pair, both of one type, without `prefixItems`, which taplo does not know."""
        made = super().tuple_schema(schema)
        if "prefixItems" in made:
            made["items"] = made.pop("prefixItems")[0]
        return made

    def dict_schema(self, schema: core.DictSchema) -> JsonSchemaValue:
        """Forbid all other keys where they have a form, such as years."""
        made = super().dict_schema(schema)
        return {**made, "additionalProperties": False} if "patternProperties" in made else made

    def model_schema(self, schema: core.ModelSchema) -> JsonSchemaValue:
        """Return the fields of a table with their words, and how they go together."""
        model = schema["cls"]
        made = super().model_schema(schema)
        fields = (_by_form(made["properties"]) if model is Target else made["properties"]).items()
        name = model.__name__.lower()
        made["properties"] = {
            field: described(self._lang, f"{name}.{field}", key) for field, key in fields
        }
        kept = {key: value for key, value in made.items() if key not in {"title", "description"}}
        return {**kept, **_together(model)}


def _by_form(fields: Schema) -> Schema:
    """Return the fields of a target with its number under the name of each form that has one."""
    number = fields[SINGLE[0]]  # pydantic tells the first name alone
    form, rest = fields["form"], {name: field for name, field in fields.items() if name != "form"}
    return {"form": form, **dict.fromkeys(SINGLE, number), **rest}


def _together(model: type[Record]) -> Schema:
    """Return which keys go together, where a model checks it by itself."""
    if model is Figure:
        return {"anyOf": any_of(KINDS)}
    if model is Words:
        return {"required": [], "anyOf": any_of(model.field_names)}
    if model is Target:
        stated = [{"required": [name], "not": {"required": ["form"]}} for name in FORM_NAMES]
        awaited = {"required": ["form", "assigned_by"], "not": {"anyOf": any_of(FORM_NAMES)}}
        return {"required": [], "oneOf": [*stated, awaited]}
    return {}


def _inlined(schema: Schema, parts: Schema) -> Schema:
    """Return a schema with what it refers to in its place, its own words before those."""
    own = {key: _within(value, parts) for key, value in schema.items() if key != "$ref"}
    if "$ref" not in schema:
        return own
    return {**own, **_inlined(parts[schema["$ref"].rpartition("/")[2]], parts)}


def _within(value: object, parts: Schema) -> object:
    if isinstance(value, list):
        return [_within(item, parts) for item in value]
    return _inlined(value, parts) if isinstance(value, dict) else value
