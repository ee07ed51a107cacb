"""Why Eurostat's grade."""

from __future__ import annotations

import pytest

from hlgl_cli.engine.eurostat import rated
from tests.report.build import area_of, lines

UP = "decimals = 1\nbaseline = 10\ntarget = { level = 20 }"
RATES = "actual 10.657222%, required 14.869835%, ratio 0.716701"


def graded(stated: str, given: str, year: int = 2023) -> dict[str, str]:
    """Return the steps of an assessment that Eurostat's method grades."""
    area = area_of(stated, given, year)
    return lines(area._replace(grades="eurostat", assessments=(rated(area.assessments[0]),)))


def test_rates() -> None:
    """Both rates and their ratio stand before the grade."""
    found = graded(UP, "value = 13.55")
    assert found["rates"] == RATES
    assert found["grade"] == "moderate progress: the ratio is 0.60 or more, below 0.95"


@pytest.mark.parametrize(
    ("stated", "given", "grade"),
    [
        (UP, "value = 25", "target achieved: the target is met, whatever the trend"),
        (UP, "value = 15", "significant progress: the ratio is 0.95 or more"),
        (UP, "value = 11", "insufficient progress: the ratio is 0 or more, below 0.60"),
        (UP, "value = 8", "movement away: the ratio is below 0: away from the target"),
        (
            "baseline = 30\ntarget = { level = 20 }",
            "value = 19",
            "movement away: the base met the target, and the figure no longer does",
        ),
        (
            "target = { total = 30 }",
            "cumulative = 20",
            "none: the target is a sum or an average of years, not a level to be reached",
        ),
    ],
)
def test_grade(stated: str, given: str, grade: str) -> None:
    """The grade with its reason, or why there is none."""
    assert graded(stated, given)["grade"] == grade


def test_certainty() -> None:
    """At both ends of the box the grade is Eurostat's, in the target year too."""
    found = graded(UP, "value = 19.4", 2025)
    assert found["grade_certain"] == (
        "moderate progress at 19.35, significant progress at 19.45: rounding could change the "
        "grade; more precise figures are needed"
    )
