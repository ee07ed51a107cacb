"""A text in one spelling, found again as it is printed: its brackets, dashes and blanks."""

from __future__ import annotations

from hlgl_cli.importing.spelling import folded


def verbatim(spelled: str, printed: str) -> str:
    """Return the part of a printed text that reads as a spelled one; that one where none does."""
    wanted = "".join(spelled.split())
    characters = folded(printed)
    text = "".join(character for character, _ in characters)
    start = text.find(wanted)
    if start < 0 or not wanted:
        return spelled
    first, last = characters[start][1], characters[start + len(wanted) - 1][1]
    return " ".join(printed[first : last + 1].split())
