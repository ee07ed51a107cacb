"""The formats of a report: each a module of its own with `render(report, view)`."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from hlgl_cli.report.report import Report
    from hlgl_cli.report.view import View


class Format(NamedTuple):
    """Where a format's renderer is, and whether programs read it."""

    module: str
    for_machines: bool

    def render(self, report: Report, view: View) -> str:
        """Return the report in the format; the renderer is loaded now."""
        text: str = import_module(self.module).render(report, view)
        return text


FORMATS = {
    "table": Format("hlgl_cli.report.table", for_machines=False),
    "json": Format("hlgl_cli.report.as_json", for_machines=True),
}
EXPLAIN_FORMATS = {
    "table": Format("hlgl_cli.report.explain_text", for_machines=False),
    "json": Format("hlgl_cli.report.explain_json", for_machines=True),
}
