"""Figures as text in columns: every cell is a text, and a row is known by its line."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, NamedTuple

import pyarrow as pa
import pyarrow.csv as pacsv

from hlgl_cli.finding import Finding, Place
from hlgl_cli.panel.columnar import BROKEN, cause
from hlgl_cli.panel.files import Figures, broken
from hlgl_cli.panel.layout import layout_of
from hlgl_cli.sources.tables.delimited import SEPARATORS, decoded
from hlgl_cli.sources.tables.parts import Part
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.panel.files import Piece

HEAD = 64 * 1024  # bytes in which the headings are looked for, and the encoding
_BLOCK = 4 * 1024 * 1024  # bytes that are read at once


class Delimited(Figures):
    """Text with commas, tabs or semicolons; a row that has not the columns of the head is lost."""

    def __init__(self, name: str, path: str, head: bytes, encoding: str | None) -> None:
        """Take the beginning of the file, and its encoding; None: it is found by looking."""
        self._path = path
        read = decoded(name, head[:HEAD].rpartition(b"\n")[0] or head, encoding)
        if isinstance(read, Finding):
            super().__init__(layout_of(name, ()), [read])
            return
        first = read.text.split("\n", 1)[0].rstrip("\r")
        layouts = {each: layout_of(name, _cells(first, each)) for each in SEPARATORS}
        self._separator, layout = max(layouts.items(), key=lambda each: len(each[1].columns))
        self._encoding = encoding or read.found or "utf-8"
        place = Place(Part(name, {}), (), 1, 1, source=first, cell="")
        note = Finding("S124", place, {"encoding": read.found or ""})
        super().__init__(layout, [note] if read.found else ())

    def _pieces(self, keys: list[str]) -> Iterator[Piece | Finding]:
        rows = Rows()
        try:
            for batch in self._opened(keys, rows):
                numbers = pa.array(rows.numbers(batch.num_rows), pa.int64())
                yield self._piece(numbers, keys, batch.columns)
                yield from rows.lost(self.layout.file)
            yield from rows.lost(self.layout.file)
        except BROKEN as error:
            yield broken(self.layout.file, rows.line, cause(error))

    def _opened(self, keys: list[str], rows: Rows) -> Iterator[pa.RecordBatch]:
        """Return the rows in batches; of two headings that are one, each is a column."""
        names = [str(at) for at in range(len(self.layout.headings))]
        wanted = [names[self.layout.columns[key]] for key in keys]
        opened: Iterator[pa.RecordBatch] = pacsv.open_csv(
            self._path,
            # In one thread the number of a row that is lost is known.
            pacsv.ReadOptions(
                use_threads=False,
                block_size=_BLOCK,
                skip_rows=1,
                column_names=names,
                encoding=self._encoding,
            ),
            pacsv.ParseOptions(
                delimiter=self._separator, ignore_empty_lines=False, invalid_row_handler=rows.lose
            ),
            pacsv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.string()), include_columns=wanted
            ),
        )
        return opened


class Cells(NamedTuple):
    """How many cells a row has, and how many headings there are: a fact of a message."""

    cells: int
    headings: int

    def of(self, lang: str) -> str:
        """Return it in words."""
        return say(lang, "panel.cells", cells=self.cells, headings=self.headings)


class Rows:
    """The lines of rows, without those that were lost."""

    def __init__(self) -> None:
        """Begin below the headings."""
        self.line = 2
        self._lost: dict[int, tuple[Cells, str]] = {}
        self._lines = set[int]()

    def lose(self, row: pacsv.InvalidRow) -> str:
        """Keep a row that cannot be read."""
        self._lost[row.number] = (Cells(row.actual_columns, row.expected_columns), row.text)
        self._lines.add(row.number)
        return "skip"

    def numbers(self, count: int) -> list[int]:
        """Return the lines of so many rows that are next."""
        found: list[int] = []
        while len(found) < count:
            if self.line not in self._lines:
                found.append(self.line)
            self.line += 1
        return found

    def lost(self, file: str) -> Iterator[Finding]:
        """Yield the rows that were lost since it was last asked."""
        for line in sorted(self._lost):  # to which another thread may add meanwhile
            yield broken(file, line, *self._lost.pop(line))


def _cells(line: str, separator: str) -> list[str]:
    return next(csv.reader([line], delimiter=separator), [])
