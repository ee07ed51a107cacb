"""Where each figure comes from, and how final it is, as the files say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report import words
from hlgl_cli.report.explanation import stated
from hlgl_cli.report.review.model import Source
from hlgl_cli.report.review.names import shortened
from hlgl_cli.report.review.years import points_of
from hlgl_cli.text import place_words, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.engine.assessment import Assessment


def sources_of(assessment: Assessment, lang: str) -> Iterator[Source]:
    """Yield the source of each figure up to the year that is judged."""
    for point in points_of(assessment):
        yield Source(
            shortened(words.named(assessment.definition, lang)),
            point.year,
            stated(point, lang),
            "" if point.status is None else say(lang, f"status.{point.status}"),
            place_words(lang, point.source or ""),
            point.note or "",
            point.file,
        )
