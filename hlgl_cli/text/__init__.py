"""Every word a user reads, by key: data/words/, a file a subject, both languages side by side."""

from __future__ import annotations

import functools
import re
import sys
from typing import TYPE_CHECKING, Any

from hlgl_cli.data_files import data_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hlgl_cli.text.characters import Oddity

LANGUAGES = ("zh", "en")
HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}  # as a Chinese keyboard types
LONGEST_WORD = 60  # a longer one is no slip of a name


# The file of a key by what it begins with; all others are said by reports.
_SUBJECTS = {
    "help": "help",
    "schema": "schema",
    "calc": "calculator",
    "cell": "cells",
    "changes": "changes",
    "odd": "oddities",
    "chart": "chart",
    "init": "template",
    "docx": "docx",
    "panel": "panel",
    "import": "importing",
    "prose": "prose",
    "row": "readings",
    "review": "review",
    "sheet": "sheets",
}
REPORTS = "reports"
_SIGNS = {"%", "‰"}  # closed up in either language
_POINTS = {"百分点", "千分点"}
_BETWEEN = r"(?<=\})(?=\{)"  # two facts


def say(lang: str, key: str, /, **facts: object) -> str:
    """Return the words of a key, with the facts put in."""
    return say_with(lang, key, facts)


def say_with(lang: str, key: str, facts: Mapping[str, object]) -> str:
    """Return the words of a key, with those facts put in that they ask for."""
    return put_in(_words(_subject(key), key)[lang], facts)


def put_in(words: str, facts: Mapping[str, object]) -> str:
    """Return words with facts put in; of two that follow one another, numbers do not run together.

    Chinese has no blank between a name and a year, which a name that ends in a digit needs.
    """
    if "}{" not in words:
        return words.format_map(facts)
    said = ""
    for piece in re.split(_BETWEEN, words):
        more = piece.format_map(facts)
        said += f" {more}" if _runs_together(said, more) else more
    return said


def _runs_together(before: str, after: str) -> bool:
    return after[:1].isdigit() and before[-1:].isascii() and before[-1:].isalnum()


def has_words(key: str) -> bool:
    """Return whether there are words of a key."""
    return key in _lines(_subject(key))


def unit_words(lang: str, unit: str) -> str:
    """Return what a unit is called in a language; one that has no words is its own name."""
    key = f"unit.{unit}"
    return say(lang, key) if has_words(key) else unit


def place_words(lang: str, name: str) -> str:
    """Return what an authority is called in a language; one that has no words is its own name."""
    key = f"place.{name}"
    return say(lang, key) if has_words(key) else name


def table(lang: str) -> Mapping[str, str]:
    """Return all words of a language, of every subject."""
    subjects = (*_SUBJECTS.values(), REPORTS)
    return {key: _words(name, key)[lang] for name in subjects for key in _lines(name)}


def _subject(key: str) -> str:
    return _SUBJECTS.get(key.partition(".")[0], REPORTS)


@functools.cache
def _words(subject: str, key: str) -> Mapping[str, str]:
    """Return the words of a key in each language; of a file's hundreds, a run says a few."""
    words: Mapping[str, str] = parsed(_lines(subject)[key])[key]
    return words


@functools.cache
def _lines(subject: str) -> Mapping[str, str]:
    """Return the line of each key: a file of words has one for each, and comments."""
    lines = data_text(f"words/{subject}.toml").splitlines()
    return {line[1 : line.index('"', 1)]: line for line in lines if line.startswith('"')}


def shipped(name: str) -> dict[str, Any]:
    """Return the tables of a file that comes with the package."""
    return parsed(data_text(name))


def parsed(text: str) -> dict[str, Any]:
    """Return the tables of a text of the package's own."""
    import tomli  # noqa: PLC0415 - not for --version

    return tomli.loads(text)


def nearest(word: str, words: Iterable[str]) -> str:
    """Return the word that was most likely meant, or nothing; a number is no slip of another."""
    if word.isdecimal() or len(word) > LONGEST_WORD:
        return ""
    from hlgl_cli.text.likeness import suggestions_from  # noqa: PLC0415 - for a message only

    return suggestions_from(tuple(words)).nearest(word)


def renew_suggestions() -> None:
    """Let as many words be looked for as in a new process: no answer rests on those before it."""
    likeness = sys.modules.get("hlgl_cli.text.likeness")
    if likeness is not None:
        likeness.suggestions_from.cache_clear()


def likely(word: str, words: Iterable[str]) -> Mapping[str, str | Oddity]:
    """Return the facts of a hint: which word was most likely meant, or which character is odd."""
    known = tuple(words)
    if not word.isascii() and len(word) <= LONGEST_WORD:
        from hlgl_cli.text.characters import odd_spelling  # noqa: PLC0415 - for a message only

        facts = odd_spelling(word, known)
        if facts:
            return facts
    return {"meant": nearest(word, known)}


class Word(str):
    """A key that stands for its words: a fact that reads differently in each language."""

    __slots__ = ()

    def of(self, lang: str) -> str:
        """Return the words."""
        return say(lang, self)


class Unit(str):
    """A unit as files spell it, a fact of a message; behind it what the tables print for it."""

    __slots__ = ()

    def of(self, lang: str) -> str:
        """Return the unit, in English with its words: 万吨 (ten thousand t)."""
        words = unit_words(lang, self)
        return str(self) if words == self else f"{self} ({words})"


class Amount(str):
    """A number and behind a blank its unit, as a file writes it; a fact of a message."""

    __slots__ = ()

    def of(self, lang: str) -> str:
        """Return both with the blank that the language has: 1.62亿元, 1.62 亿元, 96.5%."""
        number, _, unit = self.partition(" ")
        words = unit_words(lang, unit) if unit in _POINTS else unit
        return number + words if lang == "zh" or unit in _SIGNS else f"{number} {words}".rstrip()


class Quoted(tuple[str, ...]):
    """Names, a fact of a message, each in the marks of quotation of the language."""

    __slots__ = ()

    def of(self, lang: str) -> str:
        """Return the names in a row."""
        each = (say(lang, "list.quoted", name=name) for name in self)
        return say(lang, "list.separator").join(each)


class Spans(tuple[int, ...]):
    """Sorted years, a fact of a message; those that follow one another as one: 2021-2023, 2026."""

    __slots__ = ()

    def of(self, lang: str) -> str:
        """Return the years in a row."""
        spans: list[list[int]] = []
        for year in self:
            if spans and year == spans[-1][-1] + 1:
                spans[-1].append(year)
            else:
                spans.append([year])
        ends = (map(str, dict.fromkeys((span[0], span[-1]))) for span in spans)
        return say(lang, "list.separator").join(map(say(lang, "list.span").join, ends))


class Years(tuple[int, ...]):
    """Years, a fact of a message or a word of a report: 2021年、2022年."""

    __slots__ = ()

    def of(self, lang: str) -> str:
        """Return the years in a row."""
        each = (say(lang, "list.year", year=year) for year in self)
        return say(lang, "list.separator").join(each)
