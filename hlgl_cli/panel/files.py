"""A file of figures as a stream of pieces: the texts of the columns asked for, and where rows are.

What cannot be read of a file is a finding in the place of its rows.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.finding import Finding, Place
from hlgl_cli.panel.texts import as_texts
from hlgl_cli.sources.tables.parts import Part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pyarrow as pa

    from hlgl_cli.finding import Bilingual
    from hlgl_cli.panel.layout import Layout


class Piece(NamedTuple):
    """Some rows: the number of each, and the columns asked for by their keys."""

    numbers: pa.Array
    columns: dict[str, pa.Array]


class Figures(ABC):
    """A file of figures: which column is which, what is wrong with the file, and its rows."""

    def __init__(self, layout: Layout, findings: Sequence[Finding] = ()) -> None:
        """Take the layout, and what is told of the file beside its headings."""
        self.layout, self.remarks = layout, tuple(findings)
        self.findings = (*findings, *layout.findings())

    def pieces(self, *keys: str) -> Iterator[Piece | Finding]:
        """Yield all rows with those columns that there are; none where a needed one is missing."""
        if not self.layout.lacks:
            yield from self.rows([key for key in keys if key in self.layout.columns])

    def rows(self, keys: list[str]) -> Iterator[Piece | Finding]:
        """Yield all rows with some of its columns, whatever it lacks."""
        return self._pieces(keys)

    @abstractmethod
    def _pieces(self, keys: list[str]) -> Iterator[Piece | Finding]:
        """Yield all rows with some columns."""

    def _piece(self, numbers: pa.Array, keys: Sequence[str], columns: Sequence[pa.Array]) -> Piece:
        """Return rows with their columns as texts."""
        pairs = zip(keys, columns, strict=True)
        return Piece(numbers, {key: as_texts(self.layout, key, column) for key, column in pairs})


def broken(file: str, line: int, cause: str | Bilingual, text: str | None = None) -> Finding:
    """Return that rows cannot be read from a line on, or one of which the text is known."""
    place = Place(Part(file, {}), (), line, 1, source=text, cell="")
    return Finding("S140", place, {"cause": cause})
