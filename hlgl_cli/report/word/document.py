"""A document that is written from top to bottom: headings, paragraphs, tables, pictures."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn

from hlgl_cli.report.word.base import own_document, own_part, packed
from hlgl_cli.report.word.elements import element, paragraph, run, valued
from hlgl_cli.report.word.page import Page
from hlgl_cli.report.word.pictures import inline
from hlgl_cli.report.word.properties import describe
from hlgl_cli.report.word.styles import Styles
from hlgl_cli.report.word.tables import table
from hlgl_cli.report.word.template import opened

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.oxml.xmlchemy import BaseOxmlElement as Element

    from hlgl_cli.report.view import Template
    from hlgl_cli.report.word.tables import Table

_PAGE_FOOT = "footer"


class Document:
    """Our own document or a template, written to from top to bottom."""

    def __init__(self, lang: str, template: Template | None = None) -> None:
        """Take a language and what it looks like; raise CannotRunError."""
        self.lang = lang
        self._document = own_document() if template is None else opened(template)
        self.styles = Styles(self._document)
        self._body = self._document.element.body
        self._pictures = 0
