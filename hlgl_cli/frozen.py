"""Values that nobody can change: a mapping that is one as a tuple is, and tuples that remember."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, Mapping, ValuesView
from typing import TypeVar, overload

Key = TypeVar("Key")
Value_co = TypeVar("Value_co", covariant=True)
Other = TypeVar("Other")


class Fixed:
    """What lets a tuple keep what follows from its fields, formed when it is first asked.

    Nobody can set an attribute, and what is kept plays no part in what is equal, copied or pickled.
    """

    def __setattr__(self, name: str, _: object) -> None:
        """Raise AttributeError: it stays as it is."""
        raise AttributeError(name)

    def __delattr__(self, name: str) -> None:
        """Raise AttributeError."""
        raise AttributeError(name)

    def __getstate__(self) -> None:
        """Return nothing: the fields are all there is to keep."""


class Frozen(Mapping[Key, Value_co]):
    """Items that stay as they are, so that what has them can be hashed, copied and pickled."""

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[Key, Value_co]) -> None:
        """Keep the items in their order, whatever becomes of where they came from."""
        self._items = dict(items)

    def __getitem__(self, key: Key) -> Value_co:
        """Return the value of a key."""
        return self._items[key]

    @overload
    def get(self, key: Key, /) -> Value_co | None: ...

    @overload
    def get(self, key: Key, /, default: Value_co | Other) -> Value_co | Other: ...

    def get(self, key: Key, /, default: Value_co | Other | None = None) -> Value_co | Other | None:
        """Return the value of a key, or what stands for none, without an exception on the way."""
        return self._items.get(key, default)

    def __contains__(self, key: object) -> bool:
        """Return whether there is such a key, without an exception on the way."""
        return key in self._items

    def __iter__(self) -> Iterator[Key]:
        """Yield the keys."""
        return iter(self._items)

    def __len__(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def items(self) -> ItemsView[Key, Value_co]:
        """Return the items as the dictionary has them, at its speed."""
        return self._items.items()

    def values(self) -> ValuesView[Value_co]:
        """Return the values as the dictionary has them."""
        return self._items.values()

    def __hash__(self) -> int:
        """Return what equal mappings share, in whatever order their items are."""
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        """Return it as it is made."""
        return f"Frozen({self._items!r})"

    def __reduce__(self) -> tuple[type[Frozen[Key, Value_co]], tuple[dict[Key, Value_co]]]:
        """Return what makes an equal one."""
        return Frozen, (self._items,)
