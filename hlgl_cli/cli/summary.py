"""The page of a run on GitHub: a report that is too long for it is cut, and says so."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from hlgl_cli.cli.streams import encoded
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hlgl_cli.cli.output import Sink
    from hlgl_cli.report.formats.parts import Piece

MOST = 900_000  # bytes: of more than 1 MiB in all the platform shows nothing
_FOR_THE_NOTICE = 1000


class Room:
    """How much of a text still fits on the page."""

    def __init__(self, taken: int, lang: str) -> None:
        """Take how much is there already, and the language of the notice."""
        self._left, self._lang, self._is_full = MOST - _FOR_THE_NOTICE - taken, lang, False

    def fitting(self, text: Piece) -> Piece:
        """Return the text, or the lines of it that fit with the notice, or nothing after that."""
        if self._is_full:
            return ""
        content = encoded(text)
        self._left -= len(content)
        if self._left >= 0:
            return text
        self._is_full = True
        room = max(0, len(content) + self._left)
        lines = content[: content.rfind(b"\n", 0, room) + 1].decode()
        return f"{lines}\n{say(self._lang, 'summary.cut')}\n"


def room_on(sink: Sink, environ: Mapping[str, str], lang: str) -> Room | None:
    """Return the room for what goes to the page, None for what goes elsewhere."""
    page = environ.get("GITHUB_STEP_SUMMARY")
    if not page:
        return None
    if sink.file is not None:
        is_page = os.path.realpath(sink.file) == os.path.realpath(page)
        return Room(0, lang) if is_page else None  # what was there goes
    try:
        there, ours = os.stat(page), os.fstat(sys.stdout.fileno())  # noqa: PTH116 - beside fstat
    except (OSError, ValueError, AttributeError):
        return None
    return Room(there.st_size, lang) if os.path.samestat(there, ours) else None
