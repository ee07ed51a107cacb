"""A record: the fields of a table, which nobody can change."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, TypeVar, get_type_hints

from hlgl_cli.records.reader import UnfitError, reader_of

if TYPE_CHECKING:
    from collections.abc import Callable, ItemsView, Mapping

    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema
    from typing_extensions import Self, dataclass_transform

    from hlgl_cli.records.reader import Reader
else:

    def dataclass_transform(**_: object) -> Callable[[type], type]:
        """Tell type checkers alone that fields are arguments."""
        return lambda kind: kind


_NEEDED = object()
_FIELDS: dict[type, Mapping[str, Field]] = {}
_PLAIN: dict[type, _Plain] = {}
R = TypeVar("R", bound="Record")
_set = object.__setattr__


class Field(NamedTuple):
    """A field of a record: its type, the keys that it goes by, and what it is when left out."""

    annotation: Any
    keys: tuple[str, ...]
    default: object
    factory: Callable[[], object] | None
    dumped_as: str | None

    def is_required(self) -> bool:
        """Return whether it must be stated."""
        return self.default is _NEEDED and self.factory is None


class _Key(NamedTuple):
    default: object
    factory: Callable[[], object] | None = None
    keys: tuple[str, ...] = ()
    dumped_as: str | None = None


def key(
    *,
    default: object = _NEEDED,
    factory: Callable[[], object] | None = None,
    keys: tuple[str, ...] = (),
    dumped_as: str | None = None,
) -> Any:  # noqa: ANN401 - it stands where the field's own type does
    """Return what a field says beside its type: what it is when left out, and its keys."""
    return _Key(default, factory, keys, dumped_as)


def fields_of(kind: type[Record]) -> Mapping[str, Field]:
    """Return the fields of a record by name, in their order."""
    if kind not in _FIELDS:
        hints = get_type_hints(kind, include_extras=True)
        _FIELDS[kind] = {name: _field(name, hints[name], kind) for name in kind.field_names}
    return _FIELDS[kind]


def _field(name: str, hint: object, kind: type[Record]) -> Field:
    default = kind.left_out.get(name, _NEEDED)
    said = default if isinstance(default, _Key) else _Key(default)
    return Field(hint, said.keys or (name,), said.default, said.factory, said.dumped_as)


def keys_of(kind: type[Record]) -> list[str]:
    """Return the keys that the table of a record may have, also those that are one field."""
    return [key for field in fields_of(kind).values() for key in field.keys]


class _Fields:
    """The fields of a class, gathered when they are asked for."""

    def __get__(self, _: object, kind: type[Record]) -> Mapping[str, Field]:
        return fields_of(kind)


class _Plain(NamedTuple):
    """What reads a table: the field of each key and its reader, and what is left out."""

    keys: dict[str, tuple[str, Reader]]
    blank: dict[str, object]
    factories: dict[str, Callable[[], object]]
    needed: set[str]


def _plain_of(kind: type[Record]) -> _Plain:
    if kind not in _PLAIN:
        _PLAIN[kind] = _read_by(fields_of(kind).items())
    return _PLAIN[kind]


def _read_by(fields: ItemsView[str, Field]) -> _Plain:
    return _Plain(
        {
            spelled: (name, reader_of(each.annotation))
            for name, each in fields
            for spelled in each.keys
        },
        {name: each.default for name, each in fields},
        {name: each.factory for name, each in fields if each.factory is not None},
        {name for name, each in fields if each.is_required()},
    )


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(key,))
class Record:
    """A frozen record that knows all its keys."""

    # Pydantic fills in a record as it does its own models.
    __slots__ = (
        "__dict__",
        "__pydantic_extra__",
        "__pydantic_fields_set__",
        "__pydantic_private__",
        "__weakref__",
    )
    field_names: ClassVar[tuple[str, ...]]
    left_out: ClassVar[dict[str, Any]]
    model_config: ClassVar[Any] = {"extra": "forbid", "frozen": True}
    model_fields = _Fields()

    def __init_subclass__(cls) -> None:
        """Keep the names of the fields, and what they are when left out.

        Python is slower to find an attribute that stands in the class too.
        """
        cls.field_names = tuple(cls.__annotations__)
        cls.left_out = {name: vars(cls)[name] for name in cls.field_names if name in vars(cls)}
        for name in cls.left_out:
            delattr(cls, name)

    def __init__(self, **given: object) -> None:
        """Take the fields by their keys; raise pydantic's ValidationError for what is wrong."""
        made = type(self).model_validate(given)
        _set(self, "__dict__", made.__dict__)
        _set(self, "__pydantic_fields_set__", made.model_fields_set)

    @classmethod
    def prepared(cls, table: object) -> object:
        """Return a table as it is to be read; raise Refusal."""
        return table

    def checked(self) -> Self:
        """Return the record when its fields go together; raise Refusal."""
        return self

    @classmethod
    def plainly(cls, table: object) -> Self:
        """Return what a table states; raise ValueError where that is not plainly right."""
        if isinstance(table, cls):
            return table.checked()
        keys, blank, factories, needed = _plain_of(cls)
        table, values, stated = cls.prepared(table), blank.copy(), set[str]()
        if not isinstance(table, dict) or type(table) is not dict:
            raise UnfitError
        for key, value in table.items():
            if key not in keys:
                raise UnfitError
            name, read = keys[key]
            values[name] = read(value)
            stated.add(name)
        if len(stated) != len(table) or not needed <= stated:
            raise UnfitError
        for name in factories.keys() - stated:
            values[name] = factories[name]()
        return _made(cls, values, stated).checked()

    @classmethod
    def model_validate(cls, table: object) -> Self:
        """Return what a table states; raise pydantic's ValidationError with all that is wrong."""
        try:
            return cls.plainly(table)
        except ValueError:
            from hlgl_cli.records.explained import explained  # noqa: PLC0415 - pydantic is heavy

            return explained(cls, table)

    @classmethod
    def model_construct(cls, **stated: object) -> Self:
        """Return a record of fields by name that have been read; others are as if left out."""
        _, blank, factories, _ = _plain_of(cls)
        made = {name: factory() for name, factory in factories.items()}
        return _made(cls, {**blank, **made, **stated}, set(stated))

    @property
    def model_fields_set(self) -> set[str]:
        """Return the names of the fields that were stated."""
        stated: set[str] = self.__pydantic_fields_set__  # type: ignore[attr-defined] # a slot
        return stated

    def fields(self) -> dict[str, Any]:
        """Return the fields by name, as they are."""
        return {name: self.__dict__[name] for name in self.field_names}

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a copy with other values, without what was worked out for the original alone."""
        values = copy.deepcopy(self.fields()) if deep else self.fields()
        changes = update or {}
        return _made(type(self), {**values, **changes}, {*self.model_fields_set, *changes})

    def model_dump(self, **options: Any) -> dict[str, Any]:  # noqa: ANN401 - pydantic's options
        """Return plain tables, by pydantic's options for dumps."""
        from hlgl_cli.records.explained import dumped  # noqa: PLC0415 - as above

        return dumped(self, **options)

    def model_dump_json(self, **options: Any) -> str:  # noqa: ANN401 - as above
        """Return JSON, by pydantic's options for dumps."""
        from hlgl_cli.records.explained import dumped_as_json  # noqa: PLC0415 - as above

        return dumped_as_json(self, **options)

    def __setattr__(self, name: str, _: object) -> None:
        """Raise AttributeError: it stays as it is."""
        raise AttributeError(name)

    def __delattr__(self, name: str) -> None:
        """Raise AttributeError."""
        raise AttributeError(name)

    def __eq__(self, other: object) -> bool:
        """Return whether it is a record of the same type and fields."""
        if type(self) is not type(other) or not isinstance(other, Record):
            return NotImplemented
        return self.fields() == other.fields()

    def __hash__(self) -> int:
        """Return what equal records share."""
        return hash((type(self), *self.fields().values()))

    def __repr__(self) -> str:
        """Return it as it is made."""
        fields = ", ".join(f"{name}={value!r}" for name, value in self.fields().items())
        return f"{type(self).__name__}({fields})"

    def __reduce__(self) -> tuple[Callable[..., Self], tuple[type[Self], dict[str, Any], set[str]]]:
        """Return what makes an equal one."""
        return _made, (type(self), self.fields(), self.model_fields_set)

    @classmethod
    def __get_pydantic_core_schema__(cls, _: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return what has pydantic read a table by the same annotations."""
        from hlgl_cli.records.explained import schema_of  # noqa: PLC0415 - as above

        return schema_of(cls, handler)


def _made(kind: type[R], values: dict[str, Any], stated: set[str]) -> R:
    """Return a record as it stands: pickles name this function."""
    made = object.__new__(kind)
    _set(made, "__dict__", values)
    _set(made, "__pydantic_fields_set__", stated)
    return made
