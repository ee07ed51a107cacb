"""The sentence of each form of target, word for word, in both languages."""

from __future__ import annotations

import datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
import tomli

from hlgl_cli.engine.assessment import Amended
from hlgl_cli.engine.eurostat import rated
from hlgl_cli.engine.judging import assess
from hlgl_cli.engine.yardstick import Yardsticks
from hlgl_cli.report.prose import sentence
from tests.engine.build import book, indicator, plan
from tests.report.prose.build import judged, latest, told

if TYPE_CHECKING:
    from collections.abc import Mapping


class Told(NamedTuple):
    """An indicator with its figures, what else is found of it, and its sentence."""

    stated: str
    given: str
    zh: str
    en: str
    fields: Mapping[str, Any] = {}


def named(zh: str, en: str, rest: str) -> str:
    """Return an indicator as the plan file has it."""
    return f"name = {{ zh = '{zh}', en = '{en}' }}\ndecimals = 1\n{rest}"


GROWTH = named("地区生产总值增长", "Growth of GDP", "target = { growth = 5, bound = 'about' }")
REDUCTION = named(
    "单位地区生产总值能源消耗降低",
    "Fall in energy use per unit of GDP",
    "target = { reduction = 15 }",
)
EROSION = named(
    "水土流失治理面积",
    "Area treated against soil erosion",
    "unit = '平方公里'\ntarget = { total = 10 }\n"
    "subject = { zh = '水土流失治理面积', en = 'the area treated against soil erosion' }",
)
EMISSIONS = named(
    "排放量", "Emissions", "unit = '万吨'\nbetter = 'lower'\ntarget = { total = 100 }"
)
CARBON = named(
    "单位地区生产总值二氧化碳排放降低",
    "Fall in carbon dioxide emissions per unit of GDP",
    "kind = 'reduction'\nunit = '%'\ntarget = { form = 'reduction', assigned_by = '通辽市' }",
)

