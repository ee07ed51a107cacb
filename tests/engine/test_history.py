"""What earlier years say of a target."""

from __future__ import annotations

import pytest

from tests.engine.build import judge

TREND = "decimals = 1\ntarget = { trend = 'up' }\n"
FALLING = "better = 'lower'\ntarget = { trend = 'down' }"
HOLD = "count = true\nunit = '个'\n"


@pytest.mark.parametrize(
    ("stated", "given", "worse"),
    [
        (TREND + "baseline = 4", "2021 = 3, 2022 = 5, 2023 = 6", (2021,)),
        (TREND, "2021 = 3, 2022 = 2, 2023 = 6", (2022,)),
        (TREND, "2021 = 7, 2023 = 6", ()),
        (FALLING, "2021 = 3, 2022 = 2, 2023 = 4", (2023,)),
    ],
)
def test_years_worse_than_the_one_before(stated: str, given: str, worse: tuple[int, ...]) -> None:
    """A trend names the years that were worse than the year before them."""
    assert judge(stated, f"value = {{ {given} }}").broken_years == worse


@pytest.mark.parametrize(
    ("each_year", "given", "broken"),
    [
        ("true", "2021 = 9, 2022 = 11, 2023 = 12", (2021,)),
        ("true", "2021 = 9, 2022 = 11, 2023 = 8", (2021, 2023)),
        ("false", "2021 = 9, 2022 = 11, 2023 = 12", (2021,)),
        ("true", "2021 = 10, 2022 = 11, 2023 = 12", ()),
    ],
)
def test_broken_years(each_year: str, given: str, broken: tuple[int, ...]) -> None:
    """Each year is broken by its own figure alone, whether or not one is enough."""
    stated = f"{HOLD}target = {{ hold = 10, each_year = {each_year} }}"
    assert judge(stated, f"value = {{ {given} }}").broken_years == broken
