"""JSON lines: an assessment a line with its plan, area and year; for `validate`, a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report.as_json import dump_line
from hlgl_cli.report.documents import Documents
from hlgl_cli.report.formats.parts import Parts

if TYPE_CHECKING:
    from hlgl_cli.report.report import AreaReport, Report
    from hlgl_cli.report.view import View


class InParts(Parts):
    """Lines, each a document of its own."""

    def __init__(self, view: View, *, is_judged: bool) -> None:
        """Take how it is looked at, and whether figures are judged or only validated."""
        super().__init__(view, is_judged=is_judged)
        self._documents = Documents(view.lang)

    def area(self, area: AreaReport) -> str:
        """Return a line for each assessment."""
        return "".join(map(dump_line, self._documents.rows(area)))

    def end(self, report: Report) -> str:
        """Return a line for each finding of a validation."""
        return "" if self.is_judged else "".join(map(dump_line, self._documents.findings(report)))
