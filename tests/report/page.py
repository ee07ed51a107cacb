"""A page of HTML read back, as a tree of its elements."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator

VOID = frozenset({"br", "meta"})


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.builder, self.open = ET.TreeBuilder(), list[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.builder.start(tag, {name: value or "" for name, value in attrs})
        if tag in VOID:
            self.builder.end(tag)
        else:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, f"</{tag}> closes another element"
        self.builder.end(tag)

    def handle_data(self, data: str) -> None:
        if self.open:
            self.builder.data(data)


def page(text: str) -> ET.Element:
    """Return the root of a page; every element has to be closed where it belongs."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    assert reader.open == []
    return reader.builder.close()


def having(root: ET.Element, name: str, tag: str = "*") -> Iterator[ET.Element]:
    """Yield the elements of a class."""
    yield from (each for each in root.iter(tag if tag != "*" else None) if name in classes(each))


def classes(element: ET.Element) -> list[str]:
    """Return the classes of an element."""
    return element.get("class", "").split()


def text_of(element: ET.Element) -> str:
    """Return the text of an element on one line, without what is for screen readers alone."""
    return " ".join("".join(_texts(element)).split())


def _texts(element: ET.Element) -> Iterator[str]:
    if "unseen" in classes(element):
        return
    yield element.text or ""
    for child in element:
        yield "\n" if child.tag == "br" else ""
        yield from _texts(child)
        yield child.tail or ""


def rows(table: ET.Element) -> list[list[str]]:
    """Return the cells of a table, row by row."""
    return [[text_of(cell) for cell in row] for row in table.iter("tr")]
