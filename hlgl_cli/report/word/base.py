"""The document that a report begins with: our own, put together from data/word/."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from docx import Document
from docx.oxml.parser import parse_xml

from hlgl_cli.data_files import data_file

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_FILES = {
    "[Content_Types].xml": "content-types",
    "_rels/.rels": "package-rels",
    "word/document.xml": "document",
    "word/_rels/document.xml.rels": "document-rels",
    "word/styles.xml": "styles",
    "word/settings.xml": "settings",
    "word/fontTable.xml": "fonts",
    "word/footer1.xml": "footer",
}
# Of no day: the same report has the same bytes whenever it is made.
_NO_DAY = (1980, 1, 1, 0, 0, 0)


def own_document() -> WordDocument:
    """Return our own document, empty."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        for name, file in _FILES.items():
            package.writestr(name, _shipped(file))
    return Document(packed)


def own_part(name: str) -> Element:
    """Return a part of our own document, such as its styles."""
    return parse_xml(_shipped(name))


def _shipped(name: str) -> bytes:
    return data_file(f"word/{name}.xml").read_bytes()


def packed(document: WordDocument) -> bytes:
    """Return the bytes of a document, the same for the same content."""
    saved, whole = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as parts, zipfile.ZipFile(whole, "w") as package:
        for part in parts.infolist():
            entry = zipfile.ZipInfo(part.filename, _NO_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, parts.read(part))
    return whole.getvalue()
