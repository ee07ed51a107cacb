"""Where the values of a TOML file stand: the file is parsed once more, by a grammar with places.

Loaded only when a finding needs a place. Lines and columns count from 1, columns in characters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import tomli
import tree_sitter_toml
from tree_sitter import Language, Parser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tree_sitter import Node

Keys = tuple[str, ...]
_KEY_TYPES = {"bare_key", "quoted_key", "dotted_key"}
MOST_PARTS = 50  # of a key: what is nested more deeply has its parent's place
_FIRST = (1, 1)


class Spot(NamedTuple):
    """A line and a column."""

    line: int
    column: int


class Entry(NamedTuple):
    """Where the key of a value stands, and the value; for a table, its header and its body."""

    key: Spot
    value: Spot


class Places:
    """The places of all keys and values of a text; a place that it has not is its parent's.

    Headers are read at once, what stands below them and inside values as far as it is asked for.
    """

    def __init__(self, text: str) -> None:
        """Parse the text; what the grammar does not know is passed over.

        So are empty lines, each of which it would keep.
        """
        lines = text.encode("utf-8").split(b"\n")
        self._rows = [row for row, line in enumerate(lines) if line.strip()]
        self._lines = [lines[row] for row in self._rows]
        self._entries: dict[Keys, tuple[Node, Node]] = {}
        self._stated = set[Keys]()  # keys that have a value: what is below them stands in it
        self._unread: dict[Keys, list[Iterator[None]]] = {}
        self._tables: dict[Keys, int] = {}
        self._columns: dict[int, tuple[int, int]] = {}  # a row's latest, in bytes and characters
        parser = Parser(Language(tree_sitter_toml.language()))
        tree = parser.parse(b"\n".join([*self._lines, b""]))
        self._unread[()] = [self._read_body(tree.root_node, ())]
        for child in tree.root_node.named_children:
            if child.type in {"table", "table_array_element"}:
                self._read_table(child)

    def find(self, keys: Keys) -> Entry:
        """Return where the value at these keys stands, or the nearest that leads to it."""
        for end in range(len(keys)):
            while not self._leads_on(keys, end) and self._advance(keys[:end]):
                pass
        while keys and keys not in self._entries:
            keys = keys[:-1]
        if not keys:
            return Entry(Spot(*_FIRST), Spot(*_FIRST))
        return Entry(*map(self._spot, self._entries[keys]))

    def _leads_on(self, keys: Keys, end: int) -> bool:
        """Return whether a value below the first keys is known that the others lead to."""
        return any(keys[:longer] in self._stated for longer in range(end + 1, len(keys) + 1))

    def _advance(self, keys: Keys) -> bool:
        """Read one thing more of what stands at some keys; return whether there was one."""
        readings = self._unread.get(keys, [])
        while readings:
            for _ in readings[0]:
                return True
            del readings[0]
        return False

    def _read_body(self, node: Node, above: Keys) -> Iterator[None]:
        """Note a pair at a time."""
        for child in node.named_children:
            if child.type == "pair":
                self._read_pair(child, above)
                yield

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
        self._entries[keys] = parts[-1][1], parts[-1][1]
        self._unread.setdefault(keys, []).append(self._read_body(node, keys))

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
        """Note that there is a value, which is looked into where that is asked for."""
        self._stated.add(keys)
        if node.type == "inline_table":
            self._unread[keys] = [self._read_body(node, keys)]
        elif node.type == "array":
            self._unread[keys] = [self._read_array(node, keys)]

    def _read_array(self, node: Node, above: Keys) -> Iterator[None]:
        """Note an element at a time."""
        values = (child for child in node.named_children if child.type != "comment")
        for place, child in enumerate(values):
            keys = (*above, str(place))
            self._note(keys, child, child)
            self._read_value(child, keys)
            yield

    def _note(self, keys: Keys, key: Node, value: Node) -> None:
        self._entries.setdefault(keys, (key, value))

    def _spot(self, node: Node) -> Spot:
        row, column = node.start_point
        latest, characters = self._columns.get(row, (0, 0))
        between = self._lines[row][min(latest, column) : max(latest, column)]
        moved = len(between.decode("utf-8", "replace"))
        characters += moved if latest <= column else -moved
        self._columns[row] = column, characters
        return Spot(self._rows[row] + 1, characters + 1)


def _parts(node: Node) -> Iterator[tuple[str, Node]]:
    """Yield the names of a key, each where it stands; a dotted one is a name behind a key."""
    behind: list[Node] = []
    while node.type == "dotted_key":
        node, last = node.named_children
        behind.append(last)
    for part in [node, *reversed(behind)][:MOST_PARTS]:
        text = (part.text or b"").decode("utf-8")
        name = next(iter(tomli.loads(f"{text} = 0"))) if part.type == "quoted_key" else text
        yield name, part
