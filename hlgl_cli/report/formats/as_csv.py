"""CSV: an assessment a row, with the fields of the JSON; for `validate`, a finding a row."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import TYPE_CHECKING

from hlgl_cli.report.documents import finding_document, rows
from hlgl_cli.report.formats.parts import Parts
from hlgl_cli.report.numbers import plain
from hlgl_cli.text.messages import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hlgl_cli.report.documents import Document
    from hlgl_cli.report.report import AreaReport, Report

# What a spreadsheet would take for a formula; an apostrophe before it keeps it text.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


# The columns, whether or not there is a row to take them from.
ASSESSMENT_COLUMNS = (
    *("plan", "area", "year", "indicator", "number", "name", "unit", "nature", "category"),
    *("baseline", "target_form", "target_value", "target_bound", "target_tolerance"),
    *("target_path", "target_averaging", "target_by", "target_milestones"),
    *("target_assigned_by", "target_source", "verdict", "reason", "grade", "certain", "basis"),
    *("actual", "required", "margin", "lead_years", "progress", "needed_per_year", "needed_as"),
    *("projected", "pace_ratio"),
)
FINDING_COLUMNS = (
    *("code", "severity", "file", "line", "column", "area", "indicator", "message", "hint"),
)


class InParts(Parts):
    """Rows below their heading, which stands alone where there is none."""

    def begin(self) -> str:
        """Return the heading."""
        return _lines([ASSESSMENT_COLUMNS if self.is_judged else FINDING_COLUMNS])

    def area(self, area: AreaReport) -> str:
        """Return a row for each assessment."""
        return _sheet(ASSESSMENT_COLUMNS, map(_flat, rows(area, self.view.lang)))

    def end(self, report: Report) -> str:
        """Return a row for each finding of a validation."""
        if self.is_judged:
            return ""
        findings = (finding_document(one, self.view.lang) for one in report.findings)
        return _sheet(FINDING_COLUMNS, findings)


def _flat(row: Document) -> Document:
    """Return a row without tables: target_form for target.form, the figures left out."""
    target = row["target"] or {}
    stops = (target.get("milestones") or {}).items()
    listed = " ".join(f"{year}={plain(one)}" for year, one in stops) or None
    flat = {f"target_{name}": one for name, one in target.items()}
    return {**row, **flat, "target_milestones": listed}


def _sheet(columns: Sequence[str], documents: Iterable[Document]) -> str:
    return _lines([_cell(row.get(name)) for name in columns] for row in documents)


def _lines(rows_of_cells: Iterable[Iterable[str]]) -> str:
    sheet = io.StringIO()
    csv.writer(sheet, lineterminator="\n").writerows(rows_of_cells)
    return sheet.getvalue()


def _cell(value: object) -> str:
    """Return a cell: numbers in digits, nothing for null."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Decimal):
        return plain(value)
    text = visible(str(value))
    return f"'{text}" if text.startswith(_FORMULA) else text
