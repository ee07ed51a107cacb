"""Targets in a sentence."""

from __future__ import annotations

import pytest

from hlgl_cli.plan import Words
from hlgl_cli.report import readings
from tests.engine.build import indicator, plan


def reading(stated: str, lang: str) -> str:
    """Return the target of an indicator in a sentence."""
    followed = indicator("kind = 'growth'", "gdp")
    named = followed.model_copy(update={"name": Words(zh="生产总值增长", en="Growth of GDP")})
    of = plan(indicator(stated), named)
    return readings.reading(of, of.indicators[0], lang)


CASES = [
    ("", "规划未设目标，只作监测", "no target in the plan, monitored only"),
    (
        "kind = 'reduction'\ntarget = { form = 'reduction', assigned_by = '通辽市' }",
        "累计降低，目标数待通辽市下达",
        "cumulative reduction, target to be assigned by Tongliao",
    ),
    (
        "kind = 'growth'\ntarget = { yearly = {} }",
        "分年度目标，由各年度提出",
        "yearly targets, which each year brings",
    ),
    (
        "target = { growth = 5 }",
        "年均增长5%（按不低于判断）",
        "average annual growth of 5% (judged as a minimum)",
    ),
    (
        "target = { growth = 5, bound = 'at_least' }",
        "年均增长5%以上",
        "average annual growth of at least 5%",
    ),
    (
        "target = { growth = 5, bound = 'about', averaging = 'accumulated' }",
        "年均增长5%左右（容差0.5个百分点）（累计法）",
        "average annual growth of about 5% (tolerance 0.5 percentage points) (accumulated method)",
    ),
    (
        "target = { level = 98, bound = 'above' }",
        "2025年超过98亿元",
        "more than 9.8 billion yuan in 2025",
    ),
    (
        "baseline = 0.8\ntarget = { level = 1.5, path = 'geometric' }",
        "2025年达到1.5亿元（按等速推进）",
        "150 million yuan in 2025 (at an even yearly rate)",
    ),
    (
        "unit = ''\nbetter = 'lower'\nbaseline = 2.3\ntarget = { level = 2.05 }",
        "2025年降至2.05",
        "down to 2.05 in 2025",
    ),
    (
        "better = 'lower'\ntarget = { level = 40, bound = 'at_most' }",
        "2025年控制在40亿元以内",
        "no more than 4 billion yuan in 2025",
    ),
    (
        "unit = '位'\nbetter = 'lower'\ntarget = { level = 40 }",
        "2025年位列前40位",
        "rank 40th or higher in 2025",
    ),
    (
        "unit = '位'\nbetter = 'lower'\ntarget = { level = 3 }",
        "2025年位列前3位",
        "rank 3rd or higher in 2025",
    ),
    (
        "unit = '位'\nbetter = 'lower'\ntarget = { level = 11 }",
        "2025年位列前11位",
        "rank 11th or higher in 2025",
    ),
    (
        "target = { change = 0.5 }",
        "五年累计增加0.5亿元",
        "an increase of 50 million yuan over 2020",
    ),
    ("unit = '岁'\ntarget = { change = 1 }", "五年累计提高1岁", "an increase of 1 year over 2020"),
    (
        "unit = '%'\ntarget = { change = 0.5 }",
        "五年累计提高0.5个百分点",
        "an increase of 0.5 percentage points over 2020",
    ),
    (
        "better = 'lower'\ntarget = { change = -3 }",
        "五年累计减少3亿元",
        "a decrease of 300 million yuan over 2020",
    ),
    ("target = { rise = 40 }", "五年累计增长40%", "cumulative growth of 40%"),
    (
        "target = { growth = 5, upto = 5.5 }",
        "年均增长5%—5.5%（按5%判断）",
        "average annual growth of 5%-5.5% (judged on 5%)",
    ),
    (
        "unit = '%'\nbetter = 'lower'\ntarget = { hold = 4.5, upto = 4 }",
        "保持在4%—4.5%（按4.5%判断）",
        "keep at 4%-4.5% (judged on 4.5%)",
    ),
    ("target = { reduction = 15 }", "五年累计降低15%", "a cumulative reduction of 15%"),
    ("target = { total = 10 }", "五年累计完成10亿元", "1 billion yuan in total"),
    (
        "better = 'lower'\ntarget = { total = 10, bound = 'at_most' }",
        "五年累计控制在10亿元以内",
        "no more than 1 billion yuan in total",
    ),
    (
        "unit = '万人次'\ntarget = { mean = 180, bound = 'at_least' }",
        "年均达到180万人次以上",
        "at least 1.8 million visits per year on average",
    ),
    (
        "unit = '%'\nbetter = 'lower'\ntarget = { hold = 4.5 }",
        "控制在4.5%以内（按不高于判断）",
        "keep at or below 4.5% (judged as a maximum)",
    ),
    ("unit = '%'\ntarget = { hold = 100 }", "保持100%", "keep at 100%"),
    (
        "unit = '%'\ntarget = { hold = 93, bound = 'at_least' }",
        "保持在93%以上",
        "keep at or above 93%",
    ),
    (
        "unit = '万吨'\ntarget = { hold = 3500, bound = 'about', tolerance = 50 }",
        "保持在3500万吨左右（容差50万吨）",
        "keep at about 35 million t (tolerance 500,000 t)",
    ),
    (
        "unit = '%'\nbetter = 'lower'\ntarget = { hold = 4.5, bound = 'below', assigned_by = '通辽市' }",
        "保持低于4.5%（通辽市目标下达前按此判断）",
        "keep below 4.5% (until Tongliao assigns its own)",
    ),
    ("target = { multiple = 2 }", "2025年达到2020年的2倍", "twice the 2020 level in 2025"),
    (
        "target = { multiple = 1.5, bound = 'at_least' }",
        "2025年达到2020年的1.5倍以上",
        "at least 1.5 times the 2020 level in 2025",
    ),
    ("target = { follow = 'gdp' }", "不低于生产总值增长", "no less than growth of GDP"),
    (
        "target = { follow = 'gdp', bound = 'about', tolerance = 0.5 }",
        "与生产总值增长基本同步（容差0.5个百分点）",
        "broadly in step with growth of GDP (tolerance 0.5 percentage points)",
    ),
    (
        "target = { follow = 'gdp', by = 1, bound = 'at_least' }",
        "年均增速高于生产总值增长1个百分点以上",
        "on average at least 1 percentage point per year above growth of GDP",
    ),
    (
        "target = { yearly = { 2022 = 5.5, 2021 = 6 } }",
        "分年度目标：2021年6%、2022年5.5%（按不低于判断）",
        "yearly targets: 6% in 2021, 5.5% in 2022 (judged as a minimum)",
    ),
]


