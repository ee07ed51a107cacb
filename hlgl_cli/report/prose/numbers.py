"""Numbers of a sentence: magnitudes without a sign, as many decimals as tell what is so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import places
from hlgl_cli.report.numbers import plain, rounded, sufficing

if TYPE_CHECKING:
    from decimal import Decimal

    from hlgl_cli.report.prose.account import Account

MOST_MORE = 4  # decimals beyond those that are published
NEEDED_DECIMALS = 2
_ORDINALS = {1: "st", 2: "nd", 3: "rd"}
_TEENS = range(10, 20)


def fixed(number: Decimal, digits: int) -> str:
    """Return a magnitude with so many decimals, its zeros too."""
    return f"{abs(rounded(number, digits)):f}"


def short(number: Decimal, digits: int) -> str:
    """Return a magnitude with at most so many decimals."""
    return plain(abs(number), digits)


def suffices(number: Decimal, digits: int, *, at_most: bool = False) -> Decimal:
    """Return the magnitude of what is needed, rounded so that it is enough."""
    return sufficing(abs(number), digits, -1 if at_most else 1)


def published(account: Account) -> int:
    """Return the decimals of the statistic: as the plan says, or as its figure is written."""
    indicator, latest = account.indicator, account.assessment.latest
    is_level = latest is not None and latest.kind == indicator.kind
    written = places(latest.value) if latest is not None and is_level else 0
    return max(indicator.decimals, min(written, indicator.decimals + MOST_MORE))


def telling(start: int, number: Decimal, reference: Decimal) -> int:
    """Return the decimals with which two numbers and their difference say what is so.

    One more, and one more again, while rounding hides which is larger or makes the printed
    difference another than that of the printed numbers.
    """
    tried = range(start, start + MOST_MORE + 1)
    apart = [digits for digits in tried if _is_told(number, reference, digits)]
    agreeing = [digits for digits in apart if _agrees(number, reference, digits)]
    return next(iter(agreeing or apart), tried[-1])


def _is_told(number: Decimal, reference: Decimal, digits: int) -> bool:
    """Return whether rounded numbers are in the order of the numbers."""
    printed = rounded(number, digits).compare(rounded(reference, digits))
    return printed == number.compare(reference)


def _agrees(number: Decimal, reference: Decimal, digits: int) -> bool:
    """Return whether the rounded difference is that of the rounded numbers."""
    difference = rounded(number, digits) - rounded(reference, digits)
    return difference == rounded(number - reference, digits)


def ordinal(number: Decimal) -> str:
    """Return a whole number as an English ordinal: 42nd."""
    whole = int(number)
    ending = "th" if whole % 100 in _TEENS else _ORDINALS.get(whole % 10, "th")
    return f"{whole}{ending}"
