"""Findings, one a line: `file:line:col: CODE message`; nothing where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hlgl_cli.report.report import Report
    from hlgl_cli.report.view import View


def render(report: Report, view: View) -> str:
    """Return the lines."""
    return "".join(
        f"{finding.place}: {finding.code} {finding.message_in(view.lang)}\n"
        for finding in report.told
    )
