"""A value is read as its annotation says; what is not plainly right is refused without a word."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

if TYPE_CHECKING:
    from collections.abc import Callable

    from hlgl_cli.records.marks import Mark

    Reader = Callable[[Any], Any]


class UnfitError(ValueError):
    """A value that is not plainly right: it is wrong, or pydantic makes something right of it."""


def reader_of(kind: Any) -> Reader:  # noqa: ANN401 - an annotation is anything
    """Return what reads a value of an annotation, or raises ValueError."""
    origin = get_origin(kind)
    if origin is not None:
        return _MADE[origin](*get_args(kind))
    plainly: Reader = getattr(kind, "plainly", None) or _exactly(kind)
    return plainly


def _exactly(kind: type) -> Reader:
    """Return what takes values of a type, and none of a type that is made of it."""

    def read(value: object) -> object:
        if type(value) is kind:
            return value
        raise UnfitError

    return read


def _marked(kind: object, *marks: Mark) -> Reader:
    """Return what reads a type as its marks say, the last of which has the first word."""
    inner = partial(reader_of, kind)
    for mark in marks:
        inner = partial(mark.reader, inner)
    return inner()


def _one_of(*words: str) -> Reader:
    known = frozenset(words)

    def read(value: object) -> object:
        if type(value) is str and value in known:
            return value
        raise UnfitError

    return read


def _or_none(kind: object, nothing: object) -> Reader:
    assert nothing is NoneType  # noqa: S101 - of other unions a mark says how they are read
    inner = reader_of(kind)
    return lambda value: None if value is None else inner(value)


def _tuple(first: object, second: object) -> Reader:
    """Return what reads a list of any length, or a pair."""
    if second is not Ellipsis:
        return _pair(reader_of(first), reader_of(second))
    each = reader_of(first)
    return lambda value: tuple([each(item) for item in _listed(value)])


def _pair(first: Reader, second: Reader) -> Reader:
    def read(value: object) -> object:
        one, other, *more = [*_listed(value), UnfitError, UnfitError][:3]
        if more != [UnfitError]:
            raise UnfitError
        return first(one), second(other)

    return read


def _listed(value: object) -> list[Any] | tuple[Any, ...]:
    if isinstance(value, list | tuple):
        return value
    raise UnfitError


def _mapping(key: object, value: object) -> Reader:
    of_key, of_value = reader_of(key), reader_of(value)

    def read(table: object) -> object:
        if isinstance(table, dict) and type(table) is dict:
            return {of_key(name): of_value(inner) for name, inner in table.items()}
        raise UnfitError

    return read


_MADE: Mapping[object, Callable[..., Reader]] = {
    Annotated: _marked,
    Literal: _one_of,
    Union: _or_none,
    UnionType: _or_none,
    tuple: _tuple,
    dict: _mapping,
    Mapping: _mapping,
}
