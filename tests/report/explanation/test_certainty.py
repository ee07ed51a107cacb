"""Why verdict and grade are certain or not: what they are at the ends that rounding allows."""

from __future__ import annotations

import pytest

from tests.report.build import area_of, lines

LEVEL = "unit = '%'\ndecimals = 1\nbaseline = 95\ntarget = { level = 98 }"
HOLDS = "the verdict holds within the rounding of the figures"
COULD = "rounding could change the verdict; more precise figures are needed"
GRADE_HOLDS = "the grade holds within the rounding of the figures"
GRADE_COULD = "rounding could change the grade; more precise figures are needed"


@pytest.mark.parametrize(
    ("stated", "given", "boxes"),
    [
        (LEVEL, "value = 96.5", "2023: 96.45 to 96.55; 2020: 94.95 to 95.05"),
        (
            "kind = 'growth'\nprices = 'constant'\nbase_level = '100 亿元'\ntarget = { growth = 5 }",
            "value = '130 亿元'\ndeflator = 108.1",
            "2023: 129.5 to 130.5; 2023, deflator: 108.05 to 108.15; 2020: 99.5 to 100.5",
        ),
        (
            "unit = '%'\nbaseline = 91\ntarget = { level = 97 }",
            "cumulative = 4.1\nbase = 92.0",
            "2023: 4.05 to 4.15; 2023, its own baseline: 91.95 to 92.05; 2020: 90.5 to 91.5",
        ),
        (
            "baseline = { value = 95, known = 'about' }\nunit = '%'\ntarget = { level = 98 }",
            "value = 97.5",
            "2023: 97.45 to 97.55; 2020: about 95, the exact number is not known",
        ),
        ("baseline = 95\ntarget = { growth = 5 }", "cumulative = 16", "2023: 15.5 to 16.5"),
    ],
)
def test_boxes(stated: str, given: str, boxes: str) -> None:
    """Between which numbers each printed one may be; a base that plays no part is not told."""
    assert lines(area_of(stated, given))["boxes"] == boxes


def test_boxes_of_what_is_followed() -> None:
    """The figures of what is followed are printed numbers, too."""
    of = area_of("target = { follow = 'gdp' }", "cumulative = 15", followed="cumulative = 16.0")
    assert lines(of)["boxes"] == "2023: 14.5 to 15.5; gdp, 2023: 15.95 to 16.05"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("97.9", f"at the least favourable end 97.85 ≥ 96.82, on track: {HOLDS}"),
        ("96.5", f"at the most favourable end 96.55 < 96.78, off track: {HOLDS}"),
        ("96.8", f"at the least favourable end 96.75 < 96.78, off track: {COULD}"),
    ],
)
def test_verdict(value: str, said: str) -> None:
    """The end that decides says whether the verdict is certain."""
    assert lines(area_of(LEVEL, f"value = {value}"))["certain"] == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("97.9", f"ahead from 97.85 to 97.95: {GRADE_HOLDS}"),
        ("96.5", f"behind at 96.45, in line at 96.55: {GRADE_COULD}"),
        ("98.0", f"ahead at 97.95, achieved early at 98.05: {GRADE_COULD}"),
    ],
)
def test_grade(value: str, said: str) -> None:
    """Both ends say whether the grade is certain."""
    assert lines(area_of(LEVEL, f"value = {value}"))["grade_certain"] == said


def test_grade_of_a_rate() -> None:
    """An index is told as its average rate."""
    said = lines(area_of("target = { growth = 5 }", "cumulative = 16.0"))["grade_certain"]
    assert said == f"in line from 5.06% to 5.09%: {GRADE_HOLDS}"


def test_numbers_that_are_exact() -> None:
    """Of what is counted nothing is rounded."""
    found = lines(area_of("count = true\nbaseline = 3\ntarget = { level = 8 }", "value = 6"))
    assert found["certain"] == "all numbers used are exact"
    assert not {"boxes", "grade_certain"} & set(found)


def test_number_that_is_known_roughly() -> None:
    """Where a number may be anything, nothing is certain."""
    stated = "baseline = { value = 95, known = 'about' }\nunit = '%'\ntarget = { level = 98 }"
    found = lines(area_of(stated, "value = 97.5"))
    assert found["certain"] == "a number is known only roughly, so the verdict is not certain"
    assert found["grade_certain"] == "a number is known only roughly, so the grade is not certain"


def test_rounded_comparison() -> None:
    """Rounded values are compared at the ends as they are in the middle."""
    found = lines(area_of("target = { growth = 5 }", "cumulative = 15.75", comparison="rounded"))
    assert found["certain"] == f"at the least favourable end 5 ≥ 5, on track: {HOLDS}"


def test_target_year() -> None:
    """In the target year there is no grade beside the verdict."""
    found = lines(area_of(LEVEL, "value = 97.9", 2025))
    assert found["certain"] == f"at the most favourable end 97.95 < 98, missed: {HOLDS}"
    assert "grade_certain" not in found
