"""JSON lines: an assessment a line with its plan and area; for `validate`, a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report.assessment_document import demand, judgement, place
from hlgl_cli.report.documents import findings
from hlgl_cli.report.formats.parts import Parts
from hlgl_cli.report.json_text import dump_fields, dump_line

if TYPE_CHECKING:
    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.plan import Indicator
    from hlgl_cli.report.report import AreaReport, Report
    from hlgl_cli.report.view import View


class InParts(Parts):
    """Lines, each a document of its own; what areas have in common is written once."""

    def __init__(self, view: View, *, is_judged: bool) -> None:
        """Take how it is looked at, and whether figures are judged or only validated."""
        super().__init__(view, is_judged=is_judged)
        # By the indicator itself, which is kept so that its id is no other's.
        self._demands: dict[tuple[int, int], tuple[Indicator, str]] = {}

    def area(self, area: AreaReport) -> str:
        """Return a line for each assessment."""
        where = dump_fields(place(area))
        return "".join(
            f"{{{where}, {self._demand(assessment)}, {dump_fields(judgement(assessment))}}}\n"
            for assessment in area.assessments
        )

    def _demand(self, assessment: Assessment) -> str:
        indicator = assessment.definition
        key = (id(indicator), assessment.year)
        if key not in self._demands:
            self._demands[key] = (indicator, dump_fields(demand(assessment, self.view.lang)))
        return self._demands[key][1]

    def end(self, report: Report) -> str:
        """Return a line for each finding of a validation."""
        if self.is_judged:
            return ""
        return "".join(map(dump_line, findings(report, self.view.lang)))
