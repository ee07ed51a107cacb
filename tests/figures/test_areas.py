"""Which submissions are of one area, and which cannot be held against the plan."""

from __future__ import annotations

from typing import Any

import pytest

from hlgl_cli.figures.areas import by_area, span
from hlgl_cli.figures.reading import Submitted
from hlgl_cli.sources.plans import load_plan
from hlgl_cli.submission import Submission

PLAN = load_plan()


def submitted(file: str = "a.toml", year: int = 2023, **head: str) -> Submitted:
    """Return a submission without figures."""
    stated = {"year": year, "figures": {}, **head}
    return Submitted(file, Submission.model_validate(stated))


def test_areas() -> None:
    """The submissions are grouped by area, sorted by its name."""
    given = [
        submitted("b.toml", area="b", plan=PLAN.id),
        submitted("a.toml", area="a", plan=PLAN.id),
        submitted("b2.toml", 2022, area="b", plan=PLAN.id),
    ]
    areas, findings = by_area(PLAN, given, is_chosen=False)
    assert findings == []
    assert [(area, [one.file for one in of]) for area, of in areas.items()] == [
        ("a", ["a.toml"]),
        ("b", ["b.toml", "b2.toml"]),
    ]


@pytest.mark.parametrize("head", [{}, {"area": "霍林郭勒市"}, {"area": "Huolinguole"}])
def test_own_area(head: dict[str, Any]) -> None:
    """The plan's own area is the default, and has two names."""
    areas, _ = by_area(PLAN, [submitted(**head)], is_chosen=False)
    assert list(areas) == ["霍林郭勒市"]


def test_other_area_of_a_chosen_plan() -> None:
    """Another area is held against a plan that was chosen."""
    areas, findings = by_area(PLAN, [submitted(area="通辽市")], is_chosen=True)
    assert (list(areas), findings) == (["通辽市"], [])


@pytest.mark.parametrize(
    ("head", "is_chosen", "keys", "said"),
    [
        (
            {"plan": "china-14fyp"},
            False,
            ("plan",),
            'F206 the file is for the plan "china-14fyp", not for "huolinguole-14fyp"',
        ),
        (
            {"plan": "china-14fyp", "area": "全国"},
            True,
            ("plan",),
            'F206 the file is for the plan "china-14fyp", not for "huolinguole-14fyp"',
        ),
        (
            {"area": "通辽市"},
            False,
            ("area",),
            'F215 nothing says which plan "通辽市" is held against',
        ),
    ],
)
def test_which_plan(
    head: dict[str, Any],
    *,
    is_chosen: bool,
    keys: tuple[str, ...],
    said: str,
) -> None:
    """A submission that is for another plan, or for who knows which, is left out."""
    areas, (finding,) = by_area(PLAN, [submitted(**head)], is_chosen=is_chosen)
    assert (areas, finding.place.keys, finding.area) == ({}, keys, head.get("area"))
    assert f"{finding.code} {finding.message.en}" == said


@pytest.mark.parametrize("year", [2020, 2026])
def test_year_outside_the_plan(year: int) -> None:
    """A submission of a year that the plan does not cover is left out."""
    areas, (finding,) = by_area(PLAN, [submitted(year=year)], is_chosen=False)
    assert (areas, finding.code, finding.place.keys) == ({}, "F205", ("year",))
    assert finding.message.zh == f"{year} 年不在规划期内（2021 至 2025 年）"


def test_span() -> None:
    """A year and the years that can be judged."""
    assert span(PLAN, 1999) == {"year": "1999", "first": "2021", "last": "2025"}
