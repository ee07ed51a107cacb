"""How the tests read the pages: their text, and the blocks of code in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.cli.running import ROOT

if TYPE_CHECKING:
    from pathlib import Path

_FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def page(name: str) -> str:
    """Return the text of a page of docs/."""
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def python_of(path: Path) -> str:
    """Return a page's Python blocks at their own lines, all else left empty."""
    text = path.read_text(encoding="utf-8")
    kept, at = "", 0
    for block in _FENCED.finditer(text):
        if block[1] == "python":
            kept += "\n" * text.count("\n", at, block.start(2)) + block[2]
            at = block.end(2)
    return kept


def without_code(text: str) -> str:
    """Return a page without its blocks of code."""
    return _FENCED.sub("", text)
