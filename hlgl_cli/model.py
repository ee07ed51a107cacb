"""What the models of plan, submission and overlay share: exact numbers, years, refusals by code.

A refusal is a PydanticCustomError whose type is a finding's code, so that its words stand in
text/ alone and in both languages.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import (
    AfterValidator,
    AliasChoices,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainSerializer,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from hlgl_cli.frozen import Frozen
from hlgl_cli.limits import MOST_DIGITS, is_short
from hlgl_cli.years import EARLIEST, LATEST

if TYPE_CHECKING:
    from typing_extensions import Self
_MOST_BITS = 1_000


class Model(BaseModel):
    """A frozen model that knows all its keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a copy without what was worked out for the original alone."""
        copied = super().model_copy(update=update, deep=deep)
        for name in copied.__dict__.keys() - type(self).model_fields.keys():
            del copied.__dict__[name]
        return copied


def keys_of(model: type[BaseModel]) -> list[str]:
    """Return the keys that the table of a model may have, also those that are one field."""
    keys: list[str] = []
    for name, field in model.model_fields.items():
        alias = field.validation_alias
        keys += map(str, alias.choices) if isinstance(alias, AliasChoices) else [name]
    return keys


def refusal(code: str, **facts: object) -> PydanticCustomError:
    """Return the error that becomes the finding of this code."""
    return PydanticCustomError(code, code, {name: str(fact) for name, fact in facts.items()})


def exact(value: object) -> Decimal:
    """Return a whole or decimal number as it is written; refuse all else, and what is too long.

    Floats are refused too: a script must not smuggle in what a file cannot hold.
    """
    if isinstance(value, int) and not isinstance(value, bool):
        value = Decimal(value) if abs(value) < 10 ** (MOST_DIGITS + 1) else Decimal("Infinity")
    if not isinstance(value, Decimal):
        raise refusal("F203", given=described(value))
    if not is_short(value):
        raise refusal("V402", digits=MOST_DIGITS)
    return value


def described(value: object) -> str:
    """Return what stands where a number belongs, as the file writes it, short."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict | list):
        return "{...}" if isinstance(value, dict) else "[...]"
    text = f'"{value}"' if isinstance(value, str) else _digits(value)
    return text if len(text) <= 42 else f"{text[:39]}..."  # noqa: PLR2004 - half a line of 80


def _digits(value: object) -> str:
    """Return a value as it is written; of a whole number without end, Python writes no decimals."""
    is_endless = isinstance(value, int) and value.bit_length() > _MOST_BITS
    return f"{value:#x}" if is_endless else str(value)


def whole_year(value: object) -> int:
    """Return a year of four digits; refuse all else, a year in quotes too."""
    if isinstance(value, int) and not isinstance(value, bool) and EARLIEST <= value <= LATEST:
        return value
    raise refusal("F204", given=described(value))


def year_of_key(value: object) -> int:
    """Return the year that a key of a table names; TOML's keys are always text."""
    if isinstance(value, str) and value.isascii() and value.isdecimal():
        return whole_year(int(value) if len(value) <= len(str(LATEST)) else value)
    return whole_year(value)


def by_year(value: object) -> object:
    """Return what may be a table by year; refuse one of more entries than there are years."""
    if isinstance(value, dict) and len(value) > LATEST - EARLIEST + 1:
        raise refusal("S130", count=len(value))
    return value


def is_year(key: int | str) -> bool:
    """Return whether a key of a table is a year, which belongs below a kind of figure."""
    return isinstance(key, str) and len(key) == len(str(LATEST)) and key.isdecimal()


def unquoted(value: object) -> object:
    """Return what is no text; refuse a number in quotes, which a file must not have."""
    if isinstance(value, str):
        raise refusal("F203", given=described(value))
    return value


Unquoted = BeforeValidator(unquoted)
# Beside what reads a value stands what an editor can know of it: `hlgl schema` (schema/models.py).
YEAR_KEYS = "^(19[0-9]{2}|20[0-9]{2}|2100)$"
Number = Annotated[Decimal, BeforeValidator(exact), WithJsonSchema({"type": "number"})]
Year = Annotated[
    int,
    BeforeValidator(whole_year),
    WithJsonSchema({"type": "integer", "minimum": EARLIEST, "maximum": LATEST}),
]
YearKey = Annotated[
    int,
    BeforeValidator(year_of_key),
    WithJsonSchema({"type": "string", "pattern": YEAR_KEYS}),
]
# A number for each of some years, which nobody can change.
ByYear = Annotated[
    Mapping[YearKey, Number],
    BeforeValidator(by_year),
    AfterValidator(Frozen),
    PlainSerializer(dict),
]
NO_YEARS: Mapping[int, Decimal] = Frozen({})
