"""The file that a workbook is: a zip of XML, opened as far as it is one and does nothing.

What is too large when unpacked, has macros or leads to other files is refused before any of it is
read. `zipfile` unpacks no more of a part than its size says, so the sizes can be relied on.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import TYPE_CHECKING

from hlgl_cli.extras import needed
from hlgl_cli.sources.tables.cells import MOST_ROWS, TooManyRowsError
from hlgl_cli.sources.tables.detection import OLE
from hlgl_cli.sources.tables.tokens import is_endless

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from xml.etree.ElementTree import Element

MOST_UNPACKED = 64 * 1024 * 1024
MOST_PARTS = 2_000
MOST_ELEMENTS = 30 * MOST_ROWS  # of a part: each is kept for a while
MOST_IN_ALL = 400_000  # of all parts, one that is read again and again counted each time
# What a file is instead, by what it has: streams of the old format, parts of the new one.
_STREAMS = (
    ("EncryptedPackage", "password"),
    ("WordDocument", "document"),
    ("Workbook", "old"),
    ("Book", "old"),
)
_PARTS = (
    ("word/", "document"),
    ("ppt/", "document"),
    ("xl/workbook.bin", "binary"),
    ("content.xml", "opendocument"),
    ("Index/", "numbers"),
)
_MACROS = ("vbaproject.bin", "/macrosheets/")
_LINKS = "/externallinks/"
_RELATION = "officeDocument"
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    KeyError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,  # a part that begins before the file does
)


class NoWorkbookError(Exception):
    """A file that cannot be read as a workbook; `what` is the end of a key of text/."""

    def __init__(self, what: str) -> None:
        """Say what the file is instead."""
        super().__init__(what)
        self.what = what


class Package:
    """The parts of a workbook by name."""

    def __init__(self, content: bytes) -> None:
        """Look at what there is; raise NoWorkbookError for what is not to be opened."""
        if content.startswith(OLE):
            raise NoWorkbookError(_what_is_in(content))
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except _BROKEN:
            raise NoWorkbookError("damaged") from None
        parts = self._zip.infolist()
        names = [part.filename for part in parts]
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
            raise NoWorkbookError("large")
        lower = [f"/{name.lower()}" for name in names]
        if any(mark in name for name in lower for mark in _MACROS):
            raise NoWorkbookError("macros")
        if any(_LINKS in name for name in lower):
            raise NoWorkbookError("links")
        for begin, what in _PARTS:
            if any(name.startswith(begin) for name in names):
                raise NoWorkbookError(what)
        self._names = {name.lower(): name for name in names}
        self._begun = 0  # elements that were read

    def main(self) -> str:
        """Return the name of the part that lists the sheets."""
        return next(
            (target for _, kind, target in self._relations("") if kind == _RELATION),
            "xl/workbook.xml",
        )

    def related(self, part: str) -> Mapping[str, tuple[str, str]]:
        """Return the kinds and names of the parts that a part leads to, by the id that it uses."""
        return {ident: (kind, target) for ident, kind, target in self._relations(part)}

    def _relations(self, part: str) -> Iterator[tuple[str, str, str]]:
        folder, name = posixpath.split(part)
        listed = posixpath.join(folder, "_rels", f"{name}.rels")
        if not self.has(listed):
            return
        for each in self.tree(listed):
            if each.get("TargetMode") == "External":
                continue
            kind = (each.get("Type") or "").rpartition("/")[2]
            target = posixpath.normpath(posixpath.join("/", folder, each.get("Target") or ""))
            yield each.get("Id") or "", kind, target.lstrip("/")

    def has(self, name: str) -> bool:
        """Return whether there is such a part."""
        return name.lower() in self._names

    def read(self, name: str) -> bytes:
        """Return a part as it is; raise NoWorkbookError where it is missing, damaged or endless."""
        try:
            content = self._zip.read(self._names[name.lower()])
        except _BROKEN:
            raise NoWorkbookError("damaged") from None
        if is_endless(content):
            raise NoWorkbookError("large")
        return content

    def tree(self, name: str) -> Element:
        """Return a part as a tree; raise TooManyRowsError."""
        *_, root = self.elements(self.read(name))
        return root

    def elements(self, content: bytes) -> Iterator[Element]:
        """Yield the elements of a large part, each when it is complete; raise TooManyRowsError."""
        xml = needed("defusedxml.ElementTree", "excel")
        try:
            begun = 0
            parsed = xml.iterparse(io.BytesIO(content), ("start", "end"), forbid_dtd=True)
            for event, element in parsed:
                if event == "end":
                    yield element
                    continue
                begun += 1
                self._begun += 1
                if begun > MOST_ELEMENTS or self._begun > MOST_IN_ALL:
                    raise TooManyRowsError
        except (ValueError, SyntaxError):  # a DTD; no XML
            raise NoWorkbookError("damaged") from None


def _what_is_in(content: bytes) -> str:
    """Return what a file in the format of old is: the names of its streams stand in it."""
    return next((what for name, what in _STREAMS if name.encode("utf-16-le") in content), "damaged")
