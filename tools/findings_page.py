"""The tables of the pages of findings, a row a code, from what data/rules.toml says of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hlgl_cli.catalogue import retired, rules
from hlgl_cli.messages import in_general
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hlgl_cli.catalogue import Rule

WORDS = {
    "en": {
        "headings": ("code", "severity", "what it says", "why", "what to do"),
        "retired": ("code", "retired in", "what it said"),
        "none": "No code has been retired so far.\n",
    },
    "zh": {
        "headings": ("代码", "级别", "含义", "原因", "处理"),
        "retired": ("代码", "停用的版本", "原来的含义"),
        "none": "目前没有停用的代码。\n",
    },
}
# A table follows the mark of its family.
_TABLE = re.compile(r"(<!-- codes: (\w+) -->\n\n)(?:\|.*\n)*")
_RETIRED = re.compile(r"(<!-- retired codes -->\n\n)(?:\S.*\n)*\n")
_MARKS = re.compile(r"([\\`*_\[\]|])")
_FACT = re.compile(r"<([^<>]+)>")


def rendered(page: str, lang: str) -> str:
    """Return the page, in its language, with its tables written anew."""
    page = _TABLE.sub(lambda mark: mark[1] + _of_family(mark[2], lang), page)
    return _RETIRED.sub(lambda mark: f"{mark[1]}{_retired(lang)}\n", page)


def _retired(lang: str) -> str:
    """Return the table of the codes that are given no more, or that there is none."""
    rows = [(code, old.since, _marked(old.was[lang])) for code, old in retired().items()]
    return _table(WORDS[lang]["retired"], rows) if rows else str(WORDS[lang]["none"])


def _of_family(family: str, lang: str) -> str:
    found = ((code, rule) for code, rule in rules().items() if code.startswith(family))
    return _table(WORDS[lang]["headings"], (_cells(code, rule, lang) for code, rule in found))


def _table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    return "".join([_row(headings), f"|{'---|' * len(headings)}\n", *map(_row, rows)])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _cells(code: str, rule: Rule, lang: str) -> list[str]:
    """Return the cells of a code, the facts of its message and hint in italics."""
    words = (in_general(rule.message, lang), rule.why[lang], in_general(rule.hint, lang))
    return [code, say(lang, f"severity.{rule.severity}"), *map(_marked, words)]


def _marked(text: str) -> str:
    return _FACT.sub(r"*\1*", _MARKS.sub(r"\\\1", text))
