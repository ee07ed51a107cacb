"""Findings as lines of text: place, code and message, the source line with a caret, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.messages import visible
from hlgl_cli.report.wrapping import width
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hlgl_cli.finding import Finding, Place

EXCERPT_MARK = "    | "
EXCERPT = 70  # columns of a source line that are shown, so that it fits on one line of 80
LEAST = 10  # columns that are shown of it however narrow the screen is


def finding_lines(
    findings: Iterable[Finding], lang: str, columns: int | None = None
) -> Iterator[str]:
    """Yield the lines of each finding; an excerpt is no wider than so many columns."""
    room = EXCERPT if columns is None else min(EXCERPT, max(LEAST, columns - len(EXCERPT_MARK)))
    for finding in findings:
        severity = say(lang, f"severity.{finding.severity}")
        yield f"{finding.place}: {severity} {finding.code} {finding.message_in(lang)}"
        yield from _excerpt(finding.place, room)
        yield f"    {finding.hint_in(lang)}"


def _excerpt(place: Place, room: int) -> Iterator[str]:
    """Yield the source line and a caret below the column, as wide characters are drawn."""
    if not place.source or place.column is None:
        return
    begin = place.column - 1
    before = visible(place.source[max(begin - room, 0) : begin])
    while (over := width(before) - room // 2) > 0:
        before = before[(over + 1) // 2 :]  # no character is wider than two
    shown = before + visible(place.source[begin : begin + room])
    while (over := width(shown) - room) > 0:
        shown = shown[: -((over + 1) // 2)]
    yield f"{EXCERPT_MARK}{shown}"
    yield f"{EXCERPT_MARK}{'':{width(before)}}^"
