"""The numbers of a text, without those in words of the plan that one language prints otherwise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from hlgl_cli.sources.plans import load_plan
from hlgl_cli.text import table
from tests.cli.running import NATION_PLAN, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

# A dash behind a number or its unit is of a range, not a sign.
_NUMBER = re.compile(r"(?:(?<![A-Za-z\d%‰])[+-])?(?<!\d)\d+(?:\.\d+)?")
_OWN = ROOT / "examples" / "china-climate" / "plan.toml"  # of the others, one is in both languages
_DIGIT = re.compile(r"\d")


# Years that English names where Chinese has no need to.
_OWN_COUNTS = re.compile(r"^\^ .*$", re.MULTILINE)  # amended: 58万, which is 580,000
_ENGLISH_YEARS = re.compile(r"Due by \d{4}|worse than \d{4}")


def numbers(text: str) -> list[list[str]]:
    """Return the numbers of each line, sorted: word order is a language's own."""
    if not _DIGIT.search(text):
        return [[] for _ in range(text.count("\n") + 1)]
    same = _OWN_COUNTS.sub("", _ENGLISH_YEARS.sub("", OTHERWISE.sub("", text)))
    return [sorted(_NUMBER.findall(line)) for line in same.split("\n")]


# The head of a table, above its rule: English has years in it of which Chinese has no need.
_HEAD = re.compile(r"(?:^.+\n)+(?=-{3,}$)", re.MULTILINE)


def of_table(text: str) -> list[list[str]]:
    """Return the numbers of the lines of tables, without those of their headings."""
    return numbers(_HEAD.sub("", text))


# English counts amounts in millions: what a document says in a sentence is left out.
_WORDED = {"lang", "reading", "result"}


def in_numbers(part: Any) -> object:  # noqa: ANN401 - JSON
    """Return a document with numbers in the place of words."""
    if isinstance(part, dict) and part.get("step") == "sentence":
        return None  # it counts in millions where Chinese has the plan's own number
    if isinstance(part, dict):
        return {key: in_numbers(value) for key, value in part.items() if key not in _WORDED}
    if isinstance(part, list):
        return [in_numbers(each) for each in part]
    return numbers(part) if isinstance(part, str) else part


def _otherwise() -> Iterator[str]:
    """Yield the words of plans that ship, and of units, whose numbers are of one language."""
    pairs = []
    for plan in map(load_plan, (None, str(NATION_PLAN), str(_OWN))):
        pairs += [(plan.plan.title.zh, plan.plan.title.en)]
        pairs += [(each.name.zh, each.name.en) for each in plan.indicators]
        pairs += [(each.note.zh, each.note.en) for each in plan.indicators if each.note]
    zh, en = table("zh"), table("en")
    pairs += [(zh[key], en[key]) for key in zh if key.startswith("unit.")]
    for chinese, english in pairs:
        if sorted(_NUMBER.findall(chinese)) != sorted(_NUMBER.findall(english)):
            yield from (chinese, english)


OTHERWISE = re.compile("|".join(map(re.escape, sorted(_otherwise(), key=len, reverse=True))))


def set_of_numbers(text: str) -> frozenset[str]:
    """Return which numbers a text has, without their signs, however often."""
    ungrouped = re.sub(r"(?<=\d),(?=\d{3})", "", text)  # 1,000 in English
    return frozenset(re.findall(r"\d+(?:\.\d+)?", ungrouped))
