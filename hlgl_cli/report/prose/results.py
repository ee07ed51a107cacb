"""What a sentence concludes: verdict and grade in the words of official reviews."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report import words
from hlgl_cli.report.prose.amounts import years_together
from hlgl_cli.report.prose.outlook import years_of
from hlgl_cli.text import say

if TYPE_CHECKING:
    from hlgl_cli.report.prose.account import Account


def result(account: Account) -> str:
    """Return the verdict with its grade; of a target that is due, whether it is met."""
    facts = {"year": account.year, "target_year": account.target_year}
    told = say(account.lang, f"prose.result.{_name(account)}", **facts)
    assessment, lang = account.assessment, account.lang
    if assessment.graded_by == "official" or assessment.grade is None:
        return told
    return say(lang, "prose.result.eurostat", result=told, grade=words.grade(assessment, lang))


def _name(account: Account) -> str:
    assessment = account.assessment
    is_met = assessment.verdict == "on_track"
    if account.is_alone:
        return "alone_met" if is_met else "alone_missed"
    if account.is_due:
        return "met" if is_met else "missed"
    if account.is_milestone:
        return "milestone_met" if is_met else "milestone_missed"
    if assessment.graded_by == "eurostat":
        return str(assessment.verdict)
    return str(assessment.grade) if is_met else _of_miss(account)


def _of_miss(account: Account) -> str:
    """Return how a miss is told: near, by what it exceeds, or late."""
    assessment = account.assessment
    if assessment.grade == "in_line":
        is_average = assessment.certain and assessment.outlook.lead_years is None
        return "by_average" if is_average else "near"
    if account.is_limit:
        return account.limit
    return "budget" if account.is_budget else "behind"


def broken(account: Account) -> str:
    """Return which years broke a floor or a ceiling; that none did only where all are known."""
    years, lang = account.assessment.broken_years, account.lang
    if account.is_first:
        return ""
    if years:
        listed = years_together(years, lang)
        key = "prose.ended" if account.is_due else "prose.broken"
        return say(lang, f"{key}.{account.limit}", listed=listed)
    if not _knows_all_years(account):
        return ""
    span = years_of(lang, account.base_year + 1, account.year)
    return say(lang, f"prose.kept.{account.limit}", years=span)


def worse(account: Account) -> str:
    """Return which years of a trend were worse than the year before."""
    years, lang = account.assessment.broken_years, account.lang
    if not years:
        return ""
    listed = years_together(years, lang)
    return say(lang, f"prose.worse.{account.stated.trend}", listed=listed)


def _knows_all_years(account: Account) -> bool:
    """Return whether each year up to the one judged has a figure."""
    case = account.assessment.case
    known = set() if case is None else {year for _, year in case.series.points}
    return known.issuperset(range(account.base_year + 1, account.year + 1))
