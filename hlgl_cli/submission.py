"""What an area submits for a year (docs/submission.md).

The models know the shape alone; whether a figure fits its indicator is for figures/reading.py.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Literal, get_args

from pydantic import PlainValidator, StringConstraints, TypeAdapter, WithJsonSchema, model_validator

from hlgl_cli.amounts import AMOUNT, Amount, amount
from hlgl_cli.model import YEAR_KEYS, Model, Year, YearKey, by_year, refusal
from hlgl_cli.plan import Status
from hlgl_cli.units import Quantity

if TYPE_CHECKING:
    from hlgl_cli.plan import Kind

KINDS: tuple[Kind, ...] = ("value", "growth", "reduction", "cumulative", "average", "index")
Name = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1),
    WithJsonSchema({"type": "string", "pattern": r"\S"}),
]
STATUSES: tuple[Status, ...] = get_args(Status)


_BY_YEAR = TypeAdapter(dict[YearKey, Amount])


def _amounts(value: object) -> Decimal | Quantity | dict[int, Decimal | Quantity]:
    """Return one number for the file's own year, or a table by year."""
    if value == {}:
        raise refusal("F213")
    return _BY_YEAR.validate_python(by_year(value)) if isinstance(value, dict) else amount(value)


AMOUNTS = {
    "type": ["number", "string", "object"],
    "pattern": AMOUNT["pattern"],
    "patternProperties": {YEAR_KEYS: AMOUNT},
    "additionalProperties": False,
    "minProperties": 1,
}
Amounts = Annotated[
    Decimal | Quantity | dict[int, Decimal | Quantity],
    PlainValidator(_amounts),
    WithJsonSchema(AMOUNTS),
]


class Figure(Model):
    """The numbers given for one indicator, by kind, and what they rest on."""

    value: Amounts | None = None
    growth: Amounts | None = None
    reduction: Amounts | None = None
    cumulative: Amounts | None = None
    average: Amounts | None = None
    index: Amounts | None = None
    prices: Literal["constant", "current", "base-year"] | None = None
    deflator: Amounts | None = None
    base: Amount | None = None
    note: str | None = None
    source: str | None = None

    @model_validator(mode="after")
    def _states_something(self) -> Figure:
        """Refuse a table without a number."""
        if all(getattr(self, kind) is None for kind in KINDS):
            raise refusal("F213")
        return self


def _entry(value: object) -> Decimal | Quantity | Figure:
    """Return a number alone, of the indicator's kind, or the numbers of a table by kind."""
    return Figure.model_validate(value) if isinstance(value, dict) else amount(value)


Entry = Annotated[Decimal | Quantity | Figure, PlainValidator(_entry)]


class Submission(Model):
    """A file of figures: one area, one year, and earlier years where a table by year says so."""

    year: Year
    area: Name | None = None
    plan: Name | None = None
    reporter: str | None = None
    status: Status | None = None
    note: str | None = None
    source: str | None = None
    figures: dict[str, Entry]
