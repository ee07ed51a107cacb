"""Where the values of a table stand: what places are for TOML, a map from keys to cells is here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from typing_extensions import Self

    from hlgl_cli.finding import Place
    from hlgl_cli.sources.tables.cells import Cell, Row

Keys = tuple[str, ...]


class Spot(NamedTuple):
    """A cell: its row and column from 1, what is shown of it, and its name if it has one."""

    line: int
    column: int
    source: str
    cell: str = ""


class Entry(NamedTuple):
    """Where what a value is called stands, and the value."""

    key: Spot
    value: Spot


class Part(str):
    """The name of a file of which some rows are meant, with the places of what they say.

    It is the file's name wherever that is asked for. Several submissions may stand in one table,
    and the same keys lead to other cells in each.
    """

    __slots__ = ("_entries",)
    _entries: Mapping[Keys, Entry]

    def __new__(cls, name: str, entries: Mapping[Keys, Entry]) -> Self:
        """Take the name and the places by key; the place of no keys is that of the whole."""
        part = super().__new__(cls, name)
        part._entries = entries
        return part

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        """Return the name alone: another process has no use for places."""
        return str, (str(self),)

    def placed(self, place: Place, *, is_about_key: bool) -> Place:
        """Return a place with its cell, or with the nearest that its keys lead to."""
        if place.line is not None:
            return place._replace(file=str(self))
        keys = place.keys
        while keys and keys not in self._entries:
            keys = keys[:-1]
        entry = self._entries.get(keys)
        if entry is None:
            return place._replace(file=str(self))
        spot = entry.key if is_about_key else entry.value
        return place._replace(file=str(self), **spot._asdict())


def spot_of(row: Row, cell: Cell, title: str | None, name: str) -> Spot:
    """Return where a cell stands; a workbook shows what the row is called and what the cell has."""
    if title is None:
        return Spot(cell.line, cell.column, row.source or "")
    shown = " | ".join(filter(None, (name, " ".join(cell.text.split()))))
    return Spot(cell.line, cell.column, shown, cell_name(title, cell))


def cell_name(title: str, cell: Cell) -> str:
    """Return a cell's name with its sheet's: 填报!E12."""
    return f"{title}!{letters(cell.column)}{cell.line}"


def letters(column: int) -> str:
    """Return the letters of a column, counted from 1: 27 is AA."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