SENTENCES = {
    "growth": Told(
        GROWTH,
        "growth = { 2021 = 6.1, 2022 = 4.0, 2023 = 5.8 }",
        "2021—2023年，地区生产总值累计增长16.7%，年均增长5.3%（其中2023年增长5.8%），"
        "比规划目标（年均增长5%左右）高0.3个百分点；达到预期进度，基本符合预期；"
        "2024—2025年需年均增长4.56%以上，方可实现规划目标。",
        "In 2021-2023 GDP grew by 16.7% in total and by 5.3% per year on average (5.8% in 2023), "
        "0.3 percentage points above the target (about 5% per year); on track, in line with "
        "expectations. Meeting the target requires average growth of at least 4.56% per year in "
        "2024-2025.",
    ),
    "accumulated": Told(
        named(
            "固定资产投资增长",
            "Growth of fixed-asset investment",
            "target = { growth = 5, bound = 'about', averaging = 'accumulated' }",
        ),
        "growth = { 2021 = 10, 2022 = 0, 2023 = 2.0 }",
        "按累计法计算，2021—2023年固定资产投资年均增长5.2%（其中2023年增长2.0%），"
        "比规划目标（年均增长5%左右）高0.2个百分点；达到预期进度，基本符合预期；"
        "2024—2025年需年均增长6.86%以上，方可实现规划目标。",
        "By the accumulated method, fixed-asset investment grew by 5.2% per year on average in "
        "2021-2023 (2.0% in 2023), 0.2 percentage points above the target (about 5% per year); "
        "on track, in line with expectations. Meeting the target requires average growth of at "
        "least 6.86% per year in 2024-2025.",
    ),
    "level": Told(
        named(
            "常住人口城镇化率",
            "Urbanization rate of permanent residents",
            "unit = '%'\nbaseline = 95\ntarget = { level = 98 }",
        ),
        "value = 96.5",
        "2023年，常住人口城镇化率为96.5%，比2020年提高1.5个百分点，比时序目标（96.8%）低0.3个百分点；"
        "完成五年目标任务的50%，低于时间进度10个百分点；未达到预期进度，滞后于预期；"
        "2024—2025年需年均提高0.75个百分点以上（2021—2023年年均提高0.5个百分点），方可实现规划目标。",
        "In 2023 the urbanization rate of permanent residents was 96.5%, up 1.5 percentage points "
        "from 2020 and 0.3 percentage points below the level due (96.8%); progress is 50% (time "
        "elapsed: 60%); off track, behind expectations. Meeting the target requires a rise of at "
        "least 0.75 percentage points per year in 2024-2025 (2021-2023: 0.5).",
    ),
    "rank": Told(
        named(
            "西部百强县位次",
            "Rank among the top 100 counties of western China",
            "unit = '位'\ncount = true\nbetter = 'lower'\nbaseline = 43\ntarget = { level = 40 }\n"
            "subject = { zh = '西部百强县位次', "
            "en = 'the city ranked {rank} among the top 100 counties of western China' }",
        ),
        "value = 42",
        "2023年，西部百强县位次为第42位，比2020年前移1位，时序目标为第41位；"
        "完成五年目标任务的33.3%，低于时间进度26.7个百分点；未达到预期进度，滞后于预期；"
        "2024—2025年需再前移2位，方可实现规划目标。",
        "In 2023 the city ranked 42nd among the top 100 counties of western China, up 1 place from "
        "2020 (due by 2023: 41st); progress is 33.3% (time elapsed: 60%); off track, behind "
        "expectations. Meeting the target requires a rise of 2 places in 2024-2025.",
    ),
    "change": Told(
        named("人均预期寿命", "Average life expectancy", "unit = '岁'\ntarget = { change = 0.5 }"),
        "cumulative = 0.3",
        "2021—2023年，人均预期寿命累计提高0.3岁，与时序目标持平；"
        "完成五年目标任务（提高0.5岁）的60%，与时间进度持平；达到预期进度，基本符合预期；"
        "2024—2025年需年均提高0.1岁以上，方可实现规划目标。",
        "From 2020 to 2023 average life expectancy rose by 0.3 years, level with what was due; "
        "progress towards the target (0.5 years) is 60% (time elapsed: 60%); on track, in line "
        "with expectations. Meeting the target requires a rise of at least 0.1 years per year in "
        "2024-2025.",
    ),
    "reduction": Told(
        REDUCTION,
        "cumulative = 7.3",
        "2021—2023年，单位地区生产总值能源消耗累计降低7.3%，完成五年目标任务（累计降低15%）的46.6%，"
        "低于时间进度13.4个百分点；未达到预期进度，滞后于预期；"
        "2024—2025年需年均降低4.25%以上，方可实现规划目标。",
        "From 2020 to 2023 energy use per unit of GDP fell by 7.3%; progress towards the target "
        "(a reduction of 15%) is 46.6% (time elapsed: 60%); off track, behind expectations. "
        "Meeting the target requires a reduction of at least 4.25% per year in 2024-2025.",
    ),
    "rise": Told(
        named("产值增长", "Growth of output value", "target = { rise = 5 }"),
        "cumulative = 3",
        "2021—2023年，产值累计增长3.0%，完成五年目标任务（累计增长5%）的60.6%，"
        "高于时间进度0.6个百分点；达到预期进度，基本符合预期；"
        "2024—2025年需年均增长0.97%以上，方可实现规划目标。",
        "From 2020 to 2023 the output value grew by 3.0%; progress towards the target (growth of "
        "5%) is 60.6% (time elapsed: 60%); on track, in line with expectations. Meeting the target "
        "requires average growth of at least 0.97% per year in 2024-2025.",
    ),
    "total": Told(
        EROSION,
        "value = { 2021 = 2, 2022 = 2, 2023 = 3 }",
        "2021—2023年，水土流失治理面积累计达到7平方公里，完成五年目标任务（10平方公里）的70%，"
        "高于时间进度10个百分点；达到预期进度，快于预期；"
        "2024—2025年需年均完成1.5平方公里以上，方可实现规划目标。",
        "In 2021-2023 the area treated against soil erosion came to 7 km2, 70% of the five-year "
        "target of 10 km2 (time elapsed: 60%); on track, ahead of expectations. Meeting the target "
        "requires at least 1.5 km2 per year in 2024-2025.",
    ),
    "budget": Told(
        EMISSIONS,
        "value = { 2021 = 20, 2022 = 28, 2023 = 20 }",
        "2021—2023年，排放量累计达到68万吨，占五年控制总量（100万吨）的68%，高于时间进度8个百分点；"
        "未达到预期进度，快于控制进度；2024—2025年需年均控制在16万吨以内，方可实现规划目标。",
        "In 2021-2023 emissions came to 680,000 t, 68% of the five-year ceiling of 1 million t "
        "(time elapsed: 60%); off track, above the pace that the ceiling allows. Meeting the target "
        "requires no more than 160,000 t per year in 2024-2025.",
    ),
    "overspent": Told(
        EMISSIONS,
        "value = { 2021 = 40, 2022 = 38, 2023 = 40 }",
        "2021—2023年，排放量累计达到118万吨，已超出五年控制总量（100万吨）18万吨。",
        "In 2021-2023 emissions came to 1.18 million t, already 180,000 t above the five-year "
        "ceiling (1 million t).",
    ),
    "mean": Told(
        named(
            "旅游接待量",
            "Tourist visits",
            "unit = '万人次'\ntarget = { mean = 180, bound = 'at_least' }",
        ),
        "value = { 2021 = 160, 2022 = 160, 2023 = 190 }",
        "2021—2023年，旅游接待量年均为170万人次（其中2023年190万人次），"
        "比规划目标（年均180万人次以上）少10万人次；未达到预期进度，但差距较小，基本符合预期；"
        "2024—2025年需年均达到195万人次以上，方可实现规划目标。",
        "In 2021-2023 tourist visits averaged 1.7 million per year (1.9 million in 2023), 100,000 "
        "below the target (at least 1.8 million); off track by a small margin, broadly in line with "
        "expectations. Meeting the target requires at least 1.95 million per year in 2024-2025.",
    ),
    "ceiling": Told(
        named(
            "城镇登记失业率",
            "Registered urban unemployment rate",
            "unit = '%'\nbetter = 'lower'\nbaseline = 3.7\ntarget = { hold = 4.5 }",
        ),
        "value = { 2021 = 4.7, 2022 = 4.6, 2023 = 4.6 }",
        "2023年，城镇登记失业率为4.6%，比控制目标（4.5%）高0.1个百分点；"
        "未达到预期进度，超出控制目标；规划期内超出控制目标的年份为2021年、2022年、2023年。",
        "In 2023 the registered urban unemployment rate was 4.6%, 0.1 percentage points above its "
        "ceiling (4.5%); off track, above the ceiling. Years above the ceiling so far: 2021, 2022 "
        "and 2023.",
    ),
    "floor": Told(
        named(
            "城市空气质量优良天数比率",
            "Share of days with good urban air quality",
            "unit = '%'\nbaseline = 93\ntarget = { hold = 93, bound = 'at_least' }",
        ),
        "value = { 2021 = 94.0, 2022 = 95.1, 2023 = 94.8 }",
        "2023年，城市空气质量优良天数比率为94.8%，比目标要求（93%以上）高1.8个百分点；"
        "达到预期进度，基本符合预期；2021—2023年各年均不低于目标要求。",
        "In 2023 the share of days with good urban air quality was 94.8%, 1.8 percentage points "
        "above its floor (at least 93%); on track, in line with expectations. No year in "
        "2021-2023 was below the floor.",
    ),
    "multiple": Told(
        named(
            "口岸过货能力",
            "Port capacity",
            "unit = '万吨'\nbaseline = 100\ntarget = { multiple = 2 }",
        ),
        "value = 156",
        "2023年，口岸过货能力为2020年的1.56倍，高于时序目标（1.52倍）；"
        "完成五年目标任务（达到2倍）的64.2%，高于时间进度4.2个百分点；达到预期进度，基本符合预期；"
        "2024—2025年需年均增长13.23%以上，方可实现规划目标。",
        "In 2023 port capacity was 1.56 times its 2020 level (due by 2023: 1.52); progress towards "
        "the target (twice the 2020 level) is 64.2% (time elapsed: 60%); on track, in line with "
        "expectations. Meeting the target requires average growth of at least 13.23% per year in "
        "2024-2025.",
    ),
    "yearly": Told(
        named(
            "国内生产总值增长",
            "Growth of GDP",
            "target = { yearly = { 2023 = 5 }, bound = 'about' }",
        ),
        "growth = 5.2",
        "2023年，国内生产总值增长5.2%，比年度目标（5%左右）高0.2个百分点；达到预期进度，基本符合预期。",
        "In 2023 GDP grew by 5.2%, 0.2 percentage points above the year's target (about 5%); on "
        "track, in line with expectations.",
    ),
    "one year alone": Told(
        GROWTH,
        "growth = 5.8",
        "2023年，地区生产总值增长5.8%，比规划目标（年均增长5%左右）高0.8个百分点，当年达到；"
        "因缺少2021年、2022年数据，无法计算年均增速。",
        "In 2023 GDP grew by 5.8%, 0.8 percentage points above the target (about 5% per year): met "
        "this year. Figures for 2021 and 2022 are missing, so the average cannot be calculated.",
    ),
    "no baseline": Told(
        named(
            "工业固废综合利用率",
            "Utilization rate of industrial solid waste",
            "unit = '%'\ntarget = { level = 30, bound = 'at_least' }",
        ),
        "value = 28.5",
        "2023年，工业固废综合利用率为28.5%，比规划目标（30%以上）低1.5个百分点；"
        "规划未列基期数，不作进度判定。",
        "In 2023 the utilization rate of industrial solid waste was 28.5%, 1.5 percentage points "
        "below the target (at least 30%); the plan gives no baseline, so progress is not assessed.",
    ),
    "no target": Told(
        named("数字经济比重", "Share of the digital economy", "unit = '%'"),
        "value = 7.1",
        "2023年，数字经济比重为7.1%；规划未设目标，只作监测。",
        "In 2023 the share of the digital economy was 7.1%; no target in the plan, monitored only.",
    ),
    "awaiting": Told(
        CARBON,
        "reduction = 3.9",
        "2023年，单位地区生产总值二氧化碳排放比上年降低3.9%；目标数待通辽市下达，不作判定。",
        "In 2023 carbon dioxide emissions per unit of GDP fell by 3.9%; not assessed, as "
        "Tongliao has not yet assigned the target.",
    ),
    "not comparable": Told(
        named(
            "地区生产总值增长",
            "Growth of GDP",
            "prices = 'constant'\nbase_level = '143.96 亿元'\ntarget = { growth = 5 }",
        ),
        "value = '251.46 亿元'",
        "2023年地区生产总值填报数为现价数，规划目标按可比价计算，价格口径不可比，不作判定。",
        "GDP for 2023 was reported at current prices; the target is in constant prices: not "
        "comparable, not assessed.",
    ),
    "incomplete": Told(
        EROSION,
        "value = { 2021 = 2, 2023 = 3 }",
        "水土流失治理面积缺2022年数据，无法计算累计数，不作判定。",
        "The area treated against soil erosion: 2022 is missing, so the total cannot be calculated; "
        "not assessed.",
    ),
    "incomplete mean": Told(
        named("旅游接待量", "Tourist visits", "unit = '万人次'\ntarget = { mean = 180 }"),
        "value = { 2021 = 150, 2023 = 190 }",
        "旅游接待量缺2022年数据，无法计算年均数，不作判定。",
        "Tourist visits: 2022 is missing, so the average cannot be calculated; not assessed.",
    ),
    "invalid": Told(
        EROSION,
        "value = 1",
        "水土流失治理面积2023年数据有误，未采用，不作判定。",
        "The area treated against soil erosion: the 2023 figure was rejected; not assessed.",
        {"verdict": "not_assessed", "reason": "invalid"},
    ),
    "no data": Told(
        EROSION,
        "value = { 2022 = 2 }",
        "水土流失治理面积2023年无可用数据，不作判定。",
        "The area treated against soil erosion: no usable figure for 2023; not assessed.",
        {"verdict": "not_assessed", "reason": "no_data", "missing": ()},
    ),
}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("form", SENTENCES)
def test_sentence(form: str, lang: str) -> None:
    """Each form has its sentence."""
    stated, given, zh, en, fields = SENTENCES[form]
    assert dict(zip(("zh", "en"), told(stated, given, **fields), strict=True))[lang] == (
        zh if lang == "zh" else en
    )


