"""The trajectory in characters."""

from __future__ import annotations

import pytest
from hypothesis import given

from hlgl_cli.report.chart import terminal_of
from hlgl_cli.report.wrapping import width
from tests.engine.strategies import World, worlds
from tests.report.chart.build import LEVEL, LEVELS, drawn
from tests.report.chart.test_trajectory import trajectories

CHART = """\
it
计划：当年数（%）
2023年未达到预期进度，滞后于预期，差0.3个百分点
   |
98 +                                           ..X 目标98
   |                                       ....
   |                                   ....    ::: 推算97.5
97 +               时序目标96.8   .....  ::::::
   |                          ..-. ::::::
   |                      ..****@::
96 +                ***o****实际96.5
   |         **o****
   |     ****
95 +  B**
   |    基期95
   |
   +--+--------+-------+--------+-------+--------+----------
    2020     2021    2022     2023    2024     2025
. 各年时序目标   o 往年
"""


def test_chart() -> None:
    """A chart has axes, the path, the way so far and where it leads, and labels."""
    of = drawn(LEVEL, LEVELS)
    assert terminal_of(of, "zh", 60, 20, color=False) == CHART


@pytest.mark.parametrize("size", [(80, 24), (100, 22), (40, 3), (300, 90)])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_size(size: tuple[int, int], lang: str) -> None:
    """A chart is no wider than its screen and no higher, if that has the least room."""
    lines = terminal_of(drawn(LEVEL, LEVELS), lang, *size, color=False).splitlines()
    assert max(map(width, lines)) <= max(size[0], 40)
    assert len(lines) <= min(max(size[1], 15), 24)


def test_colours() -> None:
    """Colours are there if they are wanted, and say nothing that is not written."""
    of = drawn(LEVEL, LEVELS)
    assert "\x1b[" in terminal_of(of, "en", 80, 24, color=True)
    assert "\x1b[" not in terminal_of(of, "en", 80, 24, color=False)


def test_bars() -> None:
    """What falls short and what rounding leaves open are upright bars, and explained below."""
    short = terminal_of(drawn(LEVEL, "value = 95.1"), "en", 80, 24, color=False)
    assert short.splitlines()[-1] == ". due by year   ! shortfall"
    band = terminal_of(
        drawn("baseline = 1.0\ntarget = { level = 1.5 }\ndecimals = 1", "value = 1.3"),
        "en",
        80,
        24,
        color=False,
    )
    assert band.splitlines()[-1] == ". due by year   | range of rounding"


@pytest.mark.parametrize("known", ["at_least", "at_most"])
def test_open_band(known: str) -> None:
    """A range that is open goes to the edge."""
    of = drawn(LEVEL, f"value = 96.8\nknown = '{known}'")
    assert "range of rounding" in terminal_of(of, "en", 80, 24, color=False)


def test_legend_is_folded() -> None:
    """What does not fit on a line goes on in the next, whole."""
    bent = "baseline = 80\ntarget = { level = 90, milestones = { 2021 = 81, 2022 = 85 } }"
    of = drawn(bent, "value = { 2021 = 80.5, 2022 = 80.6, 2023 = 80.7 }")
    lines = terminal_of(of, "en", 40, 24, color=False).splitlines()
    assert lines[-2:] == [". due by year   o earlier years", ": at the current pace   ! shortfall"]


@given(world=worlds())
def test_whatever_the_numbers(world: World) -> None:
    """A chart can be drawn of all that is judged."""
    for of in trajectories(world):
        assert terminal_of(of, "zh", 80, 24, color=False).startswith(of.assessment.name.zh)
