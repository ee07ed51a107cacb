"""The numbers of `hlgl calc` as they are typed: plain, with a unit, or in %."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import HUNDRED
from hlgl_cli.finding import CannotRunError
from hlgl_cli.units import POINTS, Quantity, UnitError, factor, half_width, read_quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MOST_DIGITS = 15
MOST_EXPONENT = 15
MOST_YEARS = 100
MINUS = "\u2212"  # stands for a hyphen that click would take for the sign of an option
_SCIENTIFIC = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?[eE][+-]?[0-9]{1,9}")
_WHOLE = re.compile(r"[+-]?[0-9]{1,9}")
_KEYS = {
    "incompatible": "calc.incompatible",
    "points": "calc.points",
    "unknown": "calc.unknown_unit",
}


def read(text: str) -> Quantity:
    """Read a number, with its unit if it has one; raises CannotRunError."""
    number = half_width(text).strip()
    if _SCIENTIFIC.fullmatch(number):
        return Quantity(_bounded(Decimal(number), text), "")
    try:
        return read_quantity(text)
    except UnitError as error:
        if error.code == "number":  # with a unit, whichever, it is a quantity
            return Quantity(read_quantity(f"{text}%").number, "")
        is_long = sum(map(str.isdecimal, text)) > MOST_DIGITS
        meant = error.params.get("nearest", "")
        raise _refusal("calc.too_long" if is_long else "calc.unreadable", text, meant) from None


def as_typed(text: str) -> str:
    """Return an argument as it stood on the command line."""
    return text.replace(MINUS, "-")


def rate(text: str) -> Fraction:
    """Read an annual rate in %; raises CannotRunError for points and for what leaves nothing."""
    percent = _percent(text)
    if percent <= -HUNDRED:
        raise _refusal("calc.rate_too_low", text)
    return percent


def fall(text: str) -> Fraction:
    """Read a fall in %, a rise is negative; raises CannotRunError where nothing would be left."""
    percent = _percent(text)
    if percent >= HUNDRED:
        raise _refusal("calc.fall_too_large", text)
    return percent


def fall_to_reach(text: str) -> Fraction:
    """Read the fall that is aimed at, in %; raises CannotRunError if progress has no meaning."""
    percent = fall(text)
    if percent <= 0:
        raise _refusal("calc.no_fall", text)
    return percent


def deflator(text: str) -> Fraction:
    """Read a cumulative deflator, the base year is 100; raises CannotRunError."""
    percent = _percent(text)
    if percent <= 0:
        raise _refusal("calc.deflator", text)
    return percent


def whole(name: str, text: str | None, low: int = 1, high: int = MOST_YEARS) -> int:
    """Read a whole number within limits, of years unless they say otherwise."""
    if text is None:
        raise CannotRunError("run.missing_argument", {"name": name})
    number = half_width(text).strip()
    if _WHOLE.fullmatch(number) is None or not low <= int(number) <= high:
        given = as_typed(text).strip()
        facts = {"name": name, "given": given, "low": str(low), "high": str(high)}
        raise CannotRunError("calc.whole", facts)
    return int(number)


def alike(quantities: Sequence[Quantity]) -> list[Fraction]:
    """Return the numbers of quantities in the unit of the first; raises CannotRunError."""
    first = quantities[0]
    for one in quantities:
        if bool(one.unit) != bool(first.unit):
            given = written(one if first.unit else first)
            raise CannotRunError(
                "calc.unit_missing", {"given": given, "unit": one.unit or first.unit}
            )
    return [Fraction(one.number) * times(one.unit, first.unit) for one in quantities]


def amounts(texts: Iterable[str]) -> list[Quantity]:
    """Read numbers whose growth is asked for; raises CannotRunError for shares, which have none."""
    quantities = numbers(texts)
    for one in quantities:
        if one.unit in POINTS:
            raise _refusal("calc.share", written(one))
    return quantities


def times(unit: str, into: str) -> Fraction:
    """Return the factor between two units; raises CannotRunError where there is none."""
    try:
        return factor(unit, into)
    except UnitError as error:
        facts = {"unit": unit, "into": into, **error.params}
        raise CannotRunError(
            _KEYS[error.code], {**facts, "meant": facts.pop("nearest", "")}
        ) from None


def numbers(texts: Iterable[str]) -> list[Quantity]:
    """Read several numbers."""
    return [read(text) for text in texts]


def written(quantity: Quantity) -> str:
    """Return a quantity as text."""
    return f"{quantity.number:f} {quantity.unit}".rstrip()


def _percent(text: str) -> Fraction:
    number, unit = read(text)
    if unit and unit not in POINTS:
        raise _refusal("calc.rate_in_points" if _is_in_points(unit) else "calc.not_a_rate", text)
    return Fraction(number) * factor(unit or "%", "%")


def _is_in_points(unit: str) -> bool:
    try:
        return factor(unit, "百分点") > 0
    except UnitError:
        return False


def _bounded(number: Decimal, text: str) -> Decimal:
    """Refuse a number whose powers would not stay small."""
    _, digits, exponent = number.as_tuple()
    if len(digits) > MOST_DIGITS or abs(int(exponent)) > MOST_EXPONENT:
        raise _refusal("calc.too_long", text)
    return number


def _refusal(key: str, text: str, meant: str = "") -> CannotRunError:
    return CannotRunError(key, {"given": as_typed(text), "meant": meant})
