"""A template: a bureau's own document, of which all is kept but what is written in it."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.ns import qn
from docx.shared import Cm

from hlgl_cli.finding import CannotRunError
from hlgl_cli.limits import MOST_OF_TEMPLATE, MOST_UNPACKED
from hlgl_cli.report.word.base import own_document, own_part
from hlgl_cli.report.word.page import room
from hlgl_cli.report.word.styles import Styles

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement as Element
    from docx.section import Section

    from hlgl_cli.report.view import Template

_LEAST = 8  # centimetres that the text is wide
_OLD = b"\xd0\xcf\x11\xe0"  # what a .doc begins with, and a .docx behind a password
_DOCUMENT = b"wordprocessingml.document.main+xml"
_MACROS = (b"macroEnabled", b"vbaProject")
# All that the library stumbles over in a broken document; found by breaking 4,000 of them.
_BREAKS = (
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)
# What belongs to the look of a document; the rest belongs to what was written in it.
_LOOK = {RT.STYLES, RT.NUMBERING, RT.SETTINGS, RT.FONT_TABLE, RT.THEME}
# Settings of what was written, of who may write, and of files elsewhere.
_SETTINGS_OF_THE_BODY = (
    *("w:writeProtection", "w:attachedTemplate", "w:mailMerge", "w:trackRevisions"),
    *("w:documentProtection", "w:footnotePr", "w:endnotePr", "w:docVars", "w:rsids"),
)
# How a section begins, in how many columns, and what was changed of it.
_OF_THE_SECTION = ("w:footnotePr", "w:endnotePr", "w:type", "w:cols", "w:sectPrChange")
_REFERENCES = (qn("w:headerReference"), qn("w:footerReference"))
_MEASURES = (
    *("page_width", "page_height", "left_margin", "right_margin", "top_margin", "bottom_margin"),
    *("header_distance", "footer_distance", "gutter"),
)
_KIND, _TARGET = qn("w:type"), qn("r:id")


def opened(template: Template) -> tuple[WordDocument, Styles]:
    """Return a template without what is written in it, and its styles; raise CannotRunError."""
    if len(template.content) > MOST_OF_TEMPLATE:
        raise _refused("large", template)
    if template.content.startswith(_OLD):
        raise _refused("old", template)
    _look_inside(template)
    try:
        document = Document(io.BytesIO(template.content))
        _empty(document)
        styles, wide = Styles(document), room(document.sections[0])
    except _BREAKS:
        raise _refused("broken", template) from None
    if wide < Cm(_LEAST).twips:
        raise _refused("narrow", template)
    return document, styles


def _refused(why: str, template: Template) -> CannotRunError:
    return CannotRunError(f"run.template_{why}", {"file": template.name, "least": str(_LEAST)})


def _look_inside(template: Template) -> None:
    """Raise CannotRunError for what is no document, has macros or is far too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(template.content)) as package:
            size = sum(part.file_size for part in package.infolist())
            types = b"" if size > MOST_UNPACKED else package.read("[Content_Types].xml")
    except _BREAKS:
        raise _refused("other", template) from None
    if size > MOST_UNPACKED:
        raise _refused("large", template)
    if any(mark in types for mark in _MACROS):
        raise _refused("macros", template)
    if _DOCUMENT not in types:
        raise _refused("other", template)


def _empty(document: WordDocument) -> None:
    """Remove all that is written, and what only that refers to; the last section's page stays."""
    body = document.element.body
    page = _page(body)
    body[:] = [page]
    part = document.part
    named = {reference.get(_TARGET) for reference in page.iterchildren(*_REFERENCES)}
    for key in [key for key, one in part.rels.items() if one.reltype not in _LOOK]:
        if key not in named:
            del part.rels[key]
    settings = document.settings.element
    for name in _SETTINGS_OF_THE_BODY:
        for setting in settings.findall(qn(name)):
            settings.remove(setting)
    part.part_related_by(RT.SETTINGS).rels.clear()
    _complete(document.sections[0], own_document().sections[0])


def _complete(section: Section, own: Section) -> None:
    """Give a page the measures that it does not state."""
    for name in _MEASURES:
        if getattr(section, name) is None:
            setattr(section, name, getattr(own, name))


def _page(body: Element) -> Element:
    """Return the last section's page, with the headers and footers that it goes on with."""
    sections: list[Element] = body.xpath(".//w:sectPr[not(parent::w:sectPrChange)]")
    own: Element = own_part("document").xpath("//w:sectPr")[0]
    page = sections[-1] if sections else own
    going_on = {
        (reference.tag, reference.get(_KIND)): reference
        for section in sections
        for reference in section.iterchildren(*_REFERENCES)
    }
    for child in [*page.iterchildren(*_REFERENCES, *map(qn, _OF_THE_SECTION))]:
        page.remove(child)
    page[:0] = going_on.values()
    return page
