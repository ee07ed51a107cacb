"""Tables as the tests write them: CSV text in, lines and rows out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.importing.printing import printed_rows
from hlgl_cli.importing.roles import Years
from hlgl_cli.importing.source import source_of
from hlgl_cli.importing.table import tables_in

if TYPE_CHECKING:
    from hlgl_cli.importing.printing import Printed
    from hlgl_cli.importing.table import Table


def tables(content: str | bytes, given: Years | None = None, name: str = "t.csv") -> list[Table]:
    """Return the tables of a file."""
    encoded = content.encode() if isinstance(content, str) else content
    sheets = source_of(name, encoded).sheets
    return [table for sheet in sheets for table in tables_in(sheet, given or Years())]


def rows(content: str | bytes, given: Years | None = None, name: str = "t.csv") -> list[Printed]:
    """Return the rows of the first table of a file."""
    table = tables(content, given, name)[0]
    return list(printed_rows(table, table.columns.years))
