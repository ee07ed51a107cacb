"""F225: a comment that is meant to ignore findings, and ignores none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hlgl_cli.catalogue import ignored_in, rules
from hlgl_cli.finding import Finding, Place
from hlgl_cli.rules.comments import without_strings
from hlgl_cli.text import Word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.rules.contexts import OfFile

# What stands behind our name where something is to be ignored; prose about us does not look so.
# Not compiled here: few files have such a comment.
_VERB = "(?:ig\\w*|skip|noqa|disable|suppress|off|\u5ffd\u7565|\u8df3\u8fc7)"
_MEANT = (
    rf"#\s*hlgl\s*(?:[:\uff1a]\s*{_VERB}(?![A-Za-z])|[:\uff1a].*[\[\u3010].*"
    rf"|[-,.;\s]*{_VERB}\s*(?:$|[\[(\u3010\uff08\uff3b]|[A-Z]\d))"
)


def idle_comments(file: OfFile) -> Iterator[Finding]:
    """F225: each comment that should ignore findings, and is not written so that it does."""
    text = file.text()
    if "hlgl" not in text.lower():
        return
    for line, content in enumerate(without_strings(text).split("\n"), start=1):
        found = re.search(_MEANT, content, re.IGNORECASE) if "#" in content else None
        why = _why(content.rstrip("\r"), found.start()) if found else ""
        if found and why:
            given = content[found.start() :].strip()
            place = Place(file.submitted.file, (), line, found.start() + 1)
            yield Finding("F225", place, {"given": given, "why": Word(why)})


def _why(line: str, start: int) -> str:
    """Return the key of why a comment ignores nothing, nothing where it does."""
    names = ignored_in(line)
    if not line[:start].strip():
        return "ignore.alone"
    if names is None:
        return "ignore.form"
    if not names:
        return "ignore.empty"
    is_known = all(any(code.startswith(name.upper()) for code in rules()) for name in names)
    return "" if is_known else "ignore.unknown"
