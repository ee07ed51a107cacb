"""How headings are counted (word/headings.py)."""

from __future__ import annotations

import pytest

from hlgl_cli.report.word.headings import chinese, letter


@pytest.mark.parametrize(
    ("number", "characters"),
    [(1, "一"), (9, "九"), (10, "十"), (11, "十一"), (20, "二十"), (99, "九十九"), (100, "100")],
)
def test_chinese(number: int, characters: str) -> None:
    """Parts are counted in characters, in digits from a hundred on."""
    assert chinese(number) == characters


@pytest.mark.parametrize(("at", "letters"), [(0, "A"), (25, "Z"), (26, "A1"), (53, "B2")])
def test_letter(at: int, letters: str) -> None:
    """Annexes are counted in letters, with a number once these are used up."""
    assert letter(at) == letters
