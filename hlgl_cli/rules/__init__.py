"""What can be wrong with figures and plans: a registry, a module per family.

A rule of points returns the code that refuses a point, a rule of series yields findings that leave
the figures in use. A new rule is one function and one line here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.rules.consistency import other_base, other_prices
from hlgl_cli.rules.magnitude import implausible_jump, implausible_rate, slipped_unit
from hlgl_cli.rules.targets import target_awaited, target_missed
from hlgl_cli.rules.totals import (
    average_against_total,
    cumulative_against_years,
    growth_against_levels,
    index_against_growth,
)
from hlgl_cli.rules.values import not_whole, nothing_left, outside_range, refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hlgl_cli.figures.reading import Statement
    from hlgl_cli.finding import Finding
    from hlgl_cli.rules.judged import Judged

    Rule = Callable[[Judged], Iterator[Finding]]

POINT_RULES = (outside_range, nothing_left, not_whole)
SERIES_RULES = (
    slipped_unit,
    implausible_jump,
    implausible_rate,
    cumulative_against_years,
    growth_against_levels,
    average_against_total,
    index_against_growth,
    other_base,
    other_prices,
)
# Notes on verdicts: of `hlgl check` alone.
TARGET_RULES = (target_missed, target_awaited)


def refused(statement: Statement, area: str) -> Finding | None:
    """Return the finding of the first rule that refuses a statement, None if none does."""
    for rule in POINT_RULES:
        code = rule(statement.indicator, statement.point)
        if code is not None:
            return refusal(code, statement, area)
    return None
