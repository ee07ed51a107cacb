"""A step on its lines."""

from __future__ import annotations

import pytest

from hlgl_cli.report.explanation.letters import Letter
from hlgl_cli.report.explanation.steps import Sheet, Step
from tests.report.build import area_of


@pytest.mark.parametrize(
    ("step", "line"),
    [
        (Step("margin", "Margin", "+1"), "+1"),
        (Step("measure", "Measure", "1.1", "m = 1 + g", "1 + 10%"), "m = 1 + g = 1 + 10% = 1.1"),
        (Step("measure", "Measure", "1", "m = V", "1"), "m = V = 1"),
        (Step("verdict", "Verdict", "met", "m > q", "2 > 1"), "m > q → 2 > 1 → met"),
    ],
)
def test_line(step: Step, line: str) -> None:
    """A formula, its numbers and its result are equal; from a comparison a verdict follows."""
    assert step.line == line


def test_lines() -> None:
    """The letters stand above the formula."""
    letters = (Letter("m", "the index", "m"), Letter("g", "growth", "g"))
    step = Step("measure", "Measure", "1.1", "m = 1 + g", "1 + 10%", letters)
    assert step.lines("en") == ("m: the index; g: growth", "m = 1 + g = 1 + 10% = 1.1")
    assert step.lines("zh")[0] == "m：the index；g：growth"


@pytest.mark.parametrize(
    ("number", "amount", "said"),
    [
        ("59350", "59,350 yuan", "59,350 yuan"),
        ("140", "1.4 million t", "140, that is 1.4 million t"),
        ("1.158", "5%", "1.158, that is 5%"),
        ("2", "twice", "2, that is twice"),
        ("-3", "-3 t", "-3 t"),
    ],
)
def test_with_unit(number: str, amount: str, said: str) -> None:
    """What a calculator shows is told beside an amount that looks otherwise."""
    area = area_of("target = { growth = 5 }", "growth = 5")
    assert Sheet(area.plan, area.assessments[0], "en").with_unit(number, amount) == said
