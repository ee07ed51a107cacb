"""What an indicator was, and how it moved: verbs say the direction, numbers have no sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import places
from hlgl_cli.report.numbers import rounded, whole
from hlgl_cli.report.prose.account import way_of
from hlgl_cli.report.prose.amounts import amount, difference
from hlgl_cli.report.prose.comparison import sides_of
from hlgl_cli.report.prose.numbers import ordinal, published, telling
from hlgl_cli.report.prose.outlook import progress
from hlgl_cli.report.prose.subjects import RANK, number_of, subject_of
from hlgl_cli.text import say

if TYPE_CHECKING:
    from decimal import Decimal

    from hlgl_cli.engine.assessment import Latest
    from hlgl_cli.report.prose.account import Account, Manner

INDEX = 100  # of the base year, or of the year before


def be(account: Account) -> str:
    """Return "was" or "were"."""
    return say(account.lang, f"prose.be.{number_of(account)}")


def moved(account: Account, number: Decimal, digits: int, manner: Manner, still: str) -> str:
    """Return a verb with how far; a number that is none in print is level with what is before."""
    if not rounded(number, digits):
        return still
    unit = "%" if manner in {"growth", "reduction"} else account.indicator.unit
    is_rate = manner in {"growth", "reduction"}
    tell = amount if is_rate else difference
    told = tell(number, unit, digits, account.lang)
    return say(account.lang, f"prose.moved.{manner}.{way_of(number)}", number=told)


def _still(account: Account) -> str:
    return say(account.lang, "prose.still", be=be(account), base=account.base_year)


def _still_in_year(account: Account) -> str:
    return say(account.lang, "prose.still.year", be=be(account))


def was(account: Account) -> str:
    """Return the level of the year."""
    sides = sides_of(account)
    assert sides.number is not None  # noqa: S101 - or nothing were judged
    return _was(account, amount(sides.number, account.indicator.unit, sides.digits, account.lang))


def _was(account: Account, number: str) -> str:
    """Return that something was so much, or about so much, or is estimated at that."""
    key = f"prose.was.{account.known}" if account.known else "prose.was"
    return say(account.lang, key, be=be(account), number=number)


def ranked(account: Account) -> str:
    """Return which place the subject had."""
    number, subject = sides_of(account).number, subject_of(account)
    assert number is not None  # noqa: S101 - or nothing were judged
    place = ordinal(number) if account.lang == "en" else whole(rounded(number, 0))
    if RANK in subject:
        return subject.replace(RANK, place)
    return say(account.lang, "prose.ranked", subject=subject, place=place)


def since(account: Account) -> str:
    """Return how far a level has come from the base year's; empty where that is not known."""
    gained, lang = account.assessment.since_base, account.lang
    if gained is None:
        return ""
    digits, unit, manner = sides_of(account).digits, account.indicator.unit, account.manner
    if not rounded(gained, digits):
        return say(lang, "prose.since.still", base=account.base_year)
    way = way_of(-gained if account.is_rank else gained)
    told = difference(gained, unit, digits, lang)
    return say(lang, f"prose.since.{manner}.{way}", base=account.base_year, number=told)


def averaged(account: Account) -> str:
    """Return the average rate of the years so far."""
    number, digits, _ = _rate(account)
    text = moved(account, number, digits, "growth", _still(account))
    if account.is_first or account.demand.by_year or not rounded(number, digits):
        return text
    return say(account.lang, "prose.averaged", moved=text)


def grew(account: Account) -> str:
    """Return what the growth of the years came to, and what it was on average."""
    number, digits, total = _rate(account)
    if total is None or account.is_first or not rounded(number, digits):
        return averaged(account)
    return say(
        account.lang,
        "prose.grew",
        total=moved(account, total, digits, "growth", ""),
        average=moved(account, number, digits, "growth", ""),
        number=amount(number, "%", digits, account.lang),
    )


def _rate(account: Account) -> tuple[Decimal, int, Decimal | None]:
    """Return the average rate, its decimals, and what the years came to."""
    sides = sides_of(account)
    assert sides.number is not None  # noqa: S101 - or nothing were judged
    return sides.number, sides.digits, account.assessment.since_base


def changed(account: Account) -> str:
    """Return how far the measure has moved since the base year."""
    number, digits = _beside_goal(account)
    return moved(account, number, digits, account.manner, _still(account))


def _beside_goal(account: Account) -> tuple[Decimal, int]:
    """Return the measure, with the decimals that tell it from a goal beside it."""
    number, _, digits = sides_of(account)
    assert number is not None  # noqa: S101 - or nothing were judged
    is_told = account.demand.accumulates and not account.demand.is_change
    if is_told and account.goal is not None and progress(account):
        digits = telling(published(account), number, account.goal)
    return number, digits


def cumulatively(account: Account) -> str:
    """Return that years are added up, where there are several."""
    sides = sides_of(account)
    is_still = sides.number is not None and not rounded(sides.number, sides.digits)
    if account.is_first or (is_still and not account.demand.adds_up):
        return ""
    return say(account.lang, "prose.cumulatively")


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


def of_year(account: Account) -> str:
    """Return the year's own figure beside an average; empty where it is the average."""
    latest, lang = account.assessment.latest, account.lang
    if latest is None or account.is_first:
        return ""
    if account.demand.adds_up:
        facts = {"year": latest.year, "number": _as_given(account, latest, latest.value)}
        return say(lang, "prose.of_year.amount", **facts) if latest.kind == "value" else ""
    growth = _growth(latest)
    if growth is None:
        return ""
    facts = {"year": latest.year, "number": _as_given(account, latest, growth)}
    return say(lang, f"prose.of_year.{way_of(growth)}", **facts)


def _growth(latest: Latest) -> Decimal | None:
    """Return the growth over the previous year that a figure states."""
    if latest.kind == "annual_index":
        return latest.value - INDEX
    return latest.value if latest.kind == "growth" else None


def _as_given(account: Account, latest: Latest, number: Decimal) -> str:
    """Return a figure with the decimals that it is written with, at least the published ones."""
    digits = max(places(latest.value), published(account))
    return amount(number, "%" if latest.kind != "value" else latest.unit, digits, account.lang)


def reported(account: Account) -> str:
    """Return the figure of the year as it was given, where nothing can be judged."""
    latest, lang = account.assessment.latest, account.lang
    assert latest is not None  # noqa: S101 - asked before
    digits = max(places(latest.value), published(account))
    number = amount(latest.value, latest.unit, digits, lang)
    if latest.kind == "value":
        return _was(account, number)
    if latest.kind == "index":
        return say(lang, "prose.reported.index", base=account.base_year, number=whole(latest.value))
    if account.target is not None and account.demand.adds_up:
        return say(lang, "prose.reported.sum", number=number)
    return _reported_move(account, latest, digits)


def _reported_move(account: Account, latest: Latest, digits: int) -> str:
    """Return a rate, or what years have come to, as it was given."""
    growth = _growth(latest)
    number = latest.value if growth is None else growth
    manner: Manner = account.manner if growth is None else "growth"
    is_own = growth is not None or latest.kind == "reduction"
    text = moved(account, number, digits, "reduction" if latest.kind == "reduction" else manner, "")
    if not text:
        return _still_in_year(account) if is_own else _still(account)
    key = "prose.reported.year" if is_own else f"prose.reported.{latest.kind}"
    return say(account.lang, key, moved=text, base=account.base_year)
