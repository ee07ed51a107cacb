"""Which of many words was meant by another: difflib judges, but is asked of few of them only."""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from difflib import get_close_matches
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping


@functools.lru_cache(maxsize=8)
def suggestions_from(words: tuple[str, ...]) -> Suggestions:
    """Return what finds the nearest of some words; a plan's are asked for again and again."""
    return Suggestions(words)


# Words that a search may pass over in all, so that many searches among many words come to an end:
# some ten thousand searches among the names of a plan.
MOST_PASSED = 2_000_000
LONGEST = 140  # characters of a word that may be meant: a longer one is like none that is asked for


class Suggestions:
    """Finds which word was most likely meant, in the case it is written in or in any other."""

    def __init__(self, words: Collection[str]) -> None:
        """Take the words that may be meant."""
        short = [word for word in words if len(word) <= LONGEST]
        self._of_lower = {word.lower(): word for word in short}
        self._as_written, self._lower = Index(short), Index(self._of_lower)
        self._left = MOST_PASSED // max(len(words), 1)

    def nearest(self, word: str) -> str:
        """Return the word nearest to another, or nothing if none is near or too many were asked."""
        if not self._left:
            return ""
        self._left -= 1
        letters = sorted(word)
        close = self._as_written.close_to(word)
        for other in close:
            if sorted(other) == letters:  # --form is --from rather than --format
                return other
        if close:
            return close[0]
        in_other_case = self._lower.close_to(word.lower())
        return self._of_lower[in_other_case[0]] if in_other_case else ""


class Index:
    """Words by their characters, so that those which share too few with another are passed over.

    difflib's likeness is at most twice the characters that both words have in the same order, over
    the length of both. Below 0.6 is not close: of ten characters both must share three.
    """

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words."""
        self._holders: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
        for word in set(words):
            for character in _numbered(word):
                self._holders[character].append(word)

    def close_to(self, word: str, cutoff: float = 0.6) -> list[str]:
        """Return the three words closest to another, the closest first; fewer if few are close."""
        holders = (self._holders.get(character, ()) for character in _numbered(word))
        shared = Counter(chain.from_iterable(holders))
        spots = _spots(word)
        candidates = [
            other
            for other, count in shared.items()
            if _is_enough(count, word, other) and _is_enough(_in_order(spots, other), word, other)
        ]
        return get_close_matches(word, candidates, cutoff=cutoff) if candidates else []


def _is_enough(shared: int, word: str, other: str) -> bool:
    return 10 * shared >= 3 * (len(word) + len(other))


def _spots(word: str) -> dict[str, int]:
    """Return where each character stands, a bit for each place."""
    spots: dict[str, int] = {}
    for place, character in enumerate(word):
        spots[character] = spots.get(character, 0) | 1 << place
    return spots


def _in_order(spots: Mapping[str, int], other: str) -> int:
    """Return how many characters both words have in the same order (Hyyrö 2004, bit by bit)."""
    unmatched = -1
    for character in other:
        matched = unmatched & spots.get(character, 0)
        unmatched = (unmatched + matched) | (unmatched - matched)
    return (~unmatched).bit_count()


def _numbered(word: str) -> Iterator[tuple[str, int]]:
    """Yield each character with how many of its kind stand before it."""
    before: Counter[str] = Counter()
    for character in word:
        yield character, before[character]
        before[character] += 1
