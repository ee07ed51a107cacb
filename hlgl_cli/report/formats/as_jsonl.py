"""JSON lines: an assessment a line with its plan, area and year; for `validate`, a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report.as_json import dump_line
from hlgl_cli.report.documents import finding_document, rows
from hlgl_cli.report.formats.parts import Parts

if TYPE_CHECKING:
    from hlgl_cli.report.report import AreaReport, Report


class InParts(Parts):
    """Lines, each a document of its own."""

    def area(self, area: AreaReport) -> str:
        """Return a line for each assessment."""
        return "".join(map(dump_line, rows(area, self.view.lang)))

    def end(self, report: Report) -> str:
        """Return a line for each finding of a validation."""
        if self.is_judged:
            return ""
        return "".join(dump_line(finding_document(one, self.view.lang)) for one in report.findings)
