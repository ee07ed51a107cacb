"""docs/table.md, in both languages: its numbers are those of the code and of arithmetic."""

from __future__ import annotations

import re

import pytest

from tests.cli.running import ROOT

PAGES = ("docs/table.md", "docs/zh/table.md")
NUMBER = r"\(*-?\d+(?:\.\d+)?\)*"
WORKED = re.compile(rf"(?<![\d.])({NUMBER}(?: ?[-+×/^] ?{NUMBER})+) = (\d+(?:\.(\d+))?)")


def _prose(name: str) -> str:
    """Return a page without its blocks, on one line."""
    page = (ROOT / name).read_text(encoding="utf-8")
    return " ".join(re.sub(r"^```.*?^```$", "", page, flags=re.MULTILINE | re.DOTALL).split())


@pytest.mark.parametrize("name", PAGES)
def test_worked_numbers(name: str) -> None:
    """What is calculated on the page comes to what it says, to the last digit."""
    worked = [(one[1], one[2], len(one[3] or "")) for one in WORKED.finditer(_prose(name))]
    said = [(formula, number) for formula, number, _ in worked]
    assert said == [(formula, f"{_value(formula):.{digits}f}") for formula, _, digits in worked]
    assert len(said) == 10


def _value(formula: str) -> float:
    return float(eval(formula.replace("×", "*").replace("^", "**")))  # noqa: S307 - our own page
