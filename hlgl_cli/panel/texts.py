"""Columns of any type as texts: a number has the digits that its file gives it, and no others."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from hlgl_cli.finding import CannotRunError

if TYPE_CHECKING:
    from hlgl_cli.panel.layout import Layout

_WIDEST = Context(prec=80)


def as_texts(layout: Layout, key: str, column: pa.ChunkedArray | pa.Array) -> pa.Array:
    """Return a column as texts, null where it has nothing.

    A double is its shortest decimal form. The scale of a decimal column is the column's and says
    nothing of a figure, so it leaves no zeros at the end. Raises CannotRunError for
    other types, and an ArrowException for a column that is damaged.
    """
    array = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    array.validate(full=True)  # a file may hold anything where its bounds and texts should be
    if isinstance(array, pa.DictionaryArray):
        array = array.dictionary_decode()
    kind = array.type
    if pa.types.is_decimal(kind):
        return pa.array(map(_shortest, array.to_pylist()), pa.string())
    if key == "year" and pa.types.is_temporal(kind):
        array = pc.year(array)
    elif pa.types.is_nested(kind) or pa.types.is_binary(kind) or pa.types.is_large_binary(kind):
        heading = layout.headings[layout.columns[key]]
        facts = {"file": layout.file, "heading": heading, "type": str(kind)}
        raise CannotRunError("panel.no_text", facts)
    return pc.cast(array, pa.string())


def _shortest(number: Decimal | None) -> str | None:
    return None if number is None else f"{number.normalize(_WIDEST):f}"
