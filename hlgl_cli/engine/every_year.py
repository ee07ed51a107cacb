"""A level that every year must hold: docs/method.md §3, each_year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.engine.case import PRINTED
from hlgl_cli.engine.measures import Measure, level_held

if TYPE_CHECKING:
    from fractions import Fraction

    from hlgl_cli.engine.case import Case, Corner
    from hlgl_cli.engine.measures import Formed


def level_of_years(case: Case) -> Formed:
    """Return the year's level; where every year must hold, the worst that is known so far."""
    now = level_held(case)
    if not isinstance(now, Measure) or not case.target.each_year:
        return now
    before = (level_held(case._replace(year=year)) for year in range(case.first_year, case.year))
    levels = [now, *(level for level in before if isinstance(level, Measure))]
    choose = min if case.indicator.direction > 0 else max
    worst = choose(levels, key=lambda level: level.value)

    def at(corner: Corner) -> Fraction:
        return choose(level.at(corner) for level in levels)

    points = tuple(dict.fromkeys((*now.points, *worst.points)))
    return Measure(at(PRINTED), worst.basis, points, at)
