"""What a document says of itself: its title and its language; nobody is named as its author."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE as RT

from hlgl_cli.messages import visible

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_LANGUAGES = {"zh": "zh-CN", "en": "en-GB"}
_LONGEST = 255  # characters that the library takes


def describe(document: WordDocument, title: str, subject: str, lang: str) -> None:
    """Say it, and nothing of what a template says of itself.

    No day is given, so that the same report has the same bytes whenever it is made.
    """
    package = document.part.package
    rels = package.rels
    for key in [key for key, one in rels.items() if one.reltype != RT.OFFICE_DOCUMENT]:
        del rels[key]
    said = document.core_properties
    package.part_related_by(RT.CORE_PROPERTIES).element[:] = []
    said.title, said.subject = visible(title)[:_LONGEST], visible(subject)[:_LONGEST]
    said.language = _LANGUAGES[lang]
