"""The method in half a page: what the words of a review mean (docs/method.md)."""

from __future__ import annotations

from hlgl_cli.report.review.model import Row
from hlgl_cli.text import say

_WORDS = ("due", "on_track", "grade", "half_year", "rounding", "alone", "open", "needed")


def method(lang: str) -> tuple[Row, ...]:
    """Return each word of the method with what it means."""
    return tuple(
        Row(say(lang, f"review.word.{word}"), (say(lang, f"review.means.{word}"),))
        for word in _WORDS
    )
