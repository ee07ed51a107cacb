"""The plan as a table and as a document, and one target."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from rich.cells import cell_len

from hlgl_cli.report.show import as_document, plan_as_text, target_as_text
from hlgl_cli.report.view import View
from hlgl_cli.sources.plans import load_plan
from tests.report.shape import NAMES, PLAN, TARGET

if TYPE_CHECKING:
    from hlgl_cli.plan import Indicator

SHIPPED = load_plan()
ZH, EN = View("zh"), View("en")
KEYS = [
    *[*NAMES, "aliases", "kind", "decimals", "better", "prices", "base_level", "target"],
    *["reading", "required", "printed", "source", "note"],
]


def indicator(name: str) -> Indicator:
    """Return an indicator of the shipped plan."""
    return SHIPPED.names()[name]


def test_target() -> None:
    """All that is known of a target, and nothing of what is not."""
    note = indicator("life_expectancy").note
    assert note is not None
    assert target_as_text(SHIPPED, indicator("life_expectancy"), EN).splitlines() == [
        "Average life expectancy (years)",
        "Id          life_expectancy",
        "Aliases     平均预期寿命, 预期寿命",
        "Category    People's livelihood",
        "Nature      expected",
        "Stated as   value",
        "As printed  — | — | [0.5]",
        "Read as     a change of at least 0.5 years since the base year",
        "Required    2021: 0.1, 2022: 0.2, 2023: 0.3, 2024: 0.4, 2025: 0.5",
        "Source      第二章第四节 专栏1",
        f"Note        {note.en}",
    ]


def test_target_of_a_growth() -> None:
    """A growth has a base level, and prices."""
    lines = target_as_text(SHIPPED, indicator("gdp"), ZH).splitlines()
    assert lines[6:10] == [
        "价格      可比价",
        "基期数    -1.6%",
        "基期水平  143.96亿元",
        "原表      -1.6 | — | 5",
    ]


def test_target_of_the_text() -> None:
    """A target of the text has a tolerance, and is not printed in the table."""
    text = target_as_text(SHIPPED, indicator("coal_capacity"), ZH)
    assert "允许差    50\n" in text
    assert "原表" not in text


def test_target_that_is_awaited() -> None:
    """What is still to be assigned requires nothing yet."""
    text = target_as_text(SHIPPED, indicator("energy_intensity"), ZH)
    assert "读作      累计降低，数字待通辽市下达\n" in text
    assert "各年应达" not in text


def test_plan() -> None:
    """Every indicator stands below its category, with its target in words."""
    lines = plan_as_text(SHIPPED, SHIPPED.indicators, ZH).splitlines()
    assert lines[0].endswith("远景目标纲要（2020 年基期，2025 年目标）")
    assert [line.split() for line in lines[2:7:2]] == [
        ["序号", "指标", "基期", "目标"],
        ["经济发展"],
        ["2", "全员劳动生产率增长", "(%)", "-1.2", "年均增长", "5%以上"],
    ]
    assert lines[-1] == "* 约束性指标"


def test_plan_without_a_binding_indicator() -> None:
    """A mark that is not used is not explained."""
    text = plan_as_text(SHIPPED, (indicator("gdp"),), EN)
    assert "* binding" not in text


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_width(lang: str, width: int) -> None:
    """No line is wider than the reader's screen."""
    view = View(lang, width)
    texts = [target_as_text(SHIPPED, one, view) for one in SHIPPED.indicators]
    lines = "".join([plan_as_text(SHIPPED, SHIPPED.indicators, view), *texts]).splitlines()
    assert [line for line in lines if cell_len(line) > width] == []


def document(*names: str, lang: str = "en") -> Any:  # noqa: ANN401 - JSON
    """Return the document of some indicators."""
    return json.loads(as_document(SHIPPED, tuple(map(indicator, names)), View(lang)))


def test_document() -> None:
    """The document names the plan, and has one shape for every indicator."""
    found = document(*[one.id for one in SHIPPED.indicators])
    assert list(found) == ["schema", "lang", "plan", "indicators"]
    assert list(found["plan"]) == [*PLAN, "title", "area"]
    assert [one["indicator"] for one in found["indicators"] if list(one) != KEYS] == []
    targets = [one["target"] for one in found["indicators"] if one["target"] is not None]
    assert [one for one in targets if list(one) != TARGET] == []


def test_document_of_an_indicator() -> None:
    """What is printed, what it means, and what each year requires."""
    (found,) = document("12", lang="zh")["indicators"]
    assert found["printed"] == {"base": "0.8", "target": "1.5", "rate": "13.4"}
    assert found["reading"] == "2025 年达到 1.5个以上（按等比路径）"
    assert found["required"][2:] == [
        {"year": 2023, "value": 1.166516},
        {"year": 2024, "value": 1.32279},
        {"year": 2025, "value": 1.5},
    ]


def test_document_of_what_is_not_known() -> None:
    """What does not apply is null."""
    (found,) = document("high_value_patents")["indicators"]
    absent = ["baseline", "prices", "base_level", "target"]
    assert [found[key] for key in absent] == [None] * 4
    assert {year["value"] for year in found["required"]} == {None}


def test_document_of_a_growth() -> None:
    """A base level has its unit."""
    (found,) = document("gdp")["indicators"]
    assert found["base_level"] == {"value": 143.96, "unit": "亿元"}
    assert document("coal_capacity")["indicators"][0]["printed"] is None
