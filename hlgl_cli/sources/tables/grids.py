"""What a file that is a table can be read as, and why it cannot: its size, its rows, its sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.finding import Finding, Place
from hlgl_cli.sources.document import MOST_BYTES
from hlgl_cli.sources.tables.cells import MOST_ROWS
from hlgl_cli.sources.tables.detection import most_bytes
from hlgl_cli.sources.tables.package import MOST_UNPACKED, NoWorkbookError
from hlgl_cli.sources.tables.parts import Part
from hlgl_cli.sources.tables.workbook import grids_of
from hlgl_cli.text import Word, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hlgl_cli.finding import Bilingual
    from hlgl_cli.sources.tables.cells import Grid


class Said(NamedTuple):
    """Words with a name put in, a fact of a message: what is hidden, how many rows."""

    key: str
    name: str

    def of(self, lang: str) -> str:
        """Return them in a language."""
        return say(lang, self.key, name=self.name)


def whole(name: str) -> Place:
    """Return the place of a file as a whole."""
    return Place(Part(name, {}), (), 1, 1)


def unusable(name: str, content: bytes) -> Finding | None:
    """Return why a file is not looked at: it is too large, or has nothing in it."""
    most = most_bytes(name)
    if len(content) > most:
        is_text = most == MOST_BYTES
        facts = {} if is_text else {"most": f"{most // MOST_BYTES} MiB"}
        return _refusal(name, "S103" if is_text else "S122", facts)
    if not content.strip():
        return _refusal(name, "S105", {"hint": "hint.columns"})
    return None


def too_many_rows(name: str) -> Finding:
    """Return the finding for a file with more rows than are read."""
    return _refusal(name, "S122", {"most": Said("table.rows", str(MOST_ROWS))})


def sheets_of(name: str, content: bytes) -> list[Grid] | Finding:
    """Return the sheets of a workbook, or why it cannot be opened.

    Raises TooManyRowsError, and CannotRunError where the extra is not installed.
    """
    try:
        return grids_of(content)
    except NoWorkbookError as error:
        if error.what == "large":
            return _refusal(name, "S122", {"most": f"{MOST_UNPACKED // MOST_BYTES} MiB"})
        what = Word(f"workbook.{error.what}")
        return _refusal(name, "S120", {"cause": what, "hint": f"hint.{error.what}"})


def _refusal(name: str, code: str, facts: Mapping[str, str | Bilingual]) -> Finding:
    return Finding(code, whole(name), facts)
