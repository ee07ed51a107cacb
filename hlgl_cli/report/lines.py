"""Findings as lines of text: place, code and message, then what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report.messages import hint, message, where
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hlgl_cli.finding import Finding


def finding_lines(findings: Iterable[Finding], lang: str) -> list[str]:
    """Return two lines a finding."""
    lines = []
    for finding in findings:
        severity = say(lang, f"severity.{finding.severity}")
        said = message(finding, lang)
        lines.append(f"{where(finding.place)}: {severity} {finding.code} {said}")
        lines.append(f"    {hint(finding, lang)}")
    return lines
