"""CSV for people: a BOM, headings and words in the language, plain numbers, the sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli import sheet as layout
from hlgl_cli.report import finding_cells, words
from hlgl_cli.report.cells import Row, figure_of
from hlgl_cli.report.exact import NUMBERS
from hlgl_cli.report.formats.cells import BOM, cell, lines
from hlgl_cli.report.formats.parts import Parts
from hlgl_cli.report.numbers import plain
from hlgl_cli.report.prose import sentence
from hlgl_cli.report.readings import reading
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from hlgl_cli.report.report import AreaReport, Report


def _status(row: Row) -> str:
    latest = row.assessment.latest
    status = None if latest is None else latest.status
    return "" if status is None else layout.status(row.lang, status)


def _nature(row: Row) -> str:
    nature = row.assessment.nature
    return "" if nature is None else say(row.lang, f"nature.{nature}")


def _responsible(row: Row) -> str:
    who = row.assessment.responsible
    return "" if who is None else who.of(row.lang)


def _part(row: Row) -> str:
    part = row.assessment.definition.part
    return "" if part is None else str(part)


# A column's key, and what it says of a row; those of numbers are NUMBERS'.
_WORDS: Mapping[str, Callable[[Row], str]] = {
    "category": lambda row: words.heading(row.plan, row.assessment.definition, row.lang),
    "indicator": lambda row: row.assessment.name.of(row.lang),
    "part": _part,
    "unit": lambda row: words.unit(row.assessment.unit, row.lang),
    "nature": _nature,
    "target_reading": lambda row: reading(row.plan, row.assessment.definition, row.lang),
    "status": _status,
    "verdict": lambda row: words.verdict(row.assessment, row.lang),
    "grade": lambda row: words.grade(row.assessment, row.lang),
    "sentence": lambda row: sentence(row.plan, row.assessment, row.lang),
    "responsible": _responsible,
    "id": lambda row: row.assessment.indicator,
    "plan": lambda row: row.plan.id,
}
ASSESSMENT_COLUMNS = (
    *("area", "year", "category", "number", "indicator", "part", "unit", "nature", "baseline"),
    *("target_reading", "target", "latest", "status", "actual", "required", "margin"),
    *("since_base", "progress", "distance", "lead", "needed", "projected", "verdict", "grade"),
    *("sentence", "responsible", "id", "plan"),
)


class InParts(Parts):
    """Rows below their heading, which stands alone where there is none."""

    def begin(self) -> str:
        """Return the mark of the encoding, and the headings."""
        lang = self.view.lang
        if self.is_judged:
            return BOM + lines([[say(lang, f"sheet.result.{key}") for key in ASSESSMENT_COLUMNS]])
        return BOM + lines([finding_cells.headings(lang)])

    def area(self, area: AreaReport) -> str:
        """Return a row for each assessment."""
        lang, name = self.view.lang, words.area(area, self.view.lang)
        rows = (Row(each, area.plan, lang, area.year) for each in area.assessments)
        return lines(_cells(name, row) for row in rows)

    def end(self, report: Report) -> str:
        """Return a row for each finding of a validation."""
        if self.is_judged:
            return ""
        rows = (finding_cells.cells_of(finding, self.view.lang) for finding in report.told)
        return lines(map(cell, row) for row in rows)


def _cells(area: str, row: Row) -> Iterator[str]:
    """Yield the cells of an assessment."""
    for key in ASSESSMENT_COLUMNS:
        if key == "area":
            yield cell(area)
        elif key == "year":
            yield str(row.assessment.year)
        elif key in NUMBERS:
            yield _number(key, row)
        else:
            yield cell(_WORDS[key](row))


def _number(key: str, row: Row) -> str:
    """Return a number in its digits; a figure in another unit, or known roughly, in words."""
    number = NUMBERS[key](row)
    shown = "" if number is None else plain(number)
    if key != "latest":
        return shown
    said = figure_of(row, row.assessment.latest)
    said = words.known(row.assessment.known, said, row.lang) if said else ""
    return shown if said == shown else cell(said)
