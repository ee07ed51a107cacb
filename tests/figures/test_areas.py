"""Which submissions of an area can be held against the plan."""

from __future__ import annotations

from typing import Any

import pytest

from hlgl_cli.figures.areas import Asked, fitting, span
from hlgl_cli.figures.reading import Submitted
from hlgl_cli.sources.plans import load_plan
from hlgl_cli.submission import Submission

PLAN = load_plan()


def submitted(file: str = "a.toml", year: int = 2023, **head: str) -> Submitted:
    """Return a submission without figures."""
    stated = {"year": year, "figures": {}, **head}
    return Submitted(file, Submission.model_validate(stated))


OWN = PLAN.plan.area.zh


def test_own_area() -> None:
    """Submissions of the plan's own area need not say which plan is meant."""
    given = [submitted("b.toml"), submitted("a.toml", 2022, area="Huolinguole")]
    assert fitting(PLAN, OWN, given, Asked(is_chosen=False)) == (given, [])


def test_other_area_of_a_chosen_plan() -> None:
    """Another area is held against a plan that was chosen, or that the file names."""
    other = submitted(area="通辽市")
    assert fitting(PLAN, "通辽市", [other], Asked(is_chosen=True)) == ([other], [])
    other = submitted(area="通辽市", plan=PLAN.id)
    assert fitting(PLAN, "通辽市", [other], Asked(is_chosen=False)) == ([other], [])


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
            'F215 nothing says which plan "通辽市" is compared with',
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
    area = head.get("area", OWN)
    fit, (finding,) = fitting(PLAN, area, [submitted(**head)], Asked(is_chosen=is_chosen))
    assert (fit, finding.place.keys, finding.area) == ([], keys, head.get("area"))
    assert f"{finding.code} {finding.message.en}" == said


@pytest.mark.parametrize(
    ("ids", "known"),
    [
        ((), {}),
        (("a",), {}),
        (("a", "b"), {"known": "a, b", "hint": "hint.known_plans"}),
        (("a", "b", "c"), {"known": "a, b, c", "hint": "hint.known_plans"}),
    ],
)
def test_plans_that_could_be_named(ids: tuple[str, ...], known: dict[str, str]) -> None:
    """Where there are others than the one that is asked, they are named."""
    _, (finding,) = fitting(PLAN, OWN, [submitted(plan="x")], Asked(ids=ids))
    assert finding.facts == {"plan": PLAN.id, "area": "", "given": "x", **known}


def test_one_of_several_plans() -> None:
    """Where several are given alike, each submission names its own, without an area by its file."""
    asked = Asked(is_one_of_several=True, ids=("a", "b"))
    named = submitted(plan=PLAN.id)
    fit, (finding,) = fitting(PLAN, OWN, [submitted(), named], asked)
    known = {"known": "a, b", "hint": "hint.which_plan"}
    assert (fit, finding.code, finding.place.keys) == ([named], "F215", ("area",))
    assert finding.facts == {"plan": PLAN.id, "area": "a.toml", **known}


def test_plan_that_nobody_chose() -> None:
    """Unless a plan was chosen, another area has to say which is meant."""
    fit, (finding,) = fitting(PLAN, "通辽市", [submitted(area="通辽市")], Asked())
    assert (fit, finding.code) == ([], "F215")


@pytest.mark.parametrize("year", [2020, 2026])
def test_year_outside_the_plan(year: int) -> None:
    """A submission of a year that the plan does not cover is left out."""
    fit, (finding,) = fitting(PLAN, OWN, [submitted(year=year)], Asked(is_chosen=False))
    assert (fit, finding.code, finding.place.keys) == ([], "F205", ("year",))
    assert finding.message.zh == f"{year}年不在规划期内（2021—2025年）"


def test_span() -> None:
    """A year and the years that can be judged."""
    assert span(PLAN, 1999) == {"year": "1999", "first": "2021", "last": "2025"}
