"""Markdown, for a merge request or a page: a table for each area, then the findings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hlgl_cli.report import words
from hlgl_cli.report.closing import closing_lines
from hlgl_cli.report.formats.table import columns_of
from hlgl_cli.text import say
from hlgl_cli.text.messages import hint, message, visible, where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.report.report import AreaReport, Report
    from hlgl_cli.report.view import View

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_LIST = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s|-|$)")  # at the beginning, a list or a rule


def render(report: Report, view: View) -> str:
    """Return the document."""
    lines = [line for area in report.reports for line in _area(area, view.for_file())]
    findings = report.without_notes()
    if findings:
        lines += [f"## {say(view.lang, 'title.findings')}", ""]
    for finding in findings:
        severity = say(view.lang, f"severity.{finding.severity}")
        said, more = _text(message(finding, view.lang)), _text(hint(finding, view.lang))
        place = where(finding.place).replace("`", "'")
        lines.append(f"- `{place}` {severity} {finding.code}: {said}  \n  {more}")
    return "".join(f"{line}\n" for line in lines)


def _area(area: AreaReport, view: View) -> Iterator[str]:
    lang, columns = view.lang, columns_of(view)
    title = say(lang, "title.check", area=words.area(area, lang), year=area.year)
    yield from (f"## {_text(title)}", "", _text(area.plan.plan.title.of(lang)), "")
    if area.reporters:
        yield from (_text(words.reporters(area, lang)), "")
    assessed = [one for one in area.assessments if one.verdict != "not_assessed"]
    if assessed:
        yield _row([say(lang, f"column.{one.key}") for one in columns])
        yield _row(["---:" if one.is_number else "---" for one in columns])
        for assessment in assessed:
            yield _row([_text(one.cell(assessment, lang)) for one in columns])
        yield ""
    for line in closing_lines(area, lang):
        yield from (_text(line), "")


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _text(words_of_a_file: str) -> str:
    """Return text with what Markdown would read as markup escaped."""
    text = _MARKUP.sub(r"\\\1", visible(words_of_a_file))
    found = _LIST.match(text)
    return text if found is None else f"{text[: found.end() - 1]}\\{text[found.end() - 1 :]}"
