"""The statements of several files become one series an indicator."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.figures.joining import blank_book, join
from hlgl_cli.figures.reading import Submitted, read_figures
from hlgl_cli.finding import Place
from hlgl_cli.submission import Submission
from tests.engine.build import indicator, plan, table

if TYPE_CHECKING:
    from decimal import Decimal

    from hlgl_cli.engine.series import Series
    from hlgl_cli.figures.reading import Statement
    from hlgl_cli.finding import Finding

IT = indicator("decimals = 1\nprices = 'constant'")
PLAN = plan(IT, indicator("", "other"))


def said(file: str, given: str, year: int = 2023, status: str | None = None) -> list[Statement]:
    """Return the statements of a file about one indicator."""
    stated = {"year": year, "status": status, "figures": {"it": table(given)}}
    return read_figures(PLAN, Submitted(file, Submission.model_validate(stated))).statements


def joined(*statements: list[Statement]) -> tuple[Series, list[Finding]]:
    """Return the series of the indicator, and the findings."""
    series, findings = join(blank_book(PLAN), list(itertools.chain(*statements)), set(), "here")
    return series["it"], findings


def number(series: Series) -> Decimal:
    """Return the value of 2022 as it was written."""
    return series.points["value", 2022].origin.written


def test_every_indicator_has_a_series() -> None:
    """An indicator that nobody mentions has an empty one."""
    series, findings = join(blank_book(PLAN), [], {("other", 2022)}, "here")
    assert [one.points for one in series.values()] == [{}, {}]
    assert [one.refused for one in series.values()] == [frozenset(), frozenset({2022})]
    assert findings == []


def test_years_of_several_files_are_joined() -> None:
    """Each file adds its own year."""
    series, findings = joined(said("a", "value = 5", 2022), said("b", "value = 6", 2023))
    assert [(point.year, point.origin.file) for point in series.until(2025)] == [
        (2022, "a"),
        (2023, "b"),
    ]
    assert findings == []


@pytest.mark.parametrize("order", [1, -1])
def test_higher_status_wins(order: int) -> None:
    """A revised number takes the place of a preliminary one, in whatever order they come."""
    files = [said("b", "value = 5", 2022), said("a", "value = 6", 2022, "revised")]
    series, findings = joined(*files[::order])
    assert number(series) == 6
    assert [finding.code for finding in findings] == ["C505"]


def test_status_comes_before_the_files_year() -> None:
    """A final number of an earlier file stands against a later preliminary one."""
    final = said("a", "value = 5", 2022, "final")
    series, _ = joined(final, said("b", "value = { 2022 = 6 }", 2023, "preliminary"))
    assert number(series) == 5


def test_file_of_the_later_year_wins() -> None:
    """Of two numbers of the same status the later file's counts."""
    series, findings = joined(said("b", "value = 5", 2022), said("a", "value = { 2022 = 6 }", 2023))
    assert number(series) == 6
    assert [finding.message.en for finding in findings] == [
        (
            "it: 6 亿元 of 2022 (the year's figure; its file is of a later year) is used, not 5 亿元"
            " in b"
        )
    ]


def test_revision_is_a_warning_at_the_winner() -> None:
    """The finding stands where the number that counts was written."""
    _, (finding,) = joined(said("b", "value = 5", 2022), said("a", "value = { 2022 = 6 }", 2023))
    place = Place("a", ("figures", "it", "value", "2022"))
    assert (finding.place, finding.severity, finding.area) == (place, "warning", "here")


def test_three_numbers_of_one_rank_are_all_named() -> None:
    """Each other number is told with a file that gives it, once."""
    files = (("a", 5), ("b", 7), ("c", 5), ("d", 6))
    _, (finding,) = joined(*(said(file, f"value = {one}", 2022) for file, one in files))
    assert finding.message.en == (
        "it: the figures for 2022 (the year's figure) differ: 6 亿元 here, but 5 亿元 in a, 7 亿元 in b"
    )
    assert finding.message.zh == (
        "it 2022年当年数不一致：本文件是6亿元，而 a 中是5亿元、b 中是7亿元"
    )


def test_two_numbers_of_one_rank_contradict_each_other() -> None:
    """Neither counts, and the year is refused."""
    series, (finding,) = joined(said("a", "value = 5", 2022), said("b", "value = 6", 2022))
    assert (finding.code, finding.place.file) == ("F207", "b")
    assert (
        finding.message.en
        == "it: the figures for 2022 (the year's figure) differ: 6 亿元 here, but 5 亿元 in a"
    )
    assert series.points == {}
    assert series.refused == {2022}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("value = 5.0", "value = 5"),
        ("value = '5 亿元'", "value = '50000 万元'"),
        ("value = 5\nbase = 4.0", "value = 5\nbase = 4.00"),
        ("value = 5\ndeflator = 104", "value = 5\ndeflator = 104.00"),
    ],
)
def test_same_number_twice(one: str, other: str) -> None:
    """The same number in other digits or another unit is no contradiction."""
    series, findings = joined(said("a", one, 2022), said("b", other, 2022))
    assert (list(series.points), list(series.refused)) == ([("value", 2022)], [])
    assert [finding.code for finding in findings] == ["C511"]


@pytest.mark.parametrize(
    "other",
    ["value = 5\nprices = 'current'", "value = 5\ndeflator = 103", "value = 5\nbase = 4"],
)
def test_same_number_that_rests_on_something_else(other: str) -> None:
    """At other prices or on another base it is another number."""
    _, (finding,) = joined(said("a", "value = 5", 2022), said("b", other, 2022))
    assert finding.code == "F207"


def test_number_that_was_confirmed() -> None:
    """A revision that changes nothing is no news."""
    _, findings = joined(said("a", "value = 5", 2022), said("b", "value = 5.0", 2022, "final"))
    assert findings == []


def test_three_numbers() -> None:
    """Each number that was superseded is told, once."""
    files = [said("a", "value = 5", 2022), said("b", "value = 6", 2022, "revised")]
    _, findings = joined(*files, said("c", "value = 7", 2022, "final"))
    assert [finding.facts["other"] for finding in findings] == ["5 亿元", "6 亿元"]


def test_contradiction_below_the_winner() -> None:
    """What is superseded may contradict itself."""
    files = [said("a", "value = 5", 2022), said("b", "value = 6", 2022)]
    series, findings = joined(*files, said("c", "value = 7", 2022, "final"))
    assert number(series) == 7
    assert [finding.code for finding in findings] == ["C505", "C505"]


def test_kinds_do_not_supersede_one_another() -> None:
    """A value and a growth of one year stand side by side."""
    series, _ = joined(said("a", "value = 5", 2022), said("b", "growth = 6", 2022))
    assert list(series.points) == [("growth", 2022), ("value", 2022)]


def test_refused_years_of_every_indicator() -> None:
    """All that was refused is kept, whatever it came in."""
    refused = iter([("other", 2021), ("it", 2022)])
    series, _ = join(blank_book(PLAN), [], refused, "here")
    assert [one.refused for one in series.values()] == [{2022}, {2021}]
