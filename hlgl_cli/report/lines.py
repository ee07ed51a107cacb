"""Findings as lines of text: place, code and message, the source line with a caret, what to do."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.limits import MOST_TOLD
from hlgl_cli.messages import visible
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hlgl_cli.finding import Finding, Place

EXCERPT = 70  # columns of a source line that are shown, so that it fits on one line of 80


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


def _rest(file: str, counts: Counter[str], lang: str) -> str:
    """Return how many findings are not told; nothing where there are none."""
    if not counts:
        return ""
    facts = {name: counts[name] for name in ("error", "warning")}
    return say(lang, "findings.rest", file=visible(file), count=counts.total(), **facts)


def finding_lines(findings: Iterable[Finding], lang: str) -> Iterator[str]:
    """Yield the lines of each finding that is told, and a line for the rest of each file."""
    for of_file in by_file(findings, lang):
        for finding in of_file.told:
            severity = say(lang, f"severity.{finding.severity}")
            yield f"{finding.place}: {severity} {finding.code} {finding.message_in(lang)}"
            yield from _excerpt(finding.place)
            yield f"    {finding.hint_in(lang)}"
        if of_file.rest:
            yield of_file.rest


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
    yield f"    | {shown}"
    yield f"    | {'':{cell_len(before)}}^"
