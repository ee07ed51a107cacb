"""How a report is looked at: the language, the room there is, and whether colours can be seen."""

from __future__ import annotations

from typing import NamedTuple


class View(NamedTuple):
    """What a renderer may know of its reader."""

    lang: str
    width: int | None = None  # columns; None: as wide as the report is
    color: bool = False

    def for_file(self) -> View:
        """Return how a file is looked at: in the same language, without limits and colours."""
        return View(self.lang)
