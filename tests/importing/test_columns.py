"""Which column has what, told by all headings together."""

from __future__ import annotations

import pytest

from hlgl_cli.importing.columns import year_in
from hlgl_cli.importing.roles import Years
from tests.importing.sheets import tables


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        ("指标,2025年→2030年", Years(2025, 2030)),
        ("指标,2024年,2025年→2030年", Years(2024, 2030)),
        ("指标,→2030年", Years(None, 2030)),
    ],
)
def test_years_of_both_ends(headings: str, expected: Years) -> None:
    """A heading of base and target tells both years, a column of the base goes before it."""
    (table,) = tables(headings + "\n城镇化率" + ",1" * headings.count(",") + "\n")
    assert table.columns.years == expected


@pytest.mark.parametrize(
    ("given", "expected"), [(None, (2020, 2025)), (Years(2021, 2026), (2021, 2026))]
)
def test_years_of_the_plan(given: Years | None, expected: tuple[int, int]) -> None:
    """The plan's years are those of the headings, unless others are told."""
    (table,) = tables("指标,2020年基期,2025年目标\n城镇化率,1,2\n", given)
    assert table.columns.years == expected


def test_years_of_rows() -> None:
    """Columns of years are each row's own."""
    text = "Indicator,Base year,Base value,Target year,Target value\nA,2015,1,2030,2\n"
    (table,) = tables(text)
    assert (table.columns.base_year, table.columns.due) == (1, 3)
    assert [one.role.value for one in table.columns.values] == ["base", "target"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("2015", 2015), ("2015年", 2015), (" 2015 ", 2015), ("15", None), ("2015-2020", None)],
)
def test_year_in(text: str, expected: int | None) -> None:
    """A cell is a year with or without 年."""
    assert year_in(text) == expected


def test_other_columns() -> None:
    """Number, group, unit and nature have columns; what says nothing is named as not read."""
    text = "序号,类别,指标,单位,2025年,2030年,属性,备注\n1,经济,城镇化率,%,1,2,预期性,x\n"
    columns = tables(text)[0].columns
    assert (columns.number, columns.group, columns.names) == (0, 1, (2,))
    assert (columns.unit, columns.nature, columns.unread) == (3, 6, ("备注",))
    assert columns.of_values == {3, 4, 5, 6}
    assert columns.of_texts == (2, 0, 3, 6, 1)


@pytest.mark.parametrize(
    ("text", "number", "group", "names"),
    [
        (",指标,2025年,2030年\n1,城镇化率,1,2\n2,失业率,1,2\n", 0, None, (1,)),
        (",指标,2025年,2030年\n经济,城镇化率,1,2\n,失业率,1,2\n", None, 0, (1,)),
        (",指标,2025年,2030年\n,城镇化率,1,2\n", None, None, (1,)),
        ("指标,,2025年,2030年\n医护人员,医师,1,2\n,护士,1,2\n", None, None, (0, 1)),
        ("指标,指标,2025年,2030年\n医护人员,医师,1,2\n", None, None, (0, 1)),
        ("指标,,2025年,2030年\n医护人员,,1,2\n", None, None, (0,)),
        ("项目,指标,2025年,2030年\n经济,城镇化率,1,2\n,失业率,1,2\n", None, 0, (1,)),
        ("一级指标,二级指标,三级指标,2025年,2030年\n经济,城镇,城镇化率,1,2\n", None, 0, (2,)),
        ("x,指标,备注,2025年,2030年\n1,城镇化率,a,1,2\n", None, None, (1,)),
    ],
)
def test_columns_without_headings(
    text: str, number: int | None, group: int | None, names: tuple[int, ...]
) -> None:
    """Before the name there are numbers or groups, behind it a second part of the name."""
    columns = tables(text)[0].columns
    assert (columns.number, columns.group, columns.names) == (number, group, names)
