"""Files that are named become figures, by how they begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.panel.columnar import ARROW, BROKEN, PARQUET, STREAM, Arrow, Parquet, Stream, cause
from hlgl_cli.panel.delimited import HEAD, Delimited
from hlgl_cli.panel.files import broken
from hlgl_cli.panel.partitioned import Partitioned
from hlgl_cli.sources.files import read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hlgl_cli.finding import Finding
    from hlgl_cli.panel.files import Figures
    from hlgl_cli.panel.inputs import Input

_COLUMNAR: Mapping[bytes, type[Parquet | Arrow | Stream]] = {
    PARQUET: Parquet,
    ARROW: Arrow,
    STREAM: Stream,
}


def opened(file: Input, encoding: str | None = None) -> Figures | Finding:
    """Return the figures of a file, or why there are none; raise CannotRunError where none is."""
    head = read(file.path, HEAD).bytes
    try:
        figures = _opened(file, head, encoding)
    except BROKEN as error:
        return broken(file.name, 1, cause(error))
    return Partitioned(figures, file.said) if file.said else figures


def _opened(file: Input, head: bytes, encoding: str | None) -> Figures:
    for beginning, kind in _COLUMNAR.items():
        if head.startswith(beginning):
            return kind(file.name, file.path)
    return Delimited(file.name, file.path, head, encoding)
