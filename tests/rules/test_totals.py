"""Kinds of figures that contradict one another, and what is nothing to hold against."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hlgl_cli.engine.series import known_as
from hlgl_cli.engine.yardstick import Yardsticks
from hlgl_cli.messages import message
from hlgl_cli.rules import SERIES_RULES, apply_by_kind
from hlgl_cli.rules.judged import Judged
from tests.engine.build import book, indicator, plan

if TYPE_CHECKING:
    from hlgl_cli.finding import Finding

RATES = "prices = 'constant'\nbase_level = '100.0 亿元'\ntarget = { growth = 5 }"
LEVELS = "decimals = 1\nbaseline = 100\ntarget = { growth = 5 }"
TOTAL = "decimals = 1\ntarget = { total = 10 }"
CODES = ("C501", "C502", "C503", "C504")
ACCUMULATED = "target = { growth = 5, averaging = 'accumulated' }"


def found(stated: str, given: str) -> list[Finding]:
    """Return which of the figures of 2023 contradict one another."""
    of = plan(indicator(stated))
    series = book(of, 2023, {"it": given})
    judged = Judged(Yardsticks(of), "here", series["it"], series, year=2023, comparison="exact")
    return [one for one in apply_by_kind(SERIES_RULES, judged) if one.code in CODES]


@pytest.mark.parametrize(
    ("stated", "given", "code", "end"),
    [
        (
            RATES,
            "growth = { 2021 = 5, 2022 = 5, 2023 = 5 }\ncumulative = 20",
            "C501",
            "it: 20% (cumulative, 2023) does not agree with 15.76, from: yearly rates chained",
        ),
        (
            TOTAL,
            "value = { 2021 = 1, 2022 = 2, 2023 = 3 }\ncumulative = 7",
            "C501",
            "it: 7 亿元 (cumulative, 2023) does not agree with 6.00, from: sum of the years",
        ),
        (
            LEVELS,
            "value = { 2022 = 100, 2023 = 110 }\ngrowth = 5",
            "C502",
            "it: 5% (growth over the previous year, 2023) does not agree with 10.00, from the figures of the year and the year before (level over base level)",
        ),
        (
            "decimals = 1\nbaseline = 100\ntarget = { level = 120 }",
            "value = { 2021 = 110 }\ngrowth = { 2021 = 5 }",
            "C502",
            "it: 5% (growth over the previous year, 2021) does not agree with 10.00, from the figures of the year and the year before (level over base level)",
        ),
        (
            ACCUMULATED,
            "growth = { 2021 = 10, 2022 = 0, 2023 = 2 }\naverage = 3.9",
            "C503",
            "it: 3.9% (annual average, 2023) does not agree with 5.19, from: yearly rates chained",
        ),
        (
            RATES,
            "cumulative = 20\naverage = 5",
            "C503",
            "it: 5% (annual average, 2023) does not agree with 6.27, from: cumulative figure",
        ),
        (
            "decimals = 1\nbaseline = 100",
            "value = 110\ncumulative = 5",
            "C501",
            "it: 5 亿元 (cumulative, 2023) does not agree with 10.00, from: the year's figure",
        ),
        (
            RATES,
            "index = 120\naverage = 5",
            "C503",
            "it: 5% (annual average, 2023) does not agree with 6.27, from: index",
        ),
        (
            RATES,
            "cumulative = 20\nindex = 110",
            "C504",
            "it: 110 (index, 2023) does not agree with 120.00, from: cumulative figure",
        ),
    ],
)
def test_contradiction(stated: str, given: str, code: str, end: str) -> None:
    """What rounding does not explain is a finding, with what the other figures come to."""
    (finding,) = found(stated, given)
    assert (finding.code, finding.severity) == (code, "warning")
    assert message(finding.code, finding.facts, "en") == end


@pytest.mark.parametrize(
    ("stated", "given"),
    [
        (RATES, "growth = { 2021 = 5, 2022 = 5, 2023 = 5 }\ncumulative = 15.8"),
        (LEVELS, "value = { 2022 = 0, 2023 = 110 }\ngrowth = 5"),
        (LEVELS, "value = { 2021 = 100, 2023 = 110 }\ngrowth = 5"),
        (RATES, "growth = 5\nvalue = { 2022 = '100 亿元', 2023 = '110 亿元' }\nprices = 'current'"),
        (TOTAL, "value = 10\ncumulative = 20"),
        (LEVELS.replace("100", "10"), "value = { 2022 = 10.0, 2023 = 11.0 }\ngrowth = 9"),
        (TOTAL, "value = 9\ncumulative = 20"),
        (ACCUMULATED, "cumulative = 20\naverage = 5"),
        (ACCUMULATED, "growth = { 2021 = 10, 2022 = 0, 2023 = 2 }\naverage = 5.2"),
    ],
    ids=[
        *("rounding", "nothing", "gap", "prices", "just reached", "both rounded", "not reached"),
        *("another method", "the same method"),
    ],
)
def test_nothing_to_hold_against(stated: str, given: str) -> None:
    """Nothing grows from nothing, price basis not comparable and methods are no contradiction."""
    assert found(stated, given) == []


@pytest.mark.parametrize(
    ("stated", "given", "said"),
    [
        (RATES, "annual_index = 105\ngrowth = 7", "107.00, from: this year's rate alone"),
        (
            LEVELS,
            "value = { 2022 = 100, 2023 = 110 }\nannual_index = 105",
            "110.00, from the two years' levels",
        ),
    ],
)
def test_index_of_the_previous_year(stated: str, given: str, said: str) -> None:
    """An index of the previous year says what the year's rate, or its levels, say."""
    (finding,) = [one for one in found(stated, given) if one.code == "C504"]
    assert said.split(",", 1)[0] in finding.message.en


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (
            "reduction = { 2021 = 3, 2022 = 3, 2023 = 3 }\ncumulative = 20",
            "C501 it: 20% (cumulative, 2023) does not agree with 8.73, from: yearly reductions chained",
        ),
        (
            "cumulative = { 2022 = 6, 2023 = 20 }\nreduction = 3",
            (
                "C501 it: 20% (cumulative, 2023) does not agree with 8.82, from: earlier cumulative"
                " figure and later reductions chained"
            ),
        ),
        (
            "value = { 2022 = '1.90 吨', 2023 = '1.80 吨' }\ngrowth = -9",
            (
                "C502 it: -9% (growth over the previous year, 2023) does not agree with -5.26, from the"
                " figures of the year and the year before (level over base level)"
            ),
        ),
        (
            "reduction = { 2021 = 3, 2022 = 3, 2023 = 3 }\nindex = 80",
            "C504 it: 80 (index, 2023) does not agree with 91.27, from: yearly reductions chained",
        ),
        (
            "cumulative = 20\naverage = 3",
            "C503 it: 3% (annual average, 2023) does not agree with 7.17, from: cumulative figure",
        ),
        (
            "annual_index = 95\nreduction = 3",
            (
                "C504 it: 95 (index (previous year = 100), 2023) does not agree with 97.00, from: this"
                " year only"
            ),
        ),
    ],
)
def test_falls(given: str, said: str) -> None:
    """What falls come to is told as falls, and what a rise states as a rise."""
    (finding,) = found("target = { reduction = 15 }\nbase_level = '2.0 吨'", given)
    assert f"{finding.code} {message(finding.code, finding.facts, 'en')}" == said


