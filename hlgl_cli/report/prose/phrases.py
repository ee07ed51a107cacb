"""The phrases that the sentences of data/words/prose.toml put in, by name; each made when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report.prose import comparison, goals, growth, levels, movement, outlook, results
from hlgl_cli.report.prose.amounts import years_together
from hlgl_cli.report.prose.subjects import number_of, subject_of
from hlgl_cli.text import place_words, say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hlgl_cli.report.prose.account import Account


def _years(account: Account) -> str:
    first = account.year if account.is_first else account.base_year + 1
    return outlook.years_of(account.lang, first, account.year)


def _compared(account: Account) -> str:
    """Return the comparison, joined to what is said of the base year if that is."""
    follows = account.demand.from_base and not account.is_limit and levels.since(account)
    return comparison.compared(account, is_first=not follows)


def _its(account: Account) -> str:
    return say(account.lang, f"prose.its.{number_of(account)}")


def _missing(account: Account) -> str:
    """Return the years that are missing, in words that can begin a sentence on what is judged."""
    years, lang = account.assessment.missing, account.lang
    number = "one" if len(years) == 1 else "many"
    listed = years_together(years, lang)
    key = "prose.lacking" if account.is_alone else "prose.missing"
    return say(lang, f"{key}.{number}", years=listed)


def _sum(account: Account) -> str:
    """Return what cannot be calculated for want of years."""
    demand = account.demand
    name = "cumulative"
    if demand.averages:
        name = "average" if demand.adds_up else "average_rate"
    return say(account.lang, f"prose.sum.{name}")


def _by(account: Account) -> str:
    by = account.stated.assigned_by
    return say(account.lang, "prose.authority") if by is None else place_words(account.lang, by)


def _prices(account: Account) -> str:
    return say(account.lang, f"prices.{account.indicator.prices}")


def _own_prices(account: Account) -> str:
    """Return the prices of the figures that do not fit the target's."""
    own = "current" if account.indicator.prices == "constant" else "constant"
    return say(account.lang, f"prices.{own}")


PHRASES: Mapping[str, Callable[[Account], str]] = {
    "amount": movement.total,
    "averaged": growth.averaged,
    "base": lambda account: str(account.base_year),
    "be": movement.be,
    "broken": results.broken,
    "by": _by,
    "changed": movement.changed,
    "compared": _compared,
    "cumulatively": movement.cumulatively,
    "due": comparison.due,
    "excess": outlook.excess,
    "goal": goals.goal_in_words,
    "grew": growth.grew,
    "its": _its,
    "length": outlook.length,
    "missing": _missing,
    "needed": outlook.needed,
    "of_year": growth.of_year,
    "on_average": movement.mean,
    "own_prices": _own_prices,
    "prices": _prices,
    "progress": outlook.progress,
    "ranked": levels.ranked,
    "reported": levels.reported,
    "result": results.result,
    "since": levels.since,
    "subject": subject_of,
    "sum": _sum,
    "times": comparison.multiple,
    "towards": outlook.towards,
    "was": levels.was,
    "worse": results.worse,
    "year": lambda account: str(account.year),
    "years": _years,
}


class Phrases(dict[str, str]):
    """The phrases on one assessment."""

    def __init__(self, account: Account) -> None:
        """Take what is told of."""
        super().__init__()
        self._account = account

    def __missing__(self, name: str) -> str:
        """Return a phrase."""
        return PHRASES[name](self._account)
