"""Whoever types the numbers of a step into a calculator gets its result: of every form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.report.build import area_of, steps, worth
from tests.report.explanation.test_measured import MEASURES
from tests.report.explanation.test_worked import (
    AHEAD,
    ALLOWED,
    FOLLOWED,
    LEADS,
    NEEDED,
    PROJECTED,
    REQUIRED,
)

if TYPE_CHECKING:
    from hlgl_cli.report.explanation import Step

ALL = (*MEASURES, *REQUIRED, *ALLOWED, *LEADS, *NEEDED, *PROJECTED, *AHEAD)
SCENES = sorted({scene[:3] for scene in ALL})
_LETTER = re.compile(r"[A-Za-z]+\d?")
_ROUNDED_UP = "needed"


def agrees(step: Step) -> bool:
    """Return whether a step's numbers come to its result, to the digits that are shown."""
    shown = re.search(r"-?\d[\d.]*", step.result.replace(",", ""))
    assert shown is not None, step
    number = float(shown[0])
    room = 10.0 ** -len(shown[0].partition(".")[2]) * (1 if step.key == _ROUNDED_UP else 0.5)
    found = worth(step.worked)
    near = (found, found * 100) if "%" in step.result else (found,)
    return any(abs(each - number) <= room + 2e-4 for each in near)


def check(found: list[Step]) -> None:
    """Prove of all steps that the numbers come to the results and every letter is named."""
    named: set[str] = set()
    for step in found:
        for letter in step.letters:
            tokens = set(_LETTER.findall(letter.letter))
            assert not tokens & named, step
            named |= tokens
        assert set(_LETTER.findall(step.formula)) - {"ln"} <= named | _of_rows(named), step
        if step.worked and not re.search("[≥≤<>→…]", step.worked + step.result):
            assert agrees(step), step.line


def _of_rows(named: set[str]) -> set[str]:
    """Return the letters of rows that are named by their first."""
    return {f"{letter[0]}k" for letter in named if letter[1:] == "1"}


@pytest.mark.parametrize(("stated", "given", "year"), SCENES)
def test_forms(stated: str, given: str, year: int) -> None:
    """The numbers of each form come to its results, and no letter is without its meaning."""
    check(steps(area_of(stated, given, year)))


@pytest.mark.parametrize("by", ["", ", by = 1", ", by = 1, bound = 'above'"])
def test_followers(by: str) -> None:
    """So do those of what follows another indicator, whose letters are not its own."""
    stated = f"target = {{ follow = 'gdp'{by} }}"
    for given in ("growth = { 2021 = 5, 2022 = 4, 2023 = 6 }", "cumulative = 15", "index = 116"):
        check(steps(area_of(stated, given, followed=FOLLOWED)))
    check(steps(area_of(stated, "average = 5", followed="cumulative = 15")))


@pytest.mark.parametrize("bound", ["at_least", "above", "at_most", "below", "about"])
@pytest.mark.parametrize("stated", ["hold = 93", "level = 93", "total = 300", "mean = 93"])
def test_bounds(bound: str, stated: str) -> None:
    """So they do under each bound."""
    better = "lower" if bound in {"at_most", "below"} else "higher"
    base = "baseline = 80" if better == "higher" else "baseline = 99"
    of = f"{base}\nbetter = '{better}'\ntarget = {{ {stated}, bound = '{bound}' }}"
    check(steps(area_of(of, "value = { 2021 = 94, 2022 = 92.4, 2023 = 93.1 }")))
