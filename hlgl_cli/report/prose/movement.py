"""How a measure moved since the base year: verbs say the direction, numbers have no sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report.numbers import rounded
from hlgl_cli.report.prose.account import way_of
from hlgl_cli.report.prose.amounts import amount, difference
from hlgl_cli.report.prose.comparison import measured
from hlgl_cli.report.prose.numbers import published, telling
from hlgl_cli.report.prose.outlook import progress
from hlgl_cli.report.prose.subjects import number_of
from hlgl_cli.text import say

if TYPE_CHECKING:
    from decimal import Decimal

    from hlgl_cli.report.prose.account import Account, Manner

_RATES = {"growth", "reduction"}


def be(account: Account) -> str:
    """Return "was" or "were"."""
    return say(account.lang, f"prose.be.{number_of(account)}")


def moved(account: Account, number: Decimal, digits: int, manner: Manner) -> str:
    """Return a verb with how far; empty for a number that is none in print."""
    if not rounded(number, digits):
        return ""
    is_rate, lang = manner in _RATES, account.lang
    if is_rate:
        told = amount(abs(number), "%", digits, lang)
    else:
        told = difference(number, account.indicator.unit, digits, lang)
    return say(lang, f"prose.moved.{manner}.{way_of(number)}", number=told)


def still(account: Account) -> str:
    """Return that nothing moved since the base year."""
    return say(account.lang, "prose.still", be=be(account), base=account.base_year)


def changed(account: Account) -> str:
    """Return how far the measure has moved since the base year."""
    return moved(account, *_beside_goal(account), account.manner) or still(account)


def cumulatively(account: Account) -> str:
    """Return that years are added up, where there are several, and something moved."""
    number, digits = measured(account)
    is_sum = account.demand.adds_up or rounded(number, digits)
    return say(account.lang, "prose.cumulatively") if is_sum and not account.is_first else ""


def total(account: Account) -> str:
    """Return what the yearly amounts came to."""
    number, digits = _beside_goal(account)
    return amount(number, account.indicator.unit, digits, account.lang)


def mean(account: Account) -> str:
    """Return what the yearly amounts were on average."""
    key = "prose.mean.share" if account.indicator.is_share else "prose.mean"
    if account.is_first:
        key = "prose.mean.first"
    return say(account.lang, key, number=total(account))


def _beside_goal(account: Account) -> tuple[Decimal, int]:
    """Return the measure, with the decimals that tell it from a goal beside it."""
    number, digits = measured(account)
    is_told = account.demand.accumulates and not account.demand.is_change
    if is_told and account.goal is not None and progress(account):
        digits = telling(published(account), number, account.goal)
    return number, digits
