"""The target in a sentence, as the plan prints it: a bound only where the plan has one."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import places
from hlgl_cli.report.numbers import whole
from hlgl_cli.report.prose.amounts import difference, printed
from hlgl_cli.report.prose.subjects import followed
from hlgl_cli.text import say

if TYPE_CHECKING:
    from hlgl_cli.report.prose.account import Account

TWO = Decimal(2)


def bounded(account: Account) -> str:
    """Return the number that the target states for the year, under the bound that is printed."""
    return _with_tolerance(account, _bounded(account))


def goal_in_words(account: Account) -> str:
    """Return what the target asks for by its year: 年均增长5%左右, a reduction of 15%."""
    if account.stated.follow is not None:
        return _with_tolerance(account, _in_step(account))
    if account.stated.trend is not None:
        return say(account.lang, f"prose.trend.{account.manner}.{account.stated.trend}")
    return _with_tolerance(account, in_words(account, _bounded(account)))


def in_words(account: Account, number: str) -> str:
    """Return a number in the words of the target's form."""
    name = _name(account)
    if not name:
        return number
    return say(account.lang, f"prose.goal.{name}", number=number, base=account.base_year)


def _bounded(account: Account) -> str:
    number, upto, lang = _amount(account, _stated(account)), account.stated.upto, account.lang
    if upto is not None:
        number = say(lang, "prose.range", number=number, upto=_amount(account, upto))
    return _under_bound(account, number)


def _stated(account: Account) -> Decimal:
    """Return the number of a milestone in its year, else the target's."""
    if account.is_milestone:
        return account.stated.milestones[account.year]
    return account.goal or Decimal(0)


def _amount(account: Account, number: Decimal) -> str:
    """Return a number of the target with its unit; what moves has no sign."""
    demand, lang = account.demand, account.lang
    if demand.unit == "times":
        return whole(number)
    if demand.is_change:
        return difference(number, account.indicator.unit, _digits(number), lang)
    return printed(abs(number) if demand.of_index else number, account.unit, lang)


def _digits(number: Decimal) -> int:
    return max(0, places(number))


def _under_bound(account: Account, number: str) -> str:
    bound = account.stated.bound or "exact"
    return say(account.lang, f"prose.bound.{bound}", number=number)


def _with_tolerance(account: Account, number: str) -> str:
    """Return a target with what "about" allows, where that decides."""
    allowance, lang = account.indicator.allowance(account.year), account.lang
    if allowance is None or not _decides_by_tolerance(account):
        return number
    tolerance = difference(allowance, account.unit, _digits(allowance), lang)
    return say(lang, "prose.tolerance", number=number, tolerance=tolerance)


def _decides_by_tolerance(account: Account) -> bool:
    """Return whether the measure falls short, and "about" allows it."""
    margin, verdict = account.assessment.margin, account.assessment.verdict
    return margin is not None and margin < 0 and verdict == "on_track"


def _name(account: Account) -> str:
    """Return the words that the number of the target's form stands in, none for a level."""
    demand = account.demand
    if demand.is_change:
        return f"{account.manner}_down" if (account.goal or 0) < 0 else account.manner
    if demand.adds_up:
        return "average" if demand.averages else ""
    return _name_of_index(account) if demand.of_index else ""


def _name_of_index(account: Account) -> str:
    demand = account.demand
    if demand.unit == "times":
        return "twice" if account.goal == TWO and account.stated.bound is None else "times"
    if demand.accumulates:
        return "reduction" if demand.falls else "cumulative"
    return "decline" if (account.goal or 0) < 0 else "growth"


def _in_step(account: Account) -> str:
    """Return what is followed, and by how much it is to be passed."""
    target, lang = account.stated, account.lang
    name, how = followed(account.plan.names()[str(target.follow)], lang)
    other = say(lang, f"prose.growth_of.{how}", other=name)
    if not target.by:
        return say(lang, f"prose.follow.{target.bound or 'exact'}", other=other)
    number = _under_bound(account, difference(target.by, "%", _digits(target.by), lang))
    side = "above" if target.by > 0 else "below"
    return say(lang, f"prose.follow_by.{side}", other=other, number=number)
