"""A finding as the cells of a sheet that people read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.text import say

if TYPE_CHECKING:
    from hlgl_cli.finding import Finding

COLUMNS = ("severity", "code", "place", "area", "message", "hint")


def headings(lang: str) -> list[str]:
    """Return what stands above the cells."""
    return [say(lang, f"sheet.finding.{key}") for key in COLUMNS]


def cells_of(finding: Finding, lang: str) -> list[str]:
    """Return how bad it is, its code and place, and in words what is wrong and what to do."""
    return [
        say(lang, f"severity.{finding.severity}"),
        finding.code,
        str(finding.place),
        finding.area or "",
        finding.message_in(lang),
        finding.hint_in(lang),
    ]
