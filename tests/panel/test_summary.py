"""What a panel comes to."""

from __future__ import annotations

from collections import Counter
from typing import get_args

from hlgl_cli.engine.assessment import Verdict
from hlgl_cli.panel.summary import summary
from hlgl_cli.panel.tally import NOTHING, Tally
from hlgl_cli.report.view import View
from tests.panel.build import PLAN_OPENED

ON, OFF, NOT = get_args(Verdict)
TALLY = Tally(
    {"甲县": Counter({ON: 1, OFF: 1}), "乙县": Counter({OFF: 1, NOT: 1})},
    {"gdp": Counter({ON: 1, NOT: 1}), "forest_coverage": Counter({OFF: 2})},
    Counter(gdp=1),
    4,
    frozenset({"2023-03"}),
)
ENGLISH = """\
Verdicts of 2 areas in the latest year of each; 4 rows written

Indicator        off track  on track  not assessed
--------------------------------------------------
Forest coverage          2         0             0
Growth of GDP            0         1             1

Areas with the most off track

Area  off track  on track  not assessed
---------------------------------------
乙县          1         0             1
甲县          1         1             0

"""
CHINESE = """\
2个地区的判定（各地区最新一年、最新版次），2个版次共写入4行

指标              未达到  达到  未判定  版次间判定不同
------------------------------------------------------
森林覆盖率             2     0       0               0
地区生产总值增长       0     1       1               1
"""


def test_english() -> None:
    """Indicators and areas are listed, the worst first."""
    assert summary(TALLY, PLAN_OPENED, View("en")) == ENGLISH


def test_editions() -> None:
    """Of several editions it is said how many verdicts they changed."""
    tally = TALLY._replace(editions=frozenset({"2023-03", "2024-03"}))
    assert summary(tally, PLAN_OPENED, View("zh")).startswith(CHINESE)


def test_nothing() -> None:
    """Of no area nothing is said."""
    assert summary(NOTHING, PLAN_OPENED, View("en")) == ""
