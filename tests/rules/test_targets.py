"""Notes on targets that are missed, and on those that are still to come."""

from __future__ import annotations

import pytest

from hlgl_cli.engine.yardstick import Yardsticks
from hlgl_cli.rules import TARGET_RULES, apply_by_kind
from hlgl_cli.rules.judged import Judged
from tests.engine.build import book, indicator, plan

LEVEL = "decimals = 1\nbaseline = 5\ntarget = { level = 10 }"


@pytest.mark.parametrize(
    ("stated", "given", "year", "said"),
    [
        (LEVEL, "value = 9", 2023, []),
        (LEVEL, "value = 6", 2023, ["T601 figures.it.value it: off track in 2023"]),
        (
            LEVEL,
            "value = { 2022 = 6, 2023 = 6 }",
            2023,
            ["T601 figures.it.value.2023 it: off track in 2023"],
        ),
        (LEVEL, "value = 6", 2025, ["T601 figures.it.value it: target missed in 2025"]),
        (
            f"nature = 'binding'\n{LEVEL}",
            "value = 6",
            2023,
            ["T602 figures.it.value it (binding): off track in 2023"],
        ),
        (
            "target = { growth = 5 }",
            "growth = 3",
            2023,
            ["T601 figures.it.growth it: missed this year in 2023"],
        ),
        ("target = { level = 10 }", "value = 6", 2023, []),
        (
            "target = { form = 'level', assigned_by = 'x' }",
            "value = 6",
            2023,
            ["T603 figures.it.value it: the target is not yet assigned, so 2023 is not assessed"],
        ),
        ("target = { form = 'level', assigned_by = 'x' }", "", 2023, []),
    ],
)
def test_note(stated: str, given: str, year: int, said: list[str]) -> None:
    """What is off track is told at the last figure that it rests on, with its code and words."""
    of = plan(indicator(stated))
    series = book(of, year, {"it": given} if given else {})
    judged = Judged(Yardsticks(of), "here", series["it"], series, year=year, comparison="exact")
    found = apply_by_kind(TARGET_RULES, judged)
    assert [f"{one.code} {'.'.join(one.place.keys)} {one.message.en}" for one in found] == said


def test_grades() -> None:
    """Unless others are asked for, the official grades are given."""
    of = plan(indicator(LEVEL))
    series = book(of, 2023, {"it": "value = 4"})
    judged = Judged(Yardsticks(of), "here", series["it"], series, year=2023, comparison="exact")
    assert judged.assessment.grade == "behind"
