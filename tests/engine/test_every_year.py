"""A level that every year must hold."""

from __future__ import annotations

import pytest

from tests.engine.build import judge, six

COUNTED = "unit = '个'\ncount = true\n"


@pytest.mark.parametrize(
    ("stated", "given", "verdict", "actual"),
    [
        ("target = { hold = 10, each_year = true }", "2021 = 9, 2023 = 12", "off_track", 9),
        ("target = { hold = 10, each_year = true }", "2022 = 11, 2023 = 12", "on_track", 11),
        ("target = { hold = 10, each_year = true }", "2022 = 11, 2023 = 8", "off_track", 8),
        ("better = 'lower'\ntarget = { hold = 10, each_year = true }", "2021 = 12, 2023 = 9", "off_track", 12),
    ],
)  # fmt: skip
def test_worst_year(stated: str, given: str, verdict: str, actual: int) -> None:
    """The worst year that is known decides."""
    found = judge(COUNTED + stated, f"value = {{ {given} }}")
    assert found.verdict == verdict
    assert found.actual == actual


def test_broken_in_the_target_year() -> None:
    """One broken year misses the target, though the last one keeps it."""
    found = judge(
        COUNTED + "target = { hold = 10, each_year = true }",
        "value = { 2021 = 9, 2025 = 12 }",
        2025,
    )
    assert (found.verdict, found.grade, found.broken_years) == ("off_track", "behind", (2021,))


def test_certain_over_the_years() -> None:
    """Rounding of an earlier year counts as that of the last."""
    found = judge(
        "unit = '%'\ndecimals = 1\ntarget = { hold = 10, each_year = true }",
        "value = { 2021 = 10.0, 2023 = 12 }",
    )
    assert (found.verdict, found.certain) == ("on_track", False)
    assert six(found.actual) == 10


def test_year_without_a_figure() -> None:
    """Without a figure of the year there is no verdict."""
    found = judge(COUNTED + "target = { hold = 10, each_year = true }", "value = { 2021 = 9 }")
    assert found.reason == "no_data"
