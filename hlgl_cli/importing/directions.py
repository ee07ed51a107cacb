"""In which direction an indicator is better, and its targets put so that a plan can hold them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hlgl_cli.demands import DEMANDS
from hlgl_cli.importing.levels import comparable, side_of
from hlgl_cli.limits import is_short

if TYPE_CHECKING:
    from decimal import Decimal

    from hlgl_cli.importing.context import Context
    from hlgl_cli.importing.reading import Stated
    from hlgl_cli.importing.targets import Outcome
    from hlgl_cli.plan import Better

_SIDES: dict[str, Better] = {
    "at_least": "higher",
    "above": "higher",
    "at_most": "lower",
    "below": "lower",
}


def direction(found: Outcome, context: Context) -> Better | None:
    """Return in which direction an indicator is better; None where nothing says so."""
    if not found.stated:
        return "higher" if context.name.kind == "reduction" else context.better
    stated = found.stated[0]
    if stated.form == "reduction":
        return "higher"
    said = _SIDES.get(str(stated.bound)) or (found.phrase and side_of(found.phrase))
    base = None if found.phrase is None else comparable(found.phrase, context)
    return said or context.better or _by_number(stated, base) or context.leaning


def _by_number(stated: Stated, base: Decimal | None) -> Better | None:
    """Return the direction that a number has by its sign, or by the way from its base."""
    if stated.number is None:
        return None
    demand = DEMANDS[stated.form]
    if demand.is_change or stated.number == 0:
        return "higher" if stated.number > 0 else "lower"
    if base is None or not demand.from_base:
        return None
    return "higher" if stated.number > base else "lower"


def directed(stated: Stated, better: Better | None) -> Stated:
    """Return a target whose range begins with its nearer end; `since` only where it counts."""
    keeps_since = DEMANDS[stated.form].of_index or DEMANDS[stated.form].is_change
    since = stated.since if keeps_since else None
    if stated.number is None or stated.upto is None:
        return replace(stated, since=since)
    low, high = sorted((stated.number, stated.upto))
    near, far = (high, low) if better == "lower" else (low, high)
    return replace(stated, number=near, upto=None if low == high else far, since=since)


def flaw(stated: Stated, better: Better | None, base_year: int | None) -> str:
    """Return why no plan could hold a target, as a key below row.why; nothing if one could."""
    if any(not is_short(each) for each in _numbers(stated)):
        return "too_long"
    if not all(DEMANDS[stated.form].limit.admits(each) for each in _numbers(stated)):
        return "limit"
    if stated.year is not None and stated.year <= (stated.since or base_year or 0):
        return "past"
    side = _SIDES.get(str(stated.bound))
    return "sides" if side is not None and side != (better or "higher") else ""


def _numbers(stated: Stated) -> list[Decimal]:
    return [each for each in (stated.number, stated.upto, stated.by) if each is not None]
