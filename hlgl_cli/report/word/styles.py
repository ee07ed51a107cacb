"""Which style of the document a paragraph or a table has; what a template lacks is ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml.ns import qn

from hlgl_cli.report.word.base import own_part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_ID, _TYPE, _VALUE = qn("w:styleId"), qn("w:type"), qn("w:val")
_NAME, _BASE, _NUMBER = qn("w:name"), qn("w:basedOn"), "w:pPr/w:numPr/w:numId"
_REFERENCES = (_BASE, qn("w:next"))
_OWN = "hlgl{}"  # an id that no template has


class Styles:
    """The styles of a document, by the names that Word keeps of them in every language."""

    def __init__(self, document: WordDocument) -> None:
        """Take a document, and add the styles that it lacks."""
        own = {_key(style): style for style in _styles(own_part("styles"))}
        there = {_key(style): style for style in _styles(document.styles.element)}
        taken = {_id(style) for style in there.values()}
        self._ids = {key: _free(_id(style), taken) for key, style in own.items()}
        self._ids |= {key: _id(style) for key, style in there.items()}
        added = {key: style for key, style in own.items() if key not in there}
        for key, style in added.items():
            style.set(_ID, self._ids[key])
            style.attrib.pop(qn("w:default"), None)
        ids = {old: self._ids[key] for key, old in _ids_of(own_part("styles")).items()}
        for style in added.values():
            _point(style, ids)
            document.styles.element.append(style)
        self._by_id = {_id(style): style for style in (*there.values(), *added.values())}

    def paragraph(self, name: str) -> str:
        """Return the id of a style of paragraphs."""
        return self._ids["paragraph", name.lower()]

    def character(self, name: str) -> str:
        """Return the id of a style of words in a paragraph."""
        return self._ids["character", name.lower()]

    def table(self, name: str) -> str:
        """Return the id of a style of tables."""
        return self._ids["table", name.lower()]

    def is_numbered(self, name: str) -> bool:
        """Return whether Word counts the paragraphs of a style, as in some templates."""
        chain, at = list[str](), self.paragraph(name)
        while at in self._by_id and at not in chain:
            chain.append(at)
            for number in self._by_id[at].xpath(_NUMBER):
                return bool(number.get(_VALUE) != "0")
            base = self._by_id[at].find(_BASE)
            at = "" if base is None else base.get(_VALUE, "")
        return False


def _styles(of: Element) -> list[Element]:
    return list(of.xpath("w:style[w:name/@w:val]"))


def _ids_of(of: Element) -> dict[tuple[str, str], str]:
    return {_key(style): _id(style) for style in _styles(of)}


def _id(style: Element) -> str:
    return str(style.get(_ID, ""))


def _key(style: Element) -> tuple[str, str]:
    """Return what a style is of, and its name, which Word compares without regard to case."""
    return str(style.get(_TYPE)), str(style.find(_NAME).get(_VALUE)).lower()


def _free(wanted: str, taken: set[str]) -> str:
    """Return the id of an added style: what is wanted, unless another has it."""
    return _OWN.format(wanted) if wanted in taken else wanted


def _point(style: Element, ids: Mapping[str, str]) -> None:
    """Let a style refer to the others by the ids that they have in the document."""
    for reference in _REFERENCES:
        for found in style.iterfind(reference):
            found.set(_VALUE, ids[found.get(_VALUE)])
