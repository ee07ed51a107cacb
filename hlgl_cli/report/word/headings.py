"""Headings that are counted: 一、（一）in Chinese, as official documents do it, 1. and 1.1 else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.text import say

if TYPE_CHECKING:
    from hlgl_cli.report.word.document import Document

_DIGITS = "零一二三四五六七八九"
_TEN, _LETTERS = 10, 26


class Headings:
    """The headings of a document, which go on counting from one to the next."""

    def __init__(self, document: Document, lang: str) -> None:
        """Take where they are written."""
        self._document, self._lang = document, lang
        self._parts = self._sections = self._annexes = 0

    def restart(self) -> None:
        """Count the parts from one again, for another area."""
        self._parts = 0

    def part(self, text: str) -> None:
        """Write the heading of the next part."""
        self._parts, self._sections = self._parts + 1, 0
        self._write(1, text, chinese(self._parts) if self._lang == "zh" else str(self._parts))

    def section(self, text: str) -> None:
        """Write the heading of the next section of a part."""
        self._sections += 1
        in_digits = f"{self._parts}.{self._sections}"
        self._write(2, text, chinese(self._sections) if self._lang == "zh" else in_digits)

    def annex(self, text: str) -> None:
        """Write the heading of the next annex, on a page of its own."""
        number = letter(self._annexes) if self._lang == "en" else str(self._annexes + 1)
        self._annexes += 1
        self._document.break_page()
        self._document.heading(1, say(self._lang, "docx.annex", number=number, text=text))

    def entry(self, at: int, text: str) -> None:
        """Write the heading of an indicator in an annex."""
        self._document.heading(3, say(self._lang, "review.annex.entry", at=at, name=text))

    def _write(self, level: int, text: str, number: str) -> None:
        counted = say(self._lang, f"docx.level.{level}", number=number, text=text)
        self._document.heading(level, text, counted)


def chinese(number: int) -> str:
    """Return a number from 1 to 99 in characters, as in 十二; a higher one in digits."""
    tens, ones = divmod(number, _TEN)
    if tens >= _TEN:
        return str(number)
    before = {0: "", 1: "十"}.get(tens, f"{_DIGITS[tens]}十")
    return before + (_DIGITS[ones] if ones else "")


def letter(at: int) -> str:
    """Return the letter of an annex, from 0: A to Z, then A1 and on."""
    turn, place = divmod(at, _LETTERS)
    return chr(ord("A") + place) + (str(turn) if turn else "")
