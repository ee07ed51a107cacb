"""The text of a review on an area: the paragraph, then the sentences below the plan's headings."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.report import words
from hlgl_cli.report.prose.paragraph import paragraph
from hlgl_cli.report.prose.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.report.report import AreaReport


class Passage(NamedTuple):
    """Sentences, each a line of its own, below a heading if there is one."""

    heading: str
    sentences: tuple[str, ...]


def passages(area: AreaReport, lang: str) -> Iterator[Passage]:
    """Yield the text part by part; one indicator alone has a sentence and no paragraph."""

    def heading(assessment: Assessment) -> str:
        return words.heading(area.plan, assessment.definition, lang)

    if len({each.indicator for each in area.assessments}) > 1:
        yield Passage("", (paragraph(area, lang),))
    for title, group in groupby(area.assessments, heading):
        yield Passage(title, tuple(sentence(area.plan, each, lang) for each in group))
