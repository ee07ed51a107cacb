"""What the parts of a workbook are made of: elements by name, numbers, texts, references."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hlgl_cli.sources.tables.package import NoWorkbookError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

REFERENCE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def local(element: Element) -> str:
    """Return what an element is called, without its namespace; nothing for a comment."""
    return bare(element.tag) if isinstance(element.tag, str) else ""


def bare(name: str) -> str:
    """Return a name without its namespace."""
    return name.rpartition("}")[2]


def whole(text: str) -> int:
    """Return a whole number that a part has; raise NoWorkbookError for what is none."""
    if not (text.strip().isdecimal() and len(text) < 10):  # noqa: PLR2004 - rows have seven
        raise NoWorkbookError("damaged")
    return int(text)


def is_hidden(element: Element) -> bool:
    """Return whether a row or a column is hidden."""
    return element.get("hidden") in {"1", "true"}


def column_of(letters: str) -> int:
    """Return the column of its letters, from 0."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def text_of(element: Element) -> str:
    """Return the text of a string in one piece or in several, without how it is pronounced."""
    found: list[str] = []
    for child in element:
        if local(child) == "t":
            found.append(child.text or "")
        elif local(child) == "r":
            found += [each.text or "" for each in child if local(each) == "t"]
    return unescaped("".join(found))


def unescaped(text: str) -> str:
    """Return a text with its characters that XML cannot hold."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
