"""Figures in Parquet and Arrow: rows are counted from 1, and come a group or a batch at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from hlgl_cli.panel.files import Figures, broken
from hlgl_cli.panel.layout import layout_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.finding import Finding
    from hlgl_cli.panel.files import Piece

PARQUET, ARROW, STREAM = b"PAR1", b"ARROW1", b"\xff\xff\xff\xff"
BROKEN = (pa.ArrowException, OSError)  # what a library says of a file that is damaged


class Parquet(Figures):
    """A file of Parquet; a group of rows that cannot be read loses its own rows alone."""

    def __init__(self, name: str, path: str) -> None:
        """Open the file; raise one of BROKEN where it is damaged as a whole."""
        self._file = pq.ParquetFile(path, memory_map=True)  # what is not asked for is not read
        super().__init__(layout_of(name, self._file.schema_arrow.names))

    def _pieces(self, keys: list[str]) -> Iterator[Piece | Finding]:
        first, names = 1, [self.layout.headings[self.layout.columns[key]] for key in keys]
        for at in range(self._file.num_row_groups):
            rows = self._file.metadata.row_group(at).num_rows
            numbers = pa.array(range(first, first + rows), pa.int64())
            try:
                group = self._file.read_row_group(at, columns=names)
                places = map(group.column_names.index, names)
                yield self._piece(numbers, keys, [group.column(place) for place in places])
            except BROKEN as error:
                yield broken(self.layout.file, first, cause(error))
            first += rows


class _Batches(Figures):
    """Figures in batches of Arrow."""

    def _batch(self, batch: pa.RecordBatch, first: int, keys: list[str]) -> Piece:
        """Return a batch whose rows are counted on from the first."""
        numbers = pa.array(range(first, first + batch.num_rows), pa.int64())
        columns = [batch.column(self.layout.columns[key]) for key in keys]
        return self._piece(numbers, keys, columns)


class Arrow(_Batches):
    """A file of Arrow, also called Feather; a batch that cannot be read loses its own rows."""

    def __init__(self, name: str, path: str) -> None:
        """Open the file; raise one of BROKEN where it is damaged as a whole."""
        self._file = pa.ipc.open_file(pa.memory_map(path))
        super().__init__(layout_of(name, self._file.schema.names))

    def _pieces(self, keys: list[str]) -> Iterator[Piece | Finding]:
        first = 1
        for at in range(self._file.num_record_batches):
            try:
                batch = self._file.get_batch(at)
                yield self._batch(batch, first, keys)
                first += batch.num_rows
            except BROKEN as error:
                yield broken(self.layout.file, first, cause(error))


class Stream(_Batches):
    """A stream of Arrow, as programs send it to one another; what follows damage is lost."""

    def __init__(self, name: str, path: str) -> None:
        """Look at the beginning; raise one of BROKEN where it is damaged."""
        self._path = path
        with pa.ipc.open_stream(pa.memory_map(path)) as stream:
            super().__init__(layout_of(name, stream.schema.names))

    def _pieces(self, keys: list[str]) -> Iterator[Piece | Finding]:
        first = 1
        try:
            with pa.ipc.open_stream(pa.memory_map(self._path)) as stream:
                for batch in stream:
                    yield self._batch(batch, first, keys)
                    first += batch.num_rows
        except BROKEN as error:
            yield broken(self.layout.file, first, cause(error))


def cause(error: Exception) -> str:
    """Return what a library says is wrong, in one line."""
    return str(error).splitlines()[0] if str(error) else type(error).__name__
