"""What a schema knows of a plan: its indicators, by all that a file may call them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report import words
from hlgl_cli.report.facts import facts
from hlgl_cli.schema.described import both
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hlgl_cli.plan import Indicator, Plan
    from hlgl_cli.schema.described import Schema


def by_name(names: Mapping[str, Indicator]) -> Schema:
    """Return every name of every indicator; the part that it leads to has the id."""
    return {name: {"$ref": f"#/$defs/{indicator.id}"} for name, indicator in names.items()}


def about(plan: Plan, indicator: Indicator, lang: str) -> str:
    """Return what is known of an indicator, in both languages."""

    def described(lang: str) -> str:
        known = say(lang, "init.separator").join(facts(plan, indicator, lang))
        return say(lang, "schema.about", name=words.named(indicator, lang), facts=known)

    return both(lang, described)
