"""P807: steps that the printed digits do not tell."""

from __future__ import annotations

import pytest

from tests.engine.build import indicator
from tests.rules.oddities.found import codes, told

FOREST = "unit = '%'\ndecimals = 1\nbaseline = 12.5\ntarget = { level = 12.6 }"
DOCTORS = "decimals = 1\nbaseline = 3.4\ntarget = { level = 3.6 }"


@pytest.mark.parametrize(
    ("stated", "years"),
    [
        (FOREST, "2021-2024"),
        (DOCTORS, "2021-2022, 2024"),
        ("unit = '%'\ndecimals = 1\nbaseline = 0\ntarget = { level = 0.2 }", "2024"),
        ("baseline = 0\ntarget = { level = 50, milestones = { 2023 = 1 } }", "2021-2022"),
        ("baseline = 10\ntarget = { level = 25, bound = 'about', tolerance = 12 }", "2021"),
        ("baseline = 1\ntarget = { level = 21, path = 'geometric' }", "2021"),
    ],
)
def test_years(stated: str, years: str) -> None:
    """The years are named in which the verdict is open at the base or at the target."""
    (said,) = told(indicator(stated))
    assert said.endswith(f"in {years} they leave open whether it is on track")


def test_message() -> None:
    """Both numbers are told, and the digit that figures are printed to."""
    assert told(indicator(FOREST)) == [
        "P807 it: 12.5 to 12.6 is too small a step for figures to 0.1: in 2021-2024 they leave open whether it is on track"
    ]


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        (FOREST.replace("decimals = 1", "decimals = 2"), []),
        ("decimals = 1\nbaseline = { value = 2, known = 'about' }\ntarget = { level = 9 }", []),
        (f"prices = 'constant'\n{DOCTORS}", ["P807"]),
        (f"prices = 'current'\n{DOCTORS}", ["P807"]),
        ("decimals = 1\nbaseline = 3.4\ntarget = { level = 5 }", []),
        ("count = true\nbaseline = 5\ntarget = { level = 6 }", []),
        ("decimals = 1\nbaseline = 3.4\ntarget = { hold = 3.5 }", []),
        ("decimals = 1\nbaseline = 3.4", []),
    ],
)
def test_codes(stated: str, expected: list[str]) -> None:
    """More digits tell more; what is counted, or only kept, leaves no year open."""
    assert codes(stated) == expected


def test_broken() -> None:
    """What cannot be used is not judged."""
    assert told(indicator(FOREST), broken=("it",)) == []
