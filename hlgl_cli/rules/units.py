"""What a plan states its numbers in: the unit of a rate, and one that a figure can have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.units import can_be_stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.finding import Finding
    from hlgl_cli.rules.contexts import OfIndicator


def unit_of_the_kind(stated: OfIndicator) -> Iterator[Finding]:
    """F212: the number of a growth or a reduction is in another unit than %."""
    kind, unit = stated.indicator.kind, stated.indicator.unit
    if kind != "value" and unit != "%":
        facts = {"key": "unit", "given": f'"{unit}"', "allowed": "%"}
        yield stated.finding("F212", "unit", **facts)


def readable_unit(stated: OfIndicator) -> Iterator[Finding]:
    """P710: no figure can state the unit, so that its number stands alone or not at all.

    A ratio or a coefficient has no unit, and needs none.
    """
    unit = stated.indicator.unit
    if unit and not (unit.isalpha() or can_be_stated(unit)):
        yield stated.finding("P710", "unit", given=unit)
