"""The plan as a table and as a document, and one target."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from rich.cells import cell_len

from hlgl_cli.plan import Plan
from hlgl_cli.report.show import as_document, plan_as_text, target_as_text
from hlgl_cli.report.view import View
from hlgl_cli.sources.plans import load_plan
from tests.engine.build import indicator as stated_indicator
from tests.engine.build import plan
from tests.report.shape import NAMES, PLAN, TARGET

if TYPE_CHECKING:
    from hlgl_cli.plan import Indicator

SHIPPED = load_plan()
ZH, EN = View("zh"), View("en")
KEYS = [
    *[*NAMES, "part", "aliases", "kind", "decimals", "better", "prices", "base_level", "target"],
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
        "Id           life_expectancy",
        "Aliases      平均预期寿命, 预期寿命",
        "Category     People's livelihood",
        "Type         indicative",
        "Stated as    the year's figure",
        "As printed   — | — | [0.5]",
        "Judged as    an increase of 0.5 years over 2020",
        "Due by year  2021: 0.1, 2022: 0.2, 2023: 0.3, 2024: 0.4, 2025: 0.5",
        "Source       第二章第四节 专栏1",
        f"Note         {note.en}",
    ]


def test_target_of_a_growth() -> None:
    """A growth has a base level, and prices."""
    lines = target_as_text(SHIPPED, indicator("gdp"), ZH).splitlines()
    assert lines[6:10] == [
        "价格          可比价",
        "基期数        -1.6%",
        "基期水平      143.96亿元",
        "规划原表      -1.6 | — | 5",
    ]


def test_target_of_the_text() -> None:
    """A target of the text has a tolerance, and is not printed in the table."""
    text = target_as_text(SHIPPED, indicator("coal_capacity"), ZH)
    assert "容差          50万吨\n" in text
    assert "规划原表" not in text


def test_target_that_is_awaited() -> None:
    """What is still to be assigned requires nothing yet."""
    text = target_as_text(SHIPPED, indicator("energy_intensity"), ZH)
    assert "判定口径  累计降低，目标数待通辽市下达\n" in text
    assert "各年时序目标" not in text


def test_plan() -> None:
    """Every indicator stands below its category, with its target in words."""
    lines = plan_as_text(SHIPPED, SHIPPED.indicators, ZH).splitlines()
    assert lines[0].endswith("远景目标纲要（2020年基期，2025年目标）")
    assert [line.split() for line in lines[2:7:2]] == [
        ["序号", "指标", "2020年", "规划目标"],
        ["经济发展"],
        ["2", "全员劳动生产率增长", "(%)", "-1.2", "年均增长5%（按不低于判断）"],
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
    assert found["reading"] == "2025年达到1.5个（按等速推进）"
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


FORMS = plan(
    stated_indicator(
        "targets = [ { hold = 480 }, { level = 700, due = 2035 } ]\nresponsible = { zh = '林草局' }"
    ),
    stated_indicator(
        "baseline = { value = 25.1, year = 2022, known = 'about', mark = '*' }\ntarget = { trend = 'up' }",
        "b",
    ),
    stated_indicator(
        "target = { hold = 97, each_year = true }\namended = [ { until = 2022, target = { hold = 98 } } ]",
        "c",
    ),
    stated_indicator("target = { hold = 5, upto = 5.5 }", "d"),
)


def test_several_targets() -> None:
    """Each target has its reading and what its years require, under one indicator."""
    lines = target_as_text(FORMS, FORMS.indicators[0], EN).splitlines()
    assert [line for line in lines if line.startswith(("Judged", "Resp"))] == [
        "Responsible  林草局",
        "Judged as    keep at or above 48 billion yuan (judged as a minimum)",
        "Judged as    70 billion yuan in 2035 (2020-2035)",
    ]
    rows = plan_as_text(FORMS, FORMS.indicators, EN).splitlines()
    assert [row.split("  ")[2] for row in rows if "(target" in row]


def test_baseline_of_its_own() -> None:
    """A baseline has its year, its mark, and how well it is known."""
    text = target_as_text(FORMS, FORMS.indicators[1], ZH)
    assert "基期数        约25.1亿元*（2022年）\n" in text
    assert "比2022年提高（规划未列目标数）（2022—2025年）\n" in text


def test_target_that_was_amended() -> None:
    """What a target was before is shown, and until when."""
    text = target_as_text(FORMS, FORMS.indicators[2], ZH)
    assert "每年保持在97亿元以上（按不低于判断）\n" in text
    assert "原目标        保持在98亿元以上（按不低于判断）（至2022年）\n" in text
    assert "2022年98、2023年97" in text


def test_range() -> None:
    """Both numbers of a range are shown, and which is judged."""
    assert "保持在5亿元—5.5亿元（按5亿元判断）\n" in target_as_text(FORMS, FORMS.indicators[3], ZH)


def test_document_of_several_targets() -> None:
    """Each of several targets has an entry, with the years that are its own."""
    found = json.loads(as_document(FORMS, FORMS.indicators, EN))["indicators"]
    assert [one["part"] for one in found] == [1, 2, None, None, None]
    assert [found[1]["target"][key] for key in ("value", "due", "since")] == [700, 2035, None]
    assert found[1]["required"][-1] == {"year": 2035, "value": 700}
    assert (found[0]["responsible"], found[2]["target"]["value"]) == ("林草局", "up")
    assert (found[4]["target"]["upto"], found[3]["target"]["each_year"]) == (5.5, True)


def test_what_is_only_followed() -> None:
    """What is only followed stands below the indicators."""
    series = {"id": "nation", "name": {"zh": "全国"}, "kind": "growth", "unit": "%"}
    of = Plan.model_validate({**plan().model_dump(), "series": [series]})
    assert plan_as_text(of, of.indicators, ZH).split()[-3:] == ["只用于对比的数据", "全国", "(%)"]
