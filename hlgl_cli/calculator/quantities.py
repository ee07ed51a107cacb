"""A number written otherwise: in another unit, or with fewer digits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hlgl_cli import calculator
from hlgl_cli.calculator.entry import Entry, Option, Result

if TYPE_CHECKING:
    from hlgl_cli.calculator.entry import Numbers, Results
    from hlgl_cli.units import Quantity


def convert(quantity: Quantity, unit: str) -> Results:
    """Return a quantity in another unit (data/units.txt), to its last digit if it has one."""
    times = calculator.reading.times(quantity.unit, unit)
    converted = quantity.exact * times
    numbers: Numbers = {"V": quantity.exact, "f": str(times)}
    kind: Literal["exact", "value"] = "exact" if calculator.arithmetic.ends(converted) else "value"
    return (Result("converted", converted, "V × f", numbers, unit, kind),)


def round_(value: Quantity, digits: int) -> Results:
    """Return a number with so many decimals, and the rule that rounds it (method.md §6)."""
    rounded, rule = calculator.arithmetic.rounded(value.number, digits)
    numbers: Numbers = {"V": f"{value.number:f}"}
    return (Result("rounded", rounded, rule, numbers, value.unit, "rounded"),)


ENTRIES = (
    Entry(
        "convert",
        "QUANTITY UNIT",
        "conversion",
        convert,
        (),
        ("converted",),
        ('hlgl calc convert "3500 万吨" 亿吨',),
    ),
    Entry(
        "round",
        "VALUE",
        "numbers",
        round_,
        (Option("digits", "--digits", "digits", "help.calc.digits", "D"),),
        ("rounded",),
        ("hlgl calc round 0.35 --digits 1", "hlgl calc round 10.5002 --digits 0 --steps"),
    ),
)
