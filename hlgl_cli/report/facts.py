"""What is known of an indicator before there is a figure: what to give, baseline, target."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.engine.judging import required_in
from hlgl_cli.report import words
from hlgl_cli.report.numbers import amount as amount_of
from hlgl_cli.report.readings import reading
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from hlgl_cli.plan import Indicator, Plan
    from hlgl_cli.target import Target


class Requirement(NamedTuple):
    """What a year requires, where the plan alone says it, and what that is a number of."""

    number: Decimal
    unit: str  # as plans print it
    decimals: int
    of: str  # required: the year's own, required_average or required_total: since the base year
    first: int  # the year after the base year

    def amount(self, lang: str) -> str:
        """Return it with its unit."""
        return amount_of(self.number, self.unit, lang, self.decimals)


def requirement(plan: Plan, part: Indicator, year: int) -> Requirement | None:
    """Return what a year requires of an indicator; None where the plan alone does not say."""
    required = required_in(plan, part, year)
    if required is None or part.target is None:
        return None
    first = plan.span(part).base_year + 1
    of = "required" if year == first else _required_as(part.target)
    unit = words.spelled(part, part.target)
    return Requirement(required, unit, words.decimals(part), of, first)


def _required_as(target: Target) -> str:
    """Return how it is said: what some forms require is no number of the year alone."""
    if target.demand.averages:
        return "required_average"
    return "required_total" if target.demand.accumulates else "required"


def facts(plan: Plan, indicator: Indicator, lang: str) -> Iterator[str]:
    """Yield its nature, what is to be given, the baseline and the target, each in words."""
    if indicator.nature is not None:
        yield say(lang, f"nature.{indicator.nature}")
    yield say(lang, "init.give", kind=_kind(indicator, lang))
    for name, amount in words.baselines(indicator, lang).items():
        yield say(lang, f"init.{name}", base=plan.base_year_of(indicator), amount=amount)
    for part in indicator.parts if indicator.category else ():  # what is only followed has none
        yield say(lang, "init.target", target=reading(plan, part, lang))
    if indicator.responsible is not None:
        yield say(lang, "init.responsible", name=indicator.responsible.of(lang))


def _kind(indicator: Indicator, lang: str) -> str:
    """Return what number is asked for, and at which prices."""
    if indicator.is_change_without_base:
        return say(lang, "kind.cumulative")
    is_value = indicator.kind == "value"
    kind = say(lang, "init.value" if is_value else f"kind.{indicator.kind}")
    if indicator.prices is None:
        return kind
    prices = say(lang, f"prices.{indicator.prices}")
    return say(lang, "list.separator").join((kind, prices))
