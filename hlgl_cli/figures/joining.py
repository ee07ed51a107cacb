"""The statements of several files become one series an indicator; the order of files is no matter.

Two numbers for one figure: the higher status, then the file of the later year, wins.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from hlgl_cli.engine.series import Point, Series
from hlgl_cli.figures.rivals import Contest, told
from hlgl_cli.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hlgl_cli.figures.reading import Statement
    from hlgl_cli.finding import Finding
    from hlgl_cli.plan import Kind, Plan

Slot = tuple[str, "Kind", int]


Book = Mapping[str, Series]


def blank_book(plan: Plan) -> Book:
    """Return the series of a plan's indicators without any figure."""
    return Frozen({indicator.id: Series(indicator) for indicator in plan.measured})


def join(
    blank: Book, statements: Iterable[Statement], refused: Iterable[tuple[str, int]], area: str
) -> tuple[Book, list[Finding]]:
    """Return the plan's indicators' series, and what the statements disagree on."""
    points: defaultdict[str, dict[tuple[Kind, int], Point]] = defaultdict(dict)
    refusals: defaultdict[str, set[int]] = defaultdict(set)
    for name, year in refused:
        refusals[name].add(year)
    contests: list[Contest] = []
    given = tuple(statements)
    by_slot: defaultdict[Slot, list[Statement]] = defaultdict(list)
    for statement in given:
        by_slot[_slot(statement)].append(statement)
    for (name, kind, year), rivals in sorted(by_slot.items()):
        if len(rivals) == 1:
            points[name][kind, year] = rivals[0].point
            continue
        rivals.sort(key=lambda statement: (statement.rank, statement.point.origin.file))
        contests.append(Contest(rivals))
        if contests[-1].is_open:
            refusals[name].add(year)
        else:
            points[name][kind, year] = contests[-1].best[0].point
    findings = list(told(contests, given, area)) if contests else []
    filled = {
        name: blank[name]._replace(points=Frozen(points[name]), refused=frozenset(refusals[name]))
        for name in {*points, *refusals}
    }
    return Frozen({**blank, **filled}), findings


def _slot(statement: Statement) -> Slot:
    return (statement.indicator.id, statement.point.kind, statement.point.year)
