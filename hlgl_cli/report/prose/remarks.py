"""What is remarked in brackets before the full stop: status, rounding, an amended target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report.prose.amounts import printed
from hlgl_cli.report.prose.goals import bounded, goal_in_words
from hlgl_cli.text import place_words, say

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from hlgl_cli.report.prose.account import Account

CLOSING = (")", "）")
_MARKED = {"preliminary", "revised"}


def with_remarks(sentence: str, account: Account) -> str:
    """Return a sentence with the remarks in brackets, those that it ends with if it does."""
    lang = account.lang
    found, separator = list(_remarks(account)), say(lang, "prose.remark.separator")
    if not found:
        return sentence
    if sentence.endswith(CLOSING):
        return f"{separator.join((sentence[:-1], *found))}{sentence[-1]}"
    return say(lang, "prose.remarks", sentence=sentence, remarks=separator.join(found))


def _remarks(account: Account) -> Iterator[str]:
    assessment, lang = account.assessment, account.lang
    latest = assessment.latest
    if latest is not None and latest.status in _MARKED:
        yield say(lang, f"prose.remark.{latest.status}", year=latest.year)
    if account.known and not (latest is not None and latest.kind == "value"):
        yield say(lang, f"prose.remark.known.{account.known}", year=assessment.year)
    if assessment.certain is False:
        yield say(lang, "prose.remark.verdict")
    elif assessment.grade_certain is False:
        yield say(lang, "prose.remark.grade")
    amended = assessment.amended
    if amended is not None and amended.number is not None and account.goal is not None:
        yield _amended(account)


def _amended(account: Account) -> str:
    """Return what the target was, who changed it, and when."""
    amended, lang = account.assessment.amended, account.lang
    assert amended is not None  # noqa: S101 - asked before
    assert amended.number is not None  # noqa: S101
    return say(
        lang,
        "prose.remark.amended",
        old=printed(amended.number, account.unit, lang),
        new=bounded(account) if account.stated.follow is None else goal_in_words(account),
        by=""
        if amended.by is None
        else say(lang, "prose.amended.by", name=place_words(lang, amended.by)),
        date="" if amended.date is None else _day(amended.date, lang),
    )


def _day(date: datetime.date, lang: str) -> str:
    """Return a day as a sentence has it."""
    months = say(lang, "prose.months").split()
    name = months[date.month - 1] if months else ""
    facts = {"year": date.year, "month": date.month, "day": date.day, "name": name}
    return say(lang, "prose.amended.date", **facts)
