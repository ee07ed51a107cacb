"""A Chinese page says what its English one says: part by part, number by number, the same formulas.

What the English page says is worked out (test_method.py), so the Chinese one needs no more.
"""

from __future__ import annotations

import re

import pytest

from tests.cli.running import ROOT
from tests.docs.arithmetic import equations
from tests.docs.pages import page, without_code

STEMS = (path.name for path in (ROOT / "docs" / "zh").glob("*.md"))
TRANSLATED = sorted(set(STEMS) - {"commands.md"})  # which comes from the help
PAGES = ("calculator.md", "findings.md", "method.md", "submission.md")
# The rows that tools/reference.py writes from the words of the catalogue, and links.
_NOT_SAID = re.compile(r"^\| [A-Z]\d{3} \|.*$|\]\([^)]*\)", re.MULTILINE)
# What stands between Chinese words, and is a formula if it has a sign in it.
_BETWEEN = re.compile(r"[^\u2e80-\uffef\u2014-\u2026|`*\n]+")
_SIGN = re.compile(r"[=^/·×+−≥≤<>≠]|(?<=\d) ?→")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?|[½²³⁴⁸]")


def parts(text: str) -> list[list[str]]:
    """Return of what the sections of a page are made: texts, items of lists, rows of tables."""
    sections = re.split(r"^#+ .*$", without_code(text), flags=re.MULTILINE)
    return [list(map(_part, re.split(r"\n\s*\n", section.strip()))) for section in sections]


def _part(block: str) -> str:
    if block.startswith("|"):
        return f"table of {len(block.splitlines())}"
    items = re.findall(r"^(?:-|\d\.) ", block, re.MULTILINE)
    return f"list of {len(items)}" if items else "text"


@pytest.mark.parametrize("name", TRANSLATED)
def test_parts(name: str) -> None:
    """A section has the paragraphs, items and rows of its counterpart: nothing is left out."""
    assert parts(page(f"zh/{name}")) == parts(page(name))


def numbers(text: str) -> list[list[str]]:
    """Return the numbers of each section of a page, each once, sorted."""
    sections = re.split(r"^#+ ", _NOT_SAID.sub("", without_code(text)), flags=re.MULTILINE)
    return [sorted({one.rstrip(",") for one in _NUMBER.findall(each)}) for each in sections]


@pytest.mark.parametrize("name", PAGES)
def test_numbers(name: str) -> None:
    """Each section has the numbers of its counterpart, and no other."""
    assert numbers(page(f"zh/{name}")) == numbers(page(name))


def formulas(text: str) -> list[str]:
    """Return the formulas of a Chinese page."""
    runs = (_spelled(run).strip(" .,-") for run in _BETWEEN.findall(_NOT_SAID.sub("", text)))
    return [run for run in runs if _SIGN.search(run)]


def _spelled(text: str) -> str:
    """Return a text as both languages spell it: on one line, % closed up."""
    return re.sub(r"\s+(?=%)", "", " ".join(text.split()))


def test_formulas() -> None:
    """Every formula of the Chinese page of the method stands on the English one, sign for sign."""
    english = _spelled(without_code(page("method.md")))
    found = formulas(without_code(page("zh/method.md")).replace(", ", "，"))
    assert [one for one in found if one not in english] == []
    assert len(found) > 100


def test_equations() -> None:
    """The equations of the Chinese page of the method hold, and are all of the English one's."""
    chinese, english = (
        [one for _, _, one in equations(without_code(page(name)))]
        for name in ("zh/method.md", "method.md")
    )
    assert [one for one in chinese if not one.holds()] == []
    assert len(chinese) == len(english)


def test_another_number_is_noticed() -> None:
    """A number that is another, or in another section, is noticed."""
    assert numbers("# 1\n\n5.0\n") != numbers("# 1\n\n5\n")
    assert numbers("# a\n\n1,000\n\n# b\n") != numbers("# a\n\n# b\n\n1,000\n")
