"""Findings as lines of text: place, code and message, the source line with a caret, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.messages import visible
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hlgl_cli.finding import Finding, Place

EXCERPT_MARK = "    | "
EXCERPT = 70  # columns of a source line that are shown, so that it fits on one line of 80


def finding_lines(findings: Iterable[Finding], lang: str) -> Iterator[str]:
    """Yield the lines of each finding."""
    for finding in findings:
        severity = say(lang, f"severity.{finding.severity}")
        yield f"{finding.place}: {severity} {finding.code} {finding.message_in(lang)}"
        yield from _excerpt(finding.place)
        yield f"    {finding.hint_in(lang)}"


def _excerpt(place: Place) -> Iterator[str]:
    """Yield the source line and a caret below the column, as wide characters are drawn."""
    if not place.source or place.column is None:
        return
    from rich.cells import cell_len  # noqa: PLC0415 - for a finding alone

    begin = place.column - 1
    before = visible(place.source[max(begin - EXCERPT, 0) : begin])
    while (over := cell_len(before) - EXCERPT // 2) > 0:
        before = before[(over + 1) // 2 :]  # no character is wider than two
    shown = before + visible(place.source[begin : begin + EXCERPT])
    while (over := cell_len(shown) - EXCERPT) > 0:
        shown = shown[: -((over + 1) // 2)]
    yield f"{EXCERPT_MARK}{shown}"
    yield f"{EXCERPT_MARK}{'':{cell_len(before)}}^"
