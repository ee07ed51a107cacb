"""Which column of a file is which: by our own headings in either language, or by those of SDMX."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.finding import Finding, Place
from hlgl_cli.sheet import LABELS, LONG_FORM, column_of, label_of
from hlgl_cli.sources.tables.forms import called, lacking
from hlgl_cli.sources.tables.parts import Part
from hlgl_cli.sources.tables.reading import Columns
from hlgl_cli.text import LANGUAGES, likely, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

VINTAGE, MULTIPLIER = "vintage", "multiplier"
READ = tuple(dict.fromkeys((*LONG_FORM, "id", *LABELS, VINTAGE, MULTIPLIER)))
SDMX = {
    "REF_AREA": "area",
    "TIME_PERIOD": "year",
    "INDICATOR": "indicator",
    "OBS_VALUE": "value",
    "UNIT_MEASURE": "unit",
    "OBS_STATUS": "status",
    "UNIT_MULT": MULTIPLIER,
}
_KNOWN = tuple(key for key in READ if key not in {VINTAGE, MULTIPLIER})
_A_YEAR = re.compile(r"([0-9]{4})-A1")
# CL_OBS_STATUS: normal, provisional, revised.
_STATUSES = {"A": "final", "P": "preliminary", "R": "revised"}
_UNITS = {"PT": "%", "PC": "%"}


class Layout(NamedTuple):
    """A file, its headings, and the place of each column that is read, from 0."""

    file: str
    headings: tuple[str, ...]
    columns: Mapping[str, int]

    @property
    def lacks(self) -> Columns:
        """Return the columns that it lacks and nothing replaces."""
        return Columns(lacking(self.columns))

    @property
    def coded(self) -> frozenset[str]:
        """Return the columns that may hold codes of SDMX."""
        headings = {key: self.headings[at].strip().upper() for key, at in self.columns.items()}
        return frozenset(key for key, heading in headings.items() if heading in SDMX)

    def findings(self) -> Iterator[Finding]:
        """Yield what is wrong with the headings, of which the place counts from 1."""
        if self.lacks:
            facts = {"lacks": self.lacks, "columns": Columns(_KNOWN)}
            yield Finding("S121", Place(Part(self.file, {}), (), 1, 1, cell=""), facts)
            return
        known = tuple(called(lang, key) for lang in LANGUAGES for key in _KNOWN)
        for at, heading in enumerate(self.headings):
            if at not in self.columns.values():
                place = Place(Part(self.file, {}), (), 1, at + 1, cell="")
                yield Finding("S123", place, {"heading": heading, **likely(heading, known)})

    def said(self, key: str, text: str) -> str:
        """Return what a cell says in our words, where it says it in those of SDMX."""
        heading = self.headings[self.columns[key]].strip().upper()
        if heading == "TIME_PERIOD":
            found = _A_YEAR.fullmatch(text.strip())
            return text if found is None else found[1]
        words = {"OBS_STATUS": _STATUSES, "UNIT_MEASURE": _UNITS}.get(heading, {})
        return words.get(text.strip(), text)


def layout_of(file: str, headings: Sequence[str]) -> Layout:
    """Return which column is which; of two that are one, the first is read."""
    columns: dict[str, int] = {}
    for at, heading in enumerate(headings):
        key = _key(heading)
        if key in READ:
            columns.setdefault(key, at)
    return Layout(file, tuple(headings), columns)


def _key(heading: str) -> str:
    plain = heading.strip()
    if plain.upper() in SDMX:
        return SDMX[plain.upper()]
    if plain.casefold() in {name for lang in LANGUAGES for name in _editions(lang)}:
        return VINTAGE
    return column_of(plain) or label_of(plain) or ""


def _editions(lang: str) -> list[str]:
    return say(lang, "panel.vintage").split("|")
