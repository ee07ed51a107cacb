"""A workbook: a sheet an area and year with the table and its sentences, and one of findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report.workbook.book import new_book, saved
from hlgl_cli.report.workbook.findings import put_findings
from hlgl_cli.report.workbook.results import put_area

if TYPE_CHECKING:
    from hlgl_cli.report.report import Report
    from hlgl_cli.report.view import View


def render(report: Report, view: View) -> bytes:
    """Return the workbook; raise CannotRunError where what writes it is not installed."""
    book = new_book(view.lang)
    for area in report.reports:
        put_area(book, area, view.lang)
    findings = report.without_notes() if report.is_judged else report.findings
    put_findings(book, findings, view.lang, report.heading)
    return saved(book)
