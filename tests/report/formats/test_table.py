"""The table for people."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from hlgl_cli.report.changes import AreaChanges, Change
from hlgl_cli.report.columns import columns_of, heading
from hlgl_cli.report.formats import FORMATS
from hlgl_cli.report.report import Report
from hlgl_cli.report.view import View
from tests.report.build import area_of, checked, content

EN = View("en")
HEAD = 'plan = "huolinguole-14fyp"\narea = '
FIGURES = """
gdp = 5.8
urbanization_rate = 96.5
nursery_places = 1.2
good_surface_water = 100
coal_capacity = 3500
"""


def rows(figures: str, *, width: int | None = None, lang: str = "en", **asked: object) -> list[str]:
    """Return the lines of a table below its rule, without blanks at their ends."""
    lines = FORMATS["table"].render(checked(figures, **asked), View(lang, width)).splitlines()
    ruled = next(place for place, line in enumerate(lines) if line.startswith("---"))
    return [" ".join(line.split()) for line in lines[ruled + 1 : lines.index("", ruled)]]


def test_rows() -> None:
    """Every row of the plan's table is there, below its category, with the numbers that matter."""
    found = rows(FIGURES)
    numbered = [int(row.split()[0]) for row in found if row[0].isdigit()]
    assert numbered == list(range(1, 21))
    assert found[:4] == [
        "Economic development",
        "1 Growth of GDP (%) -1.6 about 5 5.8~ 5 +0.8 met this year",
        "2 Growth of overall labour productivity (%) -1.2 5 not assessed",
        (
            "3 Urbanization rate of permanent residents (%) 95 98 96.5 96.8 -0.3 +1.5 pp 50% 1.5 -0.5"
            " 0.75 pp 97.5 off track behind?"
        ),
    ]
    assert found[-2:] == [
        "Industry (text)",
        (
            "Total coal production capacity (10,000 t) about 3500 3500 3500 0 target met on track"
            " in line"
        ),
    ]


def test_latest() -> None:
    """Where indicators have years of their own, each figure has its year, and below it is said why."""
    files = [content("doctors = 3.49", 2022), content("urbanization_rate = 96.5")]
    text = FORMATS["table"].render(checked(*files, latest=True), View("zh", 200))
    shown = [" ".join(line.split()) for line in text.splitlines()]
    (row,) = [line for line in shown if line.startswith("10 每千人口拥有执业(助理)医师数")]
    assert " 3.49(2022年) 3.48 +0.01 " in row
    assert "各指标按其最新一年的数据判定" in text
    same = FORMATS["table"].render(checked(files[1], latest=True), View("en", 80))
    assert same == FORMATS["table"].render(checked(files[1]), View("en", 80))


def test_head() -> None:
    """Area, year and plan stand above."""
    text = FORMATS["table"].render(checked(FIGURES), View("zh"))
    assert text.splitlines()[:3] == [
        "霍林郭勒市2023年规划实施情况",
        "霍林郭勒市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要",
        "时间进度60%",
    ]


def test_reporters() -> None:
    """Who reported stands above too."""
    (report,) = [checked(content("gdp = 5", head="reporter = '市统计局'"))]
    assert "市统计局" in FORMATS["table"].render(report, View("zh")).splitlines()[2]


def test_nothing_assessed() -> None:
    """Without a verdict there is the row all the same, and below it why."""
    text = FORMATS["table"].render(checked("", only=("3",)), EN)
    assert [" ".join(line.split()) for line in text.splitlines()[7:]] == [
        "Economic development",
        "3 Urbanization rate of permanent residents (%) 95 98 not assessed",
        "",
        "Not assessed (no usable figure): Urbanization rate of permanent residents",
        "Assessed: 0: on track 0, off track 0; not assessed 1",
        "Indicative: 1, assessed 0: on track 0, off track 0",
        "",
    ]


def test_no_report() -> None:
    """Without a file that could be used there are findings alone."""
    text = FORMATS["table"].render(checked(content("", head="status = 'x'")), EN)
    assert text.splitlines()[0] == "Findings"
    assert text.splitlines()[1].startswith("2023.toml:2:")


def test_findings() -> None:
    """The findings stand below."""
    text = FORMATS["table"].render(checked("gdp = 'x'", only=("1",)), View("zh"))
    below = text.splitlines()[-5:]
    assert below[0] == "填报问题"
    assert below[1].endswith(" 错误 U301 无法读取“x”：应为数字加单位")


def test_areas() -> None:
    """Each area has a table of its own."""
    contents = [content("gdp = 5", head=f"{HEAD}'{one}'", name=f"{one}.toml") for one in "ab"]
    text = FORMATS["table"].render(checked(*contents), EN)
    titles = [line for line in text.splitlines() if line.endswith("progress against the plan")]
    assert titles == ["a 2023: progress against the plan", "b 2023: progress against the plan"]


