"""A plan is audited: all that is wrong with it, told of it, and odd in it, at its places."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.limits import MOST_TOLD
from hlgl_cli.opening import open_plan
from hlgl_cli.plan import Plan
from hlgl_cli.rules import audit, remarks
from hlgl_cli.rules.oddities import oddities
from hlgl_cli.rules.oddities.rates import rates
from hlgl_cli.sources.names import slashed
from hlgl_cli.sources.placing import placed
from hlgl_cli.sources.plan_files import path_of_plan
from hlgl_cli.sources.plans import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hlgl_cli.engine.printed_rates import PrintedRate
    from hlgl_cli.finding import Finding


class Audited(NamedTuple):
    """A plan, its id or the file that it stands in, and what was found."""

    plan: Plan
    file: str
    findings: list[Finding]
    rates: tuple[PrintedRate, ...]  # that can be compared with base and target


def audited(name: str | None, overlays: Sequence[str] = ()) -> Audited:
    """Return what is found in a plan by its id or path, as its overlays leave it.

    Raises CannotRunError for a file that states no plan, and for overlays of a plan that cannot be
    used.
    """
    plan, text = load(Plan, path_of_plan(name and slashed(name)), "run.broken_plan", MOST_TOLD)
    file = slashed(name or plan.id)
    wrong = audit(plan, file)
    if overlays:
        plan = open_plan(name, overlays)
    broken = {finding.indicator for finding in wrong}
    found = [*wrong, *remarks(plan, file), *oddities(plan, file, broken)]
    return Audited(plan, file, placed(found, {file: text}), tuple(rates(plan, file)))
