"""The numbers of `hlgl calc` as they are typed: plain, with a unit, or in %.

Whatever cannot be read raises CannotRunError.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from hlgl_cli.calculator.arithmetic import as_decimal
from hlgl_cli.calculator.entry import MINUS
from hlgl_cli.finding import CannotRunError
from hlgl_cli.limits import MOST_DIGITS, is_short
from hlgl_cli.units import Quantity, UnitError, factor, half_width, read_quantity, spelled

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from fractions import Fraction

    from hlgl_cli.calculator.entry import Input, Option, Series

MOST_YEARS = 100
WHOLE, ENDLESS = Decimal(100), Decimal("Infinity")
_SCIENTIFIC = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?[eE][+-]?[0-9]{1,9}")
_WHOLE = re.compile(r"[+-]?[0-9]{1,9}")
_KEYS = {
    "incompatible": "calc.incompatible",
    "points": "calc.points",
    "unknown": "calc.unknown_unit",
}


def read(text: str) -> Quantity:
    """Read a number, with its unit if it has one."""
    number = half_width(text).strip()
    if _SCIENTIFIC.fullmatch(number):
        if not is_short(Decimal(number)):
            raise _refusal("calc.too_long", text)
        return Quantity(Decimal(number), "")
    try:
        return read_quantity(text)
    except UnitError as error:
        if error.code == "number":  # with a unit, whichever, it is a quantity
            return Quantity(read_quantity(f"{text}%").number, "")
        is_long = sum(map(str.isdecimal, text)) > MOST_DIGITS
        meant = error.params.get("nearest", "")
        raise _refusal("calc.too_long" if is_long else "calc.unreadable", text, meant) from None


def numbers(texts: Sequence[str]) -> Series:
    """Read numbers."""
    return tuple(map(read, texts))


def amounts(texts: Sequence[str]) -> Series:
    """Read numbers whose growth is asked for: shares have none."""
    quantities = numbers(texts)
    for quantity in quantities:
        if quantity.is_share:
            raise _refusal("calc.share", written(quantity))
    return quantities


def conversion(texts: Sequence[str]) -> tuple[Quantity, str]:
    """Read a quantity, and a unit that it converts to."""
    quantity = read(texts[0])
    if not quantity.unit:
        raise CannotRunError("calc.no_unit", {"given": texts[0].replace(MINUS, "-")})
    times(quantity.unit, texts[1].strip())
    return quantity, spelled(texts[1])


def percent(text: str, key: str, above: Decimal = -ENDLESS, below: Decimal = ENDLESS) -> Quantity:
    """Read a number in %, with or without the sign; what is not between two others is refused."""
    quantity = read(text)
    if quantity.unit and not quantity.is_share:
        in_points = _is_in_points(quantity.unit)
        raise _refusal("calc.rate_in_points" if in_points else "calc.not_a_rate", text)
    number = as_decimal(quantity.exact * factor(quantity.unit or "%", "%"))
    if not above < number < below:
        raise _refusal(key, text)
    return Quantity(number, "%")


def rate(text: str) -> Quantity:
    """Read an annual rate, which leaves something."""
    return percent(text, "calc.rate_too_low", above=-WHOLE)


def fall(text: str) -> Quantity:
    """Read a fall, which leaves something; a rise is negative."""
    return percent(text, "calc.fall_too_large", below=WHOLE)


def fall_to_reach(text: str) -> Quantity:
    """Read the fall that is aimed at; without one, progress has no meaning."""
    fall(text)
    return percent(text, "calc.no_fall", above=Decimal(0))


def deflator(text: str) -> Quantity:
    """Read a cumulative deflator, the base year is 100."""
    return Quantity(percent(text, "calc.deflator", above=Decimal(0)).number, "")


def whole(name: str, text: str, low: int, high: int) -> int:
    """Read a whole number within limits."""
    number = half_width(text).strip()
    if _WHOLE.fullmatch(number) is None or not low <= int(number) <= high:
        typed = text.replace(MINUS, "-").strip()
        facts = {"name": name, "given": typed, "low": str(low), "high": str(high)}
        raise CannotRunError("calc.whole", facts)
    return int(number)


# How operands and options are read, by their kinds; years and words come as they are meant.
OPERANDS: Mapping[str, Callable[[Sequence[str]], tuple[Input, ...]]] = {
    "amounts": amounts,
    "numbers": numbers,
    "rates": lambda texts: tuple(map(rate, texts)),
    "falls": lambda texts: tuple(map(fall, texts)),
    "conversion": conversion,
}
OPTIONS: Mapping[str, Callable[[str], Input]] = {
    "years": lambda text: whole("--years", text, 1, MOST_YEARS),
    "digits": lambda text: whole("--digits", text, -MOST_DIGITS, MOST_DIGITS),
    "rate": rate,
    "fall": fall_to_reach,
    "deflator": deflator,
    "value": read,
}


def option_input(option: Option, typed: str | int | None) -> Input:
    """Return the input that an option is, None where it is not given and need not be."""
    if typed is None and option.is_needed:
        raise missing(option.typed)
    if isinstance(typed, str) and option.kind in OPTIONS:
        return OPTIONS[option.kind](typed)
    return typed


def missing(name: str) -> CannotRunError:
    """Return that an option must be given."""
    return CannotRunError("run.missing_argument", {"name": name})


def refuse_order(*years: int) -> None:
    """Refuse years that do not follow one another, or lie too far apart."""
    if list(years) != sorted(set(years)) or years[-1] - years[0] > MOST_YEARS:
        facts = {"years": ", ".join(map(str, years)), "most": str(MOST_YEARS)}
        raise CannotRunError("calc.order", facts)


def alike(quantities: Sequence[Quantity]) -> list[Fraction]:
    """Return the numbers of quantities in the unit of the first."""
    first = quantities[0]
    for quantity in quantities:
        if bool(quantity.unit) != bool(first.unit):
            bare = quantity if first.unit else first
            facts = {"given": written(bare), "unit": quantity.unit or first.unit}
            raise CannotRunError("calc.unit_missing", facts)
    return [quantity.exact * times(quantity.unit, first.unit) for quantity in quantities]


def times(unit: str, into: str) -> Fraction:
    """Return the factor between two units."""
    try:
        return factor(unit, into)
    except UnitError as error:
        facts = {"unit": unit, "into": into, **error.params}
        facts["meant"] = facts.pop("nearest", "")
        raise CannotRunError(_KEYS[error.code], facts) from None


def written(quantity: Quantity) -> str:
    """Return a quantity as text."""
    return f"{quantity.number:f} {quantity.unit}".rstrip()


def _is_in_points(unit: str) -> bool:
    try:
        return factor(unit, "百分点") > 0
    except UnitError:
        return False


def _refusal(key: str, text: str, meant: str = "") -> CannotRunError:
    return CannotRunError(key, {"given": text.replace(MINUS, "-"), "meant": meant})
