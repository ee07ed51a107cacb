"""What stands beside a figure that is to be filled in: a line an indicator, a value a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.engine.targets import in_force
from hlgl_cli.report import words
from hlgl_cli.report.facts import requirement
from hlgl_cli.report.numbers import as_written, rounded
from hlgl_cli.report.readings import reading
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from hlgl_cli.engine.assessment import Latest
    from hlgl_cli.plan import Indicator, Kind, Plan


class Amount(NamedTuple):
    """A number in words, and as a number where it is one of the indicator's own."""

    words: str
    number: Decimal | None = None


NO_AMOUNT = Amount("")


def area_of(plan: Plan, earlier: Earlier | None) -> str:
    """Return the area of which figures are filled in: the earlier file's, else the plan's."""
    return plan.plan.area.zh if earlier is None else earlier.area


class Line(NamedTuple):
    """What is known of an indicator before its figure of the year is."""

    indicator: Indicator
    category: str
    kind: Kind
    base: Amount
    target: str
    required: Amount
    last: Amount


class Earlier(NamedTuple):
    """Whose figures of the year before are at hand, by indicator."""

    area: str
    year: int
    figures: Mapping[str, Latest]


def lines(plan: Plan, year: int, lang: str, earlier: Earlier | None = None) -> Iterator[Line]:
    """Yield a line for each indicator in the plan's order, then for what is only followed."""
    figures = {} if earlier is None else earlier.figures
    for stated in plan.measured:
        indicator = in_force(stated, year)
        category = words.heading(plan, indicator, lang) if indicator.category else ""
        kind: Kind = "cumulative" if indicator.is_change_without_base else indicator.kind
        yield Line(
            indicator,
            category or say(lang, "title.followed"),
            kind,
            _base(indicator, lang),
            say(lang, "init.separator").join(_demands(plan, indicator, lang)),
            _required(plan, indicator, year, lang),
            _last(indicator, kind, figures.get(indicator.id), lang),
        )


def _base(indicator: Indicator, lang: str) -> Amount:
    """Return the base year's number; alone and known to its digits it is one."""
    known = words.baselines(indicator, lang)
    said = say(lang, "init.separator").join(known.values())
    base = indicator.own_base
    is_plain = base is not None and not (base.known or base.mark or base.year)
    number = indicator.baseline if is_plain and len(known) == 1 else None
    return Amount(said, number)


def _demands(plan: Plan, indicator: Indicator, lang: str) -> Iterator[str]:
    """Yield what the plan demands, how firmly, at which prices, and who answers for it."""
    if indicator.category:
        for part in indicator.parts:
            yield reading(plan, part, lang)
    if indicator.nature is not None:
        yield say(lang, f"nature.{indicator.nature}")
    if indicator.prices is not None:
        yield say(lang, f"prices.{indicator.prices}")
    if indicator.responsible is not None:
        yield indicator.responsible.of(lang)


def _required(plan: Plan, indicator: Indicator, year: int, lang: str) -> Amount:
    """Return what the year requires of each target; of one, in its own unit, a number."""
    due = [each for part in indicator.parts if (each := requirement(plan, part, year))]
    said = [say(lang, f"sheet.{each.of}", amount=each.amount(lang)) for each in due]
    is_own = len(due) == 1 and due[0].of == "required" and due[0].unit == indicator.unit
    number = rounded(due[0].number, due[0].decimals) if is_own else None
    return Amount(say(lang, "init.separator").join(said), number)


def _last(indicator: Indicator, kind: Kind, figure: Latest | None, lang: str) -> Amount:
    """Return the figure of the year before, a number where it is of the kind that is asked for."""
    if figure is None:
        return NO_AMOUNT
    is_own = figure.kind == kind and figure.unit == indicator.unit
    return Amount(stated(figure, lang), figure.value if is_own else None)


def stated(figure: Latest, lang: str) -> str:
    """Return what a figure of an earlier year states."""
    return say(lang, f"stated.{figure.kind}", number=as_written(figure.value, figure.unit, lang))
