"""A text that is no TOML: all that is wrong with its lines, and what the sound ones say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import tomli

from hlgl_cli.sources.broken_lines import Search
from hlgl_cli.sources.document import Document, toml_of
from hlgl_cli.sources.placing import placed
from hlgl_cli.sources.statements import newer_syntax
from hlgl_cli.sources.syntax import syntax_finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hlgl_cli.finding import Finding

# How many characters are parsed again, in all, to find what contradicts another line.
_PARSED = 4 * 1024 * 1024
_FEWEST, _MOST = 2, 100
# What may only follow from a line that is left out: no key, no number, no plan, no form.
_CONSEQUENCES = {"F211", "F213", "F215", "P701"}
_YEAR = re.compile(r"\W*year\b.*?(?<!\d)((?:19|20)\d\d)(?!\d)")


class Broken:
    """What is wrong with a text as TOML, and the document that the rest of it is, if any."""

    def __init__(self, name: str, text: str) -> None:
        """Look at every statement by itself, then at all that are sound together."""
        self._name = name
        self._search = Search(name, text.split("\n"))
        data = self._together()
        self.findings = tuple(self._search.findings)
        self.text = "\n".join(self._search.rest)  # of the sound lines, where they stand
        self.keys = frozenset(self._search.damage.keys)  # of those that are left out
        self.rest = Document(name, self._with_year(data)) if data else None

    def healthy(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return what is wrong with the rest, at its places, without what only follows."""
        found = placed(findings, {self._name: self.text})
        return tuple(finding for finding in found if not self._follows(finding))

    def _together(self) -> dict[str, object]:
        """Return what the sound statements say, without those that contradict one above."""
        size = sum(map(len, self._search.rest))
        for _ in range(min(_MOST, max(_FEWEST, _PARSED // (size + 1)))):
            try:
                return toml_of("\n".join(self._search.rest))
            except tomli.TOMLDecodeError as error:
                finding = syntax_finding(self._name, self._search.rest, error)
                self._search.contradicts(finding)
        return {}

    def _with_year(self, data: dict[str, object]) -> dict[str, object]:
        """Return the data with the year that a line which is left out most likely states."""
        found = next(filter(None, map(_YEAR.match, self._search.damage.lines)), None)
        return {"year": int(found[1]), **data} if found and "figures" in data else data

    def _follows(self, finding: Finding) -> bool:
        """Return whether a finding may only follow from what is left out."""
        damage, place = self._search.damage, finding.place
        if place.keys == ("year",):
            return "year" in damage.keys
        if finding.code not in _CONSEQUENCES:
            return False
        if finding.code == "F215":
            return "plan" in damage.keys
        if not place.keys:
            key = str(finding.facts.get("key"))
            return 0 in damage.tables or any(key in line for line in damage.lines)
        return place.line in damage.tables or not damage.keys.isdisjoint(place.keys)


def recovered(name: str, text: str, data: dict[str, object] | None) -> Document | Broken:
    """Return a sound text that only looked like TOML 1.1 as its document; else what is wrong."""
    if data is not None and newer_syntax(text) is None:
        return Document(name, data)
    return Broken(name, text)
