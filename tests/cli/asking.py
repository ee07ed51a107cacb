"""How the tests ask what completes a line, as a shell does at TAB."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Item(NamedTuple):
    """A word that completes a line, or what the shell is to complete, as zsh reads it."""

    kind: str
    value: str
    meaning: str = "_"


Complete = Callable[..., list[Item]]


def at_tab(line: str, shell: str = "zsh") -> dict[str, str]:
    """Return the environment in which a shell asks what completes a line."""
    word = line.rpartition(" ")[2] if shell == "fish" else str(line.count(" "))
    return {"_HLGL_COMPLETE": f"{shell}_complete", "COMP_WORDS": line, "COMP_CWORD": word}


def items(answer: str) -> list[Item]:
    """Return the items of an answer."""
    lines = answer.splitlines()
    return [Item(*parts) for parts in zip(lines[::3], lines[1::3], lines[2::3], strict=False)]


def values(found: list[Item]) -> list[str]:
    """Return the words alone."""
    return [one.value for one in found]
