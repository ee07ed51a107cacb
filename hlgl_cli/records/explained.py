"""Pydantic reads records by the same annotations: it says all that is wrong, and it dumps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import (
    AfterValidator,
    BeforeValidator,
    PlainSerializer,
    PlainValidator,
    Strict,
    StringConstraints,
    TypeAdapter,
    WithJsonSchema,
)
from pydantic import Field as Limits
from pydantic_core import PydanticCustomError, core_schema

from hlgl_cli.records import marks
from hlgl_cli.records.record import Record, fields_of
from hlgl_cli.records.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

    from hlgl_cli.records.record import Field

    Check = Callable[[Any], Any]

_ADAPTERS: dict[Any, TypeAdapter[Any]] = {}
R = TypeVar("R", bound=Record)


def adapter_of(kind: Any) -> TypeAdapter[Any]:  # noqa: ANN401 - any annotation
    """Return what reads and dumps values of an annotation."""
    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]


def explained(kind: type[R], table: object) -> R:
    """Return what a table states; raise ValidationError with all that is wrong with it."""
    read: R = adapter_of(kind).validate_python(table)
    return read


def dumped(record: Record, **options: Any) -> dict[str, Any]:  # noqa: ANN401 - pydantic's options
    """Return a record as plain tables, under the keys that it is read by."""
    plain: dict[str, Any] = adapter_of(type(record)).dump_python(
        record, **{"by_alias": True, **options}
    )
    return plain


def dumped_as_json(record: Record, *, indent: int | None = None, **options: Any) -> str:  # noqa: ANN401 - as above
    """Return a record as JSON, under the keys that it is read by."""
    options = {"by_alias": True, **options}
    return adapter_of(type(record)).dump_json(record, indent=indent, **options).decode()


def schema_of(kind: type[Record], handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
    """Return what pydantic reads a record by."""
    fields = {name: _field(field, handler) for name, field in fields_of(kind).items()}
    stated = core_schema.model_fields_schema(fields, model_name=kind.__name__)
    prepared = core_schema.no_info_before_validator_function(_telling(kind.prepared), stated)
    config = core_schema.CoreConfig(title=kind.__name__, extra_fields_behavior="forbid")
    made = core_schema.model_schema(kind, prepared, config=config, frozen=True)
    ref = f"{kind.__module__}.{kind.__qualname__}:{id(kind)}"  # as pydantic names its own models
    return core_schema.no_info_after_validator_function(_telling(kind.checked), made, ref=ref)


def _field(field: Field, handler: GetCoreSchemaHandler) -> core_schema.ModelField:
    schema = handler.generate_schema(field.annotation)
    if field.factory is not None:
        schema = core_schema.with_default_schema(schema, default_factory=field.factory)
    elif not field.is_required():
        schema = core_schema.with_default_schema(schema, default=field.default)
    keys: list[list[str | int]] = [[key] for key in field.keys]
    return core_schema.model_field(
        schema, validation_alias=keys, serialization_alias=field.dumped_as
    )


def _telling(check: Check) -> Check:
    """Return a check whose refusal pydantic tells under its own code, at its place."""

    def checked(value: object) -> object:
        try:
            return check(value)
        except Refusal as refusal:
            raise PydanticCustomError(refusal.code, refusal.code, refusal.facts) from None

    return checked


class _TableOrAlone:
    """The JSON Schema of a value that may stand alone, in place of a table with it."""

    def __get_pydantic_json_schema__(
        self, core: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the schema of either."""
        made = handler(core)
        alone = handler.resolve_ref_schema(made)["properties"]["value"]
        kept = {key: rule for key, rule in alone.items() if key != "description"}
        return {"anyOf": [kept, made]}


def metadata(mark: marks.Mark) -> Iterator[object]:
    """Yield what says to pydantic what a mark says."""
    yield from _SAID[type(mark)](mark)


def _within(mark: marks.Within) -> Iterator[object]:
    yield from Limits(ge=mark.least, le=mark.most).metadata


def _if_table(mark: marks.IfTable) -> Iterator[object]:
    def read(value: object) -> object:
        if isinstance(value, dict):
            return adapter_of(mark.kind).validate_python(value)
        return mark.otherwise(value)

    yield PlainValidator(_telling(read))


_SAID: Mapping[type[marks.Mark], Callable[[Any], Iterator[object]]] = {
    marks.Strictly: lambda _: iter((Strict(),)),
    marks.Json: lambda mark: iter((WithJsonSchema(mark.schema),)),
    marks.Dumped: lambda mark: iter((PlainSerializer(mark.plain),)),
    marks.Before: lambda mark: iter((BeforeValidator(_telling(mark.check)),)),
    marks.After: lambda mark: iter((AfterValidator(_telling(mark.check)),)),
    marks.Instead: lambda mark: iter((PlainValidator(_telling(mark.check)),)),
    marks.Within: _within,
    marks.Matching: lambda mark: iter(StringConstraints(pattern=mark.pattern)),
    marks.NotBlank: lambda _: iter(StringConstraints(strip_whitespace=True, min_length=1)),
    marks.Alone: lambda mark: iter((BeforeValidator(_telling(mark.tabled)), _TableOrAlone())),
    marks.IfTable: _if_table,
}
