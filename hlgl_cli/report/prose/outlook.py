"""How far the target is reached, and what the years that are left must bring."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from hlgl_cli.report.numbers import rounded
from hlgl_cli.report.prose.account import way_of
from hlgl_cli.report.prose.amounts import printed, step
from hlgl_cli.report.prose.comparison import compared
from hlgl_cli.report.prose.goals import goal_in_words
from hlgl_cli.report.prose.numbers import NEEDED_DECIMALS, short, suffices, telling
from hlgl_cli.text import say

if TYPE_CHECKING:
    from hlgl_cli.report.prose.account import Account

HUNDRED = 100
PROGRESS_DECIMALS = 1


def years_of(lang: str, first: int, last: int) -> str:
    """Return a span of years, or the only one."""
    return say(lang, "prose.years" if first < last else "prose.one_year", first=first, last=last)


def length(account: Account) -> str:
    """Return the length of the plan, in words where there are any."""
    words, years = say(account.lang, "prose.lengths").split(), account.length
    return (
        words[years - 1] if years <= len(words) else say(account.lang, "prose.length", years=years)
    )


def progress(account: Account) -> str:
    """Return how much of the way is done, beside the time elapsed; empty where it was left.

    Where the way bends, its parts are not those of the time, so nothing is said of it.
    """
    done, elapsed = _done(account), Decimal(account.year - account.base_year) / account.length
    if done is None or done < 0 or account.stated.milestones:
        return ""
    digits = telling(PROGRESS_DECIMALS, done * HUNDRED, elapsed * HUNDRED)
    facts = {
        "length": length(account),
        "goal": goal_in_words(account),
        "progress": f"{short(done * HUNDRED, digits)}%",
        "time": "" if account.is_due else _time(account, done, elapsed, digits),
    }
    return say(account.lang, f"prose.progress.{_of_what(account)}", **facts)


def _done(account: Account) -> Decimal | None:
    """Return the part of the way that is done; of a sum, the part of the sum."""
    assessment, goal = account.assessment, account.goal
    if account.demand.adds_up and assessment.actual is not None and goal:
        return assessment.actual / goal
    return assessment.outlook.progress


def _of_what(account: Account) -> str:
    """Return in which words progress is told."""
    demand = account.demand
    if demand.adds_up:
        return "budget" if account.is_budget else "sum"
    if demand.from_base or (demand.is_change and account.is_due):
        return "level"
    return "joined" if demand.accumulates and not demand.is_change else "goal"


def _time(account: Account, done: Decimal, elapsed: Decimal, digits: int) -> str:
    gap = (done - elapsed) * HUNDRED
    facts = {
        "gap": step(gap, "%", digits, account.lang),
        "elapsed": f"{short(elapsed * HUNDRED, PROGRESS_DECIMALS)}%",
    }
    return say(account.lang, f"prose.time.{way_of(gap)}", **facts)


def towards(account: Account) -> str:
    """Return the progress, or where there is none to tell, what was due."""
    return progress(account) or compared(account)


def needed(account: Account) -> str:
    """Return what each of the years that are left must bring; empty in the last one."""
    number, lang = account.assessment.outlook.needed_per_year, account.lang
    if number is None:
        return ""
    years = years_of(lang, account.year + 1, account.target_year)
    if _is_met(account, number):
        is_level = not account.demand.adds_up
        facts = {"years": years, "last": account.target_year}
        return say(lang, "prose.suffices", **facts) if is_level else ""
    is_one = account.year + 1 == account.target_year
    need = say(
        lang,
        f"prose.need.{_need(account, number)}",
        number=_needed_number(account, number),
        average="" if is_one else say(lang, "prose.average"),
        per_year="" if is_one else say(lang, "prose.per_year"),
    )
    return say(lang, "prose.needed", years=years, need=need, pace=_pace(account))


def _is_met(account: Account, number: Decimal) -> bool:
    """Return whether nothing more is needed: the table says 已达目标."""
    direction = account.indicator.direction
    if account.is_budget or (account.manner == "growth" and account.is_ceiling):
        return False  # what is left may still be used up
    return number * direction <= 0


def _need(account: Account, number: Decimal) -> str:
    """Return in which words the need is told."""
    demand = account.demand
    if demand.adds_up:
        return "budget" if account.is_budget else "average" if demand.averages else "sum"
    if demand.falls:
        return "reduction"
    if account.assessment.outlook.needed_as == "rate":
        return _needed_rate(account, number)
    if account.indicator.count:
        return "rank" if account.is_rank else "fewer" if number < 0 else "more"
    return f"{account.manner}_{way_of(number)}"


def _needed_rate(account: Account, number: Decimal) -> str:
    if number < 0:
        return "decline"
    return "slower" if account.is_ceiling else "growth"


def _needed_number(account: Account, number: Decimal) -> str:
    """Return the number that suffices, rounded the safe way; of a count all that is left."""
    unit, lang = account.indicator.unit, account.lang
    digits = max(NEEDED_DECIMALS, account.indicator.decimals)
    is_most = account.is_budget or _need(account, number) == "slower"
    if account.assessment.outlook.needed_as == "rate" or account.manner == "reduction":
        return f"{short(suffices(number, digits, at_most=is_most), digits)}%"
    if account.indicator.count:
        left = suffices(number * (account.target_year - account.year), 0)
        return step(left, unit, 0, lang)
    told = suffices(number, digits, at_most=is_most)
    if account.demand.adds_up:
        return printed(told, unit, lang)
    return step(told, unit, digits, lang)


def _pace(account: Account) -> str:
    """Return the yearly pace so far of a level that was not counted; empty in the first year."""
    outlook, lang = account.assessment.outlook, account.lang
    so_far, wanted = outlook.pace_per_year, outlook.needed_per_year
    if so_far is None or wanted is None or not account.demand.from_base or account.is_first:
        return ""
    digits = max(NEEDED_DECIMALS, account.indicator.decimals)
    if account.indicator.count or not rounded(so_far, digits):
        return ""
    is_rate, bare = outlook.needed_as == "rate", short(so_far, digits)
    number = f"{bare}%" if is_rate else step(so_far, account.indicator.unit, digits, lang)
    manner = "growth" if is_rate else account.manner
    moved = say(lang, f"prose.moved.{manner}.{way_of(so_far)}", number=number)
    along = "along" if so_far * wanted > 0 else "against"
    years = years_of(lang, account.base_year + 1, account.year)
    facts = {"years": years, "moved": moved, "number": bare if manner == "state" else number}
    return say(lang, f"prose.pace.{along}", **facts)


def excess(account: Account) -> str:
    """Return by how much a budget is overspent."""
    actual, goal = account.assessment.actual, account.goal
    assert actual is not None  # noqa: S101 - or nothing were judged
    assert goal is not None  # noqa: S101
    return printed(actual - goal, account.indicator.unit, account.lang)
