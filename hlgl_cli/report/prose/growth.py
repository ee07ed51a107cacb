"""How fast an indicator grew: all years together, on average, and the year itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import places
from hlgl_cli.report.prose.account import way_of
from hlgl_cli.report.prose.amounts import amount
from hlgl_cli.report.prose.comparison import measured
from hlgl_cli.report.prose.movement import moved, still
from hlgl_cli.report.prose.numbers import published
from hlgl_cli.text import say

if TYPE_CHECKING:
    from decimal import Decimal

    from hlgl_cli.engine.assessment import Latest
    from hlgl_cli.report.prose.account import Account

INDEX = 100  # of the year before


def averaged(account: Account) -> str:
    """Return the average rate of the years so far."""
    text = moved(account, *measured(account), "growth")
    if not text:
        return still(account)
    is_of_one_year = account.is_first or account.demand.by_year
    return text if is_of_one_year else say(account.lang, "prose.averaged", moved=text)


def grew(account: Account) -> str:
    """Return what the growth of the years came to, and what it was on average."""
    (number, digits), total = measured(account), account.assessment.since_base
    average = moved(account, number, digits, "growth")
    if total is None or account.is_first or not average:
        return averaged(account)
    return say(
        account.lang,
        "prose.grew",
        total=moved(account, total, digits, "growth"),
        average=average,
        number=amount(abs(number), "%", digits, account.lang),
    )


def of_year(account: Account) -> str:
    """Return the year's own figure beside an average; empty where it is the average."""
    latest, lang = account.assessment.latest, account.lang
    if latest is None or account.is_first:
        return ""
    if account.demand.adds_up:
        number = given(account, latest, latest.value)
        is_amount = latest.kind == "value"
        facts = {"year": latest.year, "number": number}
        return say(lang, "prose.of_year.amount", **facts) if is_amount else ""
    growth = growth_of(latest)
    if growth is None:
        return ""
    facts = {"year": latest.year, "number": given(account, latest, abs(growth))}
    return say(lang, f"prose.of_year.{way_of(growth)}", **facts)


def growth_of(latest: Latest) -> Decimal | None:
    """Return the growth over the previous year that a figure states, None if it states none."""
    if latest.kind == "annual_index":
        return latest.value - INDEX
    return latest.value if latest.kind == "growth" else None


def given(account: Account, latest: Latest, number: Decimal) -> str:
    """Return a figure with the decimals that it is written with, at least the published ones."""
    digits = max(places(latest.value), published(account))
    unit = "%" if latest.kind == "annual_index" else latest.unit
    return amount(number, unit, digits, account.lang)
