"""The tables of docs/findings.md, a row a code, from what data/rules.toml says of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hlgl_cli.catalogue import retired, rules
from hlgl_cli.messages import in_general

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hlgl_cli.catalogue import Rule

HEADINGS = ("code", "severity", "what it says", "why", "what to do")
# A table follows the mark of its family.
_TABLE = re.compile(r"(<!-- codes: (\w+) -->\n\n)(?:\|.*\n)*")
_RETIRED = re.compile(r"(<!-- retired codes -->\n\n)(?:\S.*\n)*\n")
_MARKS = re.compile(r"([\\`*_\[\]|])")
_FACT = re.compile(r"<([^<>]+)>")


def rendered(page: str) -> str:
    """Return the page with its tables written anew."""
    page = _TABLE.sub(lambda mark: mark[1] + _table(mark[2]), page)
    return _RETIRED.sub(lambda mark: f"{mark[1]}{_retired()}\n", page)


def _retired() -> str:
    """Return the table of the codes that are given no more, or that there is none."""
    rows = [_row((code, old.since, _marked(old.was["en"]))) for code, old in retired().items()]
    if not rows:
        return "No code has been retired so far.\n"
    return "".join([_row(("code", "retired in", "what it said")), "|---|---|---|\n", *rows])


def _table(family: str) -> str:
    rows = [_row(_cells(code, rule)) for code, rule in rules().items() if code.startswith(family)]
    return "".join([_row(HEADINGS), f"|{'---|' * len(HEADINGS)}\n", *rows])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _cells(code: str, rule: Rule) -> list[str]:
    """Return the cells of a code, the facts of its message and hint in italics."""
    words = (in_general(rule.message, "en"), rule.why["en"], in_general(rule.hint, "en"))
    return [code, rule.severity, *map(_marked, words)]


def _marked(text: str) -> str:
    return _FACT.sub(r"*\1*", _MARKS.sub(r"\\\1", text))
