"""Text in columns, where Chinese characters are two wide and may be parted anywhere."""

from __future__ import annotations

import re
from unicodedata import east_asian_width

# What may not be parted: words of narrow characters; a wide one stands alone, with its punctuation.
_PIECES = re.compile(r"\s+|[^\s\u2e80-\uffef]+|[\u2e80-\uffef][，。；：、）”！？]*")


def width(text: str) -> int:
    """Return how many columns a text takes."""
    return sum(2 if east_asian_width(one) in "WF" else 1 for one in text)


def wrapped(text: str, columns: int) -> list[str]:
    """Return the lines of a text, each of at most so many columns if its pieces allow."""
    lines = [""]
    for piece in _PIECES.findall(text):
        if width(lines[-1] + piece) <= columns or not lines[-1]:
            lines[-1] += piece
        else:
            lines[-1] = lines[-1].rstrip()
            lines.append(piece.lstrip())
    return [line for line in lines if line]


def definitions(rows: list[tuple[str, str]], columns: int) -> list[str]:
    """Return terms with what they mean beside them, or below one that is too long."""
    indent = min(max(width(term) for term, _ in rows) + 4, columns // 3)
    lines = []
    for term, meaning in rows:
        first, *rest = wrapped(meaning, columns - indent)
        label = f"  {term}"
        if width(label) + 2 > indent:
            lines += [label, " " * indent + first]
        else:
            lines.append(label + " " * (indent - width(label)) + first)
        lines += [" " * indent + line for line in rest]
    return lines
