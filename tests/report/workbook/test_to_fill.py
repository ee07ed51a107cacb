"""The workbook to fill in."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from hlgl_cli import sheet as layout
from hlgl_cli.engine.assessment import Latest
from hlgl_cli.pipeline import open_plan
from hlgl_cli.plan import Plan
from hlgl_cli.report.filling import Earlier
from hlgl_cli.report.workbook.to_fill import workbook_to_fill
from hlgl_cli.text import LANGUAGES
from tests.engine.build import indicator, plan
from tests.report.workbook.opened import opened, texts

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

SHIPPED = open_plan(None, ())
HEADING, FIRST = 7, 8  # rows


def sheet_of(of: Plan = SHIPPED, year: int = 2023, lang: str = "zh", **more: object) -> Worksheet:
    """Return the sheet to fill in."""
    book = opened(workbook_to_fill(of, year, lang, **more))  # type: ignore[arg-type] # as a test names it
    sheet: Worksheet = book[layout.name(lang, layout.FIGURES)]
    return sheet


def row_of(sheet: Worksheet, name: str) -> dict[str, object]:
    """Return what stands in the row of an indicator, by column."""
    found = next(row for row in sheet.iter_rows(FIRST) if row[-1].value == name)
    return {column: cell.value for column, cell in zip(layout.COLUMNS, found, strict=True)}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_head(lang: str) -> None:
    """Above the table stands whose figures are filled in, of which year."""
    sheet = sheet_of(lang=lang)
    labels = [layout.label_of(str(sheet[f"A{row}"].value)) for row in range(2, HEADING)]
    assert labels == list(layout.LABELS)
    values = [sheet[f"B{row}"].value for row in range(2, HEADING)]
    assert values == [2023, "霍林郭勒市", SHIPPED.id, None, layout.status(lang, "preliminary")]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_headings(lang: str) -> None:
    """The columns have their headings, those of numbers with their years."""
    headings = [str(text) for text in texts(sheet_of(lang=lang), HEADING)]
    assert [layout.column_of(text) for text in headings] == list(layout.COLUMNS)
    years = {
        column: layout.year_of(text) for column, text in zip(layout.COLUMNS, headings, strict=True)
    }
    assert {column: year for column, year in years.items() if year} == {
        "value": 2023,
        "base": 2020,
        "target": 2025,
        "required": 2023,
        "last": 2022,
    }


def test_rows() -> None:
    """Every indicator has a row, and nothing is filled in."""
    sheet = sheet_of()
    ids = [row[-1].value for row in sheet.iter_rows(FIRST)]
    assert ids == [each.id for each in SHIPPED.measured]
    assert {sheet[f"E{row}"].value for row in range(FIRST, sheet.max_row + 1)} == {None}


def test_row() -> None:
    """A row has what is known of its indicator."""
    assert row_of(sheet_of(), "urbanization_rate") == {
        "category": "经济发展",
        "indicator": "常住人口城镇化率",
        "unit": "%",
        "kind": "当年数",
        "value": None,
        "status": None,
        "source": None,
        "note": None,
        "base": 95,
        "target": "2025年达到98%；预期性",
        "required": 96.8,
        "last": None,
        "id": "urbanization_rate",
    }
    row = row_of(sheet_of(), "disposable_income")
    assert (row["base"], row["required"]) == ("1.6%；46502元", "年均5%")
    assert row_of(sheet_of(), "life_expectancy")["kind"] == "累计"


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        (Latest("value", Decimal("95.9"), "%", 2022), 95.9),
        (Latest("cumulative", Decimal("0.9"), "百分点", 2022), "累计0.9个百分点"),
    ],
)
def test_earlier(figure: Latest, shown: object) -> None:
    """The figure of the year before stands beside, a number if it is of the kind asked for."""
    earlier = Earlier("甲市", 2022, {"urbanization_rate": figure})
    sheet = sheet_of(earlier=earlier)
    assert (sheet["A1"].value, sheet["B3"].value) == ("甲市2023年统计数据填报", "甲市")
    assert row_of(sheet, "urbanization_rate")["last"] == shown


def test_number_formats() -> None:
    """Values show the decimals that are published, and more if they are typed."""
    formats = {}
    for row in sheet_of().iter_rows(FIRST):
        formats[row[-1].value] = (row[4].number_format, row[8].number_format)
    assert formats["urbanization_rate"] == ("0.0#####", "0.0")
    assert formats["high_tech_enterprises"][0] == "General"


def test_open_cells() -> None:
    """What is to be filled in can be, all else is protected without a password."""
    sheet = sheet_of()
    opened_cells = {
        column
        for column in layout.COLUMNS
        if not sheet[f"{layout.letter(column)}{FIRST}"].protection.locked
    }
    assert opened_cells == layout.TO_FILL
    assert [sheet[f"B{row}"].protection.locked for row in range(2, HEADING)] == [False] * 5
    of = sheet.protection
    assert (of.sheet, of.password, of.insertRows, of.deleteRows, of.sort) == (
        True,
        None,
        *[False] * 3,
    )
    assert (of.formatColumns, of.autoFilter, of.selectUnlockedCells) == (False, False, False)


def rule_of(sheet: Worksheet, cell: str) -> str:
    """Return what may stand in a cell."""
    rules = [one for one in sheet.data_validations.dataValidation if cell in one.sqref]
    return "; ".join(str(one.formula1) for one in rules)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_lists(lang: str) -> None:
    """Kinds and statuses are chosen from lists that a spreadsheet takes: 255 characters each."""
    sheet = sheet_of(lang=lang)
    statuses = ",".join(layout.status(lang, key) for key in layout.STATUSES)
    assert rule_of(sheet, "F8") == rule_of(sheet, "B6") == f'"{statuses}"'
    assert rule_of(sheet, "D8").count(",") == len(layout.KINDS) - 1
    assert rule_of(sheet, "D10").count(",") == 1
    assert all(len(str(one.formula1)) <= 255 for one in sheet.data_validations.dataValidation)


def test_slips() -> None:
    """A hundredth of a percentage is asked back, and so is what is no number."""
    sheet = sheet_of()
    assert rule_of(sheet, "E8") == "AND(ISNUMBER(E8),OR(E8=0,ABS(E8)>=1))"
    assert rule_of(sheet, "E12") == "ISNUMBER(E12)"
    assert {
        one.errorStyle for one in sheet.data_validations.dataValidation if one.type == "custom"
    } == {"warning"}


def test_paper() -> None:
    """It prints on A4 across, as wide as the page, with the headings on each."""
    sheet = sheet_of()
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("C8", "$7:$7")
    setup = sheet.page_setup
    assert (setup.orientation, setup.paperSize, setup.fitToWidth, setup.fitToHeight) == (
        "landscape",
        9,
        1,
        0,
    )
    last = FIRST + len(SHIPPED.measured) - 1
    assert sheet.auto_filter.ref == f"A7:M{last}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_help(lang: str) -> None:
    """The second sheet explains, in half a page."""
    book = opened(workbook_to_fill(SHIPPED, 2023, lang))
    assert [layout.sheet_of(name) for name in book.sheetnames] == [layout.FIGURES, layout.HELP]
    said = [str(row[0].value) for row in book.worksheets[1].iter_rows()]
    assert "hlgl check 2021.xlsx 2022.xlsx 2023.xlsx" in said[-1]
    assert sum(len(line) // 100 + 1 for line in said) < 25


def test_hostile_plan() -> None:
    """Names that a spreadsheet would run are text, and long ones break nothing."""
    hostile = indicator("target = { hold = 5 }\nname = { zh = '=cmd|a!A1', en = '＋1' }")
    long = indicator(f"name = {{ zh = '{'很长的名称' * 1_000}' }}", "other")
    of = plan(hostile, long)
    sheet = sheet_of(of)
    assert (sheet["B8"].value, sheet["B8"].data_type, sheet["B8"].quotePrefix) == (
        "=cmd|a!A1",
        "s",
        True,
    )
    assert sheet["B9"].value == "很长的名称" * 1_000


def test_what_is_followed() -> None:
    """What is only followed has a row; without shares there is no list for them."""
    series = {"id": "nation", "name": {"zh": "全国"}, "kind": "growth", "unit": "件"}
    of = Plan.model_validate({**plan(indicator("unit = '件'")).model_dump(), "series": [series]})
    row = row_of(sheet_of(of), "nation")
    assert (row["category"], row["indicator"], row["target"]) == ("只用于对比的数据", "全国", None)
