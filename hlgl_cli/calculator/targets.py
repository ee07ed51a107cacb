"""The way to a target: what the years must bring, the value of each, the progress of a fall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli import calculator
from hlgl_cli.calculator.entry import YEARS, Entry, Option, Result
from hlgl_cli.finding import CannotRunError

if TYPE_CHECKING:
    from hlgl_cli.calculator.entry import Numbers, Results, Series
    from hlgl_cli.units import Quantity


def required(  # noqa: PLR0913, PLR0917 - an argument an input
    base: Quantity,
    target: Quantity,
    from_year: int,
    by_year: int,
    now: Quantity | None,
    in_year: int | None,
) -> Results:
    """Return what each remaining year must bring, as a rate and as a step (docs/method.md §4).

    A share has a step alone, in points.
    """
    if (now is None) != (in_year is None):
        raise CannotRunError("calc.now_and_in")
    calculator.reading.refuse_order(from_year, *([] if in_year is None else [in_year]), by_year)
    start, end, value = calculator.reading.alike((base, target, now or base))
    years, gone = by_year - from_year, (in_year or from_year) - from_year
    numbers: Numbers = {"B": start, "L": end, "V": value, "n": years, "k": gone}
    letters = "(L - B)/n" if now is None else "(L - V)/(n - k)"
    step = calculator.arithmetic.step(value, end, years - gone)
    of_a_year = Result("step", step, letters, numbers, base.changes_in, "value")
    if base.is_share:
        return (of_a_year,)
    growth = calculator.arithmetic.growth
    planned = growth("FROM", start, "TARGET", end, years)
    if now is None:
        return (Result("needed", planned, "(L/B)^(1/n) - 1", numbers), of_a_year)
    so_far = growth("FROM", start, "--now", value, gone)
    needed = growth("--now", value, "TARGET", end, years - gone)
    return (
        Result("planned", planned, "(L/B)^(1/n) - 1", numbers),
        Result("so_far", so_far, "(V/B)^(1/k) - 1", numbers),
        Result("needed", needed, "(L/V)^(1/(n - k)) - 1", numbers),
        of_a_year,
    )


def path(base: Quantity, target: Quantity, years: int, method: str) -> Results:
    """Return the value of each year, in equal steps or at an even rate (method.md §2, level)."""
    start, end = calculator.reading.alike((base, target))
    along, letters = (
        (calculator.arithmetic.linear, "B + (L - B) × k/n")
        if method == "linear"
        else (calculator.arithmetic.geometric, "B × (L/B)^(k/n)")
    )
    numbers: Numbers = {"B": start, "L": end, "n": years}
    return tuple(
        Result("year", value, letters, {**numbers, "k": k}, base.unit, "value", k)
        for k, value in enumerate(along(start, end, years), start=1)
    )


def reduce(falls: Series, target: Quantity | None) -> Results:
    """Return the cumulative fall of yearly falls, and its progress (docs/method.md §4)."""
    changes = tuple(fall.exact for fall in falls)
    fall = (1 - calculator.arithmetic.chained([-change for change in changes])) * 100
    total = Result("fall", fall, "1 - (1 - x1) × … × (1 - xn)", {"x": changes})
    if target is None:
        return (total,)
    progress = calculator.arithmetic.progress(fall, target.exact)
    numbers: Numbers = {"c": fall, "x": target.exact}
    return (total, Result("progress", progress, "ln(1 - c)/ln(1 - x)", numbers, kind="share"))


LINEAR = Option(
    "method", "--linear/--geometric", "word", "help.calc.linear", words=("linear", "geometric")
)
ENTRIES = (
    Entry(
        "required",
        "FROM TARGET",
        "numbers",
        required,
        (
            Option("from_year", "--from", "year", "help.calc.from", "YEAR"),
            Option("by_year", "--by", "year", "help.calc.by", "YEAR"),
            Option("now", "--now", "value", "help.calc.now", "VALUE", is_needed=False),
            Option("in_year", "--in", "year", "help.calc.in", "YEAR", is_needed=False),
        ),
        ("planned", "so_far", "needed", "step"),
        (
            "hlgl calc required 0.8 1.5 --from 2024 --by 2030",
            "hlgl calc required 0.8 1.5 --from 2024 --by 2030 --now 1.2 --in 2027",
        ),
    ),
    Entry(
        "path",
        "FROM TARGET",
        "numbers",
        path,
        (YEARS, LINEAR),
        ("year_",),
        ("hlgl calc path 95 98 --years 5", "hlgl calc path 0.8 1.5 --years 5 --geometric"),
    ),
    Entry(
        "reduce",
        "RATE...",
        "falls",
        reduce,
        (Option("target", "--of", "fall", "help.calc.of", "TARGET", is_needed=False),),
        ("fall", "progress"),
        ("hlgl calc reduce 2.7 0.1 --of 13.5",),
        series="falls",
    ),
)
