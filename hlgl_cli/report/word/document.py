"""A document that is written from top to bottom: headings, paragraphs, tables, pictures."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn

from hlgl_cli.report.word.base import own_document, own_part, packed
from hlgl_cli.report.word.elements import element, lines, paragraph, run, valued
from hlgl_cli.report.word.page import room, turn
from hlgl_cli.report.word.pictures import inline
from hlgl_cli.report.word.properties import describe
from hlgl_cli.report.word.styles import Styles
from hlgl_cli.report.word.tables import table
from hlgl_cli.report.word.template import opened

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

    from hlgl_cli.report.view import Template
    from hlgl_cli.report.word.tables import Table

_PARAGRAPH, _TITLE_PAGE = qn("w:p"), qn("w:titlePg")


class Document:
    """Our own document or a template, written to from top to bottom."""

    def __init__(self, template: Template | None = None) -> None:
        """Take what it looks like; raise CannotRunError for what is no template."""
        if template is None:
            self._document = own_document()
            self.styles = Styles(self._document)
        else:
            self._document, self.styles = opened(template)
        self._body = self._document.element.body
        self._pictures, self._breaks = 0, False
        self._counts: dict[str, int] = {}
        if not self._body.xpath("w:sectPr/w:footerReference"):
            self._number_pages()

    @property
    def width(self) -> int:
        """Return how wide the text may be in the section that is written, in twips."""
        return room(self._document.sections[-1])

    def paragraph(self, style: str, text: str) -> None:
        """Write a paragraph."""
        broken = self._broken()
        content = lines(text.split("\n"))
        self._write(paragraph(self.styles.paragraph(style), content, broken))

    def heading(self, level: int, text: str, counted: str = "") -> None:
        """Write a heading; where Word counts those of its level itself, without our own number.

        What has no counted form, such as an annex, is not counted by Word either.
        """
        style, own = f"heading {level}", self._broken()
        if self.styles.is_numbered(style) and not counted:
            own.append(element("w:numPr", children=[valued("w:numId", "0")]))
        elif not self.styles.is_numbered(style):
            text = counted or text
        self._write(paragraph(self.styles.paragraph(style), [run(text)], own))

    def labelled(self, style: str, label: str, text: str) -> None:
        """Write a paragraph that begins with what it is about."""
        begin = run(label, self.styles.character("Strong"))
        content = [begin, *lines(text.split("\n"))]
        self._write(paragraph(self.styles.paragraph(style), content))

    def caption(self, label: str, text: str, *, keeps: bool = False) -> None:
        """Write a caption that Word counts, as in 表1; above a table it keeps to it."""
        number = self._counts[label] = self._counts.get(label, 0) + 1
        field = element("w:fldSimple", {"w:instr": f" SEQ {label} \\* ARABIC "}, [run(str(number))])
        kept = [element("w:keepNext")] if keeps else []
        apart = " " if label.isascii() else ""
        content = [run(f"{label}{apart}"), field, run(f" {apart}{text}")]
        self._write(paragraph(self.styles.paragraph("caption"), content, kept))

    def table(self, of: Table) -> None:
        """Write a table."""
        self._write(table(of, self.styles))

    def picture(self, png: bytes, width: int, words: str) -> None:
        """Write a picture so many twips wide, with words for those who do not see it."""
        self._pictures += 1
        name = PackURI(f"/word/media/hlgl-chart{self._pictures}.png")
        part = self._document.part
        key = part.relate_to(Part(name, "image/png", png, part.package), RT.IMAGE)
        drawing = element("w:drawing", children=[inline(self._pictures, key, png, width, words)])
        content = [element("w:r", children=[drawing])]
        self._write(paragraph(self.styles.paragraph("Picture"), content))

    def break_page(self) -> None:
        """Let the next paragraph stand on a new page, unless it is the first."""
        self._breaks = len(self._body) > 1

    def turn(self) -> None:
        """End a section: what follows stands on pages that lie across, or upright again."""
        page = self._body[-1]
        if self._body[-2].tag != _PARAGRAPH:
            self._write(paragraph(self.styles.paragraph("Table Note"), []))
        self._body[-2].get_or_add_pPr().append(deepcopy(page))
        for only_first in page.findall(_TITLE_PAGE):
            page.remove(only_first)
        for reference in page.xpath("w:headerReference | w:footerReference"):
            page.remove(reference)  # a section goes on with those of the one before it
        turn(self._document.sections[-1])
        self._breaks = False

    def packed(self, title: str, subject: str, lang: str) -> bytes:
        """Return the document's bytes, the same for the same content."""
        describe(self._document, title, subject, lang)
        return packed(self._document)

    def _write(self, written: Element) -> None:
        self._body.insert(len(self._body) - 1, written)

    def _broken(self) -> list[Element]:
        """Return the page break that was asked for, if there was one."""
        broken = [element("w:pageBreakBefore")] if self._breaks else []
        self._breaks = False
        return broken

    def _number_pages(self) -> None:
        """Give the pages a foot with their numbers."""
        foot = self._document.sections[0].footer
        foot.is_linked_to_previous = False
        written = own_part("footer")
        for style in written.xpath("//w:pStyle"):
            style.set(qn("w:val"), self.styles.paragraph("footer"))
        foot.part.element[:] = written
