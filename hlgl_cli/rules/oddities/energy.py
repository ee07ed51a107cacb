"""P808: a plan's energy beside the coal, oil and gas that are part of it."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.rules.contexts import OfIndicator
from hlgl_cli.rules.nearness import order, plain_decimal
from hlgl_cli.rules.oddities.sizes import times
from hlgl_cli.rules.oddities.words import worded
from hlgl_cli.text import Amount
from hlgl_cli.units import UnitError, factor

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from hlgl_cli.finding import Bilingual, Finding
    from hlgl_cli.plan import Indicator
    from hlgl_cli.rules.contexts import OfPlan

_ORDERS = 2  # of ten: so far below one of its parts a whole is not
_COAL = "吨标煤"
_MULTIPLES = ("", "万", "亿")
_SUPPLY = re.compile(r"产能|产量|生产能力|capacity|output|production", re.IGNORECASE)
_ENERGY = re.compile(r"能源|\benergy\b", re.IGNORECASE)


class Fuel(NamedTuple):
    """A part of energy, and how many tonnes of standard coal a unit of it is."""

    name: re.Pattern[str]
    unit: str
    standard_coal: Fraction


# GB/T 2589-2020, annex A.
_FUELS = (
    Fuel(re.compile(r"煤炭|原煤|\bcoal\b", re.IGNORECASE), "吨", Fraction("0.7143")),
    Fuel(re.compile(r"原油|石油|\boil\b", re.IGNORECASE), "吨", Fraction("1.4286")),
    Fuel(re.compile(r"天然气|\bnatural gas\b", re.IGNORECASE), "立方米", Fraction("0.00133")),
)


class Supply(NamedTuple):
    """What an indicator can supply, as printed and in tonnes of standard coal."""

    indicator: Indicator
    number: Decimal
    coal: Fraction

    def told(self) -> Bilingual:
        """Return the number with what it is in standard coal."""
        multiple, size = ("万", 10**4) if self.coal >= 10**6 else ("", 1)
        printed = Amount(f"{self.number:f} {self.indicator.unit}")
        coal = Amount(f"{plain_decimal(self.coal / size)} {multiple}{_COAL}")
        return worded("odd.in_coal", printed=printed, coal=coal)


def energy_beside_its_fuels(stated: OfPlan) -> Iterator[Finding]:
    """P808: a capacity for all energy that is orders below the plan's largest for one fuel."""
    plan = stated.plan
    own = {
        at: _supply(each, _ENERGY, _COAL, Fraction(1)) for at, each in enumerate(plan.indicators)
    }
    energy = {at: supply for at, supply in own.items() if supply is not None}
    if not energy:
        return
    parts = [_supply(each, *fuel) for each in plan.indicators for fuel in _FUELS]
    known = [part for part in parts if part is not None]
    largest = max(known, key=lambda part: part.coal, default=None)
    for at, supply in energy.items():
        if largest is not None and order(supply.coal / largest.coal) <= -_ORDERS:
            yield _found(OfIndicator(plan, stated.file, at, supply.indicator), supply, largest)


def _found(stated: OfIndicator, own: Supply, part: Supply) -> Finding:
    against = worded("odd.of", name=part.indicator.name, amount=part.told())
    ratio = times(own.coal / part.coal)
    facts = {"given": own.told(), "against": against, "times": ratio, **_meant(own, part)}
    return stated.finding("P808", "unit", **facts)


def _supply(
    indicator: Indicator, name: re.Pattern[str], unit: str, standard_coal: Fraction
) -> Supply | None:
    """Return what an indicator can supply; None where it is not about that, or has no number."""
    words = (indicator.name.zh, indicator.name.en)
    is_meant = any(name.search(each) and _SUPPLY.search(each) for each in words)
    number = _number(indicator) if is_meant else None
    into = None if number is None else _factor(indicator.unit, unit)
    if number is None or into is None:
        return None
    return Supply(indicator, number, Fraction(number) * into * standard_coal)


def _factor(unit: str, into: str) -> Fraction | None:
    try:
        return factor(unit, into)
    except UnitError:
        return None


def _number(indicator: Indicator) -> Decimal | None:
    """Return the base year's number, or else the target's, of a quantity that is above 0."""
    target = indicator.target
    is_sized = target is not None and target.demand.is_sized
    number = indicator.baseline or (target.number if target is not None and is_sized else None)
    return number if indicator.kind == "value" and number is not None and number > 0 else None


def _meant(own: Supply, part: Supply) -> dict[str, str | Bilingual]:
    """Return the multiple of the unit with which the number would be of the part's order."""
    one = own.indicator.unit.lstrip("".join(_MULTIPLES))
    for unit in (f"{multiple}{one}" for multiple in _MULTIPLES):
        into = _factor(unit, _COAL)
        if into is not None and not order(Fraction(own.number) * into / part.coal):
            return {"hint": "hint.unit_meant", "likely": Amount(f"{own.number:f} {unit}")}
    return {}
