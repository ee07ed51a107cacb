"""Descriptions in both languages, in the one string that JSON Schema has room for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hlgl_cli.text import LANGUAGES, say

if TYPE_CHECKING:
    from collections.abc import Callable

Schema = dict[str, Any]


def both(lang: str, words: Callable[[str], str]) -> str:
    """Return what is said in the reader's language, a blank line, and the other language.

    Editors show it as Markdown, in which a blank line begins a paragraph.
    """
    others = [other for other in LANGUAGES if other != lang]
    return "\n\n".join(words(each) for each in (lang, *others))


def described(lang: str, key: str, schema: Schema, **facts: object) -> Schema:
    """Return a schema with the words of a key, `schema.KEY`, as its description."""
    return {"description": both(lang, lambda each: say(each, f"schema.{key}", **facts)), **schema}
