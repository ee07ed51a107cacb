"""P8: what is odd in a plan that can be used; loaded for `hlgl audit` alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.rules import apply
from hlgl_cli.rules.contexts import OfIndicator, OfPlan
from hlgl_cli.rules.oddities.circles import followed_in_a_circle
from hlgl_cli.rules.oddities.digits import step_below_the_digits
from hlgl_cli.rules.oddities.directions import change_for_the_worse, worse_than_base
from hlgl_cli.rules.oddities.energy import energy_beside_its_fuels
from hlgl_cli.rules.oddities.gaps import binding_without_number, level_without_base
from hlgl_cli.rules.oddities.rates import printed_rate
from hlgl_cli.rules.oddities.sizes import possible_base, possible_target, target_of_its_base
from hlgl_cli.rules.oddities.texts import text_against_table

if TYPE_CHECKING:
    from collections.abc import Container

    from hlgl_cli.finding import Finding
    from hlgl_cli.plan import Plan

# Of a plan as a whole.
PLAN_ODDITIES = (energy_beside_its_fuels, followed_in_a_circle)
# Of an indicator, with the first of its targets.
INDICATOR_ODDITIES = (
    printed_rate,
    text_against_table,
    possible_base,
    binding_without_number,
)
# Of an indicator with each of its targets.
DEMAND_ODDITIES = (
    worse_than_base,
    change_for_the_worse,
    possible_target,
    target_of_its_base,
    level_without_base,
)
# The same, where the targets can be judged.
JUDGED_ODDITIES = (step_below_the_digits,)


def oddities(plan: Plan, file: str, broken: Container[str | None] = ()) -> list[Finding]:
    """Return what is odd in a plan; `broken` are the ids of what cannot be judged."""
    found = apply(PLAN_ODDITIES, OfPlan(plan, file))
    for at, indicator in enumerate(plan.indicators):
        parts = list(OfIndicator(plan, file, at, indicator).parts())
        found += apply(INDICATOR_ODDITIES, parts[0])
        judged = () if indicator.id in broken else JUDGED_ODDITIES
        for each in parts:
            found += apply((*DEMAND_ODDITIES, *judged), each)
    return found
