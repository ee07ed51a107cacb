"""Several targets of one indicator are counted once."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, get_args

import pytest

from hlgl_cli.engine.assessment import Assessment
from hlgl_cli.engine.grades import GRADES, Grade, Grader
from hlgl_cli.engine.parts import counted
from tests.engine.build import indicator

if TYPE_CHECKING:
    from hlgl_cli.engine.assessment import Verdict
    from hlgl_cli.engine.series import Reason

    Part = tuple[Verdict, Reason | None, Grade | None]

MET: Part = ("on_track", None, "ahead")
NEAR: Part = ("on_track", None, "in_line")
MISSED: Part = ("off_track", None, "behind")
OTHER_YEARS: Part = ("not_assessed", "no_target", None)
UNKNOWN: Part = ("not_assessed", "no_data", None)


def said(part: Part, name: str = "it") -> Assessment:
    """Return an assessment."""
    verdict, reason, grade = part
    return Assessment(
        indicator("", name), 2023, due=False, verdict=verdict, reason=reason, grade=grade
    )


@pytest.mark.parametrize(
    ("parts", "decides"),
    [
        ([MET], 0),
        ([MET, NEAR], 1),
        ([MET, MISSED], 1),
        ([MISSED, UNKNOWN], 0),
        ([MET, UNKNOWN], 1),
        ([OTHER_YEARS, MET], 1),
        ([OTHER_YEARS, OTHER_YEARS], 0),
    ],
)
def test_counted_once(parts: list[Part], decides: int) -> None:
    """An indicator is met if all its targets are; one of other years is passed over."""
    each = [said(part) for part in parts]
    assert list(counted(each)) == [each[decides]]


def test_grades() -> None:
    """Every grade is one of somebody's."""
    assert tuple(GRADES) == get_args(Grader)
    assert {grade for grades in GRADES.values() for grade in grades} == {*get_args(Grade)}


@pytest.mark.parametrize("grades", GRADES.values())
def test_worst_grade(grades: tuple[Grade, ...]) -> None:
    """Of targets that are met the one with the worse grade is counted, whoever grades."""
    each = [said(("on_track", None, grade)) for grade in grades]
    for better, worse in itertools.pairwise(each):
        assert list(counted([better, worse])) == list(counted([worse, better])) == [worse]


def test_each_indicator() -> None:
    """Every indicator is counted."""
    each = [said(MET), said(MISSED), said(MET, "other")]
    assert list(counted(each)) == each[1:]


def test_uncertain_first() -> None:
    """Of equal targets the one that rounding may change is counted."""
    sure, unsure = (said(MET)._replace(certain=certain) for certain in (True, False))
    assert list(counted([sure, unsure])) == [unsure]
