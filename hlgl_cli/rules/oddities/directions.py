"""P805 and P806: targets that lead to the worse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.rules.oddities.words import worded
from hlgl_cli.text import Amount, Word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.finding import Finding
    from hlgl_cli.rules.contexts import OfIndicator

_UNCHANGED = {"from nothing": 0, "from one": 1}


def worse_than_base(stated: OfIndicator) -> Iterator[Finding]:
    """P805 and P806: a number to keep that is worse than the base year's: binding, or not."""
    indicator, target = stated.indicator, stated.indicator.target
    base = indicator.baseline
    if target is None or target.number is None or base is None or not target.demand.holds:
        return
    if (target.number - base) * indicator.direction < 0:
        code = "P805" if indicator.nature == "binding" else "P806"
        against = worded("odd.base", number=Amount(f"{base:f} {indicator.unit}"))
        given = Amount(f"{target.number:f} {indicator.unit}")
        yield stated.about_target(code, target.form, given=given, against=against)


def change_for_the_worse(stated: OfIndicator) -> Iterator[Finding]:
    """P805: a change on the worse side of none, of what is better higher.

    Of what is better lower, a growth may be what is allowed at most.
    """
    indicator, target = stated.indicator, stated.indicator.target
    if target is None or target.number is None or indicator.direction < 0:
        return
    unchanged = _UNCHANGED.get(target.demand.way or "")
    if unchanged is not None and not target.demand.adds_up and target.number < unchanged:
        given = f"{target.number:f}"
        against = Word("odd.unchanged")
        yield stated.about_target("P805", target.form, given=given, against=against)
