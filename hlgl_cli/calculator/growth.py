"""Growth: its yearly average, what it makes of a value, what the years make of it together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli import calculator
from hlgl_cli.calculator.entry import YEARS, Entry, Option, Result
from hlgl_cli.finding import CannotRunError

if TYPE_CHECKING:
    from hlgl_cli.calculator.entry import Input, Numbers, Results, Series
    from hlgl_cli.units import Quantity


def rate(values: Series, years: int, method: str) -> Results:
    """Return the average annual growth, by the level or the accumulated method (method.md §7)."""
    base, *series = calculator.reading.alike(values)
    letters = "(V/B)^(1/n) - 1"
    numbers: Numbers = {"B": base, "V": series[-1], "n": years}
    if method == "accumulated":
        average = calculator.arithmetic.accumulated_growth(base, series)
        letters = "solve((1 + g)^1 + … + (1 + g)^n = (V1 + … + Vn)/B, g)"
        numbers = {**numbers, "V": tuple(series)}
    else:
        average = calculator.arithmetic.growth("FROM", base, "TO", series[-1], years)
    return (Result("average", average, letters, numbers),)


def with_years(values: Series, years: int | None, method: str) -> tuple[Input, ...]:
    """Fill in the years of a series; refuse others, and none where there is no series."""
    steps = len(values) - 1
    if steps == 1 and method == "level":
        if years is None:
            raise calculator.reading.missing("--years")
        return values, years, method
    if years not in {None, steps}:
        raise CannotRunError("calc.series", {"years": str(years), "given": str(steps)})
    return values, steps, method


def project(value: Quantity, rate: Quantity, years: int) -> Results:
    """Return what a value becomes, B·(1+r)^n (docs/method.md §2, growth)."""
    projected = value.exact * (1 + rate.exact / 100) ** years
    numbers: Numbers = {"B": value.exact, "r": rate.exact, "n": years}
    return (Result("projected", projected, "B × (1 + r)^n", numbers, value.unit, "value"),)


def chain(rates: Series) -> Results:
    """Return the cumulative growth of yearly rates, and their average (docs/method.md §1)."""
    changes = tuple(change.exact for change in rates)
    index = calculator.arithmetic.chained(changes)
    growth, average = (index - 1) * 100, calculator.arithmetic.rate(index, len(rates))
    return (
        Result("cumulative", growth, "(1 + g1) × … × (1 + gn) - 1", {"g": changes}),
        Result("average", average, "(1 + c)^(1/n) - 1", {"c": growth, "n": len(rates)}),
    )


ENTRIES = (
    Entry(
        "rate",
        "FROM TO...",
        "amounts",
        rate,
        (
            YEARS._replace(is_needed=False),
            Option(
                "method", "--method", "word", "help.calc.method", words=("level", "accumulated")
            ),
        ),
        ("average",),
        (
            "hlgl calc rate 0.8 1.5 --years 5",
            'hlgl calc rate "46502 元" "5.935 万元" --years 5',
            "hlgl calc rate 100 110 110 112.2 --method accumulated",
        ),
        series="values",
        settle=with_years,
    ),
    Entry(
        "project",
        "VALUE",
        "amounts",
        project,
        (Option("rate", "--rate", "rate", "help.calc.rate_of", "R"), YEARS),
        ("projected",),
        ('hlgl calc project "46502 元" --rate 5 --years 5',),
    ),
    Entry(
        "chain",
        "RATE...",
        "rates",
        chain,
        (),
        ("cumulative", "average"),
        (
            "hlgl calc chain 6.1 4.0 5.8",
            "hlgl calc chain -1.6 5",
            "printf '6.1 4 5.8\\n-1.6 5\\n' | hlgl calc chain - --plain",
        ),
        series="rates",
    ),
)