@pytest.mark.parametrize(("stated", "zh", "en"), CASES)
def test_reading(stated: str, zh: str, en: str) -> None:
    """A target is read in a sentence, with no bound that the plan does not print."""
    assert (reading(stated, "zh"), reading(stated, "en")) == (zh, en)


@pytest.mark.parametrize(("target_year", "years"), [(2030, "十年"), (2040, "20年")])
def test_length_of_the_plan(target_year: int, years: str) -> None:
    """What is cumulative names the plan's own length."""
    of = plan(indicator("target = { rise = 40 }"))
    head = of.plan.model_copy(update={"target_year": target_year})
    longer = of.model_copy(update={"plan": head})
    said = readings.reading(longer, longer.indicators[0], "zh")
    assert said == f"{years}累计增长40%"


@pytest.mark.parametrize(
    ("stated", "sentence"),
    [
        ("", "none"),
        ("target = { growth = 5 }", "growth"),
        ("target = { growth = 5, averaging = 'level' }", "growth"),
        ("target = { growth = 5, averaging = 'accumulated' }", "accumulated"),
        ("target = { level = 5, path = 'straight' }", "level"),
        ("target = { level = 5, path = 'geometric' }", "geometric"),
        ("target = { follow = 'gdp' }", "follow"),
        ("target = { follow = 'gdp', by = 1 }", "follow_by"),
    ],
)
def test_sentence(stated: str, sentence: str) -> None:
    """The form names the sentence and the formula, and what bends it."""
    assert readings.sentence(indicator(stated)) == sentence
