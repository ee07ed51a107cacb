"""A value is read as its annotation says, or refused without a word."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timezone
from typing import Annotated, Any, Literal, get_origin

import pytest
from pydantic import ValidationError

from hlgl_cli.records.explained import adapter_of
from hlgl_cli.records.marks import (
    After,
    Alone,
    Before,
    Dumped,
    IfTable,
    Instead,
    Json,
    Matching,
    NotBlank,
    Strictly,
    Within,
)
from hlgl_cli.records.reader import UnfitError, reader_of
from hlgl_cli.records.record import Record


class Tabled(Record):
    """A table of one key."""

    value: int


READ: tuple[tuple[Any, Any, Any], ...] = (
    (str, "x", "x"),
    (int, 5, 5),
    (bool, True, True),
    (date, date(2023, 5, 1), date(2023, 5, 1)),
    (str | None, None, None),
    (str | None, "x", "x"),
    (Literal["a", "b"], "b", "b"),
    (tuple[int, ...], [1, 2, 3], (1, 2, 3)),
    (tuple[int, ...], (), ()),
    (tuple[int, str], [1, "x"], (1, "x")),
    (dict[str, int], {"a": 1}, {"a": 1}),
    (Mapping[str, int], {"a": 1}, {"a": 1}),
    (Annotated[int, Strictly(), Json({}), Dumped(str)], 5, 5),
    (Annotated[int, Before(len)], "four", 4),
    (Annotated[int, After(str)], 5, "5"),
    (Annotated[int, Before(len), Before(str)], 1000, 4),
    (Annotated[int, Instead(str)], [], "[]"),
    (Annotated[int, Within(1)], 1, 1),
    (Annotated[int, Within(0, 6)], 6, 6),
    (Annotated[str, Matching("^[a-z]*$")], "abc", "abc"),
    (Annotated[str, NotBlank()], "x y", "x y"),
    (Annotated[Tabled, Alone(int)], "5", Tabled(value=5)),
    (Annotated[Tabled, Alone(int)], {"value": 5}, Tabled(value=5)),
    (Annotated[Tabled, Alone(int)], Tabled(value=5), Tabled(value=5)),
    (Annotated[Any, IfTable(Tabled, str)], {"value": 5}, Tabled(value=5)),
    (Annotated[Any, IfTable(Tabled, str)], 5, "5"),
)
UNFIT: tuple[tuple[Any, Any], ...] = (
    (str, 5),
    (int, True),
    (int, 5.0),
    (date, datetime(2023, 5, 1, tzinfo=timezone.utc)),
    (str | None, 5),
    (Literal["a", "b"], "c"),
    (Literal["a", "b"], ["a"]),
    (tuple[int, ...], [1, "x"]),
    (tuple[int, ...], {1, 2}),
    (tuple[int, ...], "12"),
    (tuple[int, str], [1]),
    (tuple[int, str], [1, "x", 2]),
    (tuple[int, str], ["x", 1]),
    (dict[str, int], {1: 1}),
    (dict[str, int], {"a": "x"}),
    (dict[str, int], []),
    (Annotated[int, Within(1)], 0),
    (Annotated[int, Within(0, 6)], 7),
    (Annotated[str, Matching("^[a-z]*$")], "abc\n"),
    (Annotated[str, Matching("^[a-z]*$")], "5"),
    (Annotated[str, NotBlank()], ""),
    (Annotated[str, NotBlank()], " x"),
    (Tabled, {"value": 5, "more": 5}),
)


@pytest.mark.parametrize(("kind", "given", "expected"), READ)
def test_read(kind: Any, given: object, expected: object) -> None:  # noqa: ANN401 - an annotation
    """What is plainly right is read, and as pydantic reads it."""
    assert reader_of(kind)(given) == expected
    assert adapter_of(kind).validate_python(given) == expected


@pytest.mark.parametrize(("kind", "given"), UNFIT)
def test_unfit(kind: Any, given: object) -> None:  # noqa: ANN401 - as above
    """What is not is refused, also where pydantic would make something of it."""
    with pytest.raises(UnfitError):
        reader_of(kind)(given)


@pytest.mark.parametrize(
    ("kind", "given"), [pair for pair in UNFIT if get_origin(pair[0]) is Annotated]
)
def test_unfit_by_its_marks(kind: Any, given: str) -> None:  # noqa: ANN401 - as above
    """What the marks of a type refuse, pydantic refuses too; it takes blanks from a name."""
    if given == " x":
        assert adapter_of(kind).validate_python(given) == "x"
        return
    with pytest.raises(ValidationError):
        adapter_of(kind).validate_python(given)
