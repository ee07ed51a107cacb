"""What is known of an indicator before there is a figure: what to give, baseline, target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report import words
from hlgl_cli.report.readings import reading
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.plan import Indicator, Plan


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
