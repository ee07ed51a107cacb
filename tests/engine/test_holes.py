"""Years that a series lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hlgl_cli.engine.holes import asks_for_every_year, holes, lacking, why_none
from tests.engine.build import case, judge, judge_beside

if TYPE_CHECKING:
    from hlgl_cli.engine.series import Series

GROWTH = "target = { growth = 5 }"
SUM = "target = { total = 10 }"
LEVEL = "baseline = 1\ntarget = { level = 10 }"


def series(stated: str, given: str) -> Series:
    """Return the series of an indicator."""
    return case(stated, given, 2025).series


@pytest.mark.parametrize(
    ("it", "given", "found"),
    [
        (GROWTH, "growth = { 2021 = 6, 2023 = 5 }", (2022,)),
        (GROWTH, "growth = { 2021 = 6, 2024 = 5 }", (2022, 2023)),
        (GROWTH, "growth = { 2021 = 6, 2022 = 6, 2023 = 5 }", ()),
        (GROWTH, "growth = { 2023 = 5 }", ()),
        (GROWTH, "growth = { 2022 = 5, 2023 = 5 }", ()),
        (GROWTH, "growth = { 2021 = 6, 2025 = 5 }", (2022, 2023, 2024)),
        (GROWTH, "growth.2021 = 6\ncumulative.2023 = 16", ()),
        (GROWTH, "cumulative.2021 = 6\ngrowth.2023 = 5", (2022,)),
        (GROWTH, "growth = { 2021 = 6, 2023 = 5 }\nvalue.2022 = 5", (2022,)),
        (GROWTH, "growth.2021 = 6\nvalue = { 2022 = 5, 2025 = 6 }", (2023, 2024)),
        (SUM, "value = { 2021 = 1, 2023 = 1 }", (2022,)),
        (SUM, "value.2021 = 1\ncumulative.2022 = 3\nvalue.2024 = 1", (2023,)),
        (LEVEL, "value = { 2021 = 1, 2023 = 1 }", (2022,)),
    ],
)
def test_holes(it: str, given: str, found: tuple[int, ...]) -> None:
    """A hole is a year between two figures; an official total stands for all before it."""
    assert holes(series(it, given), 2025) == found


def test_holes_up_to_a_year() -> None:
    """What comes after the year that is judged is no matter, nor is a year that was refused."""
    given = series(GROWTH, "growth = { 2021 = 6, 2023 = 5 }")
    assert holes(given, 2022) == ()
    assert holes(given._replace(refused=frozenset({2022})), 2023) == ()


@pytest.mark.parametrize(
    ("it", "given", "found"),
    [
        (GROWTH, "growth.2023 = 5", (2021, 2022)),
        (GROWTH, "cumulative.2021 = 5\ngrowth.2023 = 5", (2022,)),
        (GROWTH, "value.2022 = 5", (2023,)),
        (GROWTH, "value.2023 = 5", ()),
        (SUM, "value = { 2021 = 1, 2023 = 1 }", (2022,)),
        (LEVEL, "value.2022 = 5", (2023,)),
        (LEVEL, "value.2023 = 5", ()),
    ],
)
def test_lacking(it: str, given: str, found: tuple[int, ...]) -> None:
    """What a measure of 2023 asks for depends on whether it chains, adds up, or neither."""
    assert lacking(case(it, given)) == found


def test_nothing_is_lacking_where_nothing_is_given() -> None:
    """A series without a figure lacks all, which is said otherwise."""
    of = case(GROWTH, "growth.2021 = 5")
    assert lacking(of._replace(series=of.series._replace(points={}))) == ()


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ("growth = { 2021 = 6, 2023 = 5 }", "incomplete"),
        ("growth.2023 = 5", "no_data"),
        ("growth.2021 = 5", "no_data"),
    ],
)
def test_why_none(given: str, reason: str) -> None:
    """Years are wanted where rates of others are known; a year alone, or before, is no data."""
    assert why_none(case(GROWTH, given), "no_data") == reason


@pytest.mark.parametrize(
    ("it", "given", "expected"),
    [
        (GROWTH, "growth.2023 = 5", True),
        (GROWTH, "value.2023 = 5", False),
        (SUM, "value.2023 = 5", True),
        (LEVEL, "value.2023 = 5", False),
    ],
)
def test_every_year(it: str, given: str, expected: bool) -> None:  # noqa: FBT001 - a parameter
    """Rates are chained and amounts added up; a level stands for itself."""
    assert asks_for_every_year(series(it, given), 2023) is expected


@pytest.mark.parametrize(
    ("stated", "given", "year", "found"),
    [
        (GROWTH, "growth = { 2021 = 6, 2023 = 5 }", 2023, ("not_assessed", "incomplete", (2022,))),
        (GROWTH, "growth = { 2021 = 6, 2022 = 5 }", 2023, ("not_assessed", "no_data", (2023,))),
        (
            GROWTH,
            "growth = { 2021 = 6, 2025 = 5 }",
            2025,
            ("not_assessed", "incomplete", (2022, 2023, 2024)),
        ),
        (GROWTH, "growth.2025 = 5", 2025, ("not_assessed", "no_data", (2021, 2022, 2023, 2024))),
        (GROWTH, "growth.2023 = 5", 2023, ("on_track", None, (2021, 2022))),
        (GROWTH, "cumulative.2023 = 20", 2023, ("on_track", None, ())),
        (
            GROWTH,
            "growth = { 2021 = 6, 2023 = 5 }",
            2024,
            ("not_assessed", "no_data", (2022, 2024)),
        ),
        (SUM, "value = { 2021 = 1, 2023 = 1 }", 2023, ("not_assessed", "incomplete", (2022,))),
        (LEVEL, "value = { 2021 = 1, 2023 = 9 }", 2023, ("on_track", None, (2022,))),
        (LEVEL, "value = { 2021 = 1, 2022 = 9 }", 2023, ("not_assessed", "no_data", (2023,))),
    ],
)
def test_assessment(stated: str, given: str, year: int, found: tuple[object, ...]) -> None:
    """An assessment names the years that it asks for, else the holes of its series."""
    judged = judge(stated, given, year)
    assert (judged.verdict, judged.reason, judged.missing) == found


@pytest.mark.parametrize(
    ("own", "other", "missing"),
    [
        ("growth.2023 = 5", "growth = { 2021 = 6, 2022 = 6, 2023 = 5 }", (2021, 2022)),
        ("growth = { 2021 = 6, 2022 = 6, 2023 = 5 }", "growth.2023 = 5", (2021, 2022)),
    ],
)
def test_assessment_beside_another(own: str, other: str, missing: tuple[int, ...]) -> None:
    """Where another indicator is followed, its years are asked for too."""
    judged = judge_beside("target = { follow = 'gdp' }", own, other)
    assert (judged.reason, judged.missing) == ("no_data", missing)
