"""Assessments are written in groups of so many rows, whatever parts they came in."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from hlgl_cli.panel.columns import SCHEMA
from hlgl_cli.panel.spilling import unpacked

if TYPE_CHECKING:
    from collections.abc import Callable

    from typing_extensions import Self

ROWS = 65_536  # of a group


class Writing:
    """Parquet that leaves piece by piece; memory holds a group."""

    def __init__(self, write: Callable[[bytes], None], rows: int = ROWS) -> None:
        """Take what takes the bytes."""
        self._sheet, self._rows = _Sheet(write), rows
        self._waiting = SCHEMA.empty_table()

    def __enter__(self) -> Self:
        """Begin the file."""
        self._parquet = pq.ParquetWriter(self._sheet, SCHEMA, compression="zstd")
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Write what is left and the end of the file, unless there was an error."""
        if kind is not None:
            self._sheet.drop()
        else:
            if self._waiting.num_rows:
                self._parquet.write_table(self._waiting)
            self._parquet.close()

    def add(self, rows: bytes) -> None:
        """Write the rows of a part, as far as they fill groups."""
        self._waiting = pa.concat_tables([self._waiting, unpacked(rows)])
        while self._waiting.num_rows >= self._rows:
            group = self._waiting.slice(0, self._rows).combine_chunks()
            self._parquet.write_table(group)
            self._waiting = self._waiting.slice(self._rows)


class _Sheet(io.RawIOBase):
    """What Parquet is written to: it only goes forward."""

    def __init__(self, write: Callable[[bytes], None]) -> None:
        """Take what takes the bytes."""
        super().__init__()
        self._write = write

    def drop(self) -> None:
        """Take nothing any more: the library ends a file that it is not told to end."""
        self._write = _nowhere

    def writable(self) -> bool:
        """Return that it takes bytes."""
        return True

    def write(self, content: bytes, /) -> int:  # type: ignore[override] # what Arrow gives
        """Write them all."""
        self._write(bytes(content))
        return len(content)


def _nowhere(_: bytes) -> None:
    """Take bytes that nobody wants."""
