"""The growth arithmetic of `hlgl calc`: exact numbers in, what is computed from them out.

Numbers are exact fractions. Rates, falls and shares are in %, values in the unit they come with.
Roots and logarithms have fifty digits, and where a root is rational it is exact.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import prod
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from hlgl_cli.engine.arithmetic import (
    HUNDRED,
    accumulated_rate,
    exact_root,
    log_ratio,
    power,
    round_half_even,
    showing,
    shown,
)
from hlgl_cli.finding import CannotRunError
from hlgl_cli.units import POINTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hlgl_cli.units import Quantity

Number: TypeAlias = Fraction | int | Decimal | tuple[Fraction, ...]
Numbers: TypeAlias = "Mapping[str, Number]"
Input: TypeAlias = "Quantity | list[Quantity] | int | str | None"

SURE_DECIMALS = 12  # a solution found to fifty digits is tried as a number of so many decimals
HALF, SIX_TENTHS = Fraction(1, 2), Fraction(6, 10)


# A value is shown to the digits that matter; an exact one, which has an end, to its last.
Kind = Literal["rate", "value", "exact", "share", "rounded"]


class Result(NamedTuple):
    """One number that was asked for, and the formula that it comes from, with its numbers."""

    name: str
    value: Decimal
    unit: str
    kind: Kind
    formula: str
    numbers: Numbers
    year: int | None = None  # of a path, the first year is 1


class Calculation(NamedTuple):
    """What was asked, with which numbers, and the answer."""

    name: str
    inputs: Mapping[str, Input]
    results: tuple[Result, ...]


class Standing(NamedTuple):
    """Where a value stands after some years of its way."""

    value: Fraction
    years: int


def average_growth(base: Fraction, end: Fraction, years: int) -> tuple[Result, ...]:
    """Return the average annual growth by the level method, (V/B)^(1/n) - 1 (docs/method.md §7).

    Raises CannotRunError where a value has no rate: a base that is not above 0, an end below 0.
    """
    numbers: Numbers = {"base": base, "end": end, "n": years}
    rate = _average_rate("FROM", base, "TO", end, years)
    return (Result("average", rate, "%", "rate", "level", numbers),)


def accumulated_growth(base: Fraction, values: Sequence[Fraction]) -> tuple[Result, ...]:
    """Return g with Σ (1+g)^i = Σ V_i/B, the accumulated method (docs/method.md §7).

    Raises CannotRunError for a base that is not above 0 and a value below 0.
    """
    _refuse_base("FROM", base)
    for value in values:
        _refuse_below_zero("TO", value)
    rate = _accumulated(sum(values, Fraction(0)) / base, len(values))
    numbers: Numbers = {"base": base, "values": tuple(values), "n": len(values)}
    return (Result("average", rate, "%", "rate", "accumulated", numbers),)


def project(value: Fraction, unit: str, rate: Fraction, years: int) -> tuple[Result, ...]:
    """Return what a value becomes, B·(1+r)^n (docs/method.md §2, growth)."""
    numbers: Numbers = {"base": value, "rates": (rate,), "n": years}
    projected = value * (1 + rate / HUNDRED) ** years
    return (Result("projected", as_decimal(projected), unit, "value", "project", numbers),)


def chain(rates: Sequence[Fraction]) -> tuple[Result, ...]:
    """Return the cumulative growth of yearly rates, and their average (docs/method.md §1)."""
    index = prod((1 + rate / HUNDRED for rate in rates), start=Fraction(1))
    growth, years = (index - 1) * HUNDRED, len(rates)
    chained: Numbers = {"rates": tuple(rates)}
    averaged: Numbers = {"rates": (growth,), "n": years}
    return (
        Result("cumulative", as_decimal(growth), "%", "rate", "chain", chained),
        Result("average", _rate(index, years), "%", "rate", "average", averaged),
    )


def required(
    base: Fraction, target: Fraction, unit: str, years: int, now: Standing | None = None
) -> tuple[Result, ...]:
    """Return what each remaining year must bring, as a rate and as a step (docs/method.md §4).

    A share has a step alone, in points. Raises CannotRunError where a value has no rate.
    """
    step = _step(base, target, unit, years, now)
    return (step,) if unit in POINTS else (*_rates(base, target, years, now), step)


def _step(base: Fraction, target: Fraction, unit: str, years: int, now: Standing | None) -> Result:
    facts: Numbers = {"base": base, "target": target, "n": years}
    step_unit = POINTS.get(unit, unit)
    if now is None:
        step = as_decimal((target - base) / years)
        return Result("step", step, step_unit, "value", "planned_step", facts)
    step = as_decimal((target - now.value) / (years - now.years))
    facts = {**facts, "now": now.value, "k": now.years}
    return Result("step", step, step_unit, "value", "needed_step", facts)


def _rates(
    base: Fraction, target: Fraction, years: int, now: Standing | None
) -> tuple[Result, ...]:
    planned = _average_rate("FROM", base, "TARGET", target, years)
    facts: Numbers = {"base": base, "target": target, "n": years}
    if now is None:
        return (Result("needed", planned, "%", "rate", "planned", facts),)
    facts = {**facts, "now": now.value, "k": now.years}
    so_far = _average_rate("FROM", base, "--now", now.value, now.years)
    needed = _average_rate("--now", now.value, "TARGET", target, years - now.years)
    return (
        Result("planned", planned, "%", "rate", "planned", facts),
        Result("so_far", so_far, "%", "rate", "so_far", facts),
        Result("needed", needed, "%", "rate", "needed", facts),
    )


def linear_path(base: Fraction, target: Fraction, unit: str, years: int) -> tuple[Result, ...]:
    """Return the value of each year, in equal steps: B + (L-B)·k/n (docs/method.md §2, level)."""
    facts: Numbers = {"base": base, "target": target, "n": years}
    values = [base + (target - base) * k / years for k in range(1, years + 1)]
    return tuple(
        Result("year", as_decimal(value), unit, "value", "linear", {**facts, "k": k}, k)
        for k, value in enumerate(values, start=1)
    )


def geometric_path(base: Fraction, target: Fraction, unit: str, years: int) -> tuple[Result, ...]:
    """Return the value of each year, at an even rate: B·(L/B)^(k/n) (docs/method.md §2, level).

    Raises CannotRunError where one of the two is not above 0.
    """
    _refuse_base("FROM", base)
    _refuse_base("TARGET", target)
    facts: Numbers = {"base": base, "target": target, "n": years}
    with showing():
        values = [shown(base) * _root((target / base) ** k, years) for k in range(1, years + 1)]
    return tuple(
        Result("year", value, unit, "value", "geometric", {**facts, "k": k}, k)
        for k, value in enumerate(values, start=1)
    )


def reduce(falls: Sequence[Fraction], target: Fraction | None = None) -> tuple[Result, ...]:
    """Return the cumulative fall, and its progress ln(1-c)/ln(1-x) (docs/method.md §4)."""
    remaining = prod((1 - fall / HUNDRED for fall in falls), start=Fraction(1))
    fall = (1 - remaining) * HUNDRED
    total = Result("fall", as_decimal(fall), "%", "rate", "reduce", {"falls": tuple(falls)})
    if target is None:
        return (total,)
    with showing():
        progress = log_ratio(remaining, 1 - target / HUNDRED) * HUNDRED
    facts: Numbers = {"fall": fall, "target": target}
    return (total, Result("progress", progress, "%", "share", "progress", facts))


def deflate(value: Fraction, unit: str, deflator: Fraction) -> tuple[Result, ...]:
    """Return a value at constant prices, V/(D/100) (docs/method.md §3, Prices)."""
    facts: Numbers = {"value": value, "deflator": deflator}
    constant = as_decimal(value / deflator * HUNDRED)
    return (Result("constant", constant, unit, "value", "deflate", facts),)


def index(value: Fraction, base: Fraction, deflator: Fraction | None = None) -> tuple[Result, ...]:
    """Return the index with base 100, (V/B)/(D/100)·100, and the growth (docs/method.md §3).

    Raises CannotRunError for a base that is not above 0.
    """
    _refuse_base("BASE", base)
    number = value / base * HUNDRED
    facts: Numbers = {"value": value, "base": base}
    formula = "index"
    if deflator is not None:
        number *= HUNDRED / deflator
        facts, formula = {**facts, "deflator": deflator}, "deflated_index"
    growth = as_decimal(number - HUNDRED)
    return (
        Result("index", as_decimal(number), "", "rate", formula, facts),
        Result("growth", growth, "%", "rate", "growth", {"index": number}),
    )


def convert(number: Fraction, times: Fraction, into: str) -> tuple[Result, ...]:
    """Return a quantity in another unit, which is so many times its number (data/units.txt)."""
    facts: Numbers = {"value": number, "times": times.numerator, "by": times.denominator}
    converted = as_decimal(number * times)
    kind: Kind = "exact" if Fraction(converted) == number * times else "value"
    return (Result("converted", converted, into, kind, "convert", facts),)


def round_value(number: Decimal, unit: str, digits: int) -> tuple[Result, ...]:
    """Round to so many decimals, once, a tie to the even digit (GB/T 8170-2008; method.md §6)."""
    rounded = round_half_even(number, digits)
    return (Result("rounded", rounded, unit, "rounded", _rule(number, digits), {"value": number}),)


def _rule(number: Decimal, digits: int) -> str:
    """Return which rule of GB/T 8170-2008 rounds a number; the sign does not matter."""
    units = abs(Fraction(number)) * Fraction(10) ** digits
    kept = int(units)
    dropped = units - kept
    if dropped == HALF:
        return "rule.tie_odd" if kept % 2 else "rule.tie_even"
    if dropped < HALF:
        return "rule.below_five" if dropped else "rule.nothing"
    return "rule.more_than_five" if dropped < SIX_TENTHS else "rule.above_five"


def _average_rate(
    base_name: str, base: Fraction, end_name: str, end: Fraction, years: int
) -> Decimal:
    """Return (end/base)^(1/years) - 1, %; raise CannotRunError where there is none."""
    _refuse_base(base_name, base)
    _refuse_below_zero(end_name, end)
    return _rate(end / base, years)


def _rate(ratio: Fraction, years: int) -> Decimal:
    with showing():
        return (_root(ratio, years) - 1) * HUNDRED


def _root(number: Fraction, degree: int) -> Decimal:
    """Return a root of a number that is not negative, exact where it is rational."""
    exact = exact_root(number, degree)
    return power(number, Fraction(1, degree)) if exact is None else shown(exact)


def _accumulated(total: Fraction, years: int) -> Decimal:
    """Return the rate, %, whose indexes add up to a total; exact where it has few decimals."""
    if total == 0:
        return -Decimal(HUNDRED)
    with showing():
        rate = accumulated_rate(shown(total), years)
    near = 1 + Fraction(round_half_even(rate, SURE_DECIMALS))
    is_exact = sum((near**i for i in range(1, years + 1)), Fraction(0)) == total
    with showing():
        return (shown(near - 1) if is_exact else rate) * HUNDRED


def as_decimal(number: Fraction) -> Decimal:
    """Return an exact number as a decimal of at most fifty digits."""
    with showing():
        return shown(number)


def _refuse_base(name: str, number: Fraction) -> None:
    """Refuse what cannot be divided by, or has no root."""
    if number == 0:
        raise CannotRunError("calc.zero", {"name": name})
    _refuse_below_zero(name, number)


def _refuse_below_zero(name: str, number: Fraction) -> None:
    if number < 0:
        raise CannotRunError("calc.below_zero", {"name": name})
