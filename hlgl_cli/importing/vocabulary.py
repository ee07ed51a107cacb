"""The words of printed tables (data/printed.toml), found at a place of a text."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from hlgl_cli.text import shipped

# Words that only stand before a year, behind a number, or in a name: not looked for anywhere else.
_NAMES = ("follow", "series")  # of what is followed: looked for among other words
_ELSEWHERE = {"base", "units", "adjacent", "naming", "better", "leaning", "portion"}
_BEFORE_A_NUMBER = (
    r"(?=\s*(?:(?:US|C|A)?[$€£]|USD|EUR|CNY)?\s*-?[0-9一二两三四五六七八九十百千万亿])"
)


class Word(NamedTuple):
    """What a word says: of what kind, and what of it."""

    kind: str
    value: str


class Vocabulary(NamedTuple):
    """All words in one pattern, and what each says."""

    pattern: re.Pattern[str]
    words: tuple[tuple[re.Pattern[str], Word], ...]

    def at(self, text: str, place: int) -> tuple[Word, int] | None:
        """Return the longest word at a place of a text, and where it ends."""
        found = self.pattern.match(text, place)
        if found is None:
            return None
        word = next(word for pattern, word in self.words if pattern.fullmatch(found[0]))
        return word, found.end()


@functools.cache
def printed_words(section: str, key: str) -> tuple[str, ...]:
    """Return the words of a key of a section, the longest first."""
    return tuple(sorted(_tables()[section][key], key=len, reverse=True))


@functools.cache
def vocabulary() -> Vocabulary:
    """Return the words that may stand anywhere in a cell."""
    found = [
        (word, pattern_of(word), Word(section, key))
        for section, keys in _tables().items()
        if section not in _ELSEWHERE
        for key, words in keys.items()
        if (section, key) != _NAMES
        for word in words
    ]
    adjacent = [
        (word, pattern_of(word) + _BEFORE_A_NUMBER, Word("before", key))
        for key, words in _tables()["adjacent"].items()
        for word in words
    ]
    longest = sorted((*found, *adjacent), key=lambda each: len(each[0]), reverse=True)
    everything = "|".join(pattern for _, pattern, _ in longest)
    words = tuple((re.compile(pattern_of(word), re.IGNORECASE), says) for word, _, says in longest)
    return Vocabulary(re.compile(everything, re.IGNORECASE), words)


def pattern_of(word: str) -> str:
    """Return the pattern of a word; one of Latin letters stands alone, * is any ending."""
    stem = r"\s+".join(map(re.escape, word.removesuffix("*").split()))
    stem = stem.replace(r"\*", r"\w*")
    if not word[0].isalpha() or not _is_latin(word):
        return stem
    ending = r"[^\W\d_]*" if word.endswith("*") else ""
    closed = "" if word.endswith(".") else r"(?![^\W\d_])"
    return rf"(?<![^\W\d_]){stem}{ending}{closed}"


def says(text: str, section: str, key: str) -> bool:
    """Tell whether a text has one of the words of a key."""
    return re.search(either(printed_words(section, key)), text, re.IGNORECASE) is not None


@functools.cache  # a row asks for each many times
def either(words: tuple[str, ...]) -> str:
    """Return the pattern of any of some words."""
    return "|".join(map(pattern_of, words))


def _is_latin(word: str) -> bool:
    return all(ord(each) < 0x250 for each in word)  # noqa: PLR2004 - the end of Latin Extended-B


@functools.cache
def _tables() -> dict[str, dict[str, list[str]]]:
    return shipped("printed.toml")
