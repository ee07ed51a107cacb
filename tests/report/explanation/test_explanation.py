"""The steps of a calculation in their order, from the target to the sentence."""

from __future__ import annotations

import pytest

from tests.report.build import area_of, lines, steps

LEVEL = "unit = '%'\ndecimals = 1\nbaseline = 95\ntarget = { level = 98 }"


def keys(stated: str, given: str, year: int = 2023) -> list[str]:
    """Return which steps an explanation has."""
    return [step.key for step in steps(area_of(stated, given, year))]


def test_steps_of_a_growth() -> None:
    """A growth is judged as an index and shown as an average rate."""
    stated = "target = { growth = 5 }\nbase_level = '100 亿元'"
    assert keys(stated, "growth = { 2021 = 6, 2022 = 5, 2023 = 5 }") == [
        *("target", "baseline", "figures", "figures", "figures"),
        *("measure", "required", "verdict", "rate", "required_rate", "margin"),
        *("lead", "progress", "needed", "projected"),
        *("ahead_limit", "behind_limit", "grade"),
        *("boxes", "certain", "grade_certain", "sentence"),
    ]


def test_steps_of_a_year_alone() -> None:
    """A year that stands alone says so first, and has no grade."""
    found = steps(area_of("target = { growth = 5 }", "growth = 5"))
    assert [step.key for step in found][2:4] == ["basis", "measure"]
    why = "2021, 2022 missing, so the average cannot be calculated: judged on 2023 only"
    assert found[2].result == why


def test_steps_without_a_verdict() -> None:
    """Where there is no verdict, the reason is told, and the sentence."""
    assert keys("target = { level = 98 }", "value = 97") == [
        *("target", "figures", "reason", "why", "sentence"),
    ]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_sentence(lang: str) -> None:
    """The sentence of a review stands in the end."""
    assert "96.8%" in lines(area_of(LEVEL, "value = 96.5"), lang)["sentence"]


def test_years_of_the_target() -> None:
    """A target with years of its own has them in its labels."""
    stated = "unit = '%'\nbaseline = 95\ntarget = { level = 98, due = 2030 }"
    found = {step.key: step.name for step in steps(area_of(stated, "value = 96.5"))}
    assert (found["projected"], found["required"]) == ("2030 at the current pace", "Due by 2023")
