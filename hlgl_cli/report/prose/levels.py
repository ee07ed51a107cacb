"""What an indicator was in the year, and how far that is from the base year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import places
from hlgl_cli.report.numbers import rounded, whole
from hlgl_cli.report.prose.account import way_of
from hlgl_cli.report.prose.amounts import amount, difference
from hlgl_cli.report.prose.comparison import compared, measured, sides_of
from hlgl_cli.report.prose.growth import given, growth_of
from hlgl_cli.report.prose.movement import be, moved, still
from hlgl_cli.report.prose.numbers import ordinal, published, short
from hlgl_cli.report.prose.subjects import RANK, subject_of
from hlgl_cli.text import say

if TYPE_CHECKING:
    from hlgl_cli.engine.assessment import Latest
    from hlgl_cli.report.prose.account import Account, Manner


def was(account: Account) -> str:
    """Return the level of the year."""
    number, digits = measured(account)
    return _was(account, amount(number, account.indicator.unit, digits, account.lang))


def _was(account: Account, number: str) -> str:
    """Return that something was so much, or about so much, or is estimated at that."""
    key = f"prose.was.{account.known}" if account.known else "prose.was"
    return say(account.lang, key, be=be(account), number=number)


def ranked(account: Account) -> str:
    """Return which place the subject had."""
    (number, _), subject = measured(account), subject_of(account)
    place = ordinal(number) if account.lang == "en" else short(number, 0)
    if RANK in subject:
        return subject.replace(RANK, place)
    return say(account.lang, "prose.ranked", subject=subject, place=place)


def since(account: Account) -> str:
    """Return how far a level has come from the base year's, of a trend without one from the first.

    Empty where neither is known.
    """
    gained, lang = account.assessment.since_base, account.lang
    if gained is None:
        return compared(account) if account.demand.is_direction else ""
    digits, unit, manner = sides_of(account).digits, account.indicator.unit, account.manner
    if not rounded(gained, digits):
        return say(lang, "prose.since.still", base=account.base_year)
    way = way_of(-gained if account.is_rank else gained)
    told = difference(gained, unit, digits, lang)
    return say(lang, f"prose.since.{manner}.{way}", base=account.base_year, number=told)


def reported(account: Account) -> str:
    """Return the figure of the year as it was given, where nothing can be judged."""
    latest, lang = account.assessment.latest, account.lang
    assert latest is not None  # noqa: S101 - asked before
    number = given(account, latest, latest.value)
    if latest.kind == "value":
        return _was(account, number)
    if latest.kind == "index":
        return say(lang, "prose.reported.index", base=account.base_year, number=whole(latest.value))
    if account.target is not None and account.demand.adds_up:
        return say(lang, "prose.reported.sum", number=number)
    return _reported_move(account, latest)


def _reported_move(account: Account, latest: Latest) -> str:
    """Return a rate, or what years have come to, as it was given."""
    growth, lang = growth_of(latest), account.lang
    manner: Manner = account.manner if growth is None else "growth"
    digits = max(places(latest.value), published(account))
    text = moved(account, latest.value if growth is None else growth, digits, manner)
    if latest.kind in {"cumulative", "average"}:
        told = say(lang, f"prose.reported.{latest.kind}", moved=text, base=account.base_year)
        return told if text else still(account)
    return say(
        lang, "prose.reported.year" if text else "prose.still.year", moved=text, be=be(account)
    )
