"""Markdown, for a merge request or a page: a table for each area, then the findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report import words
from hlgl_cli.report.change_lines import change_lines, gone_lines
from hlgl_cli.report.change_lines import title as since
from hlgl_cli.report.closing import closing_lines
from hlgl_cli.report.columns import grid_of, heading
from hlgl_cli.report.formats.markup import escaped, joined, row
from hlgl_cli.report.formats.parts import Parts
from hlgl_cli.report.lines import by_file
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.finding import Finding
    from hlgl_cli.report.lines import OfFile
    from hlgl_cli.report.report import AreaReport, Report
    from hlgl_cli.report.view import View


class InParts(Parts):
    """A document without limits and colours, whoever looks at it."""

    def area(self, area: AreaReport) -> str:
        """Return the area's table below its heading."""
        return joined(_area(area, self.view.for_file()))

    def end(self, report: Report) -> str:
        """Return the list of findings."""
        findings, lang = report.without_notes(), self.view.lang
        gone = (f"{escaped(line)}\n" for line in gone_lines(report, lang))
        return joined((*gone, *listed(findings, lang, report.heading)))


def listed(
    findings: tuple[Finding, ...], lang: str, heading: str = "title.findings"
) -> Iterator[str]:
    """Yield findings below their heading, an item each."""
    if findings:
        yield from (f"## {say(lang, heading)}", "")
    for of_file in by_file(findings, lang):
        yield from _items(of_file, lang)


def _items(of_file: OfFile, lang: str) -> Iterator[str]:
    """Yield an item for each finding of a file, and one for those that are not listed."""
    yield from (_item(finding, lang) for finding in of_file.told)
    if of_file.rest:
        yield f"- {escaped(of_file.rest)}"


def _item(finding: Finding, lang: str) -> str:
    severity = say(lang, f"severity.{finding.severity}")
    place = str(finding.place).replace("`", "'")
    problem, remedy = escaped(finding.message_in(lang)), escaped(finding.hint_in(lang))
    return f"- `{place}` {severity} {finding.code}: {problem}  \n  {remedy}"


def _area(area: AreaReport, view: View) -> Iterator[str]:
    lang, grid = view.lang, grid_of(area, view.lang)
    title = words.title(area, lang)
    yield from (f"## {escaped(title)}", "", escaped(area.plan.plan.title.of(lang)), "")
    if area.reporters:
        yield from (escaped(words.reporters(area, lang)), "")
    yield from (escaped(words.time_elapsed(area, lang)), "")
    if area.assessments:
        yield row(_one_line(heading(column, area, lang)) for column in grid.columns)
        yield row("---:" if column.is_number else "---" for column in grid.columns)
        for _, cells in grid.rows:
            yield row(map(escaped, cells))
        yield ""
    for line in closing_lines(area, lang):
        yield from (escaped(line), "")
    if view.has_prose:
        yield from _prose(area, lang)
    if area.changes is not None:
        yield from (f"### {escaped(since(area, area.changes, lang))}", "")
        lines = [f"- {escaped(line)}" for line in change_lines(area, area.changes, lang)]
        yield from (*lines, *("",) * bool(lines))


def _prose(area: AreaReport, lang: str) -> Iterator[str]:
    """Yield the sentences for a review, each a paragraph."""
    from hlgl_cli.report.prose import passages  # noqa: PLC0415 - 18 modules, for --prose alone

    for category, sentences in passages(area, lang):
        if category:
            yield from (f"### {escaped(category)}", "")
        for sentence in sentences:
            yield from (escaped(sentence), "")


def _one_line(above: str) -> str:
    """Return a column's heading on one line; Chinese has no blank where another line began."""
    return (" " if above.isascii() else "").join(map(escaped, above.split("\n")))