@pytest.mark.parametrize(
    ("bound", "zh", "en"),
    [
        (", bound = 'about'", "与国内生产总值增长基本同步", "broadly in step with GDP growth"),
        ("", "与国内生产总值增长同步", "in step with GDP growth"),
        (", bound = 'above'", "高于国内生产总值增长", "above GDP growth"),
    ],
)
def test_in_step(bound: str, zh: str, en: str) -> None:
    """What follows another indicator is compared with its average; 基本 only where it is printed."""
    stated = named(
        "居民收入增长", "Growth of household income", f"target = {{ follow = 'gdp'{bound} }}"
    )
    own = "growth = { 2021 = 4.8, 2022 = 4.9, 2023 = 5.3 }"
    sentences = told(
        stated,
        own,
        beside="growth = { 2021 = 4.8, 2022 = 4.8, 2023 = 4.8 }",
    )
    chinese = (
        "2021—2023年，居民收入年均增长5.0%（其中2023年增长5.3%），"
        f"比国内生产总值年均增速（4.8%）高0.2个百分点；规划目标为{zh}；达到预期进度，基本符合预期。"
    )
    english = (
        "In 2021-2023 household income grew by 5.0% per year on average (5.3% in 2023), 0.2 "
        f"percentage points above average GDP growth (4.8%); the target is {en}; on track, in line "
        "with expectations."
    )
    assert sentences == (chinese, english)


