"""Random tables for a record, by its annotations: mostly right, and wrong in every way we know."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

from hypothesis import strategies as st

from hlgl_cli.amounts import Amount, Level
from hlgl_cli.base import Base, BaseLevel
from hlgl_cli.demands import FORM_NAMES
from hlgl_cli.frozen import Frozen
from hlgl_cli.model import Year, YearKey
from hlgl_cli.plan import Words
from hlgl_cli.records import marks
from hlgl_cli.records.record import Record, fields_of
from hlgl_cli.target import Target
from hlgl_cli.units import Quantity

Values = st.SearchStrategy[Any]


class _Text(str):
    """A text of another type, as a cell of a table may be."""

    __slots__ = ()


TEXTS: list[object] = [
    "x",
    "gdp",
    "5 %",
    "143.96 亿元",
    "5.8 furlongs",
    "",
    " x ",
    "\x1cx",
    "x\n",
    "é",
    "2023-a",
]
NUMBERS: list[object] = [
    0,
    1,
    5,
    -3,
    6,
    7,
    2020,
    2023,
    Decimal("5.80"),
    Decimal("-0"),
    Decimal("1E+3"),
]
WRONG: list[object] = [
    True,
    False,
    None,
    [],
    {},
    "5",
    10**40,
    Decimal("1E99"),
    Decimal("NaN"),
    5.2,
    [1, 2, 3],
]
WRONG += [datetime.date(2023, 5, 1), datetime.datetime(2023, 5, 1, tzinfo=datetime.timezone.utc)]
WRONG += [{"x": 1}, [{"growth": 5}], {"2023": 5}, {2023: 5}, (1, 2), b"x", _Text("x"), Frozen({})]
WRONG += [Quantity(Decimal(5), "%"), Base(value=Decimal(5)), Words(zh="它", en="it"), 1899, 2101]
WRONG += [BaseLevel(value=Quantity(Decimal(5), "亿元")), Target.model_validate({"growth": 5})]
_ANY = st.sampled_from([*TEXTS, *NUMBERS, *WRONG])
_NUMBER, _QUANTITY = st.sampled_from(NUMBERS), st.sampled_from(["143.96 亿元", "5 %"])
_ID = st.sampled_from(["gdp", "plan", "g_1", "2023-a", "Gdp", "gdp\n", "é"])
_RIGHT: dict[object, Values] = {
    str: st.sampled_from(["x", "gdp", "文"]),
    int: st.integers(-1, 8),
    bool: st.booleans(),
    Decimal: _NUMBER,
    datetime.date: st.just(datetime.date(2023, 5, 1)),
    NoneType: st.none(),
    Year: st.sampled_from([1900, 2021, 2100]),
    YearKey: st.sampled_from(["2021", "2100", 2024]),
    Amount: _NUMBER | _QUANTITY,
    Level: _QUANTITY,
}


def tables(kind: Any) -> Values:  # noqa: ANN401 - mypy caches no class that has a hash of its own
    """Return tables for a record: right ones, some with odd values in them, and anything."""
    return _tables(kind, 0) | _tables(kind, 12) | _odd(kind) | _ANY


@cache
def _tables(kind: Any, odds: int) -> Values:  # noqa: ANN401 - as above
    """Return tables of a record's keys, in which one value of so many is anything."""
    fields = fields_of(kind)
    needed = {field.keys[0] for field in fields.values() if field.is_required()}
    if kind is Target:  # which is stated by its form
        needed, forms = set(), st.sampled_from(FORM_NAMES).map(lambda form: {form})
    else:
        forms = st.just(set())
    keys = {key: field for field in fields.values() for key in field.keys if key not in FORM_NAMES}
    more = st.sets(st.sampled_from(sorted(keys.keys() - {"form"})), max_size=3)
    every = {key: field for field in fields.values() for key in field.keys}
    return st.tuples(forms, more).flatmap(
        lambda stated: st.fixed_dictionaries(
            {key: _value(every[key].annotation, odds) for key in sorted(needed.union(*stated))}
        )
    )


def _odd(kind: type[Record]) -> Values:
    keys = [key for field in fields_of(kind).values() for key in field.keys]
    return st.dictionaries(st.sampled_from([*keys, "more", 5]), _ANY, max_size=3)


def _value(annotation: object, odds: int) -> Values:
    """Return values of an annotation, one in so many of them anything."""
    right = _right(annotation, odds)
    return st.integers(1, odds).flatmap(lambda die: _ANY if die == 1 else right) if odds else right


@cache
def _right(annotation: Any, odds: int) -> Values:  # noqa: ANN401 - an annotation is anything
    if annotation in _RIGHT:
        return _RIGHT[annotation]
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is None:
        return st.deferred(lambda: _tables(annotation, odds))
    if origin is Annotated:
        return _marked(parts[0], parts[1:], odds)
    if origin is Literal:
        return st.sampled_from(parts)
    if origin is tuple:
        return st.lists(_value(parts[0], odds), min_size=1, max_size=3)
    if origin in {dict, Mapping}:
        return st.dictionaries(_value(parts[0], 0), _value(parts[1], odds), max_size=2)
    return st.one_of(*(_value(part, odds) for part in parts))


def _marked(kind: object, said: tuple[object, ...], odds: int) -> Values:
    """Return values of a type that has marks; a table stands where one may."""
    for mark in said:
        if isinstance(mark, marks.IfTable):
            return _NUMBER | _QUANTITY | _value(mark.kind, odds)
        if isinstance(mark, marks.Matching):
            return _ID
        if isinstance(mark, marks.Alone):
            return _NUMBER | _QUANTITY | _value(kind, odds)
    return _right(kind, odds)
