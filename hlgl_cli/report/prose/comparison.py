"""A figure and what it is compared with: the target, what is due, a floor, a ceiling, another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.engine.arithmetic import places
from hlgl_cli.report.prose.account import way_of
from hlgl_cli.report.prose.amounts import amount, difference
from hlgl_cli.report.prose.goals import bounded, goal_in_words, in_words
from hlgl_cli.report.prose.numbers import fixed, ordinal, published, short, telling
from hlgl_cli.report.prose.subjects import followed, number_of
from hlgl_cli.text import say

if TYPE_CHECKING:
    from decimal import Decimal

    from hlgl_cli.report.prose.account import Account

MULTIPLE_DECIMALS = 2


class Sides(NamedTuple):
    """The number that is told, the one beside it, if any, and with how many decimals."""

    number: Decimal | None
    reference: Decimal | None
    digits: int


def sides_of(account: Account) -> Sides:
    """Return what is compared, with as many decimals as it takes to see what the verdict says."""
    number, reference = number_of_year(account), _reference(account)
    start = MULTIPLE_DECIMALS if _is_multiple(account) else published(account)
    if number is None or reference is None:
        return Sides(number, reference, start)
    if account.goal is not None and reference == account.goal:
        start = max(start, places(account.goal))
    return Sides(number, reference, telling(start, number, reference))


def measured(account: Account) -> tuple[Decimal, int]:
    """Return the number that is told of an indicator that is judged, and its decimals."""
    number, _, digits = sides_of(account)
    assert number is not None  # noqa: S101 - or nothing were judged
    return number, digits


def _is_multiple(account: Account) -> bool:
    return account.demand.unit == "times"


def number_of_year(account: Account) -> Decimal | None:
    """Return the measure; where nothing is judged, a figure that the target can stand beside.

    Where every year must hold, it is the year's own figure, not the worst of all.
    """
    assessment = account.assessment
    if (
        account.stated.each_year
        and assessment.latest is not None
        and assessment.latest.kind == "value"
    ):
        return assessment.latest.value
    if assessment.actual is not None or assessment.latest is None:
        return assessment.actual
    is_own = assessment.latest.kind == account.indicator.kind
    return assessment.latest.value if is_own else None


def _reference(account: Account) -> Decimal | None:
    """Return what the measure is compared with: of a target that follows, the other's rate."""
    required, target = account.assessment.required, account.stated
    if target.follow is not None:
        return None if required is None else required - target.by
    if required is None and account.demand.is_sized and not account.demand.adds_up:
        return account.goal
    return required


def is_beside_target(account: Account) -> bool:
    """Return whether the target's own number is compared, not what is due on the way to it."""
    if account.is_alone:
        return account.demand.averages
    is_own = account.assessment.required is None or account.is_due
    return is_own or (account.demand.averages and not account.stated.milestones)


def compared(account: Account, *, is_first: bool = True) -> str:
    """Return by how much the measure differs from what it is compared with; empty if nothing is."""
    sides, lang = sides_of(account), account.lang
    if sides.number is None or sides.reference is None:
        return ""
    gap = sides.number - sides.reference
    way = way_of(gap)
    manner = "amount" if account.manner == "amount" else "state"
    facts = {
        "reference": reference_in_words(account, sides, is_level=way == "still"),
        "number": difference(gap, account.unit, sides.digits, lang),
    }
    key = "prose.compared.still" if way == "still" else f"prose.compared.{manner}.{way}"
    joint = "prose.compared.first" if is_first else "prose.compared.next"
    return say(lang, joint) + say(lang, key, **facts)


def reference_in_words(account: Account, sides: Sides, *, is_level: bool) -> str:
    """Return what is compared with, its number in brackets."""
    lang = account.lang
    number = (
        amount(sides.reference, account.unit, sides.digits, lang)
        if sides.reference is not None
        else ""
    )
    facts = {
        "year": account.year,
        "number": number,
        "its": say(lang, f"prose.its.{number_of(account)}"),
    }
    if account.stated.follow is not None:
        return say(lang, "prose.reference.followed", other=_followed(account), number=number)
    name = _name(account, is_level=is_level)
    if name in {"of_year", "ceiling", "floor", "milestone"}:
        facts["number"] = bounded(account)
    if name == "level_with_due":
        facts["number"] = in_words(account, number)
    if name == "target":
        facts["number"] = goal_in_words(account)
    return say(lang, f"prose.reference.{name}", **facts)


def _name(account: Account, *, is_level: bool) -> str:
    if account.is_limit:
        return account.limit
    if account.demand.is_direction:
        return "first"
    if account.demand.by_year:
        return "of_year"
    if is_beside_target(account):
        return "target"
    return "alone" if account.is_alone else _name_on_the_way(account, is_level=is_level)


def _name_on_the_way(account: Account, *, is_level: bool) -> str:
    """Return what a year before the last requires: a milestone, or what is due."""
    if account.is_milestone:
        return "milestone"
    if account.demand.is_change:
        return "level_with_difference" if is_level else "difference"
    return "level_with_due" if is_level or account.demand.of_index else "due"


def _followed(account: Account) -> str:
    """Return the average growth of the indicator that is followed, in words."""
    other = account.plan.names()[str(account.stated.follow)]
    name, how = followed(other, account.lang)
    return say(account.lang, f"prose.followed.{how}", other=name)


def due(account: Account) -> str:
    """Return what is due of a rank or a multiple, beside which the difference is not told."""
    sides, lang = sides_of(account), account.lang
    # A rank or a multiple that is judged has both: what is due can always be told of them.
    assert sides.number is not None and sides.reference is not None  # noqa: S101, PT018
    at = "prose.target" if is_beside_target(account) else "prose.due"
    if account.is_rank:
        place = ordinal(sides.reference) if lang == "en" else short(sides.reference, 0)
        return say(lang, f"{at}.rank", year=account.year, number=place)
    tell = short if sides.reference == account.goal else fixed
    number = tell(sides.reference, sides.digits)
    reference = say(lang, f"{at}.multiple", year=account.year, number=number)
    return say(lang, f"prose.due.{way_of(sides.number - sides.reference)}", reference=reference)


def multiple(account: Account) -> str:
    """Return how many times the base year's level was reached."""
    return fixed(*measured(account))
