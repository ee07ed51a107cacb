"""What the tests of Word share: templates, and what is read back from a document."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from typing import TYPE_CHECKING

import docx
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.shared import Twips

from hlgl_cli.report.formats import FORMATS
from hlgl_cli.report.view import Template, View
from hlgl_cli.sources.files import Content
from tests.cli.running import ILLUSTRATIVE
from tests.report.build import checked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

    from hlgl_cli.report.report import Report

FILES = tuple(Content(path.name, path.read_bytes()) for path in sorted(ILLUSTRATIVE.glob("*.toml")))


def made(report: Report, lang: str = "en", template: Template | None = None) -> bytes:
    """Return a report as a document of Word."""
    parts = FORMATS["docx"].parts(View(lang, template=template), is_judged=report.is_judged)
    assert "".join(map(parts.area, report.reports)) == ""
    written = parts.end(report._replace(reports=()))
    assert isinstance(written, bytes)
    return written


@cache
def illustrated(lang: str = "en") -> bytes:
    """Return the review of the illustrative figures."""
    return made(checked(*FILES), lang)


def read(document: bytes) -> WordDocument:
    """Return a document as the library reads it."""
    return docx.Document(io.BytesIO(document))


def part(document: bytes, name: str) -> str:
    """Return the text of a part of a document."""
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        return package.read(name).decode("utf-8")


@cache
def root(document: bytes, name: str = "document") -> Element:
    """Return a part of a document as elements."""
    return parse_xml(part(document, f"word/{name}.xml").encode())


def lines(document: bytes, *styles: str) -> list[str]:
    """Return its paragraphs outside of tables, of styles with some ids or of all."""
    found = root(document).xpath("w:body/w:p")
    return [text(one) for one in found if not styles or style(one) in styles]


def text(of: Element) -> str:
    """Return the words of an element; a break is a line feed."""
    each = of.iter(qn("w:t"), qn("w:br"))
    return "".join("\n" if one.tag == qn("w:br") else one.text or "" for one in each)


def style(paragraph: Element) -> str:
    """Return the id of a paragraph's style."""
    return "".join(paragraph.xpath("w:pPr/w:pStyle/@w:val"))


def tables(document: bytes) -> list[list[list[str]]]:
    """Return the rows of every table, a heading within it as one cell."""
    return [
        [[text(cell) for cell in row.xpath("w:tc")] for row in table.xpath("w:tr")]
        for table in root(document).xpath("w:body/w:tbl")
    ]


def bureau(**changed: int) -> WordDocument:
    """Return a bureau's own document, with some measures of its page in twips."""
    document = docx.Document()
    document.add_paragraph("Draft of last year")
    section = document.sections[0]
    section.header.paragraphs[0].text = "Bureau of Statistics"
    for name, length in changed.items():
        setattr(section, name, Twips(length))
    return document


def template(document: WordDocument) -> Template:
    """Return a document as a template."""
    saved = io.BytesIO()
    document.save(saved)
    return Template("own.docx", saved.getvalue())


def with_parts(of: Template, changed: Mapping[str, bytes | None]) -> Template:
    """Return a template of which some parts are other ones, or missing."""
    whole = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(of.content)) as old, zipfile.ZipFile(whole, "w") as new:
        for name in old.namelist():
            content = changed.get(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return of._replace(content=whole.getvalue())
