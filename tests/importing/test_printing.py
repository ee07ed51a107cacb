"""The rows of a table as its page prints them."""

from __future__ import annotations

import pytest

from tests.importing.sheets import rows, tables

HEAD = "指标,2025年,2030年,属性\n"


def names(text: str) -> list[tuple[int, str, str]]:
    """Return the rows with their numbers, groups and names."""
    return [(one.row.number, one.row.group, one.row.name) for one in rows(HEAD + text)]


def test_groups() -> None:
    """A text alone names the rows below it, and counts as a row."""
    text = "▶ 经济发展,,,\n城镇化率,1,2,\n（二）民生福祉,,,\n失业率,1,2,\n寿命,1,2,\n"
    assert names(text) == [
        (2, "经济发展", "城镇化率"),
        (4, "民生福祉", "失业率"),
        (5, "民生福祉", "寿命"),
    ]


@pytest.mark.parametrize("text", ["一、经济,—,—,—\n", "▶ 经济,-,——,\n"])
def test_group_with_dashes(text: str) -> None:
    """Dashes behind the number of a group print nothing; behind a name they are cells."""
    assert names(f"{text}a,1,2,\n") == [(2, "经济", "a")]
    assert names("经济,—,—,\na,1,2,\n")[0] == (1, "", "经济")


def test_name_in_two_lines() -> None:
    """A name that is broken in its cell is one, with a blank between words alone."""
    text = '"地区\n生产总值\n（GDP）",1,2,\n"Forest\ncoverage",1,2,\n'
    assert [name for _, _, name in names(text)] == ["地区生产总值（GDP）", "Forest\ncoverage"]


def test_group_of_a_column() -> None:
    """A group that is not repeated goes on."""
    text = "类别,指标,2025年,2030年\n经济,a,1,2\n,b,1,2\n民生,c,1,2\n"
    assert [one.row.group for one in rows(text)] == ["经济", "经济", "民生"]


@pytest.mark.parametrize(
    "text", ["经济发展,经济发展,经济发展,经济发展\n", "经济发展,,,\n", "一、,,,\n"]
)
def test_group_alone(text: str) -> None:
    """A text that is repeated over the columns is a group too; one of a mark alone keeps it."""
    assert names(f"{text}a,1,2,\n")[0][1] == text.partition(",")[0]


@pytest.mark.parametrize("text", ["10. 每千人口拥有医护人员数", "新能源占比（%）", "a（个）"])
def test_row_without_numbers(text: str) -> None:
    """What has a number or a unit is an indicator, also where nothing is printed of it."""
    assert names(f"{text},,,\nb,1,2,\n") == [(1, "", text), (2, "", "b")]


def test_parts() -> None:
    """What follows a name without numbers is a part of it, until one is numbered."""
    text = "1.a（%）,,,\nb,1,2,\nc,1,2,\n2.d,1,2,\ne,1,2,\n"
    parents = [one.row.parent for one in rows(HEAD + text)]
    assert parents == ["", "1.a（%）", "1.a（%）", "", ""]


@pytest.mark.parametrize(("above", "reads"), [("96,9", True), ("97", False)])
def test_decimal_commas(above: str, *, reads: bool) -> None:
    """One number with a decimal comma tells how all of the table are written."""
    found = rows(f"Indicator;2015;2030\nA;{above};70\nB;37.000;41.500\n")
    assert [one.row.has_decimal_commas for one in found] == [reads, reads]


def test_last_row_without_numbers() -> None:
    """A text at the end has no rows below it: it is an indicator."""
    assert names("a,1,2,\n城镇化率,,,\n") == [(1, "", "a"), (2, "", "城镇化率")]


@pytest.mark.parametrize(
    "note",
    [
        "注：按可比价。",
        "备注",
        "①按可比价",
        "*为上年数",
        "[ ]内为累计数",
        "Note: estimate",
        "来源：公报",
        "▲为特色指标",
        "这是一句话。",
        "长" * 41,
        "带*的为2024年数",
    ],
)
def test_notes(note: str) -> None:
    """A remark is no row; it is handed on with each."""
    (row,) = rows(f"{HEAD}a,1,2,\n{note},,,\n")
    assert (row.row.name, row.row.footnotes) == ("a", (note,))


def test_name_over_rows_and_columns() -> None:
    """A name that is not repeated goes on, its parts are joined."""
    text = "指标,,2025年,2030年\n医护人员,医师,1,2\n,护士,1,2\n,,3,4\n"
    assert [one.row.name for one in rows(text)] == ["医护人员——医师", "护士", "护士"]


def test_cells() -> None:
    """Every column of numbers gives a cell, empty ones too, and all that is printed is kept."""
    text = "序号,指标,单位,2025年,2030年,年均,,属性\n1,a,%,1,,≥5,x,预期性\n"
    (printed,) = rows(text)
    assert [(one.text, one.heading, one.role.value) for one in printed.row.cells] == [
        ("1", "2025年", "base"),
        ("", "2030年", "target"),
        ("≥5", "年均", "rate"),
    ]
    assert (printed.number, printed.row.unit, printed.row.nature) == ("1", "%", "预期性")
    assert dict(printed.cells) == {
        "序号": "1",
        "指标": "a",
        "单位": "%",
        "2025年": "1",
        "2030年": "",
        "年均": "≥5",
        "G": "x",
        "属性": "预期性",
    }
    assert (printed.row.base_year, printed.row.target_year) == (2025, 2030)


def test_headings_that_are_alike() -> None:
    """The second of two equal headings has its column's letter."""
    (printed,) = rows("指标,目标,目标\na,1,2\n")
    assert dict(printed.cells) == {"指标": "a", "目标": "1", "目标 C": "2"}


def test_years_of_rows() -> None:
    """Each cell has the year of its heading, or of its row."""
    text = "Indicator,Base year,Base value,Target year,Target value\nA,2015,1,2030,2\n"
    assert [one.year for one in rows(text)[0].row.cells] == [2015, 2030]


def test_notes_below_a_page() -> None:
    """Of the text below a table, what looks like a remark is one."""
    page = "|指标|2025年|2030年|\n|-|-|-|\n|a|1|2|\n\n注：按可比价\n第二节 发展\n"
    (row,) = rows(page, name="t.md")
    assert row.row.footnotes == ("注：按可比价",)
    assert tables(page, name="t.md")[0].below == ("注：按可比价", "第二节 发展")


def test_part_of_the_row_above() -> None:
    """A row that is a part of the one above it knows which."""
    text = "自来水普及率（%）,88,92,\n其中：规模化供水覆盖率,55,65,\n森林覆盖率,25,26,\n"
    parents = [one.row.parent for one in rows(HEAD + text)]
    assert parents == ["", "自来水普及率（%）", ""]
