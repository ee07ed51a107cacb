"""Values that stay as they are: a mapping, and tuples that remember."""

from __future__ import annotations

import copy
import pickle
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlgl_cli.engine.arithmetic import Printed
from hlgl_cli.frozen import Frozen

ITEMS = st.dictionaries(st.integers(), st.text())


@given(ITEMS)
def test_is_read_as_what_it_was_made_of(items: dict[int, str]) -> None:
    """It has the same items in the same order, and is equal to them."""
    frozen = Frozen(items)
    assert (list(frozen.items()), len(frozen)) == (list(items.items()), len(items))
    assert frozen == items


@given(ITEMS)
def test_equal_ones_have_one_hash(items: dict[int, str]) -> None:
    """The order of the items makes no difference."""
    turned = Frozen(dict(reversed(items.items())))
    assert Frozen(items) == turned
    assert hash(Frozen(items)) == hash(turned)


@given(ITEMS)
def test_hash_tells_apart(items: dict[int, str]) -> None:
    """Another value makes another member of a set."""
    other = {**items, 0: items.get(0, "") + "x"}
    assert len({Frozen(items), Frozen(other), Frozen(dict(items))}) == 2


@given(ITEMS, st.integers(0, pickle.HIGHEST_PROTOCOL))
def test_copies(items: dict[int, str], protocol: int) -> None:
    """What is copied or pickled by any protocol is equal, frozen and in the same order."""
    frozen = Frozen(items)
    stored = pickle.loads(pickle.dumps(frozen, protocol))  # noqa: S301 - our own
    for one in (stored, copy.copy(frozen), copy.deepcopy(frozen)):
        assert (type(one), list(one.items())) == (Frozen, list(items.items()))


@given(ITEMS, st.integers())
def test_get(items: dict[int, str], key: int) -> None:
    """What stands for no item is what the standard mapping has for it."""
    assert Frozen(items).get(key) == items.get(key)
    assert Frozen(items).get(key, "none") == items.get(key, "none")


@pytest.mark.parametrize("name", ["low", "value", "new"])
def test_tuple_that_remembers(name: str) -> None:
    """What it remembers is neither set nor deleted by anybody, and plays no part in what it is."""
    number, fresh = (Printed(Fraction(5), Fraction(1, 2)) for _ in range(2))
    assert (number.low, number.high) == (Fraction(9, 2), Fraction(11, 2))
    with pytest.raises(AttributeError, match=name):
        setattr(number, name, 1)
    with pytest.raises(AttributeError, match=name):
        delattr(number, name)
    assert (number, hash(number), pickle.dumps(number)) == (fresh, hash(fresh), pickle.dumps(fresh))


def test_source_may_change() -> None:
    """What it was made of is no way to change it."""
    items = {2021: 6}
    frozen = Frozen(items)
    items[2021] = 7
    assert frozen[2021] == 6


def test_cannot_be_changed() -> None:
    """No item and no attribute can be set."""
    frozen = Frozen({2021: 6})
    with pytest.raises(TypeError, match="does not support item assignment"):
        frozen[2021] = 7  # type: ignore[index]  # what must not be possible
    with pytest.raises(AttributeError, match="new"):
        frozen.new = 1  # type: ignore[attr-defined]  # nor this


def test_repr() -> None:
    """A script that prints it sees what it is."""
    assert repr(Frozen({2021: 6})) == "Frozen({2021: 6})"
