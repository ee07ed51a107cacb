"""The numbers of a text, without those in words of the plan that one language prints otherwise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hlgl_cli.sources.plans import load_plan
from hlgl_cli.text import table

if TYPE_CHECKING:
    from collections.abc import Iterator

# A dash behind a number or its unit is of a range, not a sign.
_NUMBER = re.compile(r"(?:(?<![A-Za-z\d%‰])[+-])?(?<!\d)\d+(?:\.\d+)?")
_DIGIT = re.compile(r"\d")


# Years that English names where Chinese has no need to.
_ENGLISH_YEARS = re.compile(r"Due by \d{4}|worse than \d{4}")


def numbers(text: str) -> list[list[str]]:
    """Return the numbers of each line, sorted: word order is a language's own."""
    if not _DIGIT.search(text):
        return [[] for _ in range(text.count("\n") + 1)]
    same = _ENGLISH_YEARS.sub("", OTHERWISE.sub("", text))
    return [sorted(_NUMBER.findall(line)) for line in same.split("\n")]


def _otherwise() -> Iterator[str]:
    """Yield the words of the shipped plan, and of units, whose numbers are of one language."""
    plan = load_plan()
    pairs = [(plan.plan.title.zh, plan.plan.title.en)]
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
