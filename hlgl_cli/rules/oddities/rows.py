"""A row of a plan's table: its printed rate, and the base and target that it should follow from."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.engine.arithmetic import Printed, half_unit, places
from hlgl_cli.engine.printed_rates import Ends
from hlgl_cli.printed import PrintedNumber, printed_number
from hlgl_cli.units import Quantity, half_width, same_unit

if TYPE_CHECKING:
    from decimal import Decimal

    from hlgl_cli.rules.contexts import OfIndicator

_PER_MILLE = "‰"


class Row(NamedTuple):
    """A printed rate with its ends."""

    stated: OfIndicator
    rate: PrintedNumber
    written: str  # the rate as printed
    keys: tuple[str, ...]  # that lead to it
    base: Decimal
    target: Decimal
    unit: str  # of base and target

    @property
    def ends(self) -> Ends:
        """Return base and target as numbers that were rounded."""
        return Ends(_rounded(self.base), _rounded(self.target), self.stated.span.years)


def row_of(stated: OfIndicator) -> Row | None:
    """Return the row of an indicator; None where it prints no rate, or no ends of it."""
    indicator = stated.indicator
    if stated.span.years < 1 or (indicator.target and indicator.target.follow):
        return None
    return _of_levels(stated) if indicator.kind == "value" else _of_rates(stated)


def _of_levels(stated: OfIndicator) -> Row | None:
    """Return the row of a level: its ends are the table's own cells."""
    indicator, cells = stated.indicator, stated.indicator.printed
    if cells is None:
        return None
    base, target, rate = map(printed_number, (cells.base, cells.target, cells.rate))
    if base is None or target is None or rate is None or not _are_ends(base, target):
        return None
    keys, unit = ("printed", "rate"), indicator.unit
    if _PER_MILLE in half_width(cells.rate) and half_width(unit) != _PER_MILLE:
        rate = _in_percent(rate)
    return Row(stated, rate, cells.rate, keys, base.number, target.number, unit)


def _in_percent(rate: PrintedNumber) -> PrintedNumber:
    """Return a rate in ‰ as the readings have it."""
    upto = None if rate.upto is None else rate.upto.scaleb(-1)
    return rate._replace(number=rate.number.scaleb(-1), upto=upto, is_share=True)


def _of_rates(stated: OfIndicator) -> Row | None:
    """Return the row of a growth or a fall: from the base level to the level that the text says."""
    level, rate = stated.indicator.base_level, _rate_of(stated)
    target = None if level is None else _level_in_text(stated, level.unit)
    if level is None or rate is None or target is None:
        return None
    return Row(stated, *rate, level.number, target, level.unit)


def _are_ends(base: PrintedNumber, target: PrintedNumber) -> bool:
    """Return whether cells print two levels of one unit: in brackets stands what is no level."""
    is_level = not (base.is_total or target.is_total or base.upto or target.upto)
    return is_level and base.multiple == target.multiple


def _rate_of(stated: OfIndicator) -> tuple[PrintedNumber, str, tuple[str, ...]] | None:
    """Return the rate of a growth or a fall, as printed, and where: in the table, or the target's.

    None for an average of the accumulated method, which no two ends tell.
    """
    cells, target = stated.indicator.printed, stated.indicator.target
    if target is not None and target.averaging == "accumulated":
        return None
    printed = None if cells is None else printed_number(cells.rate)
    if cells is not None and printed is not None:
        return printed, cells.rate, ("printed", "rate")
    if target is None or target.number is None or target.demand.unit != "%":
        return None
    return PrintedNumber(target.number), f"{target.number:f}", stated.of_target


def _level_in_text(stated: OfIndicator, unit: str) -> Decimal | None:
    """Return the level in a unit that the text gives for the target year; None without one."""
    for each in stated.indicator.text:
        is_due = each.year == stated.span.target_year
        if is_due and isinstance(each.value, Quantity) and same_unit(each.value.unit, unit):
            return each.value.number
    return None


def _rounded(number: Decimal) -> Printed:
    return Printed(Fraction(number), half_unit(places(number)))
