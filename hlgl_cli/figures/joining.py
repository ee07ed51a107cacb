"""The statements of several files become one series an indicator; the order of files is no matter.

Two numbers for one figure: the higher status, then the file of the later year, wins.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.engine.series import Point, Series
from hlgl_cli.figures.telling import as_written, facts_of, place_of
from hlgl_cli.finding import Finding
from hlgl_cli.frozen import Frozen
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hlgl_cli.figures.reading import Statement
    from hlgl_cli.plan import Kind, Plan

Slot = tuple[str, "Kind", int]


Book = Mapping[str, Series]


def blank_book(plan: Plan) -> Book:
    """Return the series of a plan's indicators without any figure."""
    return Frozen({indicator.id: Series(indicator) for indicator in plan.indicators})


def join(
    blank: Book, statements: Iterable[Statement], refused: Iterable[tuple[str, int]], area: str
) -> tuple[Book, list[Finding]]:
    """Return the plan's indicators' series, and what the statements disagree on."""
    points: defaultdict[str, dict[tuple[Kind, int], Point]] = defaultdict(dict)
    refusals: defaultdict[str, set[int]] = defaultdict(set)
    for name, year in refused:
        refusals[name].add(year)
    findings: list[Finding] = []
    by_slot: defaultdict[Slot, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_slot[_slot(statement)].append(statement)
    for (name, kind, year), rivals in sorted(by_slot.items()):
        if len(rivals) == 1:
            points[name][kind, year] = rivals[0].point
            continue
        rivals.sort(key=lambda statement: (statement.rank, statement.point.origin.file))
        best = [statement for statement in rivals if statement.rank == rivals[-1].rank]
        if len({_said(statement) for statement in best}) > 1:
            refusals[name].add(year)
            findings.append(_conflict(best, area))
            continue
        points[name][kind, year] = best[0].point
        findings += _revisions(rivals, best[0], area)
    filled = {
        name: blank[name]._replace(points=Frozen(points[name]), refused=frozenset(refusals[name]))
        for name in {*points, *refusals}
    }
    return Frozen({**blank, **filled}), findings


def _slot(statement: Statement) -> Slot:
    return (statement.indicator.id, statement.point.kind, statement.point.year)


def _said(statement: Statement) -> tuple[object, ...]:
    """Return what two statements must share to be the same: not the file, not the spelling."""
    point = statement.point
    deflator, base = (number and number.value for number in (point.deflator, point.base))
    return (point.number.value, point.prices, deflator, base)


class Rivals(NamedTuple):
    """What other files say, a fact of a message: each number with its file."""

    said: tuple[tuple[str, str], ...]

    def of(self, lang: str) -> str:
        """Return them in a language."""
        each = [say(lang, "list.rival", number=number, file=file) for number, file in self.said]
        return say(lang, "list.separator").join(each)


def _conflict(rivals: list[Statement], area: str) -> Finding:
    """Return the finding about the last of several numbers, with a file for each of the others."""
    last = rivals[-1]
    others: dict[tuple[object, ...], Statement] = {}
    for statement in rivals:
        others.setdefault(_said(statement), statement)
    del others[_said(last)]
    said = tuple((_number(statement), statement.point.origin.file) for statement in others.values())
    facts = {**facts_of(last.point, last.indicator), "others": Rivals(said)}
    return Finding("F207", place_of(last.point), facts, area, last.indicator.id)


def _number(statement: Statement) -> str:
    return as_written(statement.point)


def _revisions(rivals: list[Statement], winner: Statement, area: str) -> list[Finding]:
    """Return a warning for each number that another took the place of."""
    old = {statement.point.number.value: statement for statement in rivals}
    old.pop(winner.point.number.value)
    return [_against(winner, statement, "C505", area) for statement in old.values()]


def _against(statement: Statement, other: Statement, code: str, area: str) -> Finding:
    """Return the finding that one number is not the other."""
    facts = {
        **facts_of(statement.point, statement.indicator),
        "other": _number(other),
        "other_file": other.point.origin.file,
    }
    return Finding(code, place_of(statement.point), facts, area, statement.indicator.id)
