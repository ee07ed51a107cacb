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
    known = tuple(words)
    return "" if word.isdecimal() or len(word) > LONGEST_WORD else _nearest(word, known)


@functools.lru_cache(maxsize=256)
def _nearest(word: str, words: tuple[str, ...]) -> str:
    import difflib  # noqa: PLC0415 - for a message only

    def is_transposed(one: str) -> bool:
        return sorted(one) == sorted(word)  # --form is --from rather than --format

    close = sorted(difflib.get_close_matches(word, words), key=is_transposed, reverse=True)
    of_lower = {one.lower(): one for one in words}
    in_other_case = difflib.get_close_matches(word.lower(), of_lower, n=1)
    return next(iter([*close, *(of_lower[one] for one in in_other_case)]), "")


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
