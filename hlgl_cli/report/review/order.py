"""The order of a review: the plan's own, or what is off track and binding first."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from hlgl_cli.report import words
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.report.columns import Grid
    from hlgl_cli.report.report import AreaReport
    from hlgl_cli.report.view import Order

    Cells = tuple[Assessment, list[str]]  # a row of the table
    Group = tuple[str, list[Cells]]  # what stands below one heading

_WORST_FIRST = ("off_track", "on_track", "not_assessed")


def groups_of(area: AreaReport, grid: Grid, order: Order, lang: str) -> Iterator[Group]:
    """Yield the rows of a table in an order, below the plan's headings or below the verdicts."""
    if order == "plan":
        yield from _grouped(
            grid.rows, lambda row: words.heading(area.plan, row[0].definition, lang)
        )
        return
    verdicts = {verdict: _verdict(area, verdict, lang) for verdict in _WORST_FIRST}
    yield from _grouped(sorted(grid.rows, key=_weight), lambda row: verdicts[row[0].verdict])


def _weight(row: Cells) -> tuple[int, bool]:
    assessment, _ = row
    return _WORST_FIRST.index(assessment.verdict), assessment.nature != "binding"


def _verdict(area: AreaReport, verdict: str, lang: str) -> str:
    """Return the words of a verdict, those of a result where all that is assessed is due."""
    due = {"on_track": "met", "off_track": "missed"} if area.is_due else {}
    said = say(lang, f"verdict.{due.get(verdict, verdict)}")
    return f"{said[:1].upper()}{said[1:]}"


def _grouped(rows: Iterable[Cells], heading: Callable[[Cells], str]) -> Iterator[Group]:
    for name, group in groupby(rows, heading):
        yield name, list(group)
