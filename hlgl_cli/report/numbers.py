"""Numbers as they are printed: to six decimals in documents, to the digits that matter in text."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Literal

from hlgl_cli.engine.arithmetic import round_half_even
from hlgl_cli.text import say

_TO = {1: ROUND_CEILING, -1: ROUND_FLOOR}
DOCUMENT_DECIMALS = 6


def rounded(number: Decimal, decimals: int = DOCUMENT_DECIMALS) -> Decimal:
    """Return a number rounded half to even."""
    return round_half_even(number, decimals)


def plain(number: Decimal, decimals: int = DOCUMENT_DECIMALS) -> str:
    """Return a number in digits, without trailing zeros or an exponent, and never minus zero."""
    return whole(rounded(number, decimals))


def whole(number: Decimal) -> str:
    """Return all digits of a number, no trailing zeros, no exponent, and never minus zero."""
    text = f"{number or abs(number):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def with_unit(number: str, unit: str, lang: str) -> str:
    """Return a number with its unit, in Chinese without a blank, as official texts print it."""
    return say(lang, "show.amount", number=number, unit=unit) if unit else number


def signed(number: Decimal, decimals: int = DOCUMENT_DECIMALS) -> str:
    """Return a number in digits with its sign, a difference; nothing has none."""
    text = plain(number, decimals)
    return text if text.startswith("-") or text == "0" else f"+{text}"


def sufficient(number: Decimal, decimals: int, direction: Literal[1, -1]) -> str:
    """Return what is needed in digits, rounded to the better side, so that it suffices."""
    return whole(number.quantize(Decimal(1).scaleb(-decimals), _TO[direction]))
