"""What an area submits for a year (docs/submission.md).

The models know the shape alone; whether a figure fits its indicator is for figures/reading.py.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, get_args

from hlgl_cli.amounts import AMOUNT, Amount, amount
from hlgl_cli.base import Known
from hlgl_cli.model import YEAR_KEYS, Year, YearKey, by_year
from hlgl_cli.plan import Kind, Status
from hlgl_cli.records.marks import Before, IfTable, Json, NotBlank
from hlgl_cli.records.record import Record
from hlgl_cli.records.refusal import refusal
from hlgl_cli.units import Quantity

KINDS: tuple[Kind, ...] = get_args(Kind)
Name = Annotated[
    str,
    NotBlank(),
    Json({"type": "string", "pattern": r"\S"}),
]
STATUSES: tuple[Status, ...] = get_args(Status)


def _some_years(table: object) -> object:
    """Return a table by year; refuse one that states nothing."""
    if not table:
        raise refusal("F213")
    return by_year(table)


AMOUNTS = {
    "type": ["number", "string", "object"],
    "pattern": AMOUNT["pattern"],
    "patternProperties": {YEAR_KEYS: AMOUNT},
    "additionalProperties": False,
    "minProperties": 1,
}
Amounts = Annotated[
    Decimal | Quantity | dict[int, Decimal | Quantity],
    IfTable(Annotated[dict[YearKey, Amount], Before(_some_years)], amount),
    Json(AMOUNTS),
]


class Figure(Record):
    """The numbers given for one indicator, by kind, and what they rest on."""

    value: Amounts | None = None
    growth: Amounts | None = None
    reduction: Amounts | None = None
    cumulative: Amounts | None = None
    average: Amounts | None = None
    index: Amounts | None = None
    annual_index: Amounts | None = None
    prices: Literal["constant", "current", "base-year"] | None = None
    deflator: Amounts | None = None
    base: Amount | None = None
    status: Status | None = None
    known: Known | None = None
    note: str | None = None
    source: str | None = None

    def checked(self) -> Figure:
        """Refuse a table without a number."""
        stated = [kind for kind in KINDS if getattr(self, kind) is not None]
        if not stated:
            raise refusal("F213")
        if self.known is not None and len(stated) > 1:
            raise refusal("F221")
        return self


# A number alone, of the indicator's kind, or the numbers of a table by kind.
Entry = Annotated[Decimal | Quantity | Figure, IfTable(Figure, amount)]


class Submission(Record):
    """A file of figures: one area, one year, and earlier years where a table by year says so."""

    year: Year
    area: Name | None = None
    plan: Name | None = None
    reporter: str | None = None
    status: Status | None = None
    note: str | None = None
    source: str | None = None
    figures: dict[str, Entry]
