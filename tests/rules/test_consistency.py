"""Figures that say something else than the plan: their own base, other prices."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hlgl_cli.engine.yardstick import Yardsticks
from hlgl_cli.rules.consistency import other_base, other_prices
from hlgl_cli.rules.judged import Judged
from tests.engine.build import book, indicator, plan

if TYPE_CHECKING:
    from hlgl_cli.finding import Finding

LEVEL = "decimals = 1\nbaseline = 91\ntarget = { level = 97 }"
FALL = "target = { reduction = 15 }\nbase_level = '2.0 吨'"
GROWTH = "prices = 'constant'\nbase_level = '143.96 亿元'\ntarget = { growth = 5 }"
INCOME = "prices = 'current'\nbase_level = '46502 元'\ntarget = { growth = 5 }"


def judged(stated: str, given: str, judged_year: int | None = None) -> Judged:
    """Return one indicator with its figures of 2023."""
    of = plan(indicator(stated))
    series = book(of, 2023, {"it": given})
    return Judged(
        Yardsticks(of), "here", series["it"], series, year=judged_year or 2023, comparison="exact"
    )


def bases(stated: str, given: str, judged_year: int | None = None) -> list[Finding]:
    """Return what is said of a base of their own."""
    return list(other_base(judged(stated, given, judged_year)))


def prices(stated: str, given: str, judged_year: int | None = None) -> list[Finding]:
    """Return what is said of price basis not comparable."""
    return list(other_prices(judged(stated, given, judged_year)))


@pytest.mark.parametrize(
    ("stated", "given", "verdict"),
    [
        (LEVEL, "cumulative = 4.1\nbase = 88", "off track"),
        (LEVEL, "cumulative = 4.1\nbase = 91.1", "on track"),
        (LEVEL, "value = 94.6\nbase = 92.0", "off track"),
        (FALL, "value = '1.7 吨'\nbase = '1.8 吨'", "off track"),
        (GROWTH, "value = '170 亿元'\nprices = 'base-year'\nbase = '150 亿元'", "off track"),
        ("target = { level = 97 }", "value = 95\nbase = 91", "on track"),
        ("", "value = 95\nbase = 91", "not assessed"),
    ],
)
def test_other_base(stated: str, given: str, verdict: str) -> None:
    """C506 names the verdict on the submission's own base."""
    (finding,) = bases(stated, given)
    assert (finding.code, finding.severity, finding.area) == ("C506", "warning", "here")
    assert finding.message.en.endswith(f"; on the file's it would be: {verdict}")


@pytest.mark.parametrize(
    ("stated", "given"),
    [
        (LEVEL, "cumulative = 4.1"),
        (LEVEL, "value = 95\nbase = 91"),
        (LEVEL, "value = 95\nbase = 91.0"),
        (FALL, "value = '1.7 吨'\nbase = '2000 千克'"),
    ],
)
def test_same_base(stated: str, given: str) -> None:
    """A base that is the plan's, however it is written, needs no word."""
    assert bases(stated, given) == []


def test_words_of_another_base() -> None:
    """The warning in both languages."""
    (finding,) = bases(LEVEL, "cumulative = 4.1\nbase = 88")
    assert finding.message.zh == (
        "it填报的基期数与规划的不同：按规划的基期数判定；按填报的基期数则为“未达到预期进度”"
    )
    assert finding.message.en == (
        "it: the file's baseline is not the plan's. The plan's is used; on the file's it would be:"
        " off track"
    )
    assert (
        finding.hint.zh
        == "基期数若已修订，请用 --overlay 的 [baselines] 更正，请不要在填报文件中改"
    )


def test_one_word_for_all_years() -> None:
    """A base that stands beside several years is told of once, at the latest."""
    (finding,) = bases(LEVEL, "value = { 2022 = 93, 2023 = 95 }\nbase = 90")
    assert finding.place.keys == ("figures", "it", "base")


