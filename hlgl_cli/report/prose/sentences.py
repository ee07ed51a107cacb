"""The sentence on one assessment: which pattern tells it, and its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report.prose.account import Account
from hlgl_cli.report.prose.phrases import Phrases
from hlgl_cli.report.prose.remarks import with_remarks
from hlgl_cli.text import say, say_with

if TYPE_CHECKING:
    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.plan import Plan

_NEEDING_FIGURE = {"no_target", "awaiting_target", "no_baseline"}
_NEEDING_YEARS = {"incomplete", "no_data"}


def sentence(plan: Plan, assessment: Assessment, lang: str) -> str:
    """Return what a review says of an indicator, up to the full stop."""
    account = Account(plan, assessment, lang)
    told = say_with(lang, _pattern(account), Phrases(account))
    said = say(lang, "prose.end", sentence=with_remarks(told, account))
    return f"{said[:1].upper()}{said[1:]}"


def _pattern(account: Account) -> str:
    """Return the key of the sentence."""
    if account.assessment.verdict == "not_assessed":
        return _unassessed(account)
    target, demand = account.stated, account.demand
    if account.is_alone:
        return "prose.form.alone"
    if account.is_rank and demand.from_base:
        return "prose.form.rank"
    if target.averaging == "accumulated":
        return "prose.form.accumulated"
    if account.is_budget and demand.accumulates and _is_overspent(account):
        return "prose.form.exceeded" if account.is_due else "prose.form.overspent"
    return "prose.form.hold" if account.is_limit else f"prose.form.{target.form}"


def _is_overspent(account: Account) -> bool:
    actual, goal = account.assessment.actual, account.goal
    return actual is not None and goal is not None and actual > goal


def _unassessed(account: Account) -> str:
    """Return the key of what is said where nothing is judged, and why."""
    assessment = account.assessment
    reason, has_figure = assessment.reason, assessment.latest is not None
    if reason == "no_target" and account.target is not None:
        return "prose.other_years"
    if reason == "no_data" and has_figure and assessment.missing:
        return "prose.without.total"
    if reason in _NEEDING_YEARS and not assessment.missing:
        return "prose.reason.no_data"
    if reason in _NEEDING_FIGURE and not has_figure:
        known = {"no_target", "awaiting_target"}
        return f"prose.without.{reason}" if reason in known else "prose.reason.no_data"
    if reason == "not_comparable" and _fits(account):
        return "prose.other_not_comparable"
    return f"prose.reason.{reason}"


def _fits(account: Account) -> bool:
    """Return whether its own figures are at the target's prices: those that it follows are not."""
    return all(point.fits_prices(account.indicator) for point in account.assessment.figures)
