"""Numbers before names, with nothing but a blank behind them."""

from __future__ import annotations

import pytest

from hlgl_cli.importing.numbering import are_counted, with_point
from tests.importing.sheets import rows


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("1 城镇化率", "2 新增就业", "３ 森林覆盖率"), True),
        (("经济", "1 城镇化率", "其中：户籍", "2 新增就业", "3 森林覆盖率"), True),
        (("11 城镇化率", "12 新增就业", "13 森林覆盖率"), True),
        (("1 城镇化率", "2 新增就业"), False),
        (("1 城镇化率", "2 新增就业", "4 森林覆盖率"), False),
        (("城镇化率", "3 岁以下婴幼儿托位数", "5 G基站"), False),
        (("1城镇化率", "2新增就业", "3岁以下婴幼儿托位数"), False),
    ],
)
def test_counted(names: tuple[str, ...], *, expected: bool) -> None:
    """The names of a table are counted where their numbers have no gap."""
    assert are_counted(names) == expected


@pytest.mark.parametrize(
    ("name", "expected"), [("6 森林覆盖率", "6. 森林覆盖率"), ("森林覆盖率", "森林覆盖率")]
)
def test_point(name: str, expected: str) -> None:
    """A number gets the point that other tables have."""
    assert with_point(name) == expected


def test_table() -> None:
    """In a table that is counted so, the number is none of the name."""
    text = "指标,2025年,2030年\n1 城镇化率,1,2\n2 新增就业,1,2\n3 3岁以下托位数,1,2\n"
    assert [one.row.name for one in rows(text)] == [
        "1. 城镇化率",
        "2. 新增就业",
        "3. 3岁以下托位数",
    ]
