"""P804: what the plan's text says of a quantity, against what its table prints."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import Printed, half_unit, places, round_half_even
from hlgl_cli.rules.oddities.words import worded
from hlgl_cli.text import Amount
from hlgl_cli.units import Quantity, UnitError, factor

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from hlgl_cli.finding import Bilingual, Finding
    from hlgl_cli.plan import Indicator, InText
    from hlgl_cli.rules.contexts import OfIndicator


def text_against_table(stated: OfIndicator) -> Iterator[Finding]:
    """P804: the text gives a number that the table's cannot have been rounded from."""
    indicator = stated.indicator
    for at, said in enumerate(indicator.text):
        number, table = _number(said, indicator), _of_table(stated, said.year)
        if number is None or table is None:
            continue
        room = number.half + half_unit(places(table)) + _allowance(stated, said.year)
        apart = abs(number.value - Fraction(table))
        if apart >= room:
            facts: dict[str, str | Bilingual] = {
                "quote": said.quote,
                "computed": _calculation(said, number, indicator),
                "year": str(said.year),
                "given": Amount(f"{table:f} {indicator.unit}"),
            }
            yield stated.finding("P804", "text", str(at), **facts)


def _number(said: InText, indicator: Indicator) -> Printed | None:
    """Return the number in the indicator's unit; None of a level, where it states a rate."""
    if said.of is not None:
        return Printed(Fraction(_bare(said)) / Fraction(said.of) * (indicator.whole or 1))
    if not isinstance(said.value, Quantity):
        return _rounded(said.value, Fraction(1))
    if indicator.kind != "value":
        return None
    try:
        into = factor(said.value.unit, indicator.unit)
    except UnitError:
        return None
    return _rounded(said.value.number, into)


def _bare(said: InText) -> Decimal:
    """Return the number without its unit."""
    return said.value.number if isinstance(said.value, Quantity) else said.value


def _rounded(number: Decimal, times: Fraction) -> Printed:
    return Printed(Fraction(number) * times, half_unit(places(number)) * times)


def _of_table(stated: OfIndicator, year: int) -> Decimal | None:
    """Return the plan's own number of a year: of the base year, or of the target year."""
    indicator, target = stated.indicator, stated.indicator.target
    if year == stated.plan.base_year_of(indicator):
        return indicator.baseline
    if target is None or year != stated.span.target_year or not target.demand.is_sized:
        return None
    return target.number


def _allowance(stated: OfIndicator, year: int) -> Fraction:
    """Return what a target that is printed as about allows."""
    if year != stated.span.target_year:
        return Fraction(0)
    return Fraction(stated.indicator.allowance(year) or 0)


def _calculation(said: InText, number: Printed, indicator: Indicator) -> Bilingual:
    """Return the number with its unit; of a part the share that it is."""
    digits = max(indicator.decimals, 1)
    shown = f"{round_half_even(number.value, digits).normalize():f}"
    if said.of is None:
        return Amount(f"{shown} {indicator.unit}")
    part = f"{_bare(said):f}/{said.of:f}"
    return worded("odd.part", part=part, share=Amount(f"{shown} {indicator.unit}"))
