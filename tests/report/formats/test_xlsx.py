"""A workbook of what was found, read again."""

from __future__ import annotations

import io
import json
import re
import zipfile
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from hlgl_cli.pipeline import check
from hlgl_cli.report.columns import columns_of, heading
from hlgl_cli.report.formats import FORMATS
from hlgl_cli.report.formats.as_json import render as as_json
from hlgl_cli.report.formats.xlsx import render
from hlgl_cli.report.report import Report
from hlgl_cli.report.view import View
from hlgl_cli.selection import Request
from hlgl_cli.sources.files import Content, find_all
from hlgl_cli.text import LANGUAGES
from tests.cli.running import ILLUSTRATIVE, submit
from tests.engine.build import indicator, plan
from tests.report.build import MIXED, area_of, checked, content, validated
from tests.report.test_grid import reported
from tests.report.workbook.opened import opened

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

    from tests.cli.running import Hlgl

ZH = View("zh")


def heading_row(sheet: Worksheet) -> int:
    """Return the row of the headings, which is the first that is frozen into print."""
    return int(str(sheet.print_title_rows).split("$")[1].rstrip(":"))


def table(report: Report, lang: str = "zh") -> list[dict[str, Cell]]:
    """Return the rows of the first area's table, by the keys of their columns."""
    area, sheet = report.reports[0], opened(render(report, View(lang))).worksheets[0]
    keys = {heading(column, area, lang): column.key for column in columns_of(area)}
    row = heading_row(sheet)
    names = [keys.get(str(cell.value), str(cell.value)) for cell in sheet[row]]
    last = row + len(area.assessments)
    return [dict(zip(names, cells, strict=True)) for cells in sheet.iter_rows(row + 1, last)]  # type: ignore[arg-type] # no merged cells here


def in_digits(cell: Cell) -> Decimal | None:
    """Return what a cell of a number shows, in its digits; a share as what stands before its %."""
    if not isinstance(cell.value, int | float):
        return None
    form = re.sub(r'"[^"]*"', "", cell.number_format)
    decimals = len(form.partition(".")[2].rstrip("%"))
    number = Decimal(repr(cell.value)) * (100 if form.endswith("%") else 1)
    assert number == round(number, decimals), "it holds what it shows"
    return number.quantize(Decimal(1).scaleb(-decimals))


# What is read back, and the JSON's number.
FIELDS: dict[str, Any] = {
    "number": lambda of: of["number"],
    "baseline": lambda of: of["baseline"],
    "target": lambda of: (of["target"] or {}).get("value"),
    "actual": lambda of: of["actual"],
    "required": lambda of: of["required"],
    "margin": lambda of: of["margin"],
    "since_base": lambda of: of["since_base"],
    "progress": lambda of: of["progress"] and of["progress"] * 100,
    "distance": lambda of: of["distance"] and -of["distance"],
    "lead": lambda of: of["lead_years"],
    "projected": lambda of: of["projected"],
}


def compared(report: Report, lang: str = "zh") -> int:
    """Return how many numbers of the first area are compared with the JSON's, at the digits shown."""
    told = json.loads(as_json(report, View(lang)), parse_float=Decimal)["reports"][0]
    count = 0
    for row, of in zip(table(report, lang), told["assessments"], strict=True):
        for key in FIELDS.keys() & row.keys():
            shown, number = in_digits(row[key]), FIELDS[key](of)
            if shown is not None:
                unit = Decimal(1).scaleb(int(shown.as_tuple().exponent))
                assert abs(shown - number) <= unit * Decimal("0.501"), (of["indicator"], key)
                count += 1
    return count


@pytest.mark.parametrize("lang", LANGUAGES)
def test_same_numbers(lang: str) -> None:
    """Every number is the JSON's at the digits that are shown."""
    report = check(find_all((str(ILLUSTRATIVE),)), Request())
    assert compared(report, lang=lang) >= 150


