"""Numbers as they are printed: to six decimals in documents, to the digits that matter in text."""

from __future__ import annotations

from decimal import Decimal

from hlgl_cli.engine.arithmetic import WIDE, round_half_even

DOCUMENT_DECIMALS = 6


def rounded(number: Decimal, decimals: int = DOCUMENT_DECIMALS) -> Decimal:
    """Return a number rounded half to even, without trailing zeros, and never minus zero."""
    short = round_half_even(number, decimals)
    return short.normalize(WIDE) if short else Decimal(0)


def plain(number: Decimal, decimals: int = DOCUMENT_DECIMALS) -> str:
    """Return a number in digits, never with an exponent."""
    return f"{rounded(number, decimals):f}"


def signed(number: Decimal, decimals: int = DOCUMENT_DECIMALS) -> str:
    """Return a number in digits with its sign, a difference; nothing has none."""
    short = rounded(number, decimals)
    return f"{short:+f}" if short else "0"
