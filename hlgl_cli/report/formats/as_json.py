"""JSON, version 1 (docs/json.md): one shape always, however many areas, files or errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report.documents import audit_document, check_document, validate_document
from hlgl_cli.report.json_text import dump

if TYPE_CHECKING:
    from hlgl_cli.report.report import Report
    from hlgl_cli.report.view import View


def render(report: Report, view: View) -> str:
    """Return the document of a check, of a validation, or of the audit of a plan."""
    if report.plan is not None:
        return dump(audit_document(report, report.plan, view.lang))
    document = check_document if report.is_judged else validate_document
    return dump(document(report, view.lang))
