"""An explanation as text."""

from __future__ import annotations

from rich.cells import cell_len

from hlgl_cli.report.formats.explain_text import render
from hlgl_cli.report.view import View
from tests.report.build import checked, content

SHORT = """\
常住人口城镇化率 (%)：霍林郭勒市2023年
目标        2025 年达到 98%以上
基期        95%
所用数据    2023 年绝对数 96.5 %（2023.toml）
实际        m = A = 96.5
应达        B + (L - B) × k/n = 95 + (98 - 95) × 3/5 = 96.8
判定        96.5 < 96.8：未达到预期进度
差距        -0.3百分点
领先        (m - p)/(x - p) × n - k = (96.5 - 95)/(98 - 95) × 5 - 3 = -0.5 年
完成进度    50%（时间进度 60%）
剩余年份年均需  (x - m)/(n - k) = (98 - 96.5)/(5 - 3) = 0.75百分点
按此到期    p + (m - p) × n/k = 95 + (96.5 - 95) × 5/3 = 97.5%
速度比      0.839392
评价        滞后
确定性      考虑数据修约误差，判定结论不变

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
