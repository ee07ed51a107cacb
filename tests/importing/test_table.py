"""Where tables begin and end, and what stands above them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hlgl_cli.importing.table import printed
from hlgl_cli.sources.tables.cells import Cell
from tests.importing.sheets import tables

TWO_LINES = """专栏1 主要指标,,,,
指标,单位,2020年,规划目标,,属性
,,,2025年,年均增长（%）,
一、经济发展,,,,,
城镇化率,%,95,98,—,预期性
"""


def test_two_lines_of_headings() -> None:
    """What stands above several columns belongs to each of them."""
    (table,) = tables(TWO_LINES)
    assert [one.heading for one in table.columns.values] == [
        "2020年",
        "规划目标 2025年",
        "规划目标 年均增长（%）",
    ]
    assert [line.texts[0] for line in table.lines] == ["一、经济发展", "城镇化率"]
    assert table.title == "专栏1 主要指标"


def test_two_lines_that_need_each_other() -> None:
    """The years may stand in the second line alone, and a value in the first."""
    (table,) = tables("指标,规划期,,属性\n,2020年,2025年,\n城镇化率,95,98,预期性\n")
    assert [one.heading for one in table.columns.values] == ["规划期 2020年", "规划期 2025年"]


@pytest.mark.parametrize("second", [",1,2,", "x,2020年,2025年,", ",2020年,x,", ",,,"])
def test_one_line_of_headings(second: str) -> None:
    """A line with a name, or with anything but headings of numbers, is a row."""
    (table,) = tables(f"指标,2020年,2025年,属性\n{second}\n城镇化率,95,98,预期性\n")
    assert table.lines[-1].texts[0] == "城镇化率"
    assert [one.heading for one in table.columns.values] == ["2020年", "2025年"]


def test_tables_below_one_another() -> None:
    """Each has its own headings and title."""
    text = "一,,\n指标,2025年,2030年\na,1,2\n二,,\n三,,\n指标,现值,目标\nb,3,4\n"
    first, second = tables(text)
    assert (first.title, [line.texts[0] for line in first.lines]) == ("一", ["a", "二"])
    assert (second.title, [line.texts[0] for line in second.lines]) == ("三", ["b"])


@pytest.mark.parametrize(
    "text",
    [
        ",2025年,2030年\n城镇化率,1,2\n",
        "主要内容,2025年,2030年\n城镇化率,1,2\n",
    ],
)
def test_name_without_heading(text: str) -> None:
    """Two columns of years are enough to see which has the names."""
    (table,) = tables(text)
    assert table.columns.names == (0,)
    assert [one.year for one in table.columns.values] == [2025, 2030]


def test_name_beside_a_unit() -> None:
    """Of two columns without a known heading that of the names has more texts, and no numbers."""
    head = "STT,Chỉ tiêu,Đơn vị,2020,2025\n"
    (table,) = tables(f"{head}1,Tăng trưởng,%,1,2\n2,Đô thị hóa,%,1,2\n")
    assert table.columns.names == (1,)


@pytest.mark.parametrize(
    "text",
    [
        "a,b\n1,2\n",
        "指标\n城镇化率\n",
        "2025年,2030年\n1,2\n",
        "x,2025年,2030年,3.2\n",
        "2025年\n",
        "Indicator,Base year\nA,2015\n",
    ],
)
def test_no_table(text: str) -> None:
    """Without a name and a number there is none."""
    assert tables(text) == []


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (Cell(" a ", 1, 1), "a"),
        (Cell("1E+3", 1, 1, Decimal("1E+3")), "1000"),
        (Cell("5%", 1, 1, Decimal("0.05"), is_percent=True), "5%"),
        (Cell("NaN", 1, 1, Decimal("NaN")), "NaN"),
    ],
)
def test_printed(cell: Cell, expected: str) -> None:
    """A number is printed without powers of ten, a share with its sign."""
    assert printed(cell) == expected
