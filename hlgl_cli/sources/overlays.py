"""Overlays: what an authority lays over a plan, and the plan that results."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hlgl_cli.finding import CannotRunError, Finding, Place
from hlgl_cli.overlay import Overlay
from hlgl_cli.sources.placing import placed
from hlgl_cli.sources.plans import load
from hlgl_cli.text import Unit, likely
from hlgl_cli.units import Quantity, same_unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from hlgl_cli.finding import Bilingual
    from hlgl_cli.plan import Indicator, Plan, Target


def load_overlay(path: str) -> tuple[Overlay, str]:
    """Return an overlay by the path of its file, and its text; raise CannotRunError."""
    return load(Overlay, Path(path), "run.broken_overlay")


def lay_over(plan: Plan, overlay: Overlay, file: str, text: str = "") -> Plan:
    """Return the plan with an overlay's targets and baselines in place of its own.

    Raises CannotRunError where the overlay is for another plan, names what the plan has not or
    one indicator twice, or states a baseline in a unit that is not its indicator's.
    """
    if overlay.plan != plan.id:
        facts = {"file": file, "plan": plan.id, "given": overlay.plan}
        raise CannotRunError("run.overlay_of_other_plan", facts)
    problems = [
        *_misnamed(plan, "targets", overlay.targets, file),
        *_misnamed(plan, "baselines", overlay.baselines, file),
        *_misfits(plan, overlay, file),
    ]
    if problems:
        found = placed(problems, {file: text})
        raise CannotRunError("run.broken_overlay", {"file": file}, tuple(found))
    names = plan.names()
    targets = {names[name].id: target for name, target in overlay.targets.items()}
    baselines = {names[name].id: base for name, base in overlay.baselines.items()}
    laid = [
        _amended(indicator, targets.get(indicator.id), baselines.get(indicator.id), overlay)
        for indicator in plan.indicators
    ]
    return plan.model_copy(update={"indicators": tuple(laid)})


def _misnamed(plan: Plan, table: str, entries: Iterable[str], file: str) -> Iterator[Finding]:
    """Yield what an overlay says of indicators that the plan has not, or has named before."""
    names, seen = plan.names(), set[str]()
    for name in entries:
        place = Place(file, (table, name))
        if name not in names:
            yield Finding("F202", place, {"name": name, **likely(name, names)})
        elif names[name].id in seen:
            yield Finding("F208", place, {"name": name})
        else:
            seen.add(names[name].id)


def _misfits(plan: Plan, overlay: Overlay, file: str) -> Iterator[Finding]:
    """Yield baselines that are in another unit than their indicator's levels."""
    names = plan.names()
    for name, base in overlay.baselines.items():
        unit = names[name].level_unit if name in names else None
        if unit and isinstance(base, Quantity) and not same_unit(base.unit, unit):
            facts: dict[str, str | Bilingual] = {
                "name": names[name].name,
                "unit": Unit(base.unit),
                "into": Unit(unit),
            }
            yield Finding("U307", Place(file, ("baselines", name)), facts)


def _amended(
    indicator: Indicator,
    target: Target | None,
    baseline: Decimal | Quantity | None,
    overlay: Overlay,
) -> Indicator:
    changes: dict[str, object] = {}
    if target is not None:
        by = [said for said in (overlay.issued_by, overlay.source) if said]
        source = target.source or " ".join(by) or None
        changes["target"] = target.model_copy(update={"source": source})
    if isinstance(baseline, Quantity) and indicator.kind != "value":
        changes["base_level"] = baseline
    elif baseline is not None:
        changes["baseline"] = baseline.number if isinstance(baseline, Quantity) else baseline
    return indicator.model_copy(update=changes)


def in_overlay(finding: Finding, overlay: Overlay, plan: Plan) -> Finding:
    """Return a finding about the plan that results, at the overlay's key for its indicator."""
    names, rest = plan.names(), finding.place.keys[3:]
    for table, entries, below in (
        ("targets", overlay.targets, rest),
        ("baselines", overlay.baselines, ()),
    ):
        for name in entries:
            if names[name].id == finding.indicator:
                return finding._replace(place=finding.place._replace(keys=(table, name, *below)))
    return finding._replace(place=finding.place._replace(keys=()))
