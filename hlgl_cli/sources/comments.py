"""F217: a figure that is still a comment, as in a template that was filled in behind the mark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hlgl_cli.finding import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hlgl_cli.plan import Indicator

# A comment that would be a figure without its mark: a name, and a number behind the =. Prose behind
# the number makes it a remark.
# Not compiled here: that costs half a millisecond, and few files need it.
_FIGURE = (
    r'[ \t]*#[ \t]*"?(?P<name>[^\s="#]+)"?[ \t]*=[ \t]*'
    r'(?P<given>"?[+-]?[0-9][^\s"#{}]*(?: [^\s"#]+")?"?|\{[^{}#]*[0-9][^{}#]*\})[ \t]*(?:#.*)?'
)


def commented_figures(
    file: str, text: str, names: Mapping[str, Indicator], given: frozenset[str]
) -> Iterator[Finding]:
    """Yield a finding for each commented figure whose indicator has none; `given` are the ids."""
    for line, content in enumerate(text.split("\n"), start=1):
        if not ("=" in content and content.lstrip(" \t").startswith("#")):
            continue
        match = re.fullmatch(_FIGURE, content.rstrip("\r"))
        if match is None or match["name"] not in names:
            continue
        indicator = names[match["name"]]
        if indicator.id not in given:
            place = Place(file, ("figures", match["name"]), line, content.index("#") + 1)
            facts = {"name": indicator.name, "given": match["given"]}
            yield Finding("F217", place, facts, indicator=indicator.id)
