"""The formats of a report, each a module of its own.

A module has `render(report, view)`, or `InParts` where it is printed area by area (parts.py).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.report.formats.parts import Parts, Whole

if TYPE_CHECKING:
    from hlgl_cli.report.report import Report
    from hlgl_cli.report.view import View


class Format(NamedTuple):
    """Where a format's module is, who reads it, and what of a report it has."""

    module: str
    for_machines: bool
    has_notes: bool = True  # on verdicts, beside the verdicts themselves
    has_areas: bool = True
    has_findings: bool = True  # beside verdicts; standard error has them where no format does
    has_prose: bool = False  # sentences for a review, where they are asked for
    has_changes: bool = False  # since an earlier result, where one is named
    tells_all: bool = True  # False: of a file's many findings the first alone, and how many more
    is_binary: bool = False  # no text, and nothing for a terminal: rendered as a whole, in bytes

    def parts(self, view: View, *, is_judged: bool = True) -> Parts:
        """Return what prints one report, part by part; the module is loaded now."""
        module = import_module(self.module)
        if hasattr(module, "InParts"):
            in_parts: Parts = module.InParts(view, is_judged=is_judged)
            return in_parts
        return Whole(view, module.render, is_judged=is_judged, has_areas=self.has_areas)

    def render(self, report: Report, view: View) -> str:
        """Return a report that is at hand as a whole, of a format that is text."""
        parts = self.parts(view, is_judged=report.is_judged)
        areas = "".join(map(parts.area, report.reports))
        return f"{parts.begin()}{areas}{parts.end(report._replace(reports=()))}"  # type: ignore[str-bytes-safe] # text


def _rows(module: str, *, has_prose: bool = False) -> Format:
    """Return a format of verdicts alone, a row each."""
    return Format(
        module, for_machines=True, has_notes=False, has_findings=False, has_prose=has_prose
    )


FORMATS = {
    "table": Format(
        "hlgl_cli.report.formats.table",
        for_machines=False,
        has_notes=False,
        has_prose=True,
        has_changes=True,
        tells_all=False,
    ),
    "concise": Format("hlgl_cli.report.formats.concise", for_machines=False, has_areas=False),
    "json": Format("hlgl_cli.report.formats.as_json", for_machines=True, has_changes=True),
    "jsonl": _rows("hlgl_cli.report.formats.as_jsonl"),
    "csv": _rows("hlgl_cli.report.formats.as_csv"),
    "csv-excel": _rows("hlgl_cli.report.formats.csv_excel", has_prose=True),
    "markdown": Format(
        "hlgl_cli.report.formats.markdown",
        for_machines=True,
        has_notes=False,
        has_prose=True,
        has_changes=True,
        tells_all=False,
    ),
    "html": Format(
        "hlgl_cli.report.formats.html",
        for_machines=True,
        has_notes=False,
        has_prose=True,
        tells_all=False,
    ),
    "docx": Format(
        "hlgl_cli.report.formats.docx",
        for_machines=True,
        has_notes=False,
        has_prose=True,
        tells_all=False,
        is_binary=True,
    ),
    "github": Format("hlgl_cli.report.formats.github", for_machines=True, has_areas=False),
    "gitlab": Format("hlgl_cli.report.formats.gitlab", for_machines=True, has_areas=False),
    "junit": Format("hlgl_cli.report.formats.junit", for_machines=True),
    "sarif": Format("hlgl_cli.report.formats.sarif", for_machines=True, has_areas=False),
    "xlsx": Format(
        "hlgl_cli.report.formats.xlsx",
        for_machines=True,
        has_notes=False,
        has_prose=True,
        tells_all=False,
        is_binary=True,
    ),
}
EXPLAIN_FORMATS = {
    "table": Format(
        "hlgl_cli.report.formats.explain_text", for_machines=False, has_notes=False, tells_all=False
    ),
    "json": Format("hlgl_cli.report.formats.explain_json", for_machines=True, has_notes=False),
    "markdown": Format(
        "hlgl_cli.report.formats.explain_markdown", for_machines=True, has_notes=False
    ),
}
PLOT_FORMATS = {
    "chart": Format(
        "hlgl_cli.report.formats.plot_text", for_machines=False, has_notes=False, tells_all=False
    ),
    "svg": Format(
        "hlgl_cli.report.formats.plot_svg", for_machines=True, has_notes=False, has_findings=False
    ),
    "png": Format(
        "hlgl_cli.report.formats.plot_png",
        for_machines=True,
        has_notes=False,
        has_findings=False,
        is_binary=True,
    ),
}
