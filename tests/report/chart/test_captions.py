"""What is written on a chart."""

from __future__ import annotations

import pytest

from hlgl_cli.report.chart.captions import Captions, cut
from tests.report.chart.build import GROWTH, LEVEL, LEVELS, RATES, drawn

CEILING = "better = 'lower'\ntarget = { hold = 4.5 }\ndecimals = 1"
PLACE = "better = 'lower'\nbaseline = 60\nunit = '位'\ncount = true\ntarget = { level = 40 }"
LEVELS_EN = (
    "the year's figure (%); 2023: off track, behind, short by 0.3 percentage points; base year 2020: 95; "
    "actual: 2021: 95.6, 2022: 96, 2023: 96.5; "
    "due by year: 2021: 95.6, 2022: 96.2, 2023: 96.8, 2024: 97.4, 2025: 98; "
    "2025: target 98; 2025 at the current pace: 97.5."
)


def test_description() -> None:
    """All numbers of the picture are told to whoever cannot see it."""
    assert Captions(drawn(LEVEL, LEVELS), "en").description == LEVELS_EN


def test_description_of_what_rounding_allows() -> None:
    """So is what rounding and tolerance leave open."""
    open_end = Captions(drawn(LEVEL, "value = 96.5\nknown = 'at_least'"), "en").description
    assert "could change the verdict, the figure lies between 96.5 and unknown" in open_end
    about = "kind = 'growth'\ntarget = { growth = 5, bound = 'about' }"
    assert "容差内不低于4.5即可" in Captions(drawn(about, RATES), "zh").description
    most = "better = 'lower'\nbaseline = 9\ntarget = { level = 5, bound = 'about' }"
    assert "容差内不高于6.8即可" in Captions(drawn(most, "value = 7"), "zh").description


def test_description_without_a_path() -> None:
    """What is not known is not told."""
    told = Captions(drawn("target = { follow = 'gdp' }", RATES, followed=RATES), "en").description
    assert "target" not in told
    assert "base year" not in told


@pytest.mark.parametrize(
    ("stated", "figures", "quantity"),
    [
        (GROWTH, RATES, "2020年以来年均增长（%）"),
        (GROWTH, "growth = 5", "当年增长（%）"),
        ("target = { reduction = 15 }", "reduction = 3", "当年降低（%）"),
        ("target = { reduction = 15 }", "cumulative = 3", "比2020年累计降低（%）"),
        ("target = { rise = 40 }", "cumulative = 3", "比2020年累计增长（%）"),
        ("target = { multiple = 2 }", "cumulative = 3", "相当于2020年的倍数（倍）"),
        ("target = { total = 9 }", "cumulative = 3", "2020年以来累计（亿元）"),
        ("target = { mean = 9 }", "cumulative = 3", "2020年以来年均（亿元）"),
        ("target = { change = 9 }", "cumulative = 3", "比2020年累计变化（亿元）"),
        ("target = { hold = 9 }", "value = 3", "当年数（亿元）"),
        ("unit = ''\ntarget = { hold = 9 }", "value = 3", "当年数"),
        ("target = { hold = 9, each_year = true }", "value = 3", "2020年以来最差的一年（亿元）"),
        ("target = { yearly = { 2023 = 9 } }", "growth = 3", "当年增长（%）"),
    ],
)
def test_quantity(stated: str, figures: str, quantity: str) -> None:
    """What is on the axis is named."""
    assert Captions(drawn(stated, figures), "zh").quantity == quantity


@pytest.mark.parametrize(
    ("stated", "figures", "label"),
    [
        (LEVEL, LEVELS, "目标98"),
        ("kind = 'growth'\ntarget = { growth = 5, bound = 'at_least' }", RATES, "目标≥5"),
        ("kind = 'growth'\ntarget = { growth = 5, upto = 5.5 }", RATES, "目标5-5.5"),
        (GROWTH, "growth = 5", "每年5"),
        ("baseline = 20\ntarget = { trend = 'up' }", "value = 21", "目标优于20"),
    ],
)
def test_target(stated: str, figures: str, label: str) -> None:
    """The target is told under the bound that the plan prints."""
    of = drawn(stated, figures)
    assert of.target is not None
    assert Captions(of, "zh").label("target", of.target) == label


def test_verdict_that_rounding_could_change() -> None:
    """A verdict that rounding could change has its mark."""
    told = Captions(drawn(LEVEL, "value = 96.8"), "zh").verdict()
    assert told == "2023年达到预期进度?，基本符合预期"


@pytest.mark.parametrize(
    ("stated", "figures", "told"),
    [
        (LEVEL, LEVELS, "2023年未达到预期进度，滞后于预期，差0.3个百分点"),
        (CEILING, "value = 4.6", "2023年未达到预期进度，超出控制目标，高出0.1亿元"),
        (PLACE, "value = 52", "2023年未达到预期进度，滞后于预期，差4位"),
    ],
)
def test_what_falls_short(stated: str, figures: str, told: str) -> None:
    """What falls short is told in its unit, and what is too much as that."""
    captions = Captions(drawn(stated, figures), "zh")
    assert captions.verdict() == told
    assert captions.verdict(30) == told.rpartition("，")[0]


@pytest.mark.parametrize(
    ("text", "short"),
    [("abcdef", "abcdef"), ("abcdefg", "abcde…"), ("一二三四", "一二…"), ("a b c d", "a b…")],
)
def test_cut(text: str, short: str) -> None:
    """What has no room is cut, and marked as cut."""
    assert cut(text, 6 if short != "a b…" else 5) == short
