"""hlgl calc: what cannot be calculated, and what just can."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import COMMAND, spawn

if TYPE_CHECKING:
    from tests.cli.running import Hlgl

SHARE = (
    "is a share: it changes in percentage points and has no growth in %;"
    " hlgl calc required and hlgl calc path count in percentage points"
)
YEARS = "--years is a whole number from 1 to 100, not"
UNREADABLE = (
    'a number belongs here, as in 5.2, -1.6, 5% or "46502 元", without thousands separators'
)
TOO_LONG = "is too long: a number has at most 17 digits and an exponent from -20 to 20"
BELOW_ZERO = (
    "is below 0, from where there is neither a rate nor an index;"
    " give values that are not below 0, or use hlgl calc path --linear"
)
ORDER = "are not in order; --from comes before --in and --in before --by, at most 100 years apart"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("chian 5", 'no such command: chian; did you mean "chain"?'),
        ("rate 1 5 --yaers 2", 'no such option: --yaers; did you mean "--years"?'),
        ("chain -x5", "no such option: -x"),
        ("chain", "RATE... is missing"),
        ("rate 1 --years 5", "TO... is missing"),
        ("rate 1 2", "--years is missing"),
        ("project 1 --years 5", "--rate is missing"),
        ("round 1", "--digits is missing"),
        ("deflate 1", "--deflator is missing"),
        ("required 1 2 --by 2025", "--from is missing"),
        ("required 1 2 --from 2020", "--by is missing"),
        (
            "convert 3500 万吨 亿吨",
            (
                '"亿吨" is one argument too many (they are: QUANTITY UNIT);'
                " a number and its unit go together in quotes"
            ),
        ),
        (f"chain {'1 ' * 101}", "too many numbers; a series has at most 100 years"),
        (f"rate {'1 ' * 102}", "too many numbers; a series has at most 100 years"),
        ("chain five", f'cannot read "five": {UNREADABLE}'),
        ("chain -1.6.2", f'cannot read "-1.6.2": {UNREADABLE}'),
        ("chain -1.6x", '"-1.6x" is no rate: write it in %, as in 5 or 5%'),
        ("chain -.5", f'cannot read "-.5": {UNREADABLE}'),
        ("chain nan", f'cannot read "nan": {UNREADABLE}'),
        ("chain 1,000", f'cannot read "1,000": {UNREADABLE}'),
        ("chain 1234567890.12345678", f'"1234567890.12345678" {TOO_LONG}'),
        ("chain 1e99", f'"1e99" {TOO_LONG}'),
        ("chain 1.00000000000000001e1", f'"1.00000000000000001e1" {TOO_LONG}'),
        ("rate 1 5 --years 0", f"{YEARS} 0"),
        ("rate 1 5 --years -2", f"{YEARS} -2"),
        ("rate 1 5 --years 2.5", f"{YEARS} 2.5"),
        ("path 1 5 --years many", f"{YEARS} many"),
        ("round 1 --digits 99", "--digits is a whole number from -17 to 17, not 99"),
        (
            "chain -100",
            '"-100": after growth of -100% or less the value is not above 0; give a rate above -100%',
        ),
        (
            "reduce 100",
            '"100": after a fall of 100% or more the value is not above 0; give one below 100%',
        ),
        (
            "reduce 1 --of 0",
            "--of 0 is no fall to reach; give the target as a fall above 0%, as in --of 13.5",
        ),
        ("rate 95% 98% --years 5", f'"95 %" {SHARE}'),
        ("rate 950 98% --years 5", f'"98 %" {SHARE}'),
        ("project '5 ‰' --rate 4 --years 1", f'"5 ‰" {SHARE}'),
        ("index 98percent 95percent", f'"98 percent" {SHARE}'),
        ("deflate 5pct --deflator 104", f'"5 pct" {SHARE}'),
        ("chain 5pp", '"5pp" is in percentage points: a rate is in %, as in 5 or 5%'),
        ("chain 5龘", '"5龘" is no rate: write it in %, as in 5 or 5%'),
        ("chain 5百分点", '"5百分点" is in percentage points: a rate is in %, as in 5 or 5%'),
        ("chain 5元", '"5元" is no rate: write it in %, as in 5 or 5%'),
        (
            "index 1 2 --deflator -1",
            (
                "--deflator -1 cannot be: the base year is 100, so a deflator is above 0,"
                " as in --deflator 104.2"
            ),
        ),
        ("rate 0 5 --years 1", "FROM is 0, and nothing can be divided by 0; give a value above 0"),
        ("index 5 0", "BASE is 0, and nothing can be divided by 0; give a value above 0"),
        ("rate -1 5 --years 1", f"FROM {BELOW_ZERO}"),
        ("rate 5 -1 --years 1", f"TO {BELOW_ZERO}"),
        ("path 5 -1 --years 1 --geometric", f"TARGET {BELOW_ZERO}"),
        (
            "rate 5元 6 --years 1",
            '"6" has no unit, but another number is in 元; give all of them a unit, or none',
        ),
        (
            "path 5 6% --years 1",
            '"5" has no unit, but another number is in %; give all of them a unit, or none',
        ),
        ("rate 5元 6吨 --years 1", "吨 does not convert to 元; use a unit that does"),
        (
            "path 5% 6百分点 --years 1",
            (
                "百分点 does not convert to %: % and percentage points do not mix;"
                " give both in the same"
            ),
        ),
        (
            "convert 5万顿 亿吨",
            (
                'there is no unit "万顿"; the documentation lists the units,'
                ' such as "亿元", "万吨", "平方公里"; did you mean "万吨"?'
            ),
        ),
        (
            "convert 5亿圆 元",
            (
                'there is no unit "亿圆"; the documentation lists the units,'
                ' such as "亿元", "万吨", "平方公里"; did you mean "亿元"?'
            ),
        ),
        (
            "convert 5%左右 ‰",
            (
                'cannot read "5%左右": a number belongs here, as in 5.2, -1.6, 5% or "46502 元",'
                ' without thousands separators; did you mean "5 %"?'
            ),
        ),
        (
            "convert 5吨 无吨",
            (
                'there is no unit "无吨"; the documentation lists the units,'
                ' such as "亿元", "万吨", "平方公里"; did you mean "吨"?'
            ),
        ),
        (
            "convert 5 吨",
            '"5" has no unit to convert from; write the quantity in quotes, as in "3500 万吨"',
        ),
        (
            "rate 1 2 3 --years 5",
            (
                "--years 5 does not fit the series, which has 2 after the first;"
                " give a value for each year, or leave out --years"
            ),
        ),
        (
            "required 1 2 --from 2020 --by 2025 --now 1",
            "--now and --in go together: the value so far, and the year it is of",
        ),
        ("required 1 2 --from 2025 --by 2020", f"the years 2025, 2020 {ORDER}"),
        ("required 1 2 --from 1900 --by 2025", f"the years 1900, 2025 {ORDER}"),
        (
            "required 1 2 --from 2020 --by 2025 --now 1 --in 2025",
            f"the years 2020, 2025, 2025 {ORDER}",
        ),
        (
            "required 1 2 --from 20 --by 2025",
            "--from cannot be 20: a year has four digits, as in 2023",
        ),
        (
            "path 1 2 --years 3 --linear --geometric",
            "--linear and --geometric exclude one another; give one of them",
        ),
        ("path 1 2 --years ０", f"{YEARS} ０"),
        (
            "rate 1 2 --method levle",
            '--method cannot be levle (it can be: level, accumulated); did you mean "level"?',
        ),
        ("chain 5 -f yaml", 'there is no format "yaml" (known: table, json, jsonl, csv)'),
        ("chain 5 --plain --steps", "--plain and --steps exclude one another; give one of them"),
        ("chain 5 --plain -f csv", "--plain and -f csv exclude one another; give one of them"),
        ("chain 5 --steps -f csv", "--steps and -f csv exclude one another; give one of them"),
    ],
)
def test_refusals(hlgl: Hlgl, arguments: str, said: str) -> None:
    """What cannot be calculated is exit 2 and one line that says what to do."""
    assert hlgl("calc", *shlex.split(arguments)) == (2, "", f"error: {said}\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("rate 0 5 --years 1", "FROM 是0，不能作除数；请给出大于0的数"),
        ("rate 1 5 --years 0", "--years 应是1至100的整数，而不是0"),
        ("chain -100", "“-100”：增速为-100%或更低，期末数不会大于0；请给出高于-100%的增速"),
    ],
)
def test_refusals_in_chinese(hlgl: Hlgl, arguments: str, said: str) -> None:
    """The same in Chinese."""
    ran = hlgl("calc", *shlex.split(arguments), "--lang", "zh")
    assert ran == (2, "", f"错误：{said}\n")


def test_closed_standard_input() -> None:
    """Standard input that is closed is no crash either."""
    shell = ("/bin/sh", "-c", 'exec "$@" <&-', "sh", *COMMAND)
    ended = spawn("calc", "chain", "-", command=shell)
    assert (ended.returncode, ended.stderr) == (2, b"error: cannot be read: <stdin>\n")


@pytest.mark.parametrize(
    "arguments",
    [
        "project 999999999999999e15 --rate 999999999999999e15 --years 100",
        f"chain {'999999999999999e15 ' * 100}",
        f"reduce {'99.9999999999999 ' * 100} --of 1e-15",
        "path 1e-15 999999999999999e15 --years 100 --geometric",
        "rate 1e-15 999999999999999e15 --years 100",
    ],
)
def test_extremes(hlgl: Hlgl, arguments: str) -> None:
    """The largest numbers that are taken are calculated with."""
    for format_ in ("table", "json"):
        ran = hlgl("calc", *shlex.split(arguments), "--steps", "-f", format_)
        assert (ran.code, ran.err.startswith("warning: ")) == (0, bool(ran.err))