@pytest.mark.parametrize("at", [0, 1])
def test_same_numbers_of_every_form(at: int) -> None:
    """So it is whatever a plan demands and whatever is known."""
    of_area = reported()._replace(reports=reported().reports[at : at + 1])
    assert compared(of_area) > 500


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "report",
    [
        Report((), (), is_judged=False),
        checked(""),
        checked(content("", head="status = 'x'")),
        validated(MIXED),
    ],
    ids=["nothing looked at", "no figures", "no submission", "findings"],
)
def test_any_report(report: Report, lang: str) -> None:
    """There is a workbook of every report."""
    assert len(opened(render(report, View(lang))).sheetnames) == len(report.reports) + 1


def test_row() -> None:
    """A row has category, numbers, verdict and the sentence."""
    row = next(
        row for row in table(checked("good_surface_water = 99.5")) if row["number"].value == 17
    )
    values = {key: cell.value for key, cell in row.items() if cell.value is not None}
    assert str(values.pop("评估文字")).startswith("2023年，")
    assert values == {
        "类别": "绿色生态",
        "number": 17,
        "indicator": "地表水达到或好于Ⅲ类水体比例 (%)*",
        "target": 100,
        "latest": 99.5,
        "required": 100,
        "margin": -0.5,
        "distance": 0.5,
        "verdict": "未达到预期进度",
        "grade": "低于目标要求",
        "since_base": -0.5,
        "baseline": 100,
    }
    assert row["since_base"].number_format == '0.0"个百分点"'


@pytest.mark.parametrize(
    ("stated", "given", "key", "value", "form"),
    [
        ("target = { hold = 5, bound = 'at_least' }", "value = 5.25", "target", 5, '"≥"0'),
        ("target = { hold = 5, upto = 6 }", "value = 5.25", "target", 5, '0"-6"'),
        ("target = { hold = 5 }", "value = 5.2\nstatus = 'revised'", "latest", 5.2, '0.0"(修)"'),
        ("target = { hold = 5 }", "value = 5.2\nknown = 'about'", "latest", 5.2, '"约"0.0'),
        ("baseline = 1\ntarget = { level = 2 }", "value = 1.7", "progress", 0.7, "0%"),
        ("baseline = 1\ntarget = { level = 2 }", "value = 9", "lead", ">5", "General"),
        ("baseline = 1\ntarget = { level = 2 }", "value = 0.5", "progress", "差于基期", "General"),
        ("baseline = 1\ntarget = { level = 2 }", "value = 2.5", "distance", "已达目标", "General"),
        ("target = { hold = 5 }", "value = '520000000元'", "latest", 5.2, "0.0"),
        ("unit = '\"'\ntarget = { hold = 5 }", "value = 6", "latest", 6, "0"),
    ],
)
def test_number(stated: str, given: str, key: str, value: object, form: str) -> None:
    """A number is held as it is shown, with what stands round it; other words are text."""
    (row,) = table(Report((area_of(stated, given),), ()))
    assert (row[key].value, row[key].number_format) == (value, form)


def test_sheets() -> None:
    """An area and year has a sheet, and the findings have one."""
    head = "plan = 'huolinguole-14fyp'\narea = '{}'"
    files = [
        content("gdp = 5", head=head.format(name), name=f"{at}.toml")
        for at, name in enumerate(("a/b", "A?B", "甲" * 40))
    ]
    names = opened(render(checked(*files), ZH)).sheetnames
    assert names == ["A B2023", "a b2023 (2)", "甲" * 27 + "2023", "填报问题"]


def test_findings() -> None:
    """Findings stand on a sheet of their own, a row each; without one it says so."""
    sheet = opened(render(validated(MIXED), View("en"))).worksheets[-1]
    assert [cell.value for cell in sheet[3]] == [
        "Severity",
        "Code",
        "Place",
        "Area",
        "What is wrong",
        "What to do",
    ]
    assert [cell.value for cell in sheet[4]][:3] == ["error", "U301", "2023.toml:4:17"]
    empty = opened(render(Report((), ()), ZH))
    assert (empty.sheetnames, empty.worksheets[0]["A2"].value) == (
        ["填报问题"],
        "没有发现填报问题。",
    )