REMARKS: dict[str, tuple[dict[str, Any], str, str]] = {
    "preliminary": (
        {"latest": latest("growth", Decimal("5.2"), status="preliminary")},
        "（2023年为初步数）。",
        " (2023 is preliminary).",
    ),
    "revised": (
        {"latest": latest("growth", Decimal("5.2"), status="revised")},
        "（2023年为修订数）。",
        " (2023 is revised).",
    ),
    "verdict": (
        {"certain": False, "grade_certain": False},
        "（数据修约误差可能改变判定结论，需更高精度数据确认）。",
        " (rounding could change the verdict; more precise figures are needed).",
    ),
    "grade": (
        {"grade_certain": False},
        "（数据修约误差可能改变评价结论，需更高精度数据确认）。",
        " (rounding could change the grade; more precise figures are needed).",
    ),
    "amended": (
        {"amended": Amended(Decimal(6), "通辽市", datetime.date(2023, 6, 15))},
        "（规划目标原为6%，2023年6月15日由通辽市调整为5%左右）。",
        " (target changed from 6% to about 5% by Tongliao on 15 June 2023).",
    ),
    "amended, no more known": (
        {"amended": Amended(Decimal(6))},
        "（规划目标原为6%，调整为5%左右）。",
        " (target changed from 6% to about 5%).",
    ),
    "first target": ({"amended": Amended(None, "通辽市")}, "基本符合预期。", " expectations."),
    "final": (
        {"latest": latest("growth", Decimal("5.2"), status="final")},
        "基本符合预期。",
        " expectations.",
    ),
}


