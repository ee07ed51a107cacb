"""How a file of nonsense is made: one kind of it, many times over, up to the most that is read."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MOST = 1024 * 1024 - 1
Role = Literal[
    "figures",
    "plan",
    "overlay",
    "settings",
    "stdin",
    "sheet",
    "book",
    "table",
    "page",
    "report",
    "panel",
    "parquet",
]
HEAD = "year = 2023\n[figures]\n"
PLAN_HEAD = """[plan]
id = "many"
title = { zh = "规划", en = "Plan" }
area = { zh = "某市", en = "City" }
base_year = 2020
target_year = 2025
[[categories]]
id = "all"
name = { zh = "全部", en = "All" }
"""


class Hostile(NamedTuple):
    """What is written, and as what it is read."""

    text: Callable[[int], str | bytes]
    role: Role = "figures"


def filled(size: int, parts: Iterable[str], head: str = HEAD, tail: str = "") -> str:
    """Return the head, as many parts as there is room for in so many bytes, and the tail."""
    room = size - len((head + tail).encode())
    kept = []
    for part in parts:
        room -= len(part.encode())
        if room < 0:
            break
        kept.append(part)
    return head + "".join(kept) + tail


def lines(form: str, head: str = HEAD, tail: str = "", first: int = 0) -> Hostile:
    """Return a line many times over, numbered."""
    return Hostile(lambda size: filled(size, (form % at for at in count(first)), head, tail))


def repeated(text: str, head: str = HEAD, tail: str = "") -> Hostile:
    """Return a text many times over."""
    return Hostile(lambda size: filled(size, (text for _ in count()), head, tail))
