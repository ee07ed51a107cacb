"""The words of a finding in a language, and where it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hlgl_cli.text import say, table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hlgl_cli.finding import Bilingual, CannotRunError, Finding, Place

LONGEST_FACT = 60
# Facts that are of no use unless they are whole.
_WHOLE = {"file", "folder", "other_file", "others", "known", "why", "slip"}


def message(finding: Finding, lang: str) -> str:
    """Return what is wrong."""
    facts = facts_in(finding.facts, lang)
    return _closed(table(lang)[f"{finding.code}.message"], facts).format(**facts)


def _closed(words: str, facts: Mapping[str, str]) -> str:
    """Return words without the blanks that would part Chinese from Chinese: 6.5 家不是整数."""

    def without(found: re.Match[str]) -> str:
        ends_in_chinese = re.search("[\u4e00-\u9fff]$", facts.get(found[1], ""))
        return f"{{{found[1]}}}" if ends_in_chinese else found[0]

    return re.sub("{(\\w+)} (?=[\u4e00-\u9fff])", without, words)


def hint(finding: Finding, lang: str) -> str:
    """Return what to do: what was probably meant, if that is known, else what always helps."""
    facts = facts_in(finding.facts, lang)
    for name in ("meant", "allowed"):
        if facts.get(name):
            return say(lang, f"hint.{name}", **{name: facts[name]})
    return say(lang, str(finding.facts.get("hint", f"{finding.code}.hint")), **facts)


def reason(error: CannotRunError, lang: str) -> str:
    """Return why a command cannot start, and what was probably meant, if that is known."""
    facts = facts_in(error.facts, lang)
    said = say(lang, error.key, **facts)
    if not facts.get("meant"):
        return said
    return say(lang, "run.meant", said=said, hint=say(lang, "hint.meant", meant=facts["meant"]))


def in_general(lang: str, key: str) -> str:
    """Return a message with words for its facts, such as <number>, in their places."""
    return table(lang)[key].format_map(_Facts(lang))


class _Facts(dict[str, str]):
    """A word in a language for every fact that a message can have."""

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._lang = lang

    def __missing__(self, name: str) -> str:
        return f"<{say(self._lang, f'fact.{name}')}>"


def facts_in(facts: Mapping[str, str | Bilingual], lang: str) -> dict[str, str]:
    """Return the facts in a language, harmless: no control characters, and not too long."""
    read = {name: _read(fact, lang) for name, fact in facts.items()}
    return {name: visible(one) if name in _WHOLE else harmless(one) for name, one in read.items()}


def _read(fact: str | Bilingual, lang: str) -> str:
    return fact.of(lang) if hasattr(fact, "of") else str(fact)


def harmless(text: str) -> str:
    """Return a word of a file so that it can be shown in a sentence: visible, and not too long."""
    shown = visible(text)
    return shown if len(shown) <= LONGEST_FACT else f"{shown[: LONGEST_FACT - 3]}..."


def visible(text: str) -> str:
    """Return text with control characters, escapes and direction marks made visible."""
    if text.isprintable():
        return text
    return "".join(one if one.isprintable() else f"\\u{ord(one):04x}" for one in text)


def where(place: Place) -> str:
    """Return file, line and column as far as they are known."""
    known = [part for part in (place.line, place.column) if part is not None]
    return ":".join([visible(place.file), *map(str, known)])
