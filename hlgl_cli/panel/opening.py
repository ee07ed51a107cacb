"""Files that are named become figures, by how they begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.panel.columnar import ARROW, BROKEN, PARQUET, Arrow, Parquet, cause
from hlgl_cli.panel.delimited import HEAD, Delimited
from hlgl_cli.panel.files import broken
from hlgl_cli.sources.files import read

if TYPE_CHECKING:
    from hlgl_cli.finding import Finding
    from hlgl_cli.panel.files import Figures


def opened(name: str, encoding: str | None = None) -> Figures | Finding:
    """Return the figures of a file, or why there are none; raise CannotRunError where none is."""
    head = read(name, HEAD)
    try:
        if head.bytes.startswith(PARQUET):
            return Parquet(head.name)
        if head.bytes.startswith(ARROW):
            return Arrow(head.name)
    except BROKEN as error:
        return broken(head.name, 1, cause(error))
    return Delimited(head.name, head.bytes, encoding)
