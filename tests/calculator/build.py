"""Inputs and results as the tests write them."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from hlgl_cli.calculator.arithmetic import as_decimal
from hlgl_cli.engine.arithmetic import round_half_even
from hlgl_cli.units import Quantity

if TYPE_CHECKING:
    from hlgl_cli.calculator.entry import Results


def amount(number: str | int | Fraction, unit: str = "") -> Quantity:
    """Return a quantity; a number that is no decimal is kept to fifty digits."""
    return Quantity(as_decimal(Fraction(number)), unit)


def amounts(*numbers: str, unit: str = "") -> tuple[Quantity, ...]:
    """Return quantities."""
    return tuple(Quantity(Decimal(number), unit) for number in numbers)


def values(results: Results) -> list[Decimal]:
    """Return the numbers of results to six decimals."""
    return [round_half_even(Fraction(result.value), 6) for result in results]


def decimals(*numbers: str) -> list[Decimal]:
    """Return numbers as they are written."""
    return [Decimal(number) for number in numbers]
