"""Why the grade: the limits, or the mean of all years."""

from __future__ import annotations

import pytest

from tests.report.build import area_of, lines

LEVEL = "unit = '%'\ndecimals = 1\nbaseline = 95\ntarget = { level = 98 }"
CEILING = "better = 'lower'\nunit = '%'\ndecimals = 1\ntarget = { hold = 4.5 }"


@pytest.mark.parametrize(
    ("stated", "given", "grade"),
    [
        (LEVEL, "value = 98.0", "achieved early: the target of the target year itself is met"),
        (LEVEL, "value = 97.1", "ahead: at the limit for ahead, or better"),
        (LEVEL, "value = 96.7", "in line: between the two limits"),
        (LEVEL, "value = 96.5", "behind: at the limit for behind or worse, and off track"),
        (
            "target = { growth = 5, bound = 'about', tolerance = 2 }",
            "cumulative = 11",
            "in line: worse than the limit for behind, yet on track within the tolerance",
        ),
        ("target = { growth = 5 }", "growth = 5.8", "none: one year says nothing of the pace"),
    ],
)
def test_grade(stated: str, given: str, grade: str) -> None:
    """The grade and where the measure lies."""
    assert lines(area_of(stated, given))["grade"] == grade


@pytest.mark.parametrize(
    ("stated", "given", "grade"),
    [
        (CEILING, "value = 4.5", "in line: the requirement is met; "),
        (CEILING, "value = 4.6", "above the ceiling: the requirement is not met; "),
        (
            "unit = '%'\ndecimals = 1\nbaseline = 80\ntarget = { trend = 'up' }",
            "value = 80.0",
            "in line: the requirement is not met, but rounding could change the verdict",
        ),
    ],
)
def test_grade_without_a_lead(stated: str, given: str, grade: str) -> None:
    """Where there is no lead, the verdict decides, or that rounding could change it."""
    assert lines(area_of(stated, given))["grade"].startswith(grade)


def test_mean_of_margins() -> None:
    """A ceiling that is kept on the mean of all years is in line."""
    found = lines(area_of(CEILING, "value = { 2021 = 4.3, 2022 = 4.4, 2023 = 4.6 }"))
    assert found["mean_margin"] == "(d1 + … + dk)/k = (0.2 + 0.1 - 0.1)/3 = +0.07 percentage points"
    assert found["grade"].startswith("in line: the year misses, but the mean of the margins ")


def test_mean_of_margins_of_years_that_are_missing() -> None:
    """A year that is missing leaves no mean."""
    found = lines(area_of(CEILING, "value = { 2022 = 4.4, 2023 = 4.6 }"))
    assert "mean_margin" not in found


def test_target_year() -> None:
    """In the target year there is no grade, so there are no limits."""
    found = lines(area_of(LEVEL, "value = 97.9", 2025))
    assert not {"grade", "ahead_limit", "behind_limit"} & set(found)
