"""An explanation as text."""

from __future__ import annotations

from rich.cells import cell_len

from hlgl_cli.report.formats.explain_text import render
from hlgl_cli.report.view import View
from tests.report.build import checked, content

SHORT = """\
常住人口城镇化率 (%)：霍林郭勒市2023年
规划目标              2025年达到98%
基期数                95%
所用数据              2023年96.5%
当年数                m = A = 96.5
时序目标              B + (L - B) × k/n = 95 + (98 - 95) × 3/5 = 96.8
判定                  96.5 < 96.8：未达到预期进度
超(+)欠(-)            -0.3个百分点
快(+)慢(-)于进度      (m - p)/(x - p) × n - k = (96.5 - 95)/(98 - 95) × 5 - 3 = -0.5年
完成进度              50%（时间进度60%）
剩余年份年均需        (x - m)/(n - k) = (98 - 96.5)/(5 - 3) = 0.75个百分点
按目前进度推算2025年  p + (m - p) × n/k = 95 + (96.5 - 95) × 5/3 = 97.5%
实际速度/规划速度     0.84
评价                  滞后于预期
修约影响              考虑数据修约误差，判定结论不变

"""


def test_explanation() -> None:
    """Every step is a line with its label."""
    report = checked("urbanization_rate = 96.5", only=("3",), with_notes=False)
    assert render(report, View("zh")) == SHORT


def test_reporters() -> None:
    """Who reported stands below the title."""
    report = checked(content("gdp = 5", head="reporter = '统计局'"), only=("1",))
    assert "统计局" in render(report, View("zh")).splitlines()[1]


def test_findings() -> None:
    """Findings stand below the steps."""
    text = render(checked("gdp = 'x'", only=("1",)), View("en"))
    assert text.splitlines()[-4].startswith("2023.toml:4:7: error U301 ")


def test_width() -> None:
    """No line is wider than the reader's screen."""
    figures = "gdp = { growth = { 2021 = 6.1, 2022 = 4.0, 2023 = 5.8 } }"
    lines = render(checked(figures, only=("1",)), View("zh", 60)).splitlines()
    assert [line for line in lines if cell_len(line) > 60] == []
