"""P809 and P810: a binding target without a number, and a level without a base."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.finding import Wording
from hlgl_cli.rules.oddities.words import worded
from hlgl_cli.text import LANGUAGES, Word, place_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.finding import Bilingual, Finding
    from hlgl_cli.plan import Indicator
    from hlgl_cli.rules.contexts import OfIndicator
    from hlgl_cli.target import Target


def binding_without_number(stated: OfIndicator) -> Iterator[Finding]:
    """P809: a binding indicator whose target states no number."""
    target = stated.indicator.target
    if stated.indicator.nature != "binding":
        return
    if target is None:
        yield stated.finding("P809", "nature", **_without_target(stated.indicator))
    elif target.awaited or target.demand.is_direction:
        yield stated.finding("P809", *stated.of_target, cause=_cause(target))


def _without_target(indicator: Indicator) -> dict[str, str | Bilingual]:
    """Return why there is none: what the table prints is still open, or nothing is printed."""
    cells = indicator.printed
    texts = () if cells is None else (cells.target, cells.rate)
    undecided = next((text for text in texts if any(map(str.isalnum, text))), None)
    if undecided is None:
        return {"cause": Word("odd.no_target")}
    return {"cause": worded("odd.undecided", cell=undecided), "hint": "hint.undecided"}


def _cause(target: Target) -> Bilingual:
    if target.demand.is_direction:
        return Word("odd.direction_only")
    by = target.assigned_by or ""
    return worded("odd.awaited", by=Wording(*(place_words(lang, by) for lang in LANGUAGES)))


def level_without_base(stated: OfIndicator) -> Iterator[Finding]:
    """P810: a level to be reached from a base that is not known: only its own year is judged."""
    indicator, target, span = stated.indicator, stated.indicator.target, stated.span
    if target is None or target.number is None or indicator.baseline is not None:
        return
    if target.demand.from_base and span.years > 1:
        year = str(span.target_year)
        yield stated.about_target("P810", target.form, year=year)
