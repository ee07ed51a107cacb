"""Which word was meant."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from hlgl_cli.sources.plans import load_plan
from hlgl_cli.text.likeness import Suggestions

if TYPE_CHECKING:
    import pytest

NAMES = (*load_plan().names(), "GDP", "Doctors")
WORDS = st.text("abAB率增长", max_size=12)
SLIPS = st.tuples(st.sampled_from(NAMES), st.integers(0, 20), st.integers(0, 3), WORDS).map(
    lambda slip: slip[0][: slip[1]] + slip[3] + slip[0][slip[1] + slip[2] :]
)


def by_difflib(word: str, words: list[str]) -> str:
    """Return what is meant as it is defined: every word is compared."""
    close = difflib.get_close_matches(word, words)
    transposed = [other for other in close if sorted(other) == sorted(word)]
    of_lower = {other.lower(): other for other in words}
    in_other_case = difflib.get_close_matches(word.lower(), of_lower, n=1)
    return next(iter([*transposed, *close, *(of_lower[other] for other in in_other_case)]), "")


@given(st.one_of(WORDS, SLIPS), st.lists(WORDS, unique=True))
def test_any_words(word: str, words: list[str]) -> None:
    """The nearest of any words is difflib's."""
    assert Suggestions(words).nearest(word) == by_difflib(word, words)


@given(st.one_of(SLIPS, st.text(max_size=60)))
def test_slips_of_names(word: str) -> None:
    """The nearest of the plan's names is difflib's, however it is misspelt."""
    assert Suggestions(NAMES).nearest(word) == by_difflib(word, list(NAMES))


def test_as_many_as_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of so many words that they cannot all be compared, the last ones get no answer."""
    monkeypatch.setattr("hlgl_cli.text.likeness.MOST_PASSED", 1)
    suggestions = Suggestions(["growth"])
    assert [suggestions.nearest("grwth") for _ in range(2)] == ["growth", ""]
