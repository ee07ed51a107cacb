"""Every word a user reads, by key, in Chinese and in English; a language is loaded when used."""

from __future__ import annotations

import functools
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LANGUAGES = ("zh", "en")
LONGEST_WORD = 60  # a longer one is no slip of a name


def say(lang: str, key: str, /, **facts: object) -> str:
    """Return the words of a key, with the facts put in."""
    return table(lang)[key].format(**facts)


@functools.cache
def table(lang: str) -> Mapping[str, str]:
    """Return all words of a language."""
    words: Mapping[str, str] = import_module(f"hlgl_cli.text.{lang}").WORDS
    return words


def nearest(word: str, words: Iterable[str]) -> str:
    """Return the word that was most likely meant, or nothing; a number is no slip of another."""
    if word.isdecimal() or len(word) > LONGEST_WORD:
        return ""
    from hlgl_cli.text.likeness import suggestions_from  # noqa: PLC0415 - for a message only

    return suggestions_from(tuple(words)).nearest(word)


class Word(str):
    """A key that stands for its words: a fact of a message that reads differently in each language."""

    __slots__ = ()

    def of(self, lang: str) -> str:
        """Return the words."""
        return say(lang, self)


class Unit(str):
    """A unit as files spell it, a fact of a message; behind it what the tables print for it."""

    __slots__ = ()

    def of(self, lang: str) -> str:
        """Return the unit, in English with its words: 万吨 (ten thousand t)."""
        words = table(lang).get(f"unit.{self}", str(self))
        return str(self) if words == self else f"{self} ({words})"
