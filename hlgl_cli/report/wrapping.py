"""Text in columns, where Chinese characters are two wide and may be parted anywhere."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from unicodedata import category, east_asian_width

if TYPE_CHECKING:
    from collections.abc import Iterator

_WIDE = 2  # columns
LONGEST_NUMBER = 60  # characters: nothing that is longer is one
_CLOSING, _OPENING = "，。；：、）”！？", "（“"  # no line begins, and none ends, with these


def width(text: str) -> int:
    """Return how many columns a text takes."""
    return len(text) if text.isascii() else sum(map(_columns, text))


@cache
def _columns(character: str) -> int:
    """Return how many columns a character takes: an accent stands above the one before it."""
    if category(character) in {"Mn", "Me"}:
        return 0
    return _WIDE if east_asian_width(character) in {"W", "F"} else 1


def _is_wide(character: str) -> bool:
    return _columns(character) == _WIDE


def wrapped(text: str, columns: int) -> list[str]:
    """Return the lines of a text, each of at most so many columns if its pieces allow.

    Lines that go on keep the indent of the first.
    """
    if width(text) <= columns:
        return [text] if text.strip() else []
    indent = text[: len(text) - len(text.lstrip())]
    lines, taken = [indent], width(indent)
    for piece in _pieces(text[len(indent) :]):
        if taken + width(piece) > columns and lines[-1].strip():
            lines[-1] = lines[-1].rstrip()
            lines.append(indent)
            taken = width(indent)
        part = piece if lines[-1].strip() else piece.lstrip()
        lines[-1] += part
        taken += width(part)
    return [line for line in lines if line.strip()]


def folded(text: str, columns: int) -> list[str]:
    """Return the lines of a cell: a word that has room in a line of its own is not parted."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".lstrip()
        if width(longer) <= columns:
            lines[-1] = longer
        else:
            lines += [part for line in wrapped(word, columns) for part in _parted(line, columns)]
    return [line for line in lines if line]


def widest_number(text: str) -> int:
    """Return how many columns a cell needs so that `folded` parts no number of it."""
    pieces = (piece for word in text.split() for piece in _pieces(word))
    return max((width(piece) for piece in pieces if _may_be_a_number(piece)), default=0)


def _may_be_a_number(word: str) -> bool:
    return len(word) <= LONGEST_NUMBER and any(map(str.isdecimal, word))


def _parted(word: str, columns: int) -> list[str]:
    """Return a word in pieces that there is room for, whole where it may be a number."""
    if width(word) <= columns or _may_be_a_number(word):
        return [word]
    return [word[at : at + columns] for at in range(0, len(word), columns)]


def _pieces(text: str) -> Iterator[str]:
    """Yield what may not be parted: a word, a run of blanks, a wide character with its marks."""
    piece = ""
    for character in text:
        if piece and _may_part(piece[-1], character):
            yield piece
            piece = ""
        piece += character
    yield piece


def _may_part(before: str, after: str) -> bool:
    if after in _CLOSING or before in _OPENING:
        return False
    if before.isspace() != after.isspace():
        return True
    return _is_wide(before) or _is_wide(after)


def definitions(rows: list[tuple[str, str]], columns: int) -> list[str]:
    """Return terms with what they mean beside them, or below one that is too long."""
    indent = min(max(width(term) for term, _ in rows) + 4, columns // 3)
    lines = []
    for term, meaning in rows:
        first, *rest = wrapped(meaning, columns - indent) or [""]
        label = f"  {term}"
        if width(label) + 2 > indent:
            lines += [label, " " * indent + first]
        else:
            lines.append(label + " " * (indent - width(label)) + first)
        lines += [" " * indent + line for line in rest]
    return lines
