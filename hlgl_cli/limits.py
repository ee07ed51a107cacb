"""What is bounded, so that no file takes forever: digits, years, what is told in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

# The shortest form of a double has up to 17 digits, and 0.0058000000000000005 up to 19 decimals.
MOST_DIGITS = 17
MOST_EXPONENT = 20
MOST_TOLD = 100  # findings of a file that people are told in full; the rest is counted
MOST_LISTED = 2_000  # findings of a file, of its shape and names, that machines are told
MOST_OF_TEMPLATE, MOST_UNPACKED = 20_000_000, 100_000_000  # bytes
MOST_OF_REPORT = 400_000_000  # bytes of an earlier report as JSON


def is_short(number: Decimal) -> bool:
    """Tell whether a number is finite and has few digits and a small exponent."""
    if not number.is_finite():
        return False
    _, digits, exponent = number.as_tuple()
    return len(digits) <= MOST_DIGITS and abs(int(exponent)) <= MOST_EXPONENT
