"""The method in half a page: what the words of a review mean (docs/method.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report.review.model import Row
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hlgl_cli.engine.grades import Grader

_GRADES: Mapping[Grader, tuple[str, ...]] = {
    "official": ("grade", "half_year"),
    "eurostat": ("eurostat",),
}


def method(lang: str, grader: Grader) -> tuple[Row, ...]:
    """Return each word of the method with what it means."""
    words = ("due", "on_track", *_GRADES[grader], "rounding", "alone", "open", "needed")
    return tuple(
        Row(say(lang, f"review.word.{word}"), (say(lang, f"review.means.{word}"),))
        for word in words
    )
