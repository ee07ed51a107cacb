"""Which files are tables: told by how they begin and by their names, before anything is loaded."""

from __future__ import annotations

import os

from hlgl_cli.sources.document import MOST_BYTES

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WORKBOOKS = (".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".et")
TEXTS = (".csv", ".tsv", ".tab", ".txt")
_TOML = ".toml"
_MOST_BYTES = 8 * MOST_BYTES  # of a workbook, which has formats by the million at times


def most_bytes(name: str) -> int:
    """Return how large a file of such a name may be."""
    return _MOST_BYTES if _ending(name) in WORKBOOKS else MOST_BYTES


def is_workbook(name: str, content: bytes) -> bool:
    """Return whether a file is a workbook, or was meant to be one."""
    return content.startswith((ZIP, OLE)) or _ending(name) in WORKBOOKS


def is_table(name: str, content: bytes) -> bool:
    """Return whether a file is a table; of a name that does not say it, its headings decide."""
    if is_workbook(name, content):
        return True
    ending = _ending(name)
    if ending == _TOML or ending in TEXTS:
        return ending in TEXTS
    from hlgl_cli.sources.tables.reading import has_headings  # noqa: PLC0415 - for odd names alone

    return has_headings(content)


def _ending(name: str) -> str:
    return os.path.splitext(name)[1].lower()  # noqa: PTH122 - thousands are looked at
