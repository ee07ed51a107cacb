"""JSON lines: an assessment a line with its plan, area and year; for `validate`, a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report.as_json import dump_line
from hlgl_cli.report.documents import finding_document, rows

if TYPE_CHECKING:
    from hlgl_cli.report.report import Report
    from hlgl_cli.report.view import View


def render(report: Report, view: View) -> str:
    """Return the lines."""
    if report.is_judged:
        return "".join(dump_line(row) for row in rows(report, view.lang))
    return "".join(dump_line(finding_document(one, view.lang)) for one in report.findings)
