"""The words of a finding, or of what stops a command, in a language: its facts put in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.catalogue import rules
from hlgl_cli.text import has_words, put_in, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    # A fact is text, or reads differently in each language: finding.Bilingual.
    Facts = Mapping[str, object]

LONGEST_FACT = 60
# Facts that are of no use unless they are whole.
_WHOLE = {
    "file",
    "folder",
    "other_file",
    "others",
    "settings",
    "other_settings",
    "known",
    "why",
    "slip",
    "ready",
    "character",
    "columns",
    "allowed",
    "lacks",
    "readings",
    "calculation",
}


def message(code: str, facts: Facts, lang: str) -> str:
    """Return what is wrong."""
    return put_in(rules()[code].message[lang], facts_in(facts, lang))


def hint(code: str, facts: Facts, lang: str) -> str:
    """Return what to do: what was probably meant, if that is known, else what always helps."""
    read = facts_in(facts, lang)
    for name in ("meant", "allowed"):
        if read.get(name):
            return say(lang, f"hint.{name}", **{name: read[name]})
    if "hint" in read:
        return say(lang, read["hint"], **read)
    return put_in(rules()[code].hint[lang], read)


def hint_of_cell(code: str, facts: Facts, lang: str) -> str:
    """Return what to do in a table, which has cells and columns, and no keys and comments."""
    key = f"cell.{facts.get('hint', code)}"
    is_near = facts.get("meant") or facts.get("allowed")
    if has_words(key) and not is_near:
        return say(lang, key, **facts_in(facts, lang))
    return without_comment(hint(code, facts, lang), code, lang)


def without_comment(hint: str, code: str, lang: str) -> str:
    """Return what to do where no comment ignores anything: an option does."""
    line, table = (say(lang, f"ignoring.{where}", code=code) for where in ("line", "table"))
    return hint.replace(line, table)


def reason(key: str, facts: Facts, lang: str) -> str:
    """Return why a command cannot start, and what was probably meant, if that is known."""
    read = facts_in(facts, lang)
    said = say(lang, key, **read)
    if not read.get("meant"):
        return said
    return say(lang, "run.meant", said=said, hint=say(lang, "hint.meant", meant=read["meant"]))


def in_general(words: Mapping[str, str], lang: str) -> str:
    """Return words in a language with names of their facts, such as <number>, in their places."""
    return words[lang].format_map(_Facts(lang))


class _Facts(dict[str, str]):
    """A word in a language for every fact that a message can have."""

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._lang = lang

    def __missing__(self, name: str) -> str:
        return f"<{say(self._lang, f'fact.{name}')}>"


def facts_in(facts: Facts, lang: str) -> dict[str, str]:
    """Return the facts in a language, harmless: no control characters, and not too long."""
    read = {name: _read(fact, lang) for name, fact in facts.items()}
    return {
        name: visible(text) if name in _WHOLE else harmless(text) for name, text in read.items()
    }


def _read(fact: object, lang: str) -> str:
    return str(fact.of(lang) if hasattr(fact, "of") else fact)


def harmless(text: str) -> str:
    """Return a word of a file so that it can be shown in a sentence: visible, and not too long."""
    shown = visible(text)
    return shown if len(shown) <= LONGEST_FACT else f"{shown[: LONGEST_FACT - 3]}..."


def visible(text: str) -> str:
    """Return text with control characters, escapes and direction marks made visible."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text)
