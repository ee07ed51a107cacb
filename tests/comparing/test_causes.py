"""Why a result differs: by inputs, compared one by one."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from hlgl_cli.comparing.causes import causes, differs
from hlgl_cli.comparing.kept import Assessment, Plan
from tests.comparing.build import LEVEL, changed, kept, why

GROWTH = "decimals = 1\ntarget = { growth = 5 }"
PLAN = Plan(id="plan", base_year=2020, target_year=2025)
RATES = "growth = {{ 2021 = {}, 2022 = {}, 2023 = {} }}"


@pytest.mark.parametrize(
    ("was", "now", "reasons"),
    [
        ((LEVEL, "value = 64"), (LEVEL.replace("60.6", "63.9"), "value = 64"), ["base_revised 60.6 63.9"]),
        ((LEVEL, "value = 64"), (LEVEL, "value = 64.1"), ["figure_revised 2023 value value 64 64.1"]),
        (
            (LEVEL, "value = 64\nstatus = 'preliminary'"),
            (LEVEL, "value = 64\nstatus = 'final'\nsource = '年鉴'"),
            [
                "figure_restated 2023 value status preliminary final",
                "figure_restated 2023 value source 年鉴",
            ],
        ),
        ((LEVEL, "value = 64"), (LEVEL.replace("65", "66"), "value = 64"), ["target_amended value 65 66"]),
        (
            (LEVEL, "value = 64"),
            (LEVEL.replace("level = 65", "level = 65, milestones = { 2023 = 63 }"), "value = 64"),
            ["target_amended milestones 2023: 63"],
        ),
        (
            ("decimals = 1\nbaseline = 60.6", "value = 64"),
            (LEVEL, "value = 64"),
            ["target_amended value 65"],
        ),
        ((LEVEL, "value = 64"), (f"nature = 'binding'\n{LEVEL}", "value = 64"), ["indicator_changed nature binding"]),
        (
            (GROWTH, RATES.format("8.1", "3.0", "5.2")),
            (GROWTH, RATES.format("8.6", "3.1", "5.4")),
            [
                "figure_revised 2021 growth value 8.1 8.6",
                "figure_revised 2022 growth value 3.0 3.1",
                "figure_revised 2023 growth value 5.2 5.4",
            ],
        ),
        (
            (GROWTH, RATES.format("8.1", "3.0", "5.2")),
            (GROWTH, "cumulative = 17"),
            [
                "figure_dropped 2021 growth value 8.1",
                "figure_dropped 2022 growth value 3.0",
                "figure_added 2023 cumulative value 17",
                "figure_dropped 2023 growth value 5.2",
            ],
        ),
    ],
)  # fmt: skip
def test_reasons(was: tuple[str, str], now: tuple[str, str], reasons: list[str]) -> None:
    """Every input that is another is a reason, and nothing else is."""
    assert why(changed(kept(*was), *now)) == reasons


def test_another_year() -> None:
    """In another year other figures are used anyway: only those of both are compared."""
    given = "growth = { 2021 = 8.6, 2022 = 3, 2023 = 5 }"
    found = changed(kept(GROWTH, "growth = { 2021 = 8.1, 2022 = 3 }", 2022), GROWTH, given)
    assert why(found) == ["year 2022 2023", "figure_revised 2021 growth value 8.1 8.6"]
    level = changed(kept(LEVEL, "value = { 2022 = 63 }", 2022), LEVEL, "value = 64")
    assert why(level) == ["year 2022 2023"]


def test_number_of_the_year() -> None:
    """What a target says of each year is another in another year without any change."""
    stated = "target = { yearly = { 2022 = 5.5, 2023 = 5 } }"
    found = changed(kept(stated, "growth = { 2022 = 3 }", 2022), stated, "growth = 5.2")
    assert why(found) == ["year 2022 2023"]


def test_another_plan() -> None:
    """Another plan is a reason, with its years where they are others."""
    old = Plan(id="old", base_year=2015, target_year=2025)
    found = changed(kept(plan=old), LEVEL, "value = 64")
    assert why(found) == ["plan_changed id old plan", "plan_changed base_year 2015 2020"]


def test_another_grader() -> None:
    """So is whose grade it is."""
    (before,) = kept().assessments
    after = before.model_copy(update={"graded_by": "eurostat"})
    (cause,) = causes(before, after, (PLAN, PLAN))
    assert cause == ("grades_changed", None, None, None, "official", "eurostat")


@pytest.mark.parametrize(
    ("field", "value"), [("verdict", "off_track"), ("margin", Decimal(1)), ("certain", None)]
)
def test_differs(field: str, value: Any) -> None:  # noqa: ANN401 - of an assessment
    """A result differs if anything that came of it does."""
    (before,) = kept().assessments
    assert not differs(before, before)
    assert differs(before, before.model_copy(update={field: value}))


@pytest.mark.parametrize(
    ("value", "told"),
    [(5, Decimal(5)), (None, None), (True, True), ("up", "up"), ([1, 2], "[1, 2]")],
)
def test_fields_of_a_target(value: Any, told: object) -> None:  # noqa: ANN401 - JSON
    """Whatever a field of an earlier target was, it can be told."""
    (after,) = kept().assessments
    before = after.model_copy(update={"target": {**(after.target or {}), "upto": value}})
    found = [cause.before for cause in causes(before, after, (PLAN, PLAN))]
    assert found == ([] if value is None else [told])


def test_target_that_is_gone() -> None:
    """A target that was set is told by its number."""
    (before,) = kept().assessments
    after: Assessment = before.model_copy(update={"target": None})
    (cause,) = causes(before, after, (PLAN, PLAN))
    assert (cause.why, cause.before, cause.after) == ("target_amended", Decimal(65), None)
