"""The elements that a document is made of, where the library has no words for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from hlgl_cli.messages import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from docx.oxml.xmlchemy import BaseOxmlElement as Element


def element(
    tag: str, attributes: Mapping[str, str] | None = None, children: Iterable[Element] = ()
) -> Element:
    """Return an element; names are written with their prefix, as in w:p."""
    made = cast("Element", OxmlElement(tag))
    for name, text in (attributes or {}).items():
        made.set(qn(name) if ":" in name else name, text)
    made.extend(children)
    return made


def valued(tag: str, value: str) -> Element:
    """Return an element that has a value alone."""
    return element(tag, {"w:val": value})


def run(text: str, style: str = "") -> Element:
    """Return text in a run, of a style of its own; what XML cannot hold is made visible."""
    words = element("w:t", {"xml:space": "preserve"})
    words.text = visible(text)
    own = [element("w:rPr", children=[valued("w:rStyle", style)])] if style else []
    return element("w:r", children=[*own, words])


def lines(of: Iterable[str]) -> Iterator[Element]:
    """Yield the runs of lines, each below the one before it."""
    for at, line in enumerate(of):
        if at:
            yield element("w:r", children=[element("w:br")])
        yield run(line)


def paragraph(
    style: str, content: Iterable[Element], properties: Iterable[Element] = ()
) -> Element:
    """Return a paragraph of a style, with properties of its own behind it."""
    format_of = element("w:pPr", children=[valued("w:pStyle", style), *properties])
    return element("w:p", children=[format_of, *content])
