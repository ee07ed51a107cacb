"""Findings as lines of text: place, code and message, the source line with a caret, what to do."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.limits import MOST_TOLD
from hlgl_cli.messages import visible
from hlgl_cli.report.wrapping import width
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hlgl_cli.finding import Finding, Place

EXCERPT_MARK = "    | "
EXCERPT = 70  # columns of a source line that are shown, so that it fits on one line of 80
LEAST = 10  # columns that are shown of it however narrow the screen is


class OfFile(NamedTuple):
    """What is told of a file: some findings in full, and a line about all the others."""

    told: list[Finding]
    rest: str


def by_file(findings: Iterable[Finding], lang: str) -> Iterator[OfFile]:
    """Yield the findings of each file: as many as people read, and how many more there are."""
    told = defaultdict[str, list["Finding"]](list)
    rest = defaultdict[str, Counter[str]](Counter)
    for finding in findings:
        if finding.is_told and len(told[finding.file]) < MOST_TOLD:
            told[finding.file].append(finding)
        else:
            rest[finding.file][finding.severity] += 1
    for file, those in told.items():
        yield OfFile(those, _rest(file, rest[file], lang))


def unlisted(findings: Iterable[Finding], lang: str) -> Iterator[str]:
    """Yield of each file how many of its findings are only counted, which no format lists."""
    counts = defaultdict[str, Counter[str]](Counter)
    for finding in findings:
        if not finding.is_told:
            counts[finding.file][finding.severity] += 1
    for file, counted in counts.items():
        yield _rest(file, counted, lang)


def _rest(file: str, counts: Counter[str], lang: str) -> str:
    """Return how many findings are not told; nothing where there are none."""
    if not counts:
        return ""
    facts = {name: counts[name] for name in ("error", "warning")}
    return say(lang, "findings.rest", file=visible(file), count=counts.total(), **facts)


def finding_lines(
    findings: Iterable[Finding],
    lang: str,
    columns: int | None = None,
    *,
    has_brief_notes: bool = False,
) -> Iterator[str]:
    """Yield the lines of each finding that is told, and a line for the rest of each file.

    An excerpt is no wider than so many columns. A brief note is one line: there is nothing to do.
    """
    room = EXCERPT if columns is None else min(EXCERPT, max(LEAST, columns - len(EXCERPT_MARK)))
    for of_file in by_file(findings, lang):
        for finding in of_file.told:
            severity = say(lang, f"severity.{finding.severity}")
            yield f"{finding.place}: {severity} {finding.code} {finding.message_in(lang)}"
            if has_brief_notes and finding.severity == "note":
                continue
            yield from _excerpt(finding.place, room)
            yield f"    {finding.hint_in(lang)}"
        if of_file.rest:
            yield of_file.rest


def _excerpt(place: Place, room: int) -> Iterator[str]:
    """Yield the source line and a caret below the column, as wide characters are drawn."""
    if not place.source or place.column is None:
        return
    if place.cell:  # the row's name and the cell's text: there is nothing to point at
        yield f"{EXCERPT_MARK}{_cut(visible(place.source), room)}"
        return
    begin = place.column - 1
    before = _seen(place, place.source[max(begin - room, 0) : begin])
    while (over := width(before) - room // 2) > 0:
        before = before[(over + 1) // 2 :]  # no character is wider than two
    shown = _cut(before + _seen(place, place.source[begin : begin + room]), room)
    yield f"{EXCERPT_MARK}{shown}"
    yield f"{EXCERPT_MARK}{'':{width(before)}}^"


def _seen(place: Place, text: str) -> str:
    """Return a piece of a line as it is shown; tabs that part columns are drawn as lines."""
    return visible(text if place.cell is None else text.replace("\t", " | "))


def _cut(text: str, room: int) -> str:
    """Return as much of a text as has room."""
    while (over := width(text) - room) > 0:
        text = text[: -((over + 1) // 2)]
    return text
