"""What is told to write where words, a list or a range stand in place of a number."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hlgl_cli.pipeline import Request, validate
from hlgl_cli.sources.files import Content
from hlgl_cli.sources.meanings import Where, meaning
from hlgl_cli.sources.numerals import of_numerals
from hlgl_cli.text import say
from hlgl_cli.text.characters import Oddity

FIGURE, TARGET = Where("gdp", is_target=False), Where("level", is_target=True, takes_units=False)
RANGE = (
    "this is a range: write one number, {0} or {1}, as the statistics have it; where only a bound is known,"
    ' write {{ value = {0}, known = "at_least" }}'
)
BOUND = (
    "this is a bound or a rough number: write {} alone; a table can say"
    ' known = "at_least" (or at_most, about, estimate)'
)
CHANGE = "no words for a rise or fall, the number alone: {}"
NOTHING = "where there is no figure, leave the line out, or put # at its beginning"


def hint(value: object, where: Where = FIGURE) -> str:
    """Return the hint in English, nothing where there is none."""
    facts = {
        name: fact.of("en") if isinstance(fact, Oddity) else fact
        for name, fact in meaning(value, where).items()
    }
    return say("en", facts["hint"], **facts) if facts else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (">95", BOUND.format("95")),
        ("≥95", BOUND.format("95")),
        ("＞＝95", BOUND.format("95")),
        ("超过95%", BOUND.format('"95%"')),
        ("不低于3.5万人", BOUND.format('"3.5万人"')),
        ("<4.5", BOUND.format("4.5")),
        ("不到4.5", BOUND.format("4.5")),
        ("约5", BOUND.format("5")),
        ("前40位", BOUND.format('"40位"')),
        ("10万+", BOUND.format("100000")),
        ("1.5亿以上", BOUND.format("150000000")),
        ("5左右", BOUND.format("5")),
        ("控制在5以内", BOUND.format("5")),
        ("约5哼。", ""),
        ("增长5.8%", CHANGE.format("5.8")),
        ("同比增长 +5.8", CHANGE.format("+5.8")),
        ("比2022年提高1.2个百分点", CHANGE.format('"1.2个百分点"')),
        ("增加3#", CHANGE.format("3")),
        (
            "下降3.5%",
            "no words for a rise or fall: as a reduction write the positive 3.5, as growth -3.5",
        ),
        ("5-6", RANGE.format(5, 6)),
        ("5%～6%", RANGE.format(5, 6)),
        ("5至6", RANGE.format(5, 6)),
        ("2.15:1", "a ratio is one number: write 2.15"),
        ("2.15：1", "a ratio is one number: write 2.15"),
        ("1比3", "a ratio is one number: write 0.333333"),
        ("1:0", "a ratio is one number: write 1"),
        ("应保尽保", "write 100 for a share of all; else the number itself"),
        ("全覆盖", "write 100 for a share of all; else the number itself"),
        ("-", NOTHING),
        ("——", NOTHING),
        ("n/a", NOTHING),
        ("N.A.", ""),
        ("待定", NOTHING),
        ("暂无数据", NOTHING),
        ("五点八", "write the number in digits: 5.8"),
        ("百分之五点八", "write the number in digits: 5.8"),
        ("10万", "write the number in digits: 100000"),
        ("12,345.6", "write the number in digits: 12345.6"),
        ("1,23", ""),
        ("96.5", ""),
        ("", ""),
        ("x" * 61, ""),
        (
            "\u20111.6%",
            'its character 1 is a dash of print “\u2011” (U+2011 NON-BREAKING HYPHEN): "-1.6%" is meant',
        ),
        ("“5.8”", ""),
    ],
)
def test_text(text: str, expected: str) -> None:
    """Of a text that is nearly a number, it is told what to write."""
    assert hint(text) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (">95%", '{ level = 95, bound = "above" }'),
        ("95%以上", '{ level = 95, bound = "at_least" }'),
        ("约95", '{ level = 95, bound = "about" }'),
    ],
)
def test_bound_of_a_target(value: str, expected: str) -> None:
    """A target can state its bound, beside its number."""
    assert hint(value, TARGET) == f"write the number and its bound apart: {expected}"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (
            "5-6",
            (
                "write a range as two numbers, { level = 5, upto = 6 }: it is judged on the first;"
                " the plan's own words can go into printed or note"
            ),
        ),
        ("应保尽保", "a target that all are reached is written hold = 100"),
        (
            "待定",
            "if the plan prints no number, leave target out; if it is not yet assigned, write form and assigned_by",
        ),
        (
            "480亿元，年均增长13%",
            (
                'write several targets as targets = [ { growth = 3.5 }, { follow = "gdp" } ]: each is judged,'
                " and the indicator is met if all are; an overlay has one target per indicator"
            ),
        ),
        ("提高1.2个百分点", CHANGE.format("1.2")),
        ("95%", ""),
    ],
)
def test_target(value: str, expected: str) -> None:
    """What is told of a target's number says what a target can be."""
    assert hint(value, TARGET) == expected


def test_bound_of_a_year() -> None:
    """A number of one year has no bound of its own."""
    where = Where("2022", is_target=True, takes_units=False)
    assert hint("约93", where) == BOUND.format("93")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ([5, Decimal("5.5")], RANGE.format(5, 5.5)),
        ([5], ""),
        ([5, 6, 7], ""),
        (["5", 6], ""),
        (True, ""),
        ({}, ""),
    ],
)
def test_other_values(value: object, expected: str) -> None:
    """A list of two numbers is a range; of anything else nothing is guessed."""
    assert hint(value) == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("五", "5"),
        ("十", "10"),
        ("十二", "12"),
        ("三十", "30"),
        ("三百零五", "305"),
        ("一万二千", "12000"),
        ("三亿", "300000000"),
        ("一亿零三万", "100030000"),
        ("二〇二三", "2023"),
        ("负一点六", "-1.6"),
        ("零点五", "0.5"),
        ("两千", "2000"),
        ("百分之百", "100"),
        ("五点八％", "5.8"),
        ("五点", ""),
        ("五x", ""),
        ("", ""),
    ],
)
def test_numerals(text: str, number: str) -> None:
    """Numbers in Chinese characters are told in digits."""
    assert of_numerals(text) == number


@pytest.mark.parametrize(
    ("year", "figure", "expected"),
    [
        (2023, 'good_air_days = "347 天"', "347 of the 365 days of 2023 are 95.1%: write 95.1"),
        (2024, 'good_air_days = "347天"', "347 of the 366 days of 2024 are 94.8%: write 94.8"),
        (2023, 'good_air_days = { value = { 2024 = "1 天" } }', None),
        (2023, 'good_air_days = "366 天"', "use a unit that converts to %"),
        (2023, 'good_air_days = "-1 天"', "use a unit that converts to %"),
        (2023, 'good_air_days = "347 吨"', "use a unit that converts to %"),
        (2023, 'gdp = "347 天"', "use a unit that converts to %"),
        (
            2023,
            'urbanization_rate = "10万"',
            '"万" lacks its unit, as in "万元"; a number without a unit is written in full',
        ),
    ],
)
def test_units(year: int, figure: str, expected: str | None) -> None:
    """Days are told as a share of their year; a multiple alone, that it lacks its unit."""
    text = f"year = {year}\n[figures]\n{figure}\n"
    (finding,) = validate([Content("a.toml", text.encode())], Request()).findings
    assert finding.code in {"U302", "U306", "F214"}
    assert expected in {None, finding.hint.en}
