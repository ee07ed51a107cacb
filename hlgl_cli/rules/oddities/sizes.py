"""P808 and P812: numbers of an order that cannot be meant: a wrong unit, a wrong point."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import round_half_even
from hlgl_cli.rules.nearness import order
from hlgl_cli.rules.oddities.words import worded
from hlgl_cli.text import Amount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.finding import Finding
    from hlgl_cli.rules.contexts import OfIndicator

_ORDERS = 3  # of ten: so far no target leads away from its base


def possible_base(stated: OfIndicator) -> Iterator[Finding]:
    """P812: a base outside what the indicator can be."""
    if stated.indicator.kind == "value":
        yield from _outside(stated, stated.indicator.baseline, "baseline")


def possible_target(stated: OfIndicator) -> Iterator[Finding]:
    """P812: a target outside what the indicator can be."""
    target = stated.indicator.target
    if target is not None and target.demand.is_sized and not target.demand.adds_up:
        yield from _outside(stated, target.number, *stated.of_target, target.form)


def _outside(stated: OfIndicator, number: Decimal | None, *keys: str) -> Iterator[Finding]:
    indicator = stated.indicator
    limits = indicator.range or (indicator.whole and (Decimal(0), Decimal(indicator.whole)))
    if number is not None and limits and not limits[0] <= number <= limits[1]:
        given = Amount(f"{number:f} {indicator.unit}")
        low, high = map(str, limits)
        yield stated.finding("P812", *keys, given=given, low=low, high=high)


def target_of_its_base(stated: OfIndicator) -> Iterator[Finding]:
    """P808: base and target are orders apart; what is better lower may all but end."""
    indicator, target = stated.indicator, stated.indicator.target
    base = indicator.baseline
    if target is None or target.number is None or base is None:
        return
    if not target.demand.is_sized or target.demand.adds_up or min(base, target.number) <= 0:
        return
    ratio = Fraction(target.number) / Fraction(base)
    orders = order(ratio)
    if orders >= _ORDERS or (orders <= -_ORDERS and indicator.direction > 0):
        given, number = (Amount(f"{each:f} {indicator.unit}") for each in (target.number, base))
        against = worded("odd.base", number=number)
        yield stated.about_target(
            "P808", target.form, given=given, against=against, times=times(ratio)
        )


def times(ratio: Fraction) -> str:
    """Return how many times the larger of two numbers is the smaller."""
    return f"{round_half_even(max(ratio, 1 / ratio), 0):f}"