def test_many_findings() -> None:
    """Of a file's many findings those are listed that people read, and the rest is counted."""
    report = validated("\n".join(f"no_such_{at} = 1" for at in range(1_000)))
    sheet = opened(render(report, ZH)).worksheets[-1]
    assert "2023.toml" in str(sheet.cell(sheet.max_row, 5).value)
    assert sheet.max_row < 1_000


def test_page() -> None:
    """The table keeps its headings in view and on paper, can be filtered, and is coloured by its words."""
    sheet = opened(render(checked(MIXED), ZH)).worksheets[0]
    row = heading_row(sheet)
    assert (sheet.freeze_panes, sheet.auto_filter.ref.split(":")[0]) == (f"D{row + 1}", f"A{row}")
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    formulas = {rule.formula[0] for of in sheet.conditional_formatting for rule in of.rules}
    assert any(formula.endswith('="未达到预期进度"') for formula in formulas)
    assert str(sheet.cell(sheet.max_row, 1).value).startswith("未达到预期进度")


def test_reporter() -> None:
    """Above the table stands who reported the figures."""
    sheet = opened(render(checked(content("gdp = 5", head="reporter = '统计局'")), ZH)).worksheets[
        0
    ]
    assert sheet["A3"].value == "填报单位：统计局"


def test_nothing_assessed() -> None:
    """An area of which nothing is asked for has a sheet all the same."""
    sheet = opened(render(checked("no_such = 1", binding=True, only=("1",)), ZH)).worksheets[0]
    assert (sheet["A1"].value, sheet.print_title_rows) == ("霍林郭勒市2023年规划实施情况", None)


def test_hostile_words() -> None:
    """Whatever a plan says is text, and a workbook can be read that has it."""
    names = [
        "<script>alert(1)</script>",
        "=cmd|' /C calc'!A0",
        "＝1+1",
        "{{ x }}",
        "\u202eabc",
        "长" * 5_000,
    ]
    stated = [
        indicator(f"name = {{ zh = {json.dumps(name)} }}\ntarget = {{ hold = 1 }}", f"i{at}")
        for at, name in enumerate(names)
    ]
    of = plan(*stated)
    figures = "\n".join(f"i{at} = 1" for at in range(len(names)))
    report = check(
        [Content("2023.toml", f"year = 2023\n[figures]\n{figures}".encode())],
        Request(plan=of.id),
        of,
    )
    sheet = opened(render(report, ZH)).worksheets[0]
    cells = [sheet.cell(row, 3) for row in range(heading_row(sheet) + 1, heading_row(sheet) + 7)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.quotePrefix for cell in cells] == [False, True, True, False, False, False]
    assert str(cells[4].value).startswith("\\u202eabc")


def test_many_indicators() -> None:
    """A plan of 500 indicators is one sheet."""
    of = plan(*(indicator("target = { hold = 1 }", f"i{at}") for at in range(500)))
    report = check(
        [Content("2023.toml", b"year = 2023\n[figures]\ni7 = 1")],
        Request(plan=of.id, all_targets=True),
        of,
    )
    assert len(table(report)) == 500


def test_same_bytes() -> None:
    """The same report is the same file; its parts are XML without references elsewhere."""
    report = checked(MIXED)
    assert render(report, ZH) == render(report, ZH)
    with zipfile.ZipFile(io.BytesIO(render(report, ZH))) as archive:
        assert not any("external" in name or "vba" in name for name in archive.namelist())


def test_file(hlgl: Hlgl, here: Path) -> None:
    """It is written whole to a file, and a sentence is part of it."""
    file = submit(here, "gdp = 5.8")
    assert hlgl("check", file, "-q", "--prose", "-f", "xlsx:a.xlsx").out == ""
    assert opened((here / "a.xlsx").read_bytes()).sheetnames == ["Huolinguole 2023", "Findings"]
    assert hlgl("validate", file, "-q", "-f", "xlsx:b.xlsx").code == 0
    assert opened((here / "b.xlsx").read_bytes()).sheetnames == ["Findings"]
    assert FORMATS["xlsx"].is_binary
