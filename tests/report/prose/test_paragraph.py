"""The paragraph on a whole report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hlgl_cli.engine.assessment import Assessment
from hlgl_cli.report.prose import paragraph
from hlgl_cli.report.report import AreaReport
from tests.engine.build import indicator, judge, plan

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from hlgl_cli.plan import Indicator

BINDING = {"nature": "binding"}


def group(count: int, first: int, **fields: Any) -> list[tuple[Indicator, Mapping[str, Any]]]:  # noqa: ANN401 - of an Assessment
    """Return some indicators of which the same is found."""
    nature = fields.pop("nature", "expected")
    return [
        (indicator(f"number = {at}\nnature = '{nature}'", f"n{at}"), fields)
        for at in range(first, first + count)
    ]


def area(rows: list[tuple[Indicator, Mapping[str, Any]]], year: int = 2023) -> AreaReport:
    """Return the report on indicators of which this is found."""
    found = tuple(
        Assessment(definition, **{"year": year, "due": year == 2025, **fields})
        for definition, fields in rows
    )
    of = plan(*(definition for definition, _ in rows))
    return AreaReport(of, "计划", year, (), (), found)


ON, OFF = {"verdict": "on_track"}, {"verdict": "off_track"}
WHOLE = [
    *group(1, 1, **ON, grade="achieved", **BINDING),
    *group(3, 2, **ON, grade="ahead", **BINDING),
    *group(1, 5, **ON, grade="in_line", **BINDING),
    *group(7, 6, **ON, grade="in_line"),
    *group(1, 13, **OFF, grade="in_line"),
    *group(1, 14, **OFF, grade="behind", **BINDING),
    *group(2, 15, **OFF, grade="behind"),
    *group(2, 17, verdict="not_assessed", reason="no_target"),
    *group(2, 19, verdict="not_assessed", reason="awaiting_target", **BINDING),
]


def test_on_the_way() -> None:
    """Counts by verdict, grade and reason, binding ones apart; those behind by name."""
    assert paragraph(area(WHOLE), "zh") == (
        "截至2023年底（时间进度60%），规划确定的20项主要指标中，可判定的有16项：达到预期进度12项，"
        "未达到预期进度4项。按进度评价，提前实现1项，快于预期3项，基本符合预期9项，滞后于预期3项"
        "（n14、n15、n16）。不作判定的有4项，其中规划未设目标2项、目标数待下达2项。"
        "约束性指标共8项，可判定的有6项：达到预期进度5项，未达到预期进度1项（n14）。"
    )
    assert paragraph(area(WHOLE), "en") == (
        "By the end of 2023 (time elapsed: 60%), 16 of the plan's 20 main indicators could be "
        "assessed: 12 on track, 4 off track. By grade: 1 achieved early, 3 ahead, 9 in line, 3 "
        "behind (n14; n15; n16). Not assessed: 4 (no target in the plan: 2; target not yet "
        "assigned: 2). Of the 8 binding indicators, 6 could be assessed: 5 on track, 1 off track "
        "(n14)."
    )


def test_in_the_target_year() -> None:
    """In the target year verdicts are of the target, and there are no grades."""
    rows = [*group(2, 1, **ON, grade="achieved"), *group(1, 3, **OFF, grade="behind")]
    assert paragraph(area(rows, 2025), "zh") == (
        "2025年，规划确定的3项主要指标中，可判定的有3项：完成2项，未完成1项（n3）。"
    )
    assert paragraph(area(rows, 2025), "en") == (
        "In 2025, 3 of the plan's 3 main indicators could be assessed: 2 met, 1 missed (n3)."
    )


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("zh", "另有2项仅按当年数判断：当年达到1项，当年未达到1项。"),
        ("en", "Judged on this year only: 2 more (1 met, 1 missed)."),
    ],
)
def test_one_year_alone(lang: str, expected: str) -> None:
    """What is judged on one year alone is counted apart."""
    alone = judge("target = { growth = 5 }", "growth = 5.8").case
    rows = [
        *group(1, 1, **ON, grade="in_line"),
        *group(1, 2, **ON, case=alone),
        *group(1, 3, **OFF, case=alone),
    ]
    told = paragraph(area(rows), lang)
    assert expected in told
    assert ("可判定的有1项" if lang == "zh" else "1 of the plan's 3") in told


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("zh", "2项指标（n1、n2）的判定结论受数据修约误差影响，需更高精度数据确认。"),
        ("en", "(n1; n2) rounding could change the verdict; more precise figures are needed."),
    ],
)
def test_uncertain(lang: str, expected: str) -> None:
    """What rounding could change is named."""
    rows = group(2, 1, **ON, grade="in_line", certain=False)
    assert paragraph(area(rows), lang).endswith(expected)


def test_nothing_judged() -> None:
    """Where nothing is judged there are no verdicts, and a single reason needs no count."""
    rows = group(2, 1, verdict="not_assessed", reason="no_data", **BINDING)
    assert paragraph(area(rows), "zh") == (
        "截至2023年底（时间进度60%），规划确定的2项主要指标中，没有可判定的。不作判定的有2项（无可用数据）。"
    )
    assert paragraph(area(rows), "en") == (
        "By the end of 2023 (time elapsed: 60%), none of the plan's 2 main indicators could be "
        "assessed. Not assessed: 2 (no usable figure)."
    )


def test_a_choice_of_indicators() -> None:
    """A part of the plan's table is not called its main indicators."""
    whole = area(group(3, 1, **ON, grade="ahead"))
    some = whole._replace(assessments=whole.assessments[:2])
    assert "（时间进度60%），列入本次评估的2项指标中，可判定的有2项：" in paragraph(some, "zh")
    assert ", 2 of the 2 indicators reviewed could be assessed: 2 on" in paragraph(some, "en")


def test_years_of_their_own() -> None:
    """Where each indicator has its own year, no time is told."""
    rows = [*group(1, 1, **ON, grade="ahead"), *group(1, 2, **ON, grade="ahead", year=2022)]
    assert paragraph(area(rows), "en").startswith("By each indicator's latest year, 2 of")


def test_several_targets() -> None:
    """A row of several targets is one indicator, on track if it is for all of them."""
    whole = area(group(1, 1, **ON, grade="ahead"))
    (first,) = whole.assessments
    second = first._replace(verdict="off_track", grade="behind", part=2)
    both = whole._replace(assessments=(first, second))
    assert "1 of the plan's 1 main indicators could be assessed: 1 off track." in paragraph(
        both, "en"
    )


def test_eurostat() -> None:
    """Eurostat's grades are counted in words of their own, in the target year too."""
    rows = [*group(1, 1, **ON, grade="achieved"), *group(2, 2, **OFF, grade="movement_away")]
    told = [paragraph(area(rows, 2025)._replace(grades="eurostat"), lang) for lang in ("zh", "en")]
    assert "按欧盟统计局方法评价，已达到目标1项，偏离目标2项（n2、n3）。" in told[0]
    assert "Eurostat's method: 1 with the target achieved, 2 moving away from the target" in told[1]
    assert "does not apply" not in told[1]


def test_ungraded() -> None:
    """How many its method does not apply to is said."""
    rows = [*group(1, 1, **ON, grade="achieved"), *group(1, 2, **ON)]
    told = [paragraph(area(rows)._replace(grades="eurostat"), lang) for lang in ("zh", "en")]
    assert "已达到目标1项。不适用该方法、不作评价的有1项。" in told[0]
    assert "The method does not apply to 1 of them." in told[1]
