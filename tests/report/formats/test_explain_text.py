"""An explanation as text."""

from __future__ import annotations

from rich.cells import cell_len

from hlgl_cli.report.formats.explain_text import render
from hlgl_cli.report.view import View
from tests.report.build import checked, content

START = """\
常住人口城镇化率 (%)：霍林郭勒市2023年
规划目标              2025年达到98%
规划原表              95 | 98 | —
"""
DUE = """\
时序目标              q：2023年的时序目标；B：基期数，95；x：规划目标，98%；k：2020年至2023年的年数，3；n：2020年至2025年的年数，5
                      q = B + (x - B) × k/n = 95 + (98 - 95) × 3/5 = 96.8
判定                  m < q → 96.5 < 96.8 → 未达到预期进度
"""


def test_explanation() -> None:
    """Every step is a line with its label, the letters that it brings stand above it."""
    text = render(checked("urbanization_rate = 96.5", only=("3",), with_notes=False), View("zh"))
    assert text.startswith(START)
    assert DUE in text


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
