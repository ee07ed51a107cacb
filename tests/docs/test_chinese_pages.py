"""A Chinese page says the numbers of its English one, section by section."""

from __future__ import annotations

import re

import pytest

from tests.docs.pages import page, without_code

PAGES = ("calculator.md", "findings.md", "submission.md")
# The rows that tools/reference.py writes from the words of the catalogue, and links.
_NOT_SAID = re.compile(r"^\| [A-Z]\d{3} \|.*$|\]\([^)]*\)", re.MULTILINE)
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?|[½²³⁴⁸]")


def numbers(text: str) -> list[list[str]]:
    """Return the numbers of each section of a page, each once, sorted."""
    sections = re.split(r"^#+ ", _NOT_SAID.sub("", without_code(text)), flags=re.MULTILINE)
    return [sorted({one.rstrip(",") for one in _NUMBER.findall(each)}) for each in sections]


@pytest.mark.parametrize("name", PAGES)
def test_numbers(name: str) -> None:
    """Each section has the numbers of its counterpart, and no other."""
    assert numbers(page(f"zh/{name}")) == numbers(page(name))


def test_another_number_is_noticed() -> None:
    """A number that is another, or in another section, is noticed."""
    assert numbers("# 1\n\n5.0\n") != numbers("# 1\n\n5\n")
    assert numbers("# a\n\n1,000\n\n# b\n") != numbers("# a\n\n# b\n\n1,000\n")
