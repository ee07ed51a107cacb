"""Facts of a message that are sentences of their own, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.finding import Wording
from hlgl_cli.text import LANGUAGES, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hlgl_cli.finding import Bilingual


def worded(key: str, **facts: str | Bilingual) -> Wording:
    """Return the words of a key in both languages, with the facts put in."""
    return Wording(*(say(lang, key, **_in(lang, facts)) for lang in LANGUAGES))


def joined(each: Iterable[Bilingual]) -> Wording:
    """Return facts in a row."""
    parts = tuple(each)
    return Wording(
        *(say(lang, "list.separator").join(part.of(lang) for part in parts) for lang in LANGUAGES)
    )


def _in(lang: str, facts: dict[str, str | Bilingual]) -> dict[str, str]:
    return {
        name: str(fact.of(lang)) if hasattr(fact, "of") else str(fact)
        for name, fact in facts.items()
    }
