"""Why there is no verdict, and what a year that is missing would have to be."""

from __future__ import annotations

import pytest

from tests.report.build import area_of, lines, steps

GROWTH = "target = { growth = 5 }"


@pytest.mark.parametrize(
    ("stated", "given", "reason", "why"),
    [
        (
            "",
            "value = 1",
            "no target in the plan",
            "The plan sets no target for this indicator.",
        ),
        (
            "kind = 'reduction'\ntarget = { form = 'reduction', assigned_by = '通辽市' }",
            "reduction = 3",
            "target not yet assigned",
            "The number is not yet assigned, or not yet set for the year; give it with --overlay once it is.",
        ),
        (
            GROWTH,
            "",
            "no usable figure",
            "There is no usable figure for 2023; missing: the year's cumulative figure, index or average, or the growth of every year so far.",
        ),
        (
            "target = { level = 98 }",
            "value = 97",
            "no baseline in the plan",
            "The plan gives no baseline, so what is due before the target year cannot be calculated.",
        ),
        (
            "target = { total = 10 }",
            "value = 1",
            "some years missing",
            "Some of the years that the calculation needs are missing: see below.",
        ),
    ],
)  # fmt: skip
def test_not_assessed(stated: str, given: str, reason: str, why: str) -> None:
    """Where there is no verdict, the explanation says why, and what is missing."""
    found = lines(area_of(stated, given))
    assert (found["reason"], found["why"]) == (reason, why)
    assert "verdict" not in found


@pytest.mark.parametrize(
    ("stated", "given", "wanted"),
    [
        (GROWTH, "growth = { 2021 = -20, 2023 = 5.1 }", "at least: growth of 37.681375%"),
        (
            "better = 'lower'\ntarget = { growth = 5 }",
            "growth = { 2021 = 4, 2023 = 5.1 }",
            "at most: growth of 5.908749%",
        ),
        (
            "kind = 'reduction'\ntarget = { reduction = 15 }",
            "reduction = { 2021 = 3, 2023 = 3 }",
            "at least: a reduction of 3.593152%",
        ),
        (
            "target = { total = 10 }",
            "value = { 2021 = 1, 2023 = 3.5 }",
            "at least: 150 million yuan",
        ),
    ],
)
def test_wanted(stated: str, given: str, wanted: str) -> None:
    """What the one missing year would have to be, rounded so that it suffices."""
    found = lines(area_of(stated, given))
    assert (found["missing"], found["wanted"]) == ("2022", wanted)


def test_several_missing_years() -> None:
    """Of several missing years it cannot be said."""
    found = lines(area_of("target = { total = 10 }", "value = 1"))
    assert (found["missing"], "wanted" in found) == ("2021, 2022", False)


def test_missing_years_of_a_follower() -> None:
    """What follows another indicator says which years are missing, not what they would be."""
    of = area_of(
        "target = { follow = 'gdp' }", "growth = { 2021 = 5, 2023 = 5 }", followed="growth = 5"
    )
    assert "wanted" not in lines(of)


@pytest.mark.parametrize(
    ("lang", "said"), [("en", ("missing", "2022")), ("zh", ("missing", "2022年"))]
)
def test_years_missing_without_harm(lang: str, said: tuple[str, str]) -> None:
    """The years of a hole are named where the verdict stands without them, too."""
    stated = "unit = '%'\nbaseline = 95\ntarget = { level = 98 }"
    found = steps(area_of(stated, "value = { 2021 = 96, 2023 = 97 }"), lang)
    assert said in [(step.key, step.result) for step in found]
