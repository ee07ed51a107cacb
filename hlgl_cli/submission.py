"""What an area submits for a year, and what an authority lays over a plan (docs/submission.md).

The models know the shape alone; whether a figure fits its indicator is for engine/reading.py.
"""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag, model_validator

from hlgl_cli.model import Model, Year, refusal
from hlgl_cli.plan import Amount, Kind, Target

KINDS: tuple[Kind, ...] = ("value", "growth", "reduction", "cumulative", "average", "index")
Status = Literal["preliminary", "revised", "final"]
STATUSES: tuple[Status, ...] = ("preliminary", "revised", "final")


def _shape(given: Any) -> str:  # noqa: ANN401 - anything may stand in a file
    return "table" if isinstance(given, dict | Model) else "single"


# One number for the file's own year, or a table by year.
Amounts = Annotated[
    Annotated[Amount, Tag("single")] | Annotated[dict[Year, Amount], Tag("table")],
    Discriminator(_shape),
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


Entry = Annotated[
    Annotated[Amount, Tag("single")] | Annotated[Figure, Tag("table")], Discriminator(_shape)
]


class Submission(Model):
    """A file of figures: one area, one year, and earlier years where a table by year says so."""

    year: Year
    area: str | None = None
    plan: str | None = None
    reporter: str | None = None
    status: Status | None = None
    note: str | None = None
    source: str | None = None
    figures: dict[str, Entry]


class Overlay(Model):
    """Targets that an authority assigned or amended, and baselines that were revised."""

    plan: str
    issued_by: str | None = None
    date: datetime.date | None = None
    source: str | None = None
    note: str | None = None
    targets: dict[str, Target] = Field(default_factory=dict)
    baselines: dict[str, Amount] = Field(default_factory=dict)
