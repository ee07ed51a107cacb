"""What the model finds in a table's figures, told in the words of tables: columns and lists.

The model's own words are keys of TOML.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli import sheet
from hlgl_cli.sources.tables.parts import Part
from hlgl_cli.text import Word, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hlgl_cli.finding import Bilingual, Finding

_UNKNOWN_KEY, _OTHERWISE = "F201", "F212"  # a kind is a key of its figure
_MISSING, _NO_YEAR = "F211", "F204"


class Choices(NamedTuple):
    """What a list of the sheet offers, a fact of a message."""

    column: str
    keys: tuple[str, ...]

    def of(self, lang: str) -> str:
        """Return the words of the list in a row."""
        words = (say(lang, f"{self.column}.{key}") for key in self.keys)
        return say(lang, "list.separator").join(words)


KINDS, STATUSES = Choices("kind", sheet.KINDS), Choices("status", sheet.STATUSES)


def in_words_of_tables(finding: Finding) -> Finding:
    """Return a finding of the model as it is told of a table."""
    if finding.code == _UNKNOWN_KEY:
        return _chosen(_at_key(finding), KINDS, f'"{finding.facts.get("key", "")}"')
    if finding.code == _OTHERWISE and finding.facts.get("key") == STATUSES.column:
        return _chosen(finding, STATUSES, str(finding.facts["given"]))
    if finding.code == _NO_YEAR or (finding.code, finding.facts.get("key")) == (_MISSING, "year"):
        return finding._replace(
            facts={**finding.facts, "key": Word("sheet.column.year"), "hint": "hint.year_cell"}
        )
    return finding


def _at_key(finding: Finding) -> Finding:
    """Return a finding about a key where that stands, as its new code is about values."""
    if finding.is_told and isinstance(finding.file, Part):
        return finding._replace(place=finding.file.placed(finding.place, is_about_key=True))
    return finding


def _chosen(finding: Finding, choices: Choices, given: str) -> Finding:
    """Return that a cell has none of what its column's list offers."""
    heading = Word(f"sheet.column.{choices.column}")
    facts: Mapping[str, str | Bilingual] = {"key": heading, "given": given, "allowed": choices}
    return finding._replace(code=_OTHERWISE, facts=facts)
