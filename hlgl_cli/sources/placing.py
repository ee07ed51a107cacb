"""Findings get their line, column and source line; the ones that a comment ignores are left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.catalogue import ignored_in
from hlgl_cli.frozen import Frozen
from hlgl_cli.sources.tables.parts import Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hlgl_cli.finding import Finding, Place
    from hlgl_cli.sources.places import Places

# Codes that are about a key, and not about what stands behind it.
ABOUT_KEYS = {"F201", "F202", "F208"}


def placed(findings: Iterable[Finding], texts: Mapping[str, str]) -> list[Finding]:
    """Return the findings with their places, frozen; `texts` are the documents by name.

    What is only counted has no place.
    """
    search = _Search(texts)
    return in_order(
        _frozen(search.placed(finding)) if finding.is_told else _unplaced(finding)
        for finding in findings
    )


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings in the order of reading: by file and place, then what is only counted."""
    told: list[Finding] = []
    counted: list[Finding] = []
    for finding in findings:
        (told if finding.is_told else counted).append(finding)
    return [*sorted(told, key=_order), *counted]


def _unplaced(finding: Finding) -> Finding:
    """Return a finding that is only counted, without the places of its file."""
    return finding._replace(place=finding.place._replace(file=str(finding.file)))


def _frozen(finding: Finding) -> Finding:
    return finding._replace(facts=Frozen(finding.facts))


def _order(finding: Finding) -> tuple[object, ...]:
    place = finding.place
    return (place.file, place.line or 0, place.column or 0, place.keys, finding.code)


class _Search:
    """Finds places in texts, each of which is parsed once, and only if a finding needs it."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._parsed: dict[str, Places] = {}
        self._lines: dict[str, list[str]] = {}

    def placed(self, finding: Finding) -> Finding:
        """Return a finding with its line, column and source line, as far as they are known."""
        if isinstance(finding.file, Part):
            is_about_key = finding.code in ABOUT_KEYS
            place = finding.file.placed(finding.place, is_about_key=is_about_key)
            return finding._replace(place=place)
        text = self._texts.get(finding.place.file)
        if text is None:
            return finding
        place = finding.place
        if place.line is None:
            place = self._found(finding, text)
        if place.file not in self._lines:
            self._lines[place.file] = [line.rstrip("\r") for line in text.split("\n")]
        lines, line = self._lines[place.file], place.line or 1
        source = lines[line - 1] if line <= len(lines) else ""
        return finding._replace(place=place._replace(source=source))

    def _found(self, finding: Finding, text: str) -> Place:
        from hlgl_cli.sources.places import Places  # noqa: PLC0415 - 30 ms, for findings alone

        place = finding.place
        if not place.keys:  # of the file as a whole
            return place._replace(line=1, column=1)
        if place.file not in self._parsed:
            self._parsed[place.file] = Places(text)
        entry = self._parsed[place.file].find(place.keys)
        spot = entry.key if finding.code in ABOUT_KEYS else entry.value
        return place._replace(line=spot.line, column=spot.column)


def is_ignored_here(finding: Finding) -> bool:
    """Return whether the comment at the end of its own line ignores it, by code or family."""
    if finding.place.cell is not None:  # a table has no comments
        return False
    names = ignored_in(finding.place.source or "")
    if names is None or finding.code.startswith("S"):  # a file that is not read must not pass
        return False
    return is_among(finding.code, names)


def is_among(code: str, names: Iterable[str]) -> bool:
    """Return whether a code is one of these, or of these families (C5, C)."""
    return any(code.startswith(name.upper()) for name in names)
