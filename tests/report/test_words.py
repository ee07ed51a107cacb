"""Assessments and targets in words."""

from __future__ import annotations

import pytest

from hlgl_cli.plan import Words
from hlgl_cli.report import words
from tests.engine.build import indicator, judge, plan
from tests.report.build import area_of, checked, content

HOLD = "target = { hold = 93 }"


def reading(stated: str, lang: str) -> str:
    """Return the target of an indicator in a sentence."""
    followed = indicator("kind = 'growth'", "gdp")
    named = followed.model_copy(update={"name": Words(zh="生产总值", en="GDP")})
    of = plan(indicator(stated), named)
    return words.reading(of, of.indicators[0], lang)


@pytest.mark.parametrize(
    ("value", "year", "verdict", "grade"),
    [
        (93, 2023, "on track", "in line"),
        (92, 2023, "off track", "behind"),
        (93, 2025, "met", "met"),
        (92, 2025, "missed", "missed"),
        (None, 2023, "not assessed", ""),
        (None, 2025, "not assessed", ""),
    ],
)
def test_verdict_and_grade(value: int | None, year: int, verdict: str, grade: str) -> None:
    """In the target year verdict and grade are said of the target itself."""
    assessment = judge(HOLD, f"value = {value}" if value else "growth = 1", year)
    assert (words.verdict(assessment, "en"), words.grade(assessment, "en")) == (verdict, grade)


@pytest.mark.parametrize(
    ("value", "verdict", "grade"),
    [(98, "完成", "完成"), (97, "未完成", "未完成")],
)
def test_verdict_in_chinese(value: int, verdict: str, grade: str) -> None:
    """The same in Chinese."""
    assessment = judge("baseline = 95\ntarget = { level = 98 }", f"value = {value}", 2025)
    assert (words.verdict(assessment, "zh"), words.grade(assessment, "zh")) == (verdict, grade)


@pytest.mark.parametrize(
    ("value", "digits"),
    [("93.5", 2), ("93.004", 3), ("93.0000001", 6), ("93", 2)],
)
def test_digits(value: str, digits: int) -> None:
    """Numbers are shown with one decimal more than published, and as many as tell what decided."""
    assert words.digits(judge(f"{HOLD}\ndecimals = 1", f"value = {value}")) == digits


@pytest.mark.parametrize(
    ("unit", "name"),
    [("%", "it (%)"), ("亿元", "it (hundred million yuan)"), ("台", "it (台)")],
)
def test_name_with_unit(unit: str, name: str) -> None:
    """A unit that has no word stays as the plan prints it."""
    assert words.named(indicator(f"unit = '{unit}'"), "en") == name


@pytest.mark.parametrize(
    ("unit", "lang", "difference"),
    [("%", "en", "points"), ("‰", "zh", "百分点"), ("places", "en", "places")],
)
def test_difference(unit: str, lang: str, difference: str) -> None:
    """Shares and rates differ by points."""
    assert words.difference(unit, lang) == difference


@pytest.mark.parametrize(
    ("number", "lang", "heading"),
    [
        (1, "zh", "计划"),
        (1, "en", "Plan"),
        (None, "zh", "计划（正文）"),
        (None, "en", "Plan (text)"),
    ],
)
def test_heading(number: int | None, lang: str, heading: str) -> None:
    """An indicator stands below its category, of the table or of the text."""
    of = plan()
    one = of.indicators[0].model_copy(update={"number": number})
    assert words.heading(of, one, lang) == heading


def test_area() -> None:
    """The plan's own area has a name in each language, another its own."""
    (own,) = checked("gdp = 5").reports
    head = 'area = "通辽市"\nplan = "huolinguole-14fyp"'
    (other,) = checked(content("gdp = 5", head=head)).reports
    assert (words.area(own, "zh"), words.area(own, "en")) == ("霍林郭勒市", "Huolinguole")
    assert (words.area(other, "zh"), words.area(other, "en")) == ("通辽市", "通辽市")


