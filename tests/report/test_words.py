"""Assessments in words."""

from __future__ import annotations

import pytest

from hlgl_cli.engine.eurostat import rated
from hlgl_cli.report import words
from tests.engine.build import indicator, judge, plan
from tests.report.build import area_of, checked, content

HOLD = "target = { hold = 93 }"


@pytest.mark.parametrize(
    ("value", "year", "verdict", "grade"),
    [
        (93, 2023, "on track", "in line"),
        (92, 2023, "off track", "below the floor"),
        (93, 2025, "met", ""),
        (92, 2025, "missed", ""),
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
    [(98, "完成", ""), (97, "未完成", "")],
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
    [("%", "it (%)"), ("亿元", "it (100 million yuan)"), ("台", "it (台)"), ("", "it")],
)
def test_name_with_unit(unit: str, name: str) -> None:
    """A unit that has no word stays as the plan prints it."""
    assert words.named(indicator(f"unit = '{unit}'"), "en") == name


@pytest.mark.parametrize(("unit", "by"), [("%", "百分点"), ("‰", "千分点"), ("个", "个")])
def test_difference(unit: str, by: str) -> None:
    """Shares and rates differ by points."""
    assert words.difference(unit) == by


@pytest.mark.parametrize(
    ("stated", "given", "grade"),
    [
        ("better = 'lower'\ntarget = { hold = 4.5 }", "value = 5.6", "above the ceiling"),
        (
            "better = 'lower'\ntarget = { total = 10, bound = 'at_most' }",
            "cumulative = 9",
            "above the ceiling",
        ),
        ("target = { total = 10 }", "cumulative = 2", "behind"),
        ("target = { growth = 5 }", "cumulative = 2", "behind"),
    ],
)
def test_grade_of_a_ceiling(stated: str, given: str, grade: str) -> None:
    """A ceiling and a floor do not lag."""
    assert words.grade(judge(stated, given), "en") == grade


@pytest.mark.parametrize(("growth", "verdict"), [(5.8, "met this year"), (4.8, "missed this year")])
def test_one_year_alone(growth: float, verdict: str) -> None:
    """A verdict on one year alone has its own words, and no grade."""
    assessment = judge("target = { growth = 5 }", f"growth = {growth}")
    assert (words.verdict(assessment, "en"), words.grade(assessment, "en")) == (verdict, "")


@pytest.mark.parametrize(
    ("stated", "given", "needed"),
    [
        ("target = { growth = 5 }", "cumulative = 15", "5.35"),
        ("baseline = 95\ntarget = { level = 98 }", "value = 96.5", "0.75"),
        ("better = 'lower'\nbaseline = 9\ntarget = { level = 5 }", "value = 7.333", "-1.17"),
        ("target = { hold = 5 }", "value = 5", "None"),
    ],
)
def test_needed(stated: str, given: str, needed: str) -> None:
    """What is needed is rounded so that it suffices."""
    assert str(words.needed(judge(stated, given))) == needed


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


def test_heading_of_a_row_without_a_number() -> None:
    """A row whose cells are printed stands in the table, whether or not it has a number."""
    stated = "printed = { base = '4.3', target = '5.1', rate = '—' }"
    row = indicator(stated).model_copy(update={"number": None})
    assert words.heading(plan(row), row, "en") == words.category(plan(row), row, "en")


def test_area() -> None:
    """The plan's own area has a name in each language, another its own."""
    (own,) = checked("gdp = 5").reports
    head = 'area = "通辽市"\nplan = "huolinguole-14fyp"'
    (other,) = checked(content("gdp = 5", head=head)).reports
    assert (words.area(own, "zh"), words.area(own, "en")) == ("霍林郭勒市", "Huolinguole")
    assert (words.area(other, "zh"), words.area(other, "en")) == ("通辽市", "通辽市")


def test_marks() -> None:
    """The marks are one column wide on every terminal."""
    assert {words.BINDING, words.UNCERTAIN, words.ALONE} == {"*", "?", "~"}


def test_reporters() -> None:
    """Who reported is said, harmlessly."""
    area = area_of(HOLD, "value = 93")._replace(reporters=("统计局", "示例\x1b"))
    assert words.reporters(area, "zh").endswith("统计局、示例\\u001b")


@pytest.mark.parametrize(
    ("value", "year", "grade"),
    [
        ("21", 2023, "target achieved"),
        ("20", 2025, "target achieved"),
        ("9", 2025, "movement away"),
    ],
)
def test_eurostat(value: str, year: int, grade: str) -> None:
    """Eurostat's grades are said in the target year too."""
    stated = "baseline = 10\ntarget = { level = 20 }"
    assert words.grade(rated(judge(stated, f"value = {value}", year)), "en") == grade
