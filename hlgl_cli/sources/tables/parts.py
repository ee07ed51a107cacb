"""The name of a file that is a table, which knows where the values of some of its rows stand.

What places.py is for TOML, a map from keys to cells is here. Every run loads this, so no more is
in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from typing_extensions import Self

    from hlgl_cli.finding import Place
    from hlgl_cli.sources.tables.spots import Entry

Keys = tuple[str, ...]


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
