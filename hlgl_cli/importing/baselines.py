"""The baseline of a row's indicator: what stands for the base year, if it is of its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.importing.measures import is_share, same_units
from hlgl_cli.importing.reading import Note, note

if TYPE_CHECKING:
    from decimal import Decimal

    from hlgl_cli.base import Known
    from hlgl_cli.demands import IndicatorKind
    from hlgl_cli.importing.context import Context, PrintedBase


class Baseline(NamedTuple):
    """A baseline, or the level behind a growth or a reduction; and what is to be told of it."""

    number: Decimal | None = None
    known: Known | None = None
    year: int | None = None
    mark: str = ""
    level: str = ""
    doubts: tuple[Note, ...] = ()


def baseline_of(context: Context, kind: IndicatorKind, unit: str) -> Baseline:
    """Return the baseline of an indicator of a kind, whose number is in a unit."""
    base = context.base
    if base is None:
        return Baseline()
    if kind == "value":
        return _of_a_level(base, context, unit)
    if context.name.cumulative and context.level is None:
        return _other("base_total", base)
    is_rate = context.name.kind == kind or context.level is None or is_share(base.unit)
    if is_rate and base.unit in {"", "%"}:
        return Baseline(base.number, base.known, base.year, base.mark)
    own = base.unit or context.unit
    if own in {"", "%"}:
        return _other("base_words", base)
    return Baseline(None, base.known, base.year, base.mark, f"{base.number} {own}")


def _of_a_level(base: PrintedBase, context: Context, unit: str) -> Baseline:
    if context.name.cumulative:
        return _other("base_total", base)
    if base.is_rate:
        return _other("base_words", base)
    own = base.unit or context.unit
    if not same_units(own, unit):
        return _other("base_unit", base, unit=unit)
    return Baseline(base.number, base.known, base.year, base.mark)


def _other(key: str, base: PrintedBase, **facts: str) -> Baseline:
    text = f"{base.number} {base.unit}".strip()
    return Baseline(doubts=(note(f"row.doubt.{key}", cell=text, **facts),))
