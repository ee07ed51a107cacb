"""Plans, and what authorities lay over them, as they stand in a year."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.second.reading import Plan, amount, indicator_of, load, target_of


def plan_of(text: str, overlays: tuple[str, ...], year: int, area: str | None = None) -> Plan:
    """Return a plan with the overlays that an area has in a year, in the order of their dates."""
    tables = load(text)
    head, followed = tables["plan"], tables.get("series", [])
    read = [indicator_of(each) for each in (*tables["indicators"], *followed)]
    named = head.get("area", {})
    plan = Plan(
        base_year=head["base_year"],
        target_year=head["target_year"],
        area=str(named.get("zh", "")),
        indicators={of.id: of for of in read},
        series=frozenset(each["id"] for each in followed),
    )
    for overlay in sorted(map(load, overlays), key=lambda each: each.get("date", date.min)):
        if overlay.get("area", area or plan.area) == (area or plan.area):
            _lay(plan, overlay, year)
    return plan


def _lay(plan: Plan, overlay: dict[str, Any], year: int) -> None:
    """Lay an overlay over a plan; a target judges from the year of its date on."""
    for name, number in overlay.get("baselines", {}).items():
        of, revised = plan.called(name), amount(number)
        is_level = isinstance(number, str) and of.kind != "value"
        laid = of._replace(base_level=revised) if is_level else of._replace(baseline=revised)
        plan.indicators[of.id] = laid
    for name, table in overlay.get("targets", {}).items():
        of = plan.called(name)
        old = of.targets[0] if of.targets else None
        stated = None if old is None else old.stated(year)
        if "date" not in overlay or year >= overlay["date"].year or stated is None:
            plan.indicators[of.id] = of._replace(targets=(target_of(table),), replaced=old)
