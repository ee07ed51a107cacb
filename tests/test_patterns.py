"""No regular expression of the package takes more than its share of time, whatever it is given."""

from __future__ import annotations

import time
from itertools import product

import pytest

from tests.patterns import Used, patterns

PATTERNS = patterns()
# What a hostile text begins with, what it then says again and again, and how it ends.
BEGINNINGS = (
    "",
    "# gdp = ",
    "# gdp = {",
    '# "',
    "=",
    '="',
    "[",
    "{a",
    "# hlgl: ignore[",
    "1",
    "市",
)
PARTS = (
    *(" ", "\t", "\n", "0", "9", "a", "_", "-", "—", ".", ",", "=", "#", "{", "}", "[", "]", '"'),
    *(
        "'",
        "\\",
        "市",
        "\u3000",
        "”",
        "：",
        "m",
        "a.",
        "1,",
        "a=",
        "=1",
        " ,",
        "= ",
        "+",
        "ａ",
        "1 ",
    ),
)
ENDS = ("", "!")
# Those that see no more than a part of a text, and how much: a line of a message, a text of a cell.
AT_MOST = {"sources/meanings.py": 60, "sources/syntax.py": 500}
SIZE, SHORT, MOST = 5_000, 0.02, 3.0  # characters, seconds, times as long for twice as many


def seconds(used: Used, text: str) -> float:
    """Return how long a pattern takes, in each of its ways."""
    begin = time.process_time()
    for way in used.ways:
        if way in {"sub", "subn"}:
            used.pattern.sub("", text)
        elif way in {"finditer", "findall", "split"}:
            assert sum(1 for _ in used.pattern.finditer(text)) >= 0
        else:
            getattr(used.pattern, way)(text)
    return time.process_time() - begin


def grows(used: Used, beginning: str, part: str, end: str, size: int) -> bool:
    """Return whether twice as long a text takes much more than twice as long."""

    def text(size: int) -> str:
        return beginning + part * (size // len(part)) + end

    if seconds(used, text(size)) < SHORT:
        return False
    for _ in range(3):  # a machine that is busy is no reason to fail
        once, twice = (min(seconds(used, text(n)) for _ in range(2)) for n in (size, 2 * size))
        if twice < MOST * once:
            return False
    return True


@pytest.mark.parametrize("place", PATTERNS)
def test_time(place: str) -> None:
    """Twice as long a text takes less than three times as long."""
    used, size = PATTERNS[place], AT_MOST.get(place.partition(":")[0], SIZE)
    bad = [texts for texts in product(BEGINNINGS, PARTS, ENDS) if grows(used, *texts, size)]
    assert bad == []


def test_all_are_found() -> None:
    """Those that are known to be there are among them."""
    files = {place.partition(":")[0] for place in PATTERNS}
    assert {
        "rules/comments.py",
        "sources/syntax.py",
        "sources/survey.py",
        "units/__init__.py",
    } <= files
