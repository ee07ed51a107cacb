"""Each letter has its meaning in words, once."""

from __future__ import annotations

import pytest

from hlgl_cli.report.explanation.letters import row
from tests.report.build import area_of, steps

GROWTH = "target = { growth = 5 }"
FALL = "kind = 'reduction'\ntarget = { reduction = 15 }"


def meanings(
    stated: str, given: str, lang: str = "en", followed: str | None = None
) -> dict[str, str]:
    """Return what the letters of an explanation mean."""
    found = steps(area_of(stated, given, followed=followed), lang)
    return {one.letter: one.meaning for step in found for one in step.letters}


@pytest.mark.parametrize(
    ("count", "letters"), [(1, ["g1"]), (2, ["g1", "g2"]), (3, ["g1", "…", "gk"])]
)
def test_row(count: int, letters: list[str]) -> None:
    """Two terms are written out, more are not."""
    assert row("g", count) == letters


def test_letters_of_a_growth() -> None:
    """Each letter is named."""
    assert meanings(GROWTH, "growth = { 2021 = 6.1, 2022 = 4.0, 2023 = 5.8 }") == {
        "m": "the cumulative index (2020 = 1)",
        "g1 … gk": "growth in 2021, 2022, 2023",
        "q": "what is due by 2023",
        "r": "the target's average rate, 5%",
        "k": "the years from 2020 to 2023, 3",
        "n": "the years from 2020 to 2025, 5",
        "s": "the years early or late that do not count, 0.5",
    }


@pytest.mark.parametrize(
    ("stated", "given", "letter", "meaning"),
    [
        (FALL, "reduction = { 2021 = 3, 2022 = 3, 2023 = 3 }", "g1 … gk", "reduction in 2021, 2022, 2023"),
        (FALL, "growth = -3", "g", "growth in 2023"),
        (FALL, "average = 3", "a", "the average annual reduction"),
        (FALL, "reduction = 3", "m", "the reduction in 2023"),
        (GROWTH, "growth = 3", "m", "the index of 2023 (2022 = 1)"),
        (GROWTH, "cumulative = { 2021 = 6 }\ngrowth = { 2022 = 4, 2023 = 5 }", "w", "the cumulative index to 2021 (2020 = 1)"),
        (GROWTH, "cumulative = { 2021 = 6 }\ngrowth = { 2022 = 4, 2023 = 5 }", "g1, g2", "growth in 2022, 2023"),
        ("target = { total = 10 }", "value = { 2021 = 1, 2022 = 2, 2023 = 3 }", "V1 … Vk", "the amounts of 2021, 2022, 2023"),
        ("target = { hold = 10, each_year = true }", "value = 12", "m", "the worst figure of all years up to 2023 (100 million yuan)"),
        ("target = { trend = 'up' }", "value = { 2021 = 81, 2023 = 82 }", "B", "the level first reported, 81"),
        ("baseline = 80\ntarget = { change = 4 }", "value = 82", "x", "the target, 400 million yuan"),
        ("target = { yearly = { 2023 = 5.5 } }", "growth = 5.2", "m", "the growth of 2023"),
        ("unit = ''\ntarget = { hold = 3 }", "value = 3", "m", "the figure of 2023 (no unit)"),
    ],
)  # fmt: skip
def test_meaning(stated: str, given: str, letter: str, meaning: str) -> None:
    """What a letter means depends on what the plan and the figures state."""
    assert meanings(stated, given)[letter] == meaning


def test_letters_of_what_is_followed() -> None:
    """What is followed has letters of its own."""
    found = meanings("target = { follow = 'gdp' }", "cumulative = 15", followed="cumulative = 16")
    assert found["C"] == "gdp, the cumulative figure to 2023"
    assert found["c"] == "the cumulative figure to 2023"


def test_letters_in_chinese() -> None:
    """The same in Chinese."""
    assert meanings(GROWTH, "cumulative = 15", "zh")["r"] == "年均目标，5%"
