"""The base year's number or level: alone, or with a year of its own and how well it is known."""

from __future__ import annotations

from typing import Annotated, Literal

from hlgl_cli.amounts import Level, level
from hlgl_cli.model import Number, Year, exact
from hlgl_cli.records.marks import Alone
from hlgl_cli.records.record import Record

Known = Literal["at_least", "at_most", "about", "estimate"]


class Base(Record):
    """The base year's number."""

    value: Number
    year: Year | None = None  # None: the plan's base year
    known: Known | None = None  # None: to its last digit
    mark: str | None = None  # as the plan prints it beside the number


class BaseLevel(Record):
    """The base year's level, with its unit."""

    value: Level
    year: Year | None = None
    known: Known | None = None
    mark: str | None = None


OwnBase = Annotated[Base, Alone(exact)]
OwnLevel = Annotated[BaseLevel, Alone(level)]
