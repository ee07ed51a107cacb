"""What a panel comes to, in a few lines: indicators and areas, the worst first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report.paper import Heading, Paper
from hlgl_cli.report.scope import counted
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hlgl_cli.engine.assessment import Verdict
    from hlgl_cli.panel.tally import Counts, Tally
    from hlgl_cli.plan import Plan
    from hlgl_cli.report.view import View

MOST_AREAS = 10
_VERDICTS: tuple[Verdict, ...] = ("off_track", "on_track", "not_assessed")


def summary(tally: Tally, plan: Plan, view: View) -> str:
    """Return a table of the indicators and one of the areas that stand worst."""
    paper, lang = Paper(view), view.lang
    if not tally.areas:
        return ""
    areas = counted("count.area", len(tally.areas), lang)
    rows = counted("count.row", tally.rows, lang)
    facts = {"areas": areas, "rows": rows, "editions": len(tally.editions)}
    key = "panel.title_of_editions" if len(tally.editions) > 1 else "panel.title"
    paper.line(say(lang, key, **facts), "bold")
    _indicators(paper, tally, plan, lang)
    shown = worst(tally.areas)[:MOST_AREAS]
    paper.line(say(lang, "panel.worst"), "bold")
    heads = [Heading(say(lang, "panel.area"), folds=True), *_headings(lang)]
    paper.table(heads, [_row(area, counts) for area, counts in shown])
    return paper.text()


def _indicators(paper: Paper, tally: Tally, plan: Plan, lang: str) -> None:
    """Add the table of indicators, with how many verdicts were revised if there are editions."""
    has_editions = len(tally.editions) > 1
    heads = [Heading(say(lang, "panel.indicator"), folds=True), *_headings(lang)]
    if has_editions:
        heads.append(Heading(say(lang, "panel.revised"), is_number=True))
    names, rows = plan.names(), []
    for indicator, counts in worst(tally.indicators):
        row = _row(names[indicator].name.of(lang), counts)
        rows.append([*row, (str(tally.revised[indicator]), "")] if has_editions else row)
    paper.table(heads, rows)


def _headings(lang: str) -> list[Heading]:
    return [Heading(say(lang, f"panel.{verdict}"), is_number=True) for verdict in _VERDICTS]


def _row(name: str, counts: Counts) -> list[tuple[str, str]]:
    return [(name, ""), *((str(counts[verdict]), "") for verdict in _VERDICTS)]


def worst(counted: Mapping[str, Counts]) -> list[tuple[str, Counts]]:
    """Return what is counted, the most off track first, then the least on track."""
    return sorted(
        counted.items(), key=lambda each: (-each[1]["off_track"], each[1]["on_track"], each[0])
    )
