"""What an imported indicator is called in its plan: an id, a number, a name of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.importing.shipped import ROW, known_indicator

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LONGEST = 40  # characters of an id
_IN_CHINESE = re.compile(r"[\u3400-\u9fff]")
_MOST_DIGITS = 9
Labels = set[str]


class Named(NamedTuple):
    """What a row is called: its number where it prints one that is its own."""

    id: str
    number: int | None
    name: str


class Printed(NamedTuple):
    """What a row prints of it."""

    row: int
    item: str
    name: str


def is_chinese(text: str) -> bool:
    """Return whether a text has Chinese in it."""
    return _IN_CHINESE.search(text) is not None


def names_of(rows: Iterable[Printed]) -> Iterator[Named]:
    """Yield the names of rows in their order, no id, number or name of which is another's.

    An indicator of the shipped plans keeps its id; another takes its English name, or its row.
    Where no row has a number, they are numbered as they stand.
    """
    printed = tuple(rows)
    numbers = [_number(row.item) for row in printed]
    if not any(numbers):
        numbers = list(range(1, len(printed) + 1))
    width = len(str(max((row.row for row in printed), default=0)))
    taken: Labels = set()
    for row, number in zip(printed, numbers, strict=True):
        ident = free(_id(row, width, taken), "_", taken)
        name = free(row.name or f"{row.row}", " ", taken)
        own = number if number and str(number) not in taken else None
        taken |= {str(own)} if own else set()
        yield Named(ident, own, name)


def slug(text: str) -> str:
    """Return an English name as an id; nothing for one that cannot be."""
    if not text.isascii():
        return ""
    words = "_".join(re.findall(r"[a-z0-9]+", text.lower()))
    short = words if len(words) <= _LONGEST else words[: _LONGEST + 1].rpartition("_")[0]
    return short if short[:1].isalpha() else ""


def _number(item: str) -> int:
    """Return the number that a row prints, 0 where it prints none."""
    digits = item.strip(" .、．()（）")
    return int(digits) if digits.isdecimal() and len(digits) <= _MOST_DIGITS else 0


def _id(row: Printed, width: int, taken: Labels) -> str:
    known = known_indicator(row.name)
    if known is not None and known.id not in taken:
        return known.id
    return slug(row.name) or f"{ROW}{row.row:0{width}}"


def free(text: str, between: str, taken: Labels) -> str:
    """Return a text that is not taken yet, with a number behind it if need be, and take it."""
    count, label = 1, text
    while label in taken:
        count += 1
        label = f"{text}{between}{count}"
    taken.add(label)
    return label
