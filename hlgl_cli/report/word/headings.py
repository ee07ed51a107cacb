"""Headings that are counted: 一、（一）1．in Chinese, as official documents do it; 1. 1.1 1. in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.text import say

if TYPE_CHECKING:
    from hlgl_cli.report.word.document import Document

_DIGITS = "零一二三四五六七八九"
_TEN = 10
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Headings:
    """The headings of a document, which go on counting from one to the next."""

    def __init__(self, document: Document, lang: str) -> None:
        """Take where they are written."""
        self._document, self._lang = document, lang
        self._at = [0, 0, 0, 0]  # of each level, from 1

    def restart(self) -> None:
        """Count from one again, for another area."""
        self._at = [0, 0, 0, 0]

    def write(self, level: int, text: str) -> None:
        """Write the next heading of a level; Word's own number is not doubled."""
        self._at[level:] = [self._at[level] + 1, *[0] * (len(self._at) - level - 1)]
        style = f"heading {level}"
        told = text if self._document.styles.is_numbered(style) else self._counted(level, text)
        self._document.paragraph(style, told)

    def _counted(self, level: int, text: str) -> str:
        number, above = self._at[level], self._at[level - 1]
        in_characters = self._lang == "zh" and level < 3
        facts = {"number": chinese(number) if in_characters else number, "above": above}
        return say(self._lang, f"docx.level.{level}", text=text, **facts)


def chinese(number: int) -> str:
    """Return a number from 1 to 99 in characters, as in 十二; a higher one in digits."""
    tens, ones = divmod(number, _TEN)
    if tens >= _TEN:
        return str(number)
    before = "" if tens == 1 else _DIGITS[tens]
    return f"{before}十{_DIGITS[ones]}".replace("零十", "").rstrip("零")