@pytest.mark.parametrize(
    ("width", "keys"),
    [
        (60, "latest required verdict grade"),
        (80, "target latest required progress verdict grade"),
        (100, "target latest required margin since_base progress verdict grade"),
        (
            140,
            (
                "baseline target latest required margin since_base progress lead needed projected"
                " verdict grade"
            ),
        ),
    ],
)
def test_width_of_columns(width: int, keys: str) -> None:
    """There are as many columns as there is room for; those that say nothing are left out."""
    report = checked(FIGURES)
    lines = FORMATS["table"].render(report, View("en", width)).splitlines()
    ruled = next(place for place, line in enumerate(lines) if line.startswith("---"))
    above = " ".join(lines[lines.index("Time elapsed: 60%") + 1 : ruled])
    (area,) = report.reports
    words = {column.key: heading(column, area, "en").split() for column in columns_of(area)}
    shown = sorted(word for key in ("number", "indicator", *keys.split()) for word in words[key])
    assert sorted(above.split()) == shown


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [60, 80, 100, 120, 140, 200])
def test_width(lang: str, width: int) -> None:
    """No line is wider than the reader's screen."""
    figures = f"{FIGURES}\ndoctors = 'x'\ncoal_capacity_ = 1\nenergy_intensity = 3.8"
    lines = (
        FORMATS["table"].render(checked(figures, all_targets=True), View(lang, width)).splitlines()
    )
    assert [line for line in lines if cell_len(line) > width] == []


@pytest.mark.parametrize(
    ("figures", "only", "row"),
    [
        (
            "labour_productivity = 5",
            "2",
            "2 Growth of overall labour productivity (%) -1.2 5 5~ 5 0 met this year?",
        ),
        (
            "registered_unemployment = 4.6",
            "8",
            "8 Registered urban unemployment rate (%) 3.7 4.5 4.6 4.5 -0.1 +0.9 pp 0.1 off track above the ceiling",
        ),
        (
            "energy_capacity = 0.159",
            "20",
            (
                "20 Overall energy production capacity (10,000 tce)* 0.142 0.169 0.159 0.158"
                " +0.001 +0.017 63% 0.01 +0.15 0.005 0.17 on track in line"
            ),
        ),
        (
            "life_expectancy = { cumulative = 0.3 }",
            "13",
            "13 Average life expectancy (years) [0.5] 0.3 0.3 0 +0.3 60% 0.2 0 0.1 0.5 on track? in line?",
        ),
        (
            "high_tech_enterprises = 10",
            "high_tech_enterprises",
            "High-tech enterprises (enterprises) 5 10 10 8 +2 +5 100% target met +2 target met 13 on track achieved early",
        ),
        (
            "solid_waste_use = 31",
            "solid_waste_use",
            "Utilization rate of industrial solid waste (%) ≥30 31 target met -0.5 pp on track achieved early",
        ),
    ],
)
def test_row(figures: str, only: str, row: str) -> None:
    """What is not known of an indicator leaves its cell empty."""
    assert rows(figures, only=(only,))[1] == row


@pytest.mark.parametrize(
    ("figures", "red", "green"),
    [
        ("good_surface_water = 99", ["off track", "below the floor"], []),
        ("doctors = 3.55", [], ["on track", "ahead"]),
        ("urbanization_rate = 98", [], ["on track", "achieved early"]),
        ("good_surface_water = 100", [], []),
    ],
)
def test_colours(figures: str, red: list[str], green: list[str]) -> None:
    """What is behind is red, what is ahead green, and what is in line neither."""
    text = FORMATS["table"].render(checked(figures), View("en", color=True))
    assert [word for word in red if f"\x1b[31m {word}" not in text] == []
    assert [word for word in green if f"\x1b[32m {word}" not in text] == []
    assert ("\x1b[31m" in text, "\x1b[32m" in text) == (bool(red), bool(green))


def test_no_rows() -> None:
    """An area of which nothing is asked for has a title and no table."""
    area = area_of("target = { level = 5 }", "value = 1")._replace(assessments=())
    text = FORMATS["table"].render(Report((area,), ()), View("zh"))
    assert ("2023年" in text, "---" in text) == (True, False)


def test_changes() -> None:
    """What changed since an earlier result stands below its area, areas that are gone at the end."""
    report = checked("gdp = { cumulative = 18 }", only=("gdp",))
    (area,) = report.reports
    new = AreaChanges(None, (Change("plan", "霍林郭勒市", "area_new"),))
    gone = (Change("plan", "甲市", "area_gone"),)
    compared = report._replace(reports=(area._replace(changes=new),), gone=gone)
    text = FORMATS["table"].render(compared, View("en"))
    assert "The earlier result has nothing of this area to compare with." in text
    assert "Areas of the earlier result that are not here (plan plan): 甲市" in text
    same = area._replace(changes=AreaChanges(2023, (), 1))
    text = FORMATS["table"].render(report._replace(reports=(same,)), View("en"))
    assert "Nothing changed: indicators 1" in text
