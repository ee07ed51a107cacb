"""A file whose folders say something of it: a column each, the same in all rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

from hlgl_cli.finding import Finding
from hlgl_cli.panel.files import Figures, Piece
from hlgl_cli.panel.layout import layout_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Partitioned(Figures):
    """A file with the columns that its folders add."""

    def __init__(self, file: Figures, said: Mapping[str, str]) -> None:
        """Take the file, and what its folders say by heading; its own columns come first."""
        self._file, own = file, file.layout
        named = layout_of(own.file, tuple(said)).columns
        twice = {tuple(said)[at] for key, at in named.items() if key in own.columns}
        added = {heading: text for heading, text in said.items() if heading not in twice}
        texts = tuple(added.values())
        layout = layout_of(own.file, (*own.headings, *added))
        self._said = {
            key: texts[at - len(own.headings)]
            for key, at in layout.columns.items()
            if at >= len(own.headings)
        }
        super().__init__(layout, file.remarks)

    def _pieces(self, keys: list[str]) -> Iterator[Piece | Finding]:
        own = [key for key in keys if key not in self._said]
        for piece in self._file.rows(own):
            if isinstance(piece, Finding):
                yield piece
                continue
            count = len(piece.numbers)
            added = {key: pa.repeat(self._said[key], count) for key in keys if key in self._said}
            yield Piece(piece.numbers, {**piece.columns, **added})
