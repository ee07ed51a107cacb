"""Numbers that stand before the names of a table with nothing but a blank: 6 居民人均可支配收入."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_FEWEST = 3
_NUMBER = re.compile(r"([0-9０-９]{1,3})\s+(?=[^\s%％])")


def are_counted(names: Iterable[str]) -> bool:
    """Return whether the names of a table are numbered on without a gap.

    On a second page they go on from 11; one alone may begin with a number of its own: 3 岁以下.
    """
    numbers = [int(found[1]) for found in map(_NUMBER.match, names) if found is not None]
    steps = {after - before for before, after in pairwise(numbers)}
    return len(numbers) >= _FEWEST and steps == {1}


def with_point(name: str) -> str:
    """Return a name with a point behind its number, as other tables have it."""
    return _NUMBER.sub(r"\1. ", name, count=1) if _NUMBER.match(name) else name
