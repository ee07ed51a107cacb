"""The plan's own text, by section, and what a page or a note quotes of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.cli.running import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = (ROOT / "tests" / "real" / "huolinguole-14fyp.txt").read_text(encoding="utf-8")
_HEADING = re.compile(r"^(第[一二三四五六七八九十]+([章节])) ")


def sections() -> dict[str, str]:
    """Return the text below each heading, under names such as 第四章第一节 and 第十章."""
    found: dict[str, str] = {}
    chapter = name = ""
    for line in TEXT.splitlines():
        heading = _HEADING.match(line)
        if heading:
            chapter = heading[1] if heading[2] == "章" else chapter
            name = chapter if heading[2] == "章" else chapter + heading[1]
        found[name] = found.get(name, "") + line + "\n"
    return found


SECTIONS = sections()


def quotes(text: str) -> Iterator[str]:
    """Yield what stands in Chinese quotation marks, with the quotations inside it."""
    depth = start = 0
    for at, character in enumerate(text):
        if character == "“":
            start, depth = (at + 1 if depth == 0 else start), depth + 1
        elif character == "”":
            depth -= 1
            if depth == 0:
                yield text[start:at]


def where(source: str) -> str:
    """Return the text of the places that a source names, such as 第五章、第九章第一节."""
    return "".join(SECTIONS[re.split("[ 及]", place)[0]] for place in source.split("、"))
