"""The lines that close an area's report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hlgl_cli.report.closing import closing_lines, not_assessed_lines
from hlgl_cli.report.counts import counts_line
from tests.cli.running import OVERLAY
from tests.report.build import area_of, checked

if TYPE_CHECKING:
    from pathlib import Path

MET = "urbanization_rate = 98"
MIXED = """
gdp = 5.8
registered_unemployment = 4.6
good_surface_water = 100
nursery_places = 1.2
doctors = 'x'
"""


def closing(figures: str, only: str, lang: str = "en") -> list[str]:
    """Return the closing lines of a report on some indicators."""
    (area,) = checked(figures, only=tuple(only.split())).reports
    return list(closing_lines(area, lang))


def test_missed_this_year() -> None:
    """What one year alone missed is counted and listed apart from what is off track."""
    found = closing("gdp = 1\nurbanization_rate = 95.1", "gdp urbanization_rate")
    assert (
        "Assessed: 1: on track 0, off track 1; not assessed 0; this year only 1: missed 1" in found
    )
    lists = "Off track: Urbanization rate of permanent residents  Missed this year: Growth of GDP"
    assert found[-1].startswith(lists)


def test_nothing_to_explain() -> None:
    """What does not occur is not explained."""
    assert closing("disposable_income = { cumulative = 20 }", "disposable_income") == [
        "Assessed: 1: on track 1, off track 0; not assessed 0",
        "ahead 1",
        "Indicative: 1, assessed 1: on track 1, off track 0",
    ]


def test_amended_and_not_assessed() -> None:
    """The mark of an amended target is explained where nothing is assessed too."""
    overlays = {"only": ("carbon_intensity",), "overlays": (OVERLAY,)}
    (area,) = checked("gdp = 5", **overlays).reports
    assert [line[:2] for line in closing_lines(area, "en")][:2] == ["* ", "^ "]


NAMES = "gdp doctors registered_unemployment good_surface_water nursery_places"


def test_all_there_is() -> None:
    """Marks, reasons, the counts, what is off track, behind or open through rounding."""
    assert closing(MIXED, NAMES) == [
        "* binding  ? rounding could change this result",
        "~ this year only; 2021, 2022 missing",
        "Not assessed (figure rejected): Licensed (assistant) doctors per 1,000 people",
        (
            "Assessed: 3 (1 affected by rounding): on track 2, off track 1; not assessed 1; this year"
            " only 1: met 1"
        ),
        "in line 2, behind 1 (1 above its ceiling)",
        "Binding: 1, assessed 1: on track 1, off track 0",
        "Indicative: 4, assessed 2: on track 1, off track 1",
        (
            "Off track: Registered urban unemployment rate  Behind: Registered urban unemployment"
            " rate  Affected by rounding: Nursery places for children under 3 per 1,000 people"
        ),
    ]


def test_all_there_is_in_chinese() -> None:
    """The same in Chinese."""
    assert closing(MIXED, NAMES, "zh") == [
        "* 约束性指标  ? 数据修约误差可能改变该结论",
        "~ 仅按当年数判断，缺2021年、2022年数据",
        "不作判定（数据有误，未采用）：每千人口拥有执业(助理)医师数",
        (
            "判定3项（其中1项受数据修约误差影响）：达到预期进度2项，未达到预期进度1项；不作判定1项；"
            "仅按当年数判断1项：当年达到1项"
        ),
        "基本符合预期2项，滞后于预期1项（含超出控制目标1项）",
        "约束性指标1项，判定1项：达到预期进度1项，未达到预期进度0项",
        "预期性指标4项，判定2项：达到预期进度1项，未达到预期进度1项",
        (
            "未达到预期进度：城镇登记失业率  滞后于预期：城镇登记失业率  "
            "判定受数据修约误差影响：每千人口拥有3岁以下婴幼儿托位数"
        ),
    ]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            [
                "Registered urban unemployment rate: Years above the ceiling: 2021",
                "Forest coverage: met in 2021, not since",
            ],
        ),
        (
            "zh",
            ["城镇登记失业率：超出控制目标的年份：2021年", "森林覆盖率：曾于2021年达到目标"],
        ),
    ],
)
def test_years_before(lang: str, said: list[str]) -> None:
    """Earlier years that missed what every year keeps, and what was met once, are named."""
    figures = (
        "registered_unemployment = { value = { 2021 = 4.7, 2023 = 4.4 } }\n"
        "forest_coverage = { value = { 2021 = 12.7, 2023 = 12.4 } }"
    )
    lines = closing(figures, "registered_unemployment forest_coverage", lang)
    assert [line for line in lines if line in said] == said


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", ["(p) preliminary  (r) revised"]),
        ("zh", ["(初) 初步数  (修) 修订数"]),
    ],
)
def test_statuses(lang: str, said: list[str]) -> None:
    """The marks of figures that are not final are explained."""
    figures = (
        "gdp = { cumulative = 20, growth = 5, status = 'preliminary' }\n"
        "disposable_income = { cumulative = 20, growth = 5, status = 'revised' }"
    )
    assert closing(figures, "gdp disposable_income", lang)[:1] == said


def test_amended() -> None:
    """What a target was before is told, and who changed it."""
    stated = (
        "unit = '%'\ntarget = { hold = 97 }\namended = [ { until = 2022, target = { hold = 98 },"
        " issued_by = '市政府', date = 2023-06-15, source = '文件' } ]"
    )
    area = area_of(stated, "value = 97.5")
    assert next(closing_lines(area, "zh")) == (
        "^ it：目标已由98%调整为97%（市政府，2023-06-15，文件）"
    )


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "No file is of 2021: those given are of 2023."),
        ("zh", "没有2021年的填报文件：所给的是2023年的"),
    ],
)
def test_year_that_nobody_reported(lang: str, said: str) -> None:
    """A year of which no file is, is told before all that has no data in it."""
    (area,) = checked(MET, year=2021).reports
    assert next(closing_lines(area, lang)) == said


@pytest.mark.parametrize(
    ("figures", "only", "legend"),
    [
        ("good_surface_water = 100", "good_surface_water", "* binding"),
        ("gdp = 5.8", "gdp", "~ this year only; 2021, 2022 missing"),
        ("nursery_places = 1.2", "nursery_places", "? rounding could change this result"),
    ],
)
def test_legend(figures: str, only: str, legend: str) -> None:
    """Only the marks that the table uses are explained."""
    assert closing(figures, only)[0] == legend


def test_marks_of_what_is_not_assessed() -> None:
    """The row of what is not assessed has its marks as well."""
    assert closing("", "forest_coverage") == [
        "* binding",
        "Not assessed (no usable figure): Forest coverage",
        "Assessed: 0: on track 0, off track 0; not assessed 1",
        "Binding: 1, assessed 0: on track 0, off track 0",
    ]


def test_reasons() -> None:
    """Each reason has a line with its indicators, in the order of the reasons."""
    (area,) = checked(MIXED, only=("1", "3", "5", "6", "10", "14")).reports
    assert list(not_assessed_lines(area, "zh")) == [
        "不作判定（规划未设目标）：每万人口高价值发明专利拥有量、数字经济核心产业增加值占地区生产总值比重",
        "不作判定（目标数待下达）：单位地区生产总值能源消耗降低",
        "不作判定（数据有误，未采用）：每千人口拥有执业(助理)医师数",
        "不作判定（无可用数据）：常住人口城镇化率",
    ]


def test_counts() -> None:
    """The count can stand alone."""
    (area,) = checked(MET, only=("3",)).reports
    assert counts_line(area, "zh") == "判定1项：达到预期进度1项，未达到预期进度0项；不作判定0项"


SOME = """gdp = { growth = { 2021 = 6.1, 2023 = 5.8 } }
disposable_income = 5.8
urbanization_rate = { value = { 2021 = 96.0, 2023 = 97.5 } }
erosion_control = { value = { 2021 = 2, 2023 = 2.1 } }"""


def test_missing_years() -> None:
    """Years are named for each row that misses them, whether it is judged without them or not."""
    names = "gdp disposable_income urbanization_rate erosion_control"
    assert closing(SOME, names)[:4] == [
        "~ this year only; 2021, 2022 missing",
        "2022 missing: Urbanization rate of permanent residents",
        (
            "Not assessed (some years missing): Growth of GDP (2022 missing); "
            "Area treated against soil erosion (2022 missing)"
        ),
        "Assessed: 1: on track 1, off track 0; not assessed 2; this year only 1: met 1",
    ]


def test_missing_years_in_chinese() -> None:
    """The same in Chinese."""
    assert closing(SOME, "urbanization_rate erosion_control", "zh")[:2] == [
        "缺2022年数据：常住人口城镇化率",
        "不作判定（年份不全）：水土流失治理面积（缺2022年）",
    ]


def test_eurostat() -> None:
    """Whose grades they are is said, what moves away is listed, and what has none with the reason."""
    figures = "gdp = { average = 5.8 }\nurbanization_rate = 94.5\ndoctors = 'x'"
    (area,) = checked(
        figures, only=("gdp", "urbanization_rate", "doctors"), grades="eurostat"
    ).reports
    found = list(closing_lines(area, "en"))
    assert "graded as Eurostat does: actual over required compound annual rate" in found
    why = "the target is about yearly growth, not a level to be reached"
    assert f"Not graded ({why}): Growth of GDP" in found
    assert "movement away 1" in found
    assert "Moving away: Urbanization rate of permanent residents" in found[-1]


def test_amended_by_nobody(tmp_path: Path) -> None:
    """Where nothing says who changed a target and when, there are no empty brackets."""
    overlay = tmp_path / "overlay.toml"
    text = 'plan = "huolinguole-14fyp"\n[targets]\nurbanization_rate = { level = 97.5 }\n'
    overlay.write_text(text, encoding="utf-8")
    only = {"only": ("urbanization_rate",), "overlays": (str(overlay),)}
    (area,) = checked("urbanization_rate = 96.5", **only).reports
    (line,) = (line for line in closing_lines(area, "en") if line.startswith("^ Urban"))
    assert line == "^ Urbanization rate of permanent residents: target changed from 98% to 97.5%"
