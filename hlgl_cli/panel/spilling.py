"""A second reading parts the rows by area, in whatever order they come.

They lie in one file of batches until it is their turn, so that memory holds one part at a time.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from hlgl_cli.finding import CannotRunError, Finding
from hlgl_cli.panel.layout import READ
from hlgl_cli.panel.parting import areas_of, is_counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from typing_extensions import Self

    from hlgl_cli.panel.files import Figures, Piece
    from hlgl_cli.panel.parting import Parting

FILE, NUMBER = "file", "number"
SCHEMA = pa.schema(
    [(FILE, pa.int32()), (NUMBER, pa.int64()), *((key, pa.string()) for key in READ)]
)
_PACKED = pa.ipc.IpcWriteOptions(compression="lz4")


class Part(NamedTuple):
    """Areas, which of them each spelling means, and their rows as a stream of Arrow."""

    areas: tuple[str, ...]
    meant: Mapping[str, str]
    rows: bytes


class Spilled:
    """The rows of all files, parted; what could not be read of them is in `findings`."""

    def __init__(self, files: Sequence[Figures], parting: Parting) -> None:
        """Take the files, and which areas are judged together."""
        self._files, self._parting = files, parting
        self._batches: defaultdict[int, list[int]] = defaultdict(list)
        self.findings: list[Finding] = []

    def __enter__(self) -> Self:
        """Part the rows; raise CannotRunError where there is no room for them."""
        self._folder = TemporaryDirectory(prefix="hlgl-", ignore_cleanup_errors=True)
        self._path = str(Path(self._folder.name) / "figures.arrow")
        try:
            with pa.ipc.new_file(self._path, SCHEMA, options=_PACKED) as sheet:
                self._spill(sheet)
        except OSError:
            self._folder.cleanup()
            raise CannotRunError("run.unwritable", {"file": self._path}) from None
        except BaseException:
            self._folder.cleanup()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        """Remove the file."""
        self._folder.cleanup()

    def parts(self) -> Iterator[Part]:
        """Yield the areas that are judged together, sorted by name, with their rows."""
        spellings = defaultdict[str, list[str]](list)
        for spelling, area in self._parting.meant.items():
            spellings[area].append(spelling)
        with pa.memory_map(self._path) as mapped, pa.ipc.open_file(mapped) as opened:
            for at, areas in enumerate(self._parting.groups):
                batches = [opened.get_batch(each) for each in self._batches[at]]
                meant = {spelling: area for area in areas for spelling in spellings[area]}
                yield Part(areas, meant, packed(SCHEMA, batches))

    def _spill(self, sheet: pa.RecordBatchWriter) -> None:
        of_area = {area: at for at, areas in enumerate(self._parting.groups) for area in areas}
        numbers = {each: of_area[area] for each, area in self._parting.meant.items()}
        written = 0
        for at, figures in enumerate(self._files):
            for piece in figures.pieces(*READ):
                if isinstance(piece, Finding):
                    self.findings.append(piece)
                    continue
                for number, batch in _parted(piece, at, numbers):
                    sheet.write_batch(batch)
                    self._batches[number].append(written)
                    written += 1


def _parted(
    piece: Piece, file: int, numbers: Mapping[str, int]
) -> Iterator[tuple[int, pa.RecordBatch]]:
    """Yield the rows of each part, in the order of the file."""
    areas = areas_of(piece)
    columns = {FILE: pa.repeat(pa.scalar(file, pa.int32()), len(areas)), NUMBER: piece.numbers}
    columns |= {key: piece.columns.get(key, pa.nulls(len(areas), pa.string())) for key in READ}
    columns["area"] = areas
    batch = pa.RecordBatch.from_pydict(columns, SCHEMA).filter(is_counted(piece, areas))
    coded = batch.column("area").dictionary_encode()
    of_code = pa.array([numbers[spelling] for spelling in coded.dictionary.to_pylist()], pa.int32())
    parts = of_code.take(coded.indices)
    order = pc.sort_indices(pa.table({"part": parts, NUMBER: batch.column(NUMBER)}), _ORDER)
    parts, batch = parts.take(order), batch.take(order)
    begin = 0
    for part, rows in _runs(parts):
        yield part, batch.slice(begin, rows)
        begin += rows


_ORDER = [("part", "ascending"), (NUMBER, "ascending")]


def _runs(parts: pa.Array) -> list[tuple[int, int]]:
    """Return which parts there are, sorted, and how many rows each has."""
    counts = pc.value_counts(parts).to_pylist()
    return sorted((each["values"], each["counts"]) for each in counts)


def packed(schema: pa.Schema, batches: Sequence[pa.RecordBatch]) -> bytes:
    """Return batches as a stream of Arrow."""
    sheet = pa.BufferOutputStream()
    with pa.ipc.new_stream(sheet, schema, options=_PACKED) as stream:
        for batch in batches:
            stream.write_batch(batch)
    return bytes(sheet.getvalue().to_pybytes())


def unpacked(content: bytes) -> pa.Table:
    """Return the table that a stream of Arrow is."""
    with pa.ipc.open_stream(content) as stream:
        return stream.read_all()
