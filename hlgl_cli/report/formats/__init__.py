"""The formats of a report: each a module of its own with `render(report, view)`."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from hlgl_cli.report.report import Report
    from hlgl_cli.report.view import View


class Format(NamedTuple):
    """Where a format's renderer is, whether programs read it, whether it has notes on verdicts."""

    module: str
    for_machines: bool
    has_notes: bool = True

    def render(self, report: Report, view: View) -> str:
        """Return the report in the format; the renderer is loaded now."""
        text: str = import_module(self.module).render(report, view)
        return text


FORMATS = {
    "table": Format("hlgl_cli.report.formats.table", for_machines=False, has_notes=False),
    "concise": Format("hlgl_cli.report.formats.concise", for_machines=False),
    "json": Format("hlgl_cli.report.as_json", for_machines=True),
    "jsonl": Format("hlgl_cli.report.formats.as_jsonl", for_machines=True, has_notes=False),
    "csv": Format("hlgl_cli.report.formats.as_csv", for_machines=True, has_notes=False),
    "markdown": Format("hlgl_cli.report.formats.markdown", for_machines=True, has_notes=False),
    "github": Format("hlgl_cli.report.formats.github", for_machines=True),
    "gitlab": Format("hlgl_cli.report.formats.gitlab", for_machines=True),
    "junit": Format("hlgl_cli.report.formats.junit", for_machines=True),
    "sarif": Format("hlgl_cli.report.formats.sarif", for_machines=True),
}
EXPLAIN_FORMATS = {
    "table": Format("hlgl_cli.report.formats.explain_text", for_machines=False, has_notes=False),
    "json": Format("hlgl_cli.report.formats.explain_json", for_machines=True, has_notes=False),
}
