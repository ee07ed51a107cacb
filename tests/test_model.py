"""Numbers are exact and short, years are years, and every refusal has a code."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic import TypeAdapter, ValidationError

from hlgl_cli.model import (
    Number,
    Year,
    YearKey,
    by_year,
    described,
    exact,
    whole_year,
)
from hlgl_cli.records.record import Record
from hlgl_cli.records.refusal import Refusal, refusal
from hlgl_cli.years import EARLIEST, LATEST

NUMBER: TypeAdapter[Decimal] = TypeAdapter(Number)
YEAR: TypeAdapter[int] = TypeAdapter(Year)
KEY: TypeAdapter[int] = TypeAdapter(YearKey)


def codes(error: pytest.ExceptionInfo[ValidationError]) -> list[str]:
    """Return the codes of what was refused."""
    return [one["type"] for one in error.value.errors()]


@pytest.mark.parametrize(
    "given",
    [
        5,
        -5,
        0,
        Decimal("5.20"),
        Decimal("-0"),
        999999999999999,
        Decimal("999999999999999E+15"),
        Decimal("1E-15"),
        Decimal("0.000000000000001"),
    ],
)
def test_number_is_taken_as_written(given: Decimal | int) -> None:
    """Whole and decimal numbers keep their digits."""
    number = NUMBER.validate_python(given)
    assert number.as_tuple() == Decimal(given).as_tuple()


@pytest.mark.parametrize(
    "given",
    [
        100000000000000000,
        10**400,
        -(10**18),
        Decimal("1.23456789012345678"),
        Decimal("1E+21"),
        Decimal("1E-21"),
        Decimal("NaN"),
        Decimal("Infinity"),
    ],
)
def test_number_that_is_too_long(given: Decimal | int) -> None:
    """At most seventeen digits and exponents within twenty; nothing that is not finite."""
    with pytest.raises(ValidationError) as error:
        NUMBER.validate_python(given)
    assert codes(error) == ["V402"]


@pytest.mark.parametrize("given", [5.2, "5.2", True, None, [5], {"value": 5}])
def test_what_is_no_number(given: object) -> None:
    """A float, a text, a truth value and a table are no numbers."""
    with pytest.raises(ValidationError) as error:
        NUMBER.validate_python(given)
    assert codes(error) == ["F203"]


def test_refusal_carries_its_facts() -> None:
    """The facts of a refusal are texts, for a message in any language."""
    error = refusal("V402", digits=15)
    assert (error.code, error.facts) == ("V402", {"digits": "15"})


def test_refusal_of_a_number_says_what_was_given() -> None:
    """The message can name what stands where a number belongs."""
    with pytest.raises(ValidationError) as error:
        NUMBER.validate_python("5.2")
    assert error.value.errors()[0]["ctx"] == {"given": '"5.2"'}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (True, "true"),
        (5.5, "5.5"),
        ("约5", '"约5"'),
        ({"a": 1}, "{...}"),
        ([1, 2], "[...]"),
        ("a" * 40, '"' + "a" * 40 + '"'),
        ("a" * 41, '"' + "a" * 38 + "..."),
    ],
)
def test_described(given: object, expected: str) -> None:
    """What was given is named as the file writes it, and never at length."""
    assert described(given) == expected


@pytest.mark.parametrize("given", [1900, 2023, 2100])
def test_year(given: int) -> None:
    """A year is a whole number."""
    assert YEAR.validate_python(given) == given


@pytest.mark.parametrize("given", ["1900", "2023", 2023])
def test_year_of_a_key(given: int | str) -> None:
    """The keys of a table are texts, those of a script may be numbers."""
    assert KEY.validate_python(given) == int(given)


@pytest.mark.parametrize("given", [1899, 2101, 23, True, 2023.0, Decimal(2023), "2023", None])
def test_what_is_no_year(given: object) -> None:
    """Four digits between 1900 and 2100, and no other type."""
    with pytest.raises(ValidationError) as error:
        YEAR.validate_python(given)
    assert codes(error) == ["F204"]


@pytest.mark.parametrize("given", ["23", "02023", "２０２３", "abcd", "1899", "9" * 5000, None])
def test_key_that_names_no_year(given: object) -> None:
    """A key has four plain digits."""
    with pytest.raises(ValidationError) as error:
        KEY.validate_python(given)
    assert codes(error) == ["F204"]


def test_functions_refuse_by_themselves() -> None:
    """Without a model around them they refuse by the same codes."""
    with pytest.raises(Exception, match="F203"):
        exact("5")
    with pytest.raises(Exception, match="F204"):
        whole_year("5")


def test_model_knows_all_its_keys() -> None:
    """An unknown key is refused."""

    class Year1(Record):
        year: Year

    with pytest.raises(ValidationError) as error:
        Year1.model_validate({"year": 2023, "more": 1})
    assert codes(error) == ["extra_forbidden"]


def test_model_is_frozen() -> None:
    """Nobody changes what was read."""

    class Year1(Record):
        year: Year

    with pytest.raises(AttributeError, match="year"):
        Year1(year=2023).year = 2024  # type: ignore[misc]  # that it is refused is the point


def test_more_entries_than_years() -> None:
    """A table by year of more entries than there are years is refused before it is looked at."""
    with pytest.raises(Refusal) as error:
        by_year(dict.fromkeys(range(LATEST - EARLIEST + 2)))
    assert error.value.code == "S130"