def test_remark_in_a_bracket() -> None:
    """What stands in brackets at the end takes the remarks in."""
    level, status = SENTENCES["level"], latest("value", Decimal("96.5"), status="preliminary")
    chinese, english = told(level.stated, level.given, latest=status)
    assert chinese.endswith("方可实现规划目标（2023年为初步数）。")
    assert english.endswith(" in 2024-2025 (2021-2023: 0.5; 2023 is preliminary).")


@pytest.mark.parametrize("remark", REMARKS)
def test_remark(remark: str) -> None:
    """What is to be known of the numbers stands in brackets before the full stop."""
    fields, zh, en = REMARKS[remark]
    chinese, english = told(SENTENCES["yearly"].stated, "growth = 5.2", **fields)
    assert chinese.endswith(zh)
    assert english.endswith(en)


TOLD: list[dict[str, Any]] = tomli.loads(
    (Path(__file__).parent / "told.toml").read_text(encoding="utf-8")
)["told"]


@pytest.mark.parametrize("case", TOLD, ids=lambda case: str(case["title"]))
def test_less_usual(case: dict[str, Any]) -> None:
    """What is less usual is told as well: first and last years, falls, limits, estimates."""
    year, beside = case.get("year", 2023), case.get("beside", "")
    assert told(case["stated"], case["given"], year, beside) == (case["zh"], case["en"])


def test_followed_at_other_prices() -> None:
    """Where the figures that are followed are at other prices, its own are not blamed."""
    growth = "kind = 'growth'\nunit = '%'\n"
    followed = indicator(f"{growth}prices = 'constant'", "gdp")
    of = plan(indicator(f"{growth}target = {{ follow = 'gdp' }}"), followed)
    given = {"it": "growth = 5", "gdp": "growth = 5\nprices = 'current'"}
    series = book(of, 2021, given)
    found = assess(Yardsticks(of), series["it"], 2021, series, "exact")
    assert sentence(of, found, "zh").startswith(
        "2021年it所对比指标的填报数价格口径不可比，不作判定"
    )
    assert sentence(of, found, "en").startswith("The figures that it is compared with for 2021 ")


@pytest.mark.parametrize(
    ("stated", "given", "said"),
    [
        ("baseline = 10\ntarget = { level = 20 }", "value = 15", "on track"),
        ("target = { growth = 5 }", "cumulative = 20", "on track"),
    ],
)
def test_eurostat(stated: str, given: str, said: str) -> None:
    """A grade of Eurostat's stands beside the verdict; where there is none, the verdict alone."""
    of, found = judged(stated, given)
    told = sentence(of, rated(found), "en")
    is_graded = "(significant progress by Eurostat's method)" in told
    assert is_graded == ("level" in stated)
    assert said.removeprefix("on ") in told
