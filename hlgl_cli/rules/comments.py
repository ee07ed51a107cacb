"""F217: a figure that is still a comment, as in a template that was filled in behind the mark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hlgl_cli.finding import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.finding import Finding
    from hlgl_cli.rules.contexts import OfFile

# A comment that would be a figure without its mark: a name, and a number behind the =. Prose behind
# the number makes it a remark. Nothing is tried twice: what follows a repetition is none of it.
# Not compiled here: that costs half a millisecond, and few files need it.
_FIGURE = (
    r'[ \t]*#[ \t]*"?(?P<name>[^\s="#]+)"?[ \t]*=[ \t]*'
    r'(?P<given>"?[+-]?[0-9][^\s"#{}]*(?: [^\s"#]+)?"?|\{[^{}#0-9]*[0-9][^{}#]*\})[ \t]*(?:#.*)?'
)
_LONG_QUOTES = ('"""', "'''")
_COMMENT_OR_STRING = (
    r"#[^\n]*|\"\"\"(?:\\.|[^\\])*?\"{3,5}|'''.*?'{3,5}|\"(?:\\.|[^\"\\])*\"|'[^']*'"
)
LONGEST_LINE = 500  # a longer one is no figure


def commented_figures(file: OfFile) -> Iterator[Finding]:
    """F217: each commented figure whose indicator has no other, once a name."""
    names, submitted = file.plan.names(), file.submitted
    stated = {*submitted.submission.figures, *submitted.refused}
    ids = {names[name].id for name in stated if name in names}
    text, told = file.text(), set[str]()
    if any(map(text.__contains__, _LONG_QUOTES)):
        text = without_strings(text)
    for line, content in enumerate(text.split("\n"), start=1):
        if not ("=" in content and content.lstrip(" \t").startswith("#")):
            continue
        match = re.fullmatch(_FIGURE, content.rstrip("\r")) if len(content) < LONGEST_LINE else None
        indicator = match and names.get(match["name"])
        if match and indicator and indicator.id not in ids and match["name"] not in told:
            told.add(match["name"])
            keys, column = ("figures", match["name"]), content.index("#") + 1
            place = Place(submitted.file, keys, line, column)
            found = file.finding("F217", place, indicator, given=match["given"])
            yield found._replace(area=None)  # it is of the file as it stands


def without_strings(text: str) -> str:
    """Return a sound text whose strings say nothing, each line as long as it was."""
    return re.sub(_COMMENT_OR_STRING, _filled, text, flags=re.DOTALL)


def _filled(found: re.Match[str]) -> str:
    return found[0] if found[0][0] == "#" else re.sub(r"[^\n]", "x", found[0])
