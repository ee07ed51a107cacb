"""Where the values of a TOML file stand: the file is parsed once more, by a grammar with places.

Loaded only when a finding needs a place. Lines and columns count from 1, columns in characters.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

import tomli
import tree_sitter_toml
from tree_sitter import Language, Parser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tree_sitter import Node

Keys = tuple[str, ...]
_KEY_TYPES = {"bare_key", "quoted_key", "dotted_key"}


class Spot(NamedTuple):
    """A line and a column."""

    line: int
    column: int


class Entry(NamedTuple):
    """Where the key of a value stands, and the value; for a table, its header and its body."""

    key: Spot
    value: Spot


class Places:
    """The places of all keys and values of a text; a place that it has not is its parent's."""

    def __init__(self, text: str) -> None:
        """Parse the text; what the grammar does not know is passed over."""
        self._lines = text.encode("utf-8").split(b"\n")
        self._entries: dict[Keys, Entry] = {(): Entry(Spot(1, 1), Spot(1, 1))}
        self._tables: dict[Keys, int] = {}
        self._columns: dict[int, tuple[int, int]] = {}  # a row's latest, in bytes and characters
        tree = Parser(Language(tree_sitter_toml.language())).parse(text.encode("utf-8"))
        with suppress(RecursionError):  # what is nested too deeply has its parent's place
            self._read_body(tree.root_node, ())

    def find(self, keys: Keys) -> Entry:
        """Return where the value at these keys stands, or the nearest that leads to it."""
        while keys not in self._entries:
            keys = keys[:-1]
        return self._entries[keys]

    def _read_body(self, node: Node, above: Keys) -> None:
        for child in node.named_children:
            if child.type == "pair":
                self._read_pair(child, above)
            elif child.type in {"table", "table_array_element"}:
                self._read_table(child)

    def _read_table(self, node: Node) -> None:
        header = next(child for child in node.named_children if child.type in _KEY_TYPES)
        parts = list(_parts(header))
        keys = self._resolved(tuple(name for name, _ in parts))
        if node.type == "table_array_element":
            count = self._tables.get(keys, 0)
            self._tables[keys] = count + 1
            self._note(keys, parts[-1][1], parts[-1][1])
            keys = (*keys, str(count))
        above: Keys = ()
        for name, part in parts[:-1]:  # [a.b] is where a stands, unless it has a header
            above = self._resolved((*above, name))
            self._note(above, part, part)
        spot = self._spot(parts[-1][1])
        self._entries[keys] = Entry(spot, spot)
        self._read_body(node, keys)

    def _resolved(self, keys: Keys) -> Keys:
        """Return the keys with the index of the latest element after each array of tables."""
        found: Keys = ()
        for key in keys[:-1]:
            found = (*found, key)
            if found in self._tables:
                found = (*found, str(self._tables[found] - 1))
        return (*found, keys[-1])

    def _read_pair(self, node: Node, above: Keys) -> None:
        children = [child for child in node.named_children if child.type != "comment"]
        key, value = children[0], children[-1]
        keys = above
        for name, part in _parts(key):
            keys = (*keys, name)
            self._note(keys, part, value)
        self._read_value(value, keys)

    def _read_value(self, node: Node, keys: Keys) -> None:
        if node.type == "inline_table":
            self._read_body(node, keys)
        elif node.type == "array":
            values = [child for child in node.named_children if child.type != "comment"]
            for place, child in enumerate(values):
                self._note((*keys, str(place)), child, child)
                self._read_value(child, (*keys, str(place)))

    def _note(self, keys: Keys, key: Node, value: Node) -> None:
        self._entries.setdefault(keys, Entry(self._spot(key), self._spot(value)))

    def _spot(self, node: Node) -> Spot:
        row, column = node.start_point
        latest, characters = self._columns.get(row, (0, 0))
        between = self._lines[row][min(latest, column) : max(latest, column)]
        moved = len(between.decode("utf-8", "replace"))
        characters += moved if latest <= column else -moved
        self._columns[row] = column, characters
        return Spot(row + 1, characters + 1)


def _parts(node: Node) -> Iterator[tuple[str, Node]]:
    """Yield the names of a key, each where it stands; a dotted one is nested."""
    if node.type == "dotted_key":
        for child in node.named_children:
            yield from _parts(child)
        return
    text = (node.text or b"").decode("utf-8")
    yield (next(iter(tomli.loads(f"{text} = 0"))) if node.type == "quoted_key" else text), node
