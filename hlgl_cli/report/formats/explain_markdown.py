"""An explanation in Markdown: a heading for each indicator, an item for each step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report import words
from hlgl_cli.report.explanation import explain
from hlgl_cli.report.formats.markdown import listed
from hlgl_cli.report.formats.markup import escaped, joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.report.explanation import Step
    from hlgl_cli.report.report import AreaReport, Report
    from hlgl_cli.report.view import View


def render(report: Report, view: View) -> str:
    """Return the steps of every assessment in the report, then the findings."""
    lines = [
        line
        for area in report.reports
        for assessment in area.assessments
        for line in _explained(area, assessment, view.lang)
    ]
    return joined([*lines, *listed(report.findings, view.lang)])


def _explained(area: AreaReport, assessment: Assessment, lang: str) -> Iterator[str]:
    yield from (f"## {escaped(words.title_of_steps(area, assessment, lang))}", "")
    if area.reporters:
        yield from (escaped(words.reporters(area, lang)), "")
    for step in explain(area, assessment, lang):
        yield from _item(step, lang)
    yield ""


def _item(step: Step, lang: str) -> Iterator[str]:
    """Yield a step below its name: the letters, then the formula, which no markup is read in."""
    *letters, line = step.lines(lang)
    text = f"`{line.replace('`', chr(39))}`" if step.formula or step.worked else escaped(line)
    parts = [*map(escaped, letters), text]
    yield f"- **{escaped(step.name)}** {parts[0]}" + "".join(f"  \n  {each}" for each in parts[1:])
