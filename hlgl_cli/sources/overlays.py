"""Overlays: what an authority assigns, amends or revises, and the plan that results."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hlgl_cli.figures.reading import unknown_indicator
from hlgl_cli.finding import CannotRunError, Finding, Place
from hlgl_cli.overlay import Overlay
from hlgl_cli.sources.placing import placed
from hlgl_cli.sources.plans import load
from hlgl_cli.target import Amendment
from hlgl_cli.text import Unit
from hlgl_cli.units import Quantity, same_unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from hlgl_cli.finding import Bilingual
    from hlgl_cli.plan import Indicator, Plan
    from hlgl_cli.target import Target


def load_overlay(path: str, most: int | None = None) -> tuple[Overlay, str]:
    """Return an overlay by the path of its file, and its text; raise CannotRunError.

    At most so many findings are told; the others are only counted.
    """
    return load(Overlay, Path(path), "run.broken_overlay", most)


def lay_over(
    plan: Plan, overlay: Overlay, file: str, text: str = "", most: int | None = None
) -> Plan:
    """Return the plan with an overlay's targets and baselines in place of its own.

    Raises CannotRunError where the overlay is for another plan, names what the plan has not or
    one indicator twice, or states a baseline in a unit that is not its indicator's.
    """
    if overlay.plan != plan.id:
        facts = {"file": file, "plan": plan.id, "given": overlay.plan}
        raise CannotRunError("run.overlay_of_other_plan", facts)
    problems = [
        *_misnamed(plan, "targets", overlay.targets, file, most),
        *_misnamed(plan, "baselines", overlay.baselines, file, most),
        *_misfits(plan, overlay, file),
    ]
    if problems:
        found = placed(problems, {file: text})
        raise CannotRunError("run.broken_overlay", {"file": file}, tuple(found))
    names = plan.names()
    targets = {names[name].id: target for name, target in overlay.targets.items()}
    baselines = {names[name].id: base for name, base in overlay.baselines.items()}

    def laid(indicator: Indicator) -> Indicator:
        target, base = targets.get(indicator.id), baselines.get(indicator.id)
        based = indicator if base is None else _rebased(indicator, base)
        return based if target is None else _amended(plan, based, target, overlay)

    return plan.model_copy(update={"indicators": tuple(map(laid, plan.indicators))})


def _misnamed(
    plan: Plan, table: str, entries: Iterable[str], file: str, most: int | None
) -> Iterator[Finding]:
    """Yield what an overlay says of indicators that the plan has not, or has named before."""
    names, seen = plan.judged_names, set[str]()
    for at, name in enumerate(entries):
        place = Place(file, (table, name))
        if name not in names:
            yield unknown_indicator(place, name, names, is_told=most is None or at < most)
        elif names[name].id in seen:
            yield Finding("F208", place, {"name": name})
        else:
            seen.add(names[name].id)


def _misfits(plan: Plan, overlay: Overlay, file: str) -> Iterator[Finding]:
    """Yield baselines that are in another unit than their indicator's levels."""
    names = plan.judged_names
    for name, base in overlay.baselines.items():
        unit = names[name].level_unit if name in names else None
        if unit and isinstance(base, Quantity) and not same_unit(base.unit, unit):
            facts: dict[str, str | Bilingual] = {
                "name": names[name].name,
                "unit": Unit(base.unit),
                "into": Unit(unit),
            }
            yield Finding("U307", Place(file, ("baselines", name)), facts)


def _rebased(indicator: Indicator, base: Decimal | Quantity) -> Indicator:
    if isinstance(base, Quantity) and indicator.kind == "value":
        return indicator.rebased(base.number)
    return indicator.rebased(base)


def _amended(plan: Plan, indicator: Indicator, target: Target, overlay: Overlay) -> Indicator:
    """Return an indicator with an overlay's target; the old one judges the years before its date.

    What had no number before is assigned one, for all years.
    """
    by = [said for said in (overlay.issued_by, overlay.source) if said]
    source = target.source or " ".join(by) or None
    old, until = indicator.target, plan.base_year
    if overlay.date is not None and old is not None and not old.awaited:
        until = max(until, overlay.date.year - 1)
    amendment = Amendment(
        until=until,
        target=old,
        issued_by=overlay.issued_by,
        date=overlay.date,
        source=overlay.source,
    )
    changes = {
        "target": target.model_copy(update={"source": source}),
        "targets": (),
        "amended": (*(indicator.amended if until > plan.base_year else ()), amendment),
    }
    return indicator.model_copy(update=changes)


def in_overlay(findings: Iterable[Finding], overlay: Overlay, plan: Plan) -> list[Finding]:
    """Return findings about the plan that results, each at the overlay's key for its indicator."""
    names = plan.names()
    tables = (("baselines", overlay.baselines), ("targets", overlay.targets))  # the last applies
    places = {names[name].id: (table, name) for table, entries in tables for name in entries}
    return [_moved(finding, places.get(finding.indicator or "")) for finding in findings]


def _moved(finding: Finding, keys: tuple[str, str] | None) -> Finding:
    """Return a finding about an indicator of the plan at an overlay's entry, if it has one."""
    below = finding.place.keys[3:] if keys and keys[0] == "targets" else ()
    return finding._replace(place=finding.place._replace(keys=(*(keys or ()), *below)))
