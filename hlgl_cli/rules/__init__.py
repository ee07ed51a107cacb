"""What can be wrong with figures and plans: a registry, a module a family.

Every rule is a function of what it looks at (contexts.py, judged.py) and yields findings. A new one
is a function, its line here and its table in data/rules.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from hlgl_cli.rules.comments import commented_figures
from hlgl_cli.rules.consistency import other_base, other_prices
from hlgl_cli.rules.contexts import OfIndicator, OfPlan
from hlgl_cli.rules.deflators import doubtful_deflator, idle_deflators
from hlgl_cli.rules.ignoring import idle_comments
from hlgl_cli.rules.impossible import (
    impossible_change,
    impossible_deflator,
    impossible_level,
    impossible_rate,
)
from hlgl_cli.rules.levels import doubtful_change, doubtful_level
from hlgl_cli.rules.plan import (
    base_of_the_kind,
    bound_of_the_better_side,
    categories_once,
    ends_of_a_range,
    fall_for_the_better,
    kind_of_the_form,
    known_category,
    known_followed,
    names_once,
    one_base_year,
    options_of_the_form,
    possible_numbers,
    possible_path,
    possible_tolerance,
    several_targets,
    towards_better,
    years_in_order,
    years_of_amendments,
    years_of_the_target,
)
from hlgl_cli.rules.rates import doubtful_rate
from hlgl_cli.rules.targets import target_awaited, target_missed
from hlgl_cli.rules.totals import (
    annual_index_against_rates,
    average_against_total,
    cumulative_against_years,
    growth_against_levels,
    index_against_growth,
)
from hlgl_cli.rules.units import readable_unit, unit_of_the_kind
from hlgl_cli.rules.values import not_whole, nothing_left, outside_range
from hlgl_cli.rules.years import missing_years, year_of_the_name
from hlgl_cli.submission import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from hlgl_cli.finding import Finding
    from hlgl_cli.plan import Plan
    from hlgl_cli.rules.contexts import OfPoint
    from hlgl_cli.rules.judged import Judged

Context = TypeVar("Context")

# Of a figure alone, with the kinds that each is about: what one of these finds is left out.
POINT_RULES = (
    (frozenset({"value"}), outside_range),
    (frozenset(KINDS), nothing_left),
    (frozenset({"value", "cumulative"}), not_whole),
    (frozenset({"value"}), impossible_level),
    (frozenset(KINDS) - {"value"}, impossible_rate),
    (frozenset({"value"}), impossible_deflator),
    (frozenset({"cumulative"}), impossible_change),
)
_OF_KIND = {kind: tuple(rule for kinds, rule in POINT_RULES if kind in kinds) for kind in KINDS}
# Of a file as it stands.
FILE_RULES = (idle_deflators, commented_figures, idle_comments, year_of_the_name)
# Of all figures of an area: they stay in use.
AREA_RULES = (missing_years,)
# Of an indicator's figures among themselves: they stay in use. Each with the kinds of figures that
# it is about: a rule costs nothing where there is none.
SERIES_RULES = (
    (frozenset({"value"}), doubtful_level),
    (frozenset({"value"}), doubtful_deflator),
    (frozenset({"cumulative"}), doubtful_change),
    (frozenset(KINDS) - {"value"}, doubtful_rate),
    (frozenset({"cumulative"}), cumulative_against_years),
    (frozenset({"value"}), growth_against_levels),
    (frozenset({"average"}), average_against_total),
    (frozenset({"index"}), index_against_growth),
    (frozenset({"annual_index"}), annual_index_against_rates),
    (frozenset(KINDS), other_base),
    (frozenset(KINDS), other_prices),
)
# Notes on verdicts: of `hlgl check` alone.
TARGET_RULES = ((frozenset(KINDS), target_missed), (frozenset(KINDS), target_awaited))
# Of a plan, and of each of its indicators: a plan with a finding cannot be used.
PLAN_RULES = (years_in_order, names_once, categories_once)
INDICATOR_RULES = (
    known_category,
    fall_for_the_better,
    possible_numbers,
    unit_of_the_kind,
    base_of_the_kind,
    several_targets,
    years_of_amendments,
)
# Of an indicator with each of its targets, those too that were replaced.
DEMAND_RULES = (
    known_followed,
    bound_of_the_better_side,
    kind_of_the_form,
    options_of_the_form,
    years_of_the_target,
    one_base_year,
    ends_of_a_range,
    possible_tolerance,
    possible_path,
)
# Of an indicator of a plan: what is told of it, and does not keep the plan from being used.
NOTE_RULES = (readable_unit,)
# Of an indicator with each of its targets, the same.
DEMAND_NOTE_RULES = (towards_better,)


def apply(rules: Iterable[Callable[[Context], Iterator[Finding]]], to: Context) -> list[Finding]:
    """Return what the rules find in what they look at, in their order."""
    return [finding for rule in rules for finding in rule(to)]


def refusals(stated: OfPoint) -> list[Finding]:
    """Return why a figure cannot be used, as far as it tells by itself."""
    return apply(_OF_KIND[stated.point.kind], stated)


def apply_by_kind(
    rules: Iterable[tuple[frozenset[str], Callable[[Judged], Iterator[Finding]]]], to: Judged
) -> list[Finding]:
    """Return what the rules find that are about kinds of figures that there are."""
    kinds = to.kinds
    return [finding for about, rule in rules if about & kinds for finding in rule(to)]


def audit(plan: Plan, file: str) -> list[Finding]:
    """Return all that is wrong with a plan whose tables are each well formed."""
    findings = apply(PLAN_RULES, OfPlan(plan, file))
    for at, indicator in enumerate(plan.indicators):
        stated = OfIndicator(plan, file, at, indicator)
        findings += apply(INDICATOR_RULES, stated)
        for each in stated.targets():
            findings += apply(DEMAND_RULES, each)
    return findings


def remarks(plan: Plan, file: str) -> list[Finding]:
    """Return what is to be told of a plan that can be used."""
    found: list[Finding] = []
    for at, indicator in enumerate(plan.indicators):
        stated = OfIndicator(plan, file, at, indicator)
        for each in stated.parts():
            found += apply(DEMAND_NOTE_RULES, each)
        found += apply(NOTE_RULES, stated)
    return found
