"""The words of printed tables: each says one thing, and is found where it stands alone."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.importing.vocabulary import Word, either, vocabulary
from hlgl_cli.text import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

ELSEWHERE = {"base", "units", "naming", "better", "leaning", "portion"}


def words() -> Iterator[str]:
    """Yield the words that may stand anywhere in a cell."""
    for section, keys in shipped("printed.toml").items():
        for key, listed in keys.items():
            if section not in ELSEWHERE and (section, key) != ("follow", "series"):
                yield from listed


def test_each_word_says_one_thing() -> None:
    """A word stands once in all lists: a second place would never be read."""
    assert [word for word, count in Counter(words()).items() if count > 1] == []


@pytest.mark.parametrize(
    ("text", "word", "said"),
    [
        ("不超过5", Word("before", "at_most"), "不超过"),
        ("超过5", Word("before", "above"), "超过"),
        ("Under 5", Word("before", "below"), "Under"),
        ("reducing emissions", Word("move", "down"), "reducing"),
        ("按不变价格计算", Word("prices", "constant"), "按不变价格计算"),
    ],
)
def test_longest_word(text: str, word: Word, said: str) -> None:
    """The longest word that stands at a place is taken."""
    assert vocabulary().at(text, 0) == (word, len(said))


@pytest.mark.parametrize("text", ["understanding", "under federal law", "5", "某地"])
def test_no_word(text: str) -> None:
    """A Latin word stands alone, and one of a bound before its number."""
    assert vocabulary().at(text, 0) is None


def test_either() -> None:
    """Words are alternatives of one pattern."""
    assert either(("以上", "at least")) == r"以上|(?<![^\W\d_])at\s+least(?![^\W\d_])"


def test_patterns_are_formed_once() -> None:
    """A pattern of words is formed once: each row of a table asks for all of them."""
    assert either(("fall", "drop")) is either(("fall", "drop"))
