"""What Markdown reads as markup, and how words of a file are kept from being it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hlgl_cli.messages import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_LIST = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s|-|$)")  # at the beginning, a list or a rule


def escaped(words_of_a_file: str) -> str:
    """Return text with what Markdown would read as markup escaped."""
    text = _MARKUP.sub(r"\\\1", visible(words_of_a_file))
    start = _LIST.match(text)
    return text if start is None else f"{text[: start.end() - 1]}\\{text[start.end() - 1 :]}"


def row(cells: Iterable[str]) -> str:
    """Return a row of a table."""
    return f"| {' | '.join(cells)} |"


def joined(lines: Iterable[str]) -> str:
    """Return lines as a text."""
    return "".join(f"{line}\n" for line in lines)