def test_verdict_on_another_base() -> None:
    """The base that the plan's target would be judged from is in the unit of the level."""
    (finding,) = bases(FALL, "value = '1.7 吨'\nbase = '2.5 吨'")
    assert finding.message.en.endswith("; on the file's it would be: on track")


def test_base_of_a_later_year() -> None:
    """A year that is not judged yet says nothing."""
    assert bases(LEVEL, "value = 95\nbase = 90", 2022) == []


@pytest.mark.parametrize(
    ("stated", "given", "said"),
    [
        (
            GROWTH,
            "value = '251.46 亿元'",
            (
                "it: the target is in constant prices, 251.46 亿元 in 2023 is in current prices:"
                " not comparable, so not assessed"
            ),
        ),
        (
            GROWTH,
            "growth = { 2021 = 6, 2022 = 4, 2023 = 5.8 }\nprices = 'current'",
            (
                "it: the target is in constant prices, 5.8% in 2023 is in current prices:"
                " not comparable, so not assessed"
            ),
        ),
        (
            GROWTH,
            "value = '165.1 亿元'\nprices = 'constant'",
            (
                "it: the target is in constant prices, 165.1 亿元 in 2023 is in constant prices"
                " of a year that is not said: not comparable, so not assessed"
            ),
        ),
        (
            INCOME,
            "value = '54200 元'\nprices = 'base-year'",
            (
                "it: the target is in current prices, 54200 元 in 2023 is in base-year prices:"
                " not comparable, so not assessed"
            ),
        ),
        (
            INCOME,
            "growth = { 2021 = 6, 2022 = 4, 2023 = 5.8 }\nprices = 'constant'",
            (
                "it: the target is in current prices, 5.8% in 2023 is in constant prices:"
                " not comparable, so not assessed"
            ),
        ),
    ],
)
def test_other_prices(stated: str, given: str, said: str) -> None:
    """C507 says at which prices the figure is, and at which the target."""
    finding = prices(stated, given)[-1]
    assert (finding.code, finding.severity) == ("C507", "warning")
    assert finding.message.en == said


def test_words_of_other_prices() -> None:
    """The warning in Chinese, with the way out."""
    (finding,) = prices(GROWTH, "value = '251.46 亿元'")
    assert finding.message.zh == (
        "it的目标按可比价计，2023年的251.46亿元按现价计，价格口径不可比，不作判定"
    )
    assert "deflator" in finding.hint.zh


@pytest.mark.parametrize(
    ("stated", "given"),
    [
        (GROWTH, "growth = 5.8\nvalue = '251.46 亿元'"),
        (GROWTH, "value = '251.46 亿元'\ndeflator = 109"),
        (GROWTH, "value = '170 亿元'\nprices = 'base-year'"),
        (INCOME, "value = '54200 元'"),
        ("target = { hold = 5 }", "value = 5\nprices = 'current'"),
    ],
)
def test_no_other_prices(stated: str, given: str) -> None:
    """Where it could be judged all the same, there is no warning."""
    assert prices(stated, given) == []


def test_each_year_at_other_prices() -> None:
    """Every figure that does not fit is named, and no other."""
    given = "value = { 2022 = '230 亿元', 2023 = '251.46 亿元' }"
    assert [one.place.keys[-1] for one in prices(GROWTH, given)] == ["2022", "2023"]


def test_figure_behind_one_that_fits() -> None:
    """A figure that fits does not end the search."""
    given = "growth = { 2021 = 6 }\nvalue = { 2022 = '230 亿元' }"
    assert [one.place.keys[-1] for one in prices(GROWTH, given)] == ["2022"]


def test_other_prices_of_an_earlier_year() -> None:
    """A later year without the figure does not silence what the earlier one is told alone."""
    (finding,) = prices(GROWTH, "value = '251.46 亿元'", 2024)
    assert finding == prices(GROWTH, "value = '251.46 亿元'")[0]
