"""Which columns have numbers, and of what."""

from __future__ import annotations

import pytest

from hlgl_cli.importing.roles import Years
from tests.importing.sheets import tables


def roles(headings: str, given: Years | None = None, row: str = "") -> list[str]:
    """Return the columns of numbers of a table, each as its role and year."""
    below = row or ",".join(["城镇化率", *"1" * headings.count(",")])
    (table,) = tables(f"{headings}\n{below}\n", given)
    return [f"{one.role.value} {one.year or ''}".strip() for one in table.columns.values]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        ("指标,2025年,2030年", ["base 2025", "target 2030"]),
        ("指标,2030年", ["target 2030"]),
        ("指标,2025年,2030年/年均", ["base 2025", "either 2030"]),
        ("指标,2025年,“十五五”目标", ["base 2025", "either"]),
        ("指标,2020年,年均", ["base 2020", "rate"]),
        ("指标,现值,2030年", ["base", "target 2030"]),
        (
            "指标,2020年,2025年,2030年,2035年",
            ["base 2020", *(f"target {y}" for y in (2025, 2030, 2035))],
        ),
        ("指标,2025年→2030年", ["step 2030"]),
        (
            "指标,2020年,2025年,“十四五”年均增速,2030年目标,“十五五”年均增速",
            ["base 2025", "either 2030", "rate"],
        ),
        ("指标,2025年,年均,2030年", ["base 2025", "rate", "target 2030"]),
        ("指标,2019年实际,2020年实际,2025年", ["base 2020", "target 2025"]),
        (
            "Indicator,Baseline (2019),Target 2030,2021,2035",
            ["base 2019", "either 2030", "target 2035"],
        ),
        ("指标,目标值", ["target"]),
        ("指标,2023年,2024年,2030年目标", ["base 2024", "either 2030"]),
        ("指标,2023年,2024年,目标值", ["base 2024", "target"]),
        ("指标,2030年目标,2035年", ["either 2030", "target 2035"]),
        ("指标,“十四五”末,“十五五”末", ["base", "target"]),
        ("指标,2025年,2030年,较2025年增长", ["base 2025", "target 2030", "rate"]),
        ("指标,基期年,目标年", ["base", "either"]),
    ],
)
def test_roles(headings: str, expected: list[str]) -> None:
    """The earliest of several years is the base; those of figures are not read."""
    assert roles(headings) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (Years(2020), ["base 2020", "target 2025"]),
        (Years(2015, 2025), ["base 2015", "target 2020", "target 2025"]),
        (Years(2018), ["target 2020", "target 2025"]),
    ],
)
def test_years_that_are_told(given: Years, expected: list[str]) -> None:
    """What is told beside the table says which year is the base; earlier ones are not read."""
    assert roles("指标,2015年,2020年,2025年", given) == expected


def test_target_year_that_is_told() -> None:
    """A single year is the target where that is told."""
    assert roles("指标,2030年,年均", Years(2025, 2030)) == ["target 2030", "rate"]
    assert roles("指标,2030年,年均", Years(None, 2030)) == ["target 2030", "rate"]


def test_targets_in_words() -> None:
    """A target in words is read where no other column has its number."""
    assert roles("Indicator,Target in words,Target value") == ["target"]
    assert roles("Indicator,Target in words") == ["either"]
