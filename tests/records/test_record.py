"""A record is frozen, knows all its keys, and can be copied, compared, dumped and pickled."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from functools import cached_property

import pytest
from pydantic import BaseModel, ValidationError

from hlgl_cli.model import Number, Year
from hlgl_cli.overlay import Overlay
from hlgl_cli.plan import Words
from hlgl_cli.records.reader import UnfitError
from hlgl_cli.records.record import Record, fields_of, key, keys_of
from hlgl_cli.settings import Settings
from hlgl_cli.submission import Figure
from hlgl_cli.target import Target
from tests.records.readers import read


class Pair(Record):
    """Two numbers, the second under another key."""

    year: Year
    number: Number = key(default=Decimal(0), keys=("no", "nr"), dumped_as="no")
    notes: dict[str, str] = key(factory=dict)

    @cached_property
    def twice(self) -> Decimal:
        """Return what is worked out of it."""
        return 2 * self.number


PAIR = Pair.model_validate({"year": 2023, "nr": 5})


def test_fields() -> None:
    """A record knows its fields and by which keys they go."""
    assert Pair.field_names == ("year", "number", "notes")
    assert keys_of(Pair) == ["year", "no", "nr", "notes"]
    needed = {name: field.is_required() for name, field in fields_of(Pair).items()}
    assert needed == {"year": True, "number": False, "notes": False}
    assert Pair.model_fields is fields_of(Pair)


def test_what_was_stated() -> None:
    """It knows which fields its table stated."""
    assert PAIR.fields() == {"year": 2023, "number": Decimal(5), "notes": {}}
    assert PAIR.model_fields_set == {"year", "number"}


def test_what_is_made_is_not_shared() -> None:
    """Each record has a table of its own where none is stated."""
    one, other = Pair(year=2023), Pair(year=2023)
    assert one.notes is not other.notes
    assert Overlay(plan="x").targets == {}


@pytest.mark.parametrize(
    "table",
    [{}, {"nr": 5}, {"year": 2023, "number": 5}, {"year": 2023, "no": 5, "nr": 5}, [], None],
)
def test_unfit(table: object) -> None:
    """A key that is missing, unknown or there twice, and what is no table, is refused."""
    with pytest.raises(UnfitError):
        Pair.plainly(table)
    with pytest.raises(ValidationError):
        Pair.model_validate(table)


def test_record_in_place_of_a_table() -> None:
    """A record stands for itself, by either reader."""
    assert Pair.model_validate(PAIR) is PAIR


def test_record_that_is_wrong() -> None:
    """A record that was put together wrong is refused in place of a table, by either reader."""
    empty = Figure.model_construct()
    assert read(Figure, empty) == (None, None)


def test_new_record_by_its_keys() -> None:
    """A script names fields by their keys; what is wrong is told by pydantic."""
    assert Words(zh="它", en="it").fields() == {"zh": "它", "en": "it"}
    with pytest.raises(ValidationError, match="extra_forbidden"):
        Words(zh="它", de="es")  # type: ignore[call-arg]  # that it is refused is the point


def test_constructed() -> None:
    """What has been read is put together as it is, and the rest is as if left out."""
    made = Pair.model_construct(year=5)
    assert (made.fields(), made.model_fields_set) == (
        {"year": 5, "number": Decimal(0), "notes": {}},
        {"year"},
    )


def test_copy() -> None:
    """A copy has other values, and nothing that was worked out for the original."""
    assert PAIR.twice == Decimal(10)
    copied = PAIR.model_copy(update={"number": Decimal(7)})
    assert (copied.twice, copied.year, copied.model_fields_set) == (
        Decimal(14),
        2023,
        {"year", "number"},
    )
    assert PAIR.model_copy(deep=True).notes is not PAIR.notes
    assert PAIR.model_copy().notes is PAIR.notes


def test_pickled() -> None:
    """It can be handed to another process, and nothing that was worked out goes with it."""
    assert PAIR.twice == Decimal(10)
    for again in (pickle.loads(pickle.dumps(PAIR)), copy.deepcopy(PAIR), copy.copy(PAIR)):  # noqa: S301 - our own
        assert (again, again.model_fields_set) == (PAIR, {"year", "number"})
        assert "twice" not in vars(again)


def test_equal() -> None:
    """Records of one type and the same fields are equal; so are their hashes where they have one."""
    one, other = (Target.model_validate({"growth": 5, "since": 2021}) for _ in range(2))
    assert (one, hash(one)) == (other, hash(other))
    assert one != one.model_copy(update={"since": 2022})
    assert Pair(year=2023) != Words(zh="它", en="it")
    assert Words(zh="它", en="it") != ("它", "it")


def test_told() -> None:
    """A record is shown as it is made."""
    assert repr(Words(zh="它", en="it")) == "Words(zh='它', en='it')"


def test_frozen() -> None:
    """Nobody changes a record."""
    with pytest.raises(AttributeError, match="year"):
        PAIR.year = 2024  # type: ignore[misc]  # that it is refused is the point
    with pytest.raises(AttributeError, match="year"):
        del PAIR.year


def test_dumped() -> None:
    """It is dumped under the keys that it is read by, with pydantic's options."""
    assert PAIR.model_dump() == {"year": 2023, "no": Decimal(5), "notes": {}}
    assert PAIR.model_dump(by_alias=False, exclude={"year"}) == {"number": Decimal(5), "notes": {}}
    assert PAIR.model_dump(exclude_unset=True) == {"year": 2023, "no": Decimal(5)}
    assert PAIR.model_dump_json() == '{"year":2023,"no":"5","notes":{}}'


def test_field_of_a_model() -> None:
    """A script's own model of pydantic may have a record as a field."""

    class Mine(BaseModel):
        settings: Settings

    read = Mine.model_validate({"settings": {"select": "C5"}})
    assert read.settings == Settings(select=("C5",))
