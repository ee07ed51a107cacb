"""Prices taken out: a value at constant prices, and an index on a base (docs/method.md §3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli import calculator
from hlgl_cli.calculator.entry import Entry, Note, Option, Result

if TYPE_CHECKING:
    from hlgl_cli.calculator.entry import Numbers, Results
    from hlgl_cli.units import Quantity

LEAST_DEFLATOR = 30  # below it, with the base year as 100, prices fell to less than a third
DEFLATOR = Option("deflator", "--deflator", "deflator", "help.calc.deflator", "D")


def deflate(value: Quantity, deflator: Quantity) -> Results:
    """Return a value at current prices, at constant prices."""
    constant = value.exact / deflator.exact * 100
    numbers: Numbers = {"V": value.exact, "D": deflator.exact}
    unit, note = value.unit, low(deflator)
    return (Result("constant", constant, "V/(D/100)", numbers, unit, "value", note=note),)


def index(value: Quantity, base: Quantity, deflator: Quantity | None) -> Results:
    """Return the index of a value with the base as 100, and its growth."""
    number, start = calculator.reading.alike((value, base))
    calculator.arithmetic.refuse_base("BASE", start)
    indexed, letters, note = number / start * 100, "V/B × 100", None
    numbers: Numbers = {"V": number, "B": start}
    if deflator is not None:
        indexed, letters, note = indexed / deflator.exact * 100, "V/B/(D/100) × 100", low(deflator)
        numbers = {**numbers, "D": deflator.exact}
    return (
        Result("index", indexed, letters, numbers, unit="", note=note),
        Result("growth", indexed - 100, "I - 100", {"I": indexed}),
    )


def low(deflator: Quantity) -> Note | None:
    """Return a note on what must be a ratio, about 1 as 1.042 is, or a rate of growth, as 4.2."""
    number = deflator.number
    if number >= LEAST_DEFLATOR:
        return None
    meant = number * 100 if 1 < 2 * number < 4 else number + 100  # noqa: PLR2004 - half, double
    return Note("calc.low_deflator", {"given": f"{number:f}", "meant": f"{meant.normalize():f}"})


ENTRIES = (
    Entry(
        "deflate",
        "VALUE",
        "amounts",
        deflate,
        (DEFLATOR,),
        ('hlgl calc deflate "251.46 亿元" --deflator 104.2',),
        is_of_one_number=True,
    ),
    Entry(
        "index",
        "VALUE BASE",
        "amounts",
        index,
        (DEFLATOR._replace(is_needed=False),),
        ('hlgl calc index "251.46 亿元" "143.96 亿元" --deflator 104.2',),
    ),
)
