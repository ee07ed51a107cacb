"""CSV: an assessment a row, with the fields of the JSON; for `validate`, a finding a row."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import TYPE_CHECKING

from hlgl_cli.report.documents import finding_document, rows
from hlgl_cli.report.numbers import plain
from hlgl_cli.text.messages import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hlgl_cli.report.documents import Document
    from hlgl_cli.report.report import Report
    from hlgl_cli.report.view import View

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


def render(report: Report, view: View) -> str:
    """Return the rows below their heading; the heading alone where there is none."""
    if report.is_judged:
        return _sheet(ASSESSMENT_COLUMNS, map(_flat, rows(report, view.lang)))
    found = (finding_document(one, view.lang) for one in report.findings)
    return _sheet(FINDING_COLUMNS, found)


def _flat(row: Document) -> Document:
    """Return a row without tables: target_form for target.form, the figures left out."""
    target = row["target"] or {}
    stops = (target.get("milestones") or {}).items()
    listed = " ".join(f"{year}={plain(one)}" for year, one in stops) or None
    flat = {f"target_{name}": one for name, one in target.items()}
    return {**row, **flat, "target_milestones": listed}


def _sheet(columns: Sequence[str], documents: Iterable[Document]) -> str:
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(row.get(name)) for name in columns] for row in documents)
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
