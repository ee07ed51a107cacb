"""The columns of the table."""

from __future__ import annotations

import pytest

from hlgl_cli.plan import Words
from hlgl_cli.report.columns import COLUMNS, grid_of, heading
from tests.report.build import checked, content

LEVEL = "urbanization_rate = 96.5"


def keys(figures: str, year: int = 2023) -> list[str]:
    """Return the keys of the columns of a year."""
    (area,) = checked(content(figures, year), only=("3", "13")).reports
    return [column.key for column in grid_of(area, "en").columns]


def test_columns() -> None:
    """A column that says something of no indicator is left out, as is who answers for them."""
    assert " ".join(keys(f"{LEVEL}\nlife_expectancy = {{ cumulative = 0.3 }}")) == (
        "number indicator baseline target latest actual required margin since_base progress distance"
        " lead needed projected verdict grade"
    )
    assert "actual" not in keys(LEVEL)


def test_target_year() -> None:
    """In the target year one column says the result."""
    assert keys(LEVEL, 2025)[-1] == "result"


def test_responsible() -> None:
    """Who answers for an indicator has a column where the plan names somebody."""
    (area,) = checked(LEVEL, only=("3",)).reports
    who = Words(zh="市统计局", en="Bureau of statistics")
    (item,) = area.assessments
    named = item.definition.model_copy(update={"responsible": who})
    grid = grid_of(area._replace(assessments=(item._replace(definition=named),)), "en")
    at = [column.key for column in grid.columns].index("responsible")
    assert [cells[at] for _, cells in grid.rows] == ["Bureau of statistics"]


def test_order_of_leaving() -> None:
    """No two columns leave at once; what it is, this year's figure and the verdict stay."""
    going = sorted((column.goes, column.key) for column in COLUMNS if column.goes)
    assert " ".join(key for _, key in going) == (
        "actual required progress target margin since_base needed baseline lead projected distance"
        " responsible"
    )
    assert len({goes for goes, _ in going}) == len(going)


@pytest.mark.parametrize(
    ("key", "year", "above"),
    [
        ("actual", 2023, "年均/累计\n2021-2023年"),
        ("actual", 2021, "年均/累计\n2021年"),
        ("since_base", 2023, "比2020年"),
        ("projected", 2023, "按目前进度\n推算2025年"),
    ],
)
def test_heading(key: str, year: int, above: str) -> None:
    """A heading names the years that its column is of."""
    (area,) = checked(LEVEL, year=year).reports
    column = next(column for column in COLUMNS if column.key == key)
    assert heading(column, area, "zh") == above
