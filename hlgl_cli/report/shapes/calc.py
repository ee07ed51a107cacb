"""The document of `hlgl calc`: what was asked for, and how it was computed."""

from decimal import Decimal
from typing import Literal, TypedDict


class Result(TypedDict):
    """A number that was asked for."""

    name: str
    label: str
    value: Decimal
    unit: str | None


class Formula(TypedDict):
    """How a number was computed."""

    formula: str
    numbers: str
    result: str


class Calc(TypedDict):
    """The document of `hlgl calc`."""

    schema: Literal["hlgl.calc/1"]
    lang: str
    calculation: str
    inputs: dict[str, object]
    results: list[Result]
    steps: list[Formula]


class CalcLine(Calc):
    """The same on one line, with the line of standard input that it answers; null: none."""

    line: int | None