@pytest.mark.parametrize(
    ("stated", "zh", "en"),
    [
        ("", "未设目标，只作监测", "no target, monitored only"),
        (
            "kind = 'reduction'\ntarget = { form = 'reduction', assigned_by = '通辽市' }",
            "累计降低，数字待通辽市下达",
            "cumulative fall, the number to be assigned by 通辽市",
        ),
        (
            "target = { growth = 5 }",
            "年均增长 5%以上",
            "growth of at least 5 % a year on average",
        ),
        (
            "target = { growth = 5, bound = 'about', averaging = 'accumulated' }",
            "年均增长 5%左右（累计法）",
            "growth of about 5 % a year on average (accumulated method)",
        ),
        (
            "target = { level = 98, bound = 'above' }",
            "2025 年超过 98亿元",
            "above 98 hundred million yuan in 2025",
        ),
        (
            "baseline = 0.8\ntarget = { level = 1.5, path = 'geometric' }",
            "2025 年达到 1.5亿元以上（按等比路径）",
            "at least 1.5 hundred million yuan in 2025 (along a geometric path)",
        ),
        (
            "target = { change = 0.5 }",
            "累计增加 0.5亿元以上",
            "a change of at least 0.5 hundred million yuan since the base year",
        ),
        ("target = { rise = 40 }", "累计增长 40%以上", "cumulative growth of at least 40 %"),
        ("target = { reduction = 15 }", "累计降低 15%以上", "a cumulative fall of at least 15 %"),
        (
            "target = { total = 10 }",
            "累计完成 10亿元以上",
            "at least 10 hundred million yuan in total",
        ),
        (
            "target = { mean = 180 }",
            "年均达到 180亿元以上",
            "at least 180 hundred million yuan a year on average",
        ),
        (
            "better = 'lower'\ntarget = { hold = 4.5 }",
            "保持 4.5亿元以内",
            "hold at most 4.5 hundred million yuan",
        ),
        (
            "better = 'lower'\ntarget = { hold = 4.5, bound = 'below', assigned_by = '通辽市' }",
            "保持低于 4.5亿元（待通辽市的数字下达前按此判断）",
            "hold below 4.5 hundred million yuan (until 通辽市 assigns its number)",
        ),
        (
            "target = { multiple = 2 }",
            "达到基期的 2倍以上",
            "at least 2 times the base year's level",
        ),
        ("target = { follow = 'gdp' }", "不低于“生产总值”", "no less than “GDP”"),
        (
            "target = { yearly = { 2022 = 5.5, 2021 = 6 } }",
            "各年度确定（不低于）：2021 年 6%、2022 年 5.5%",
            "set year by year (at least): 2021: 6%, 2022: 5.5%",
        ),
    ],
)
def test_reading(stated: str, zh: str, en: str) -> None:
    """A target is read in a sentence."""
    assert (reading(stated, "zh"), reading(stated, "en")) == (zh, en)


def test_reading_of_a_follower() -> None:
    """A target that follows another by points reads as such."""
    stated = "target = { follow = 'gdp', by = 1.5 }"
    assert reading(stated, "zh") == "比“生产总值”年均高 1.5个百分点以上"


@pytest.mark.parametrize("number", [0, -3])
def test_reading_of_small_numbers(number: int) -> None:
    """Nothing is a number like any other."""
    assert f"at least {number} hundred" in reading(f"target = {{ change = {number} }}", "en")


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
    assert words.sentence(indicator(stated)) == sentence


def test_marks() -> None:
    """The marks are one column wide on every terminal."""
    assert {words.BINDING, words.UNCERTAIN, words.ALONE} == {"*", "?", "~"}


def test_reporters() -> None:
    """Who reported is said, harmlessly."""
    area = area_of(HOLD, "value = 93")._replace(reporters=("统计局", "示例\x1b"))
    assert words.reporters(area, "zh").endswith("统计局、示例\\u001b")
