"""The worked tables of the Chinese page of the method are those of the English one."""

from __future__ import annotations

import pytest

from method_page import in_chinese, rendered

RULE = "|---|---|---|---|\n"
ENGLISH = f"# a\n\n| target | figures | shown | words |\n{RULE}"
CHINESE = f"# 一\n\n| 目标 | 数据 | 显示 | 结论 |\n{RULE}"


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        (
            "| level 95 → 98 | 96.5 | lead −0.5 | off track |",
            "| 达到95 → 98 | 96.5 | 快慢−0.5 | 未达到预期进度 |",
        ),
        ("| growth 5 of 46502 元, 10 years |", "| 年均增长5（基期46502元），10年 |"),
        (
            "| level 82 → 90, 85.6 in 2022 | GDP average 5; 2 |",
            "| 达到82 → 90，85.6（2022年） | GDP 年均5；2 |",
        ),
        ("| follow GDP, by 1 | needed 3.4 % | |", "| 与GDP同步，高1个百分点 | 今后年均需3.4% | |"),
    ],
)
def test_row(english: str, chinese: str) -> None:
    """A row has the same numbers and says the same."""
    assert in_chinese(english) == chinese


def test_unknown_word() -> None:
    """A word that nobody has translated is an error."""
    with pytest.raises(ValueError, match="no Chinese for nobody, knows_it"):
        in_chinese("| growth 5 | nobody, knows_it |")


def test_rendered() -> None:
    """The tables are written in their order, in the place of older ones; all else stays."""
    english = f"{ENGLISH}| total 1 |\n\n{ENGLISH}| total 2 |\n"
    page = f"{CHINESE}| 旧 |\n\n{CHINESE}\n完\n"
    assert rendered(page, english) == f"{CHINESE}| 累计完成1 |\n\n{CHINESE}| 累计完成2 |\n\n完\n"