@pytest.mark.parametrize(
    ("total", "codes"), [("6.2", []), ("6.3", ["C501"]), ("5.8", []), ("5.7", ["C501"])]
)
def test_edge_of_rounding(total: str, codes: list[str]) -> None:
    """Intervals that meet in a single number agree: three amounts of a decimal, and their sum."""
    given = f"value = {{ 2021 = 1, 2022 = 2, 2023 = 3 }}\ncumulative = {total}"
    assert [finding.code for finding in found(TOTAL, given)] == codes


@pytest.mark.parametrize("growth", ["9", "11"])
def test_base_that_was_rounded(growth: str) -> None:
    """The base year's level is known to its digits alone."""
    given = f"value = {{ 2021 = 11.0 }}\ngrowth = {{ 2021 = {growth} }}"
    assert found(LEVELS.replace("100", "10"), given) == []


@pytest.mark.parametrize("growth", ["5", "4.9", "5.1"])
def test_index_that_agrees(growth: str) -> None:
    """What rounding explains is no contradiction."""
    assert found("target = { growth = 5 }", f"annual_index = 105\ngrowth = {growth}") == []


def test_rough_number_contradicts_nothing() -> None:
    """Of a number that is only about so much, no contradiction follows."""
    given = "growth = { 2021 = 5, 2022 = 5, 2023 = 5 }\ncumulative = 20"
    stated = "prices = 'constant'\ntarget = { growth = 5 }"
    of = plan(indicator(stated))
    series = book(of, 2023, {"it": given})
    point = series["it"].points["cumulative", 2023]
    rough = point._replace(number=known_as(point.number, "about"))
    own = series["it"]._replace(points={**series["it"].points, ("cumulative", 2023): rough})
    judged = Judged(Yardsticks(of), "here", own, series, year=2023, comparison="exact")
    assert [one.code for one in apply_by_kind(SERIES_RULES, judged) if one.code in CODES] == []


@pytest.mark.parametrize(
    ("given", "codes"),
    [
        ("growth = { 2021 = 5, 2022 = 5, 2023 = 5 }\ncumulative = 20\nindex = 110", ["C501", "C504"]),
        ("growth = { 2021 = 58, 2023 = 5 }\nannual_index = 107", ["C504"]),
        ("growth = 58\nannual_index = 107", []),
    ],
)  # fmt: skip
def test_several_contradictions(given: str, codes: list[str]) -> None:
    """Each is told by itself, but not of a number that is asked about already."""
    assert [finding.code for finding in found(RATES, given)] == codes


def test_level_that_is_asked_about() -> None:
    """What contradicts a level that is likely wrong is not told."""
    assert found(LEVELS, "value = { 2022 = 100, 2023 = 1100 }\ngrowth = 5") == []


def test_fall_of_what_grows() -> None:
    """What is stated as a fall is told as one."""
    (finding,) = found(LEVELS, "value = { 2022 = 100, 2023 = 90 }\nreduction = 5")
    assert "does not agree with 10.00, from" in finding.message.en
