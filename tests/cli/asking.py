"""How the tests ask what completes a line, as a shell does at TAB."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Item(NamedTuple):
    """A word that completes a line, or what the shell is to complete, as the scripts read it."""

    kind: str
    value: str
    meaning: str = ""


Complete = Callable[..., list[Item]]


def items(answer: str) -> list[Item]:
    """Return the items of an answer."""
    return [Item(*line.split("\t")) for line in answer.splitlines()]


def values(found: list[Item]) -> list[str]:
    """Return the words alone."""
    return [one.value for one in found]
