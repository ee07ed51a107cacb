"""Patterns such as 20??.toml, which not every shell replaces by the names that match."""

from __future__ import annotations

import glob
import os
from typing import TYPE_CHECKING

from hlgl_cli.finding import CannotRunError
from hlgl_cli.sources.names import slashed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WILD = frozenset("*?[")


def expanded(names: Iterable[str]) -> Iterator[str]:
    """Yield the names, in the place of a pattern what it matches, sorted; what is there is none.

    Raises CannotRunError for a pattern that matches nothing.
    """
    for name in names:
        if _WILD.isdisjoint(name) or os.path.lexists(name):
            yield slashed(name)
            continue
        matching = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - not below one folder
        if not matching:
            raise CannotRunError("run.no_match", {"file": name})
        yield from map(slashed, matching)
