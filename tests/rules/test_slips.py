"""What guards say of a figure: which code, and what was likely meant."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.engine.yardstick import Yardsticks
from hlgl_cli.rules import SERIES_RULES, apply_by_kind, refusals
from hlgl_cli.rules.impossible import likely_index
from hlgl_cli.rules.judged import Judged
from tests.engine.build import book, indicator, plan
from tests.rules.test_values import figure

if TYPE_CHECKING:
    from hlgl_cli.finding import Finding

REAL = "prices = 'constant'\nbase_level = '100.0 亿元'\ntarget = { growth = 5 }"
LEVEL = "decimals = 1\nbaseline = 10\ntarget = { level = 12 }"
PEOPLE = "unit = '人'\nbaseline = 10\ntarget = { level = 12 }"


def found(stated: str, given: str, year: int = 2023) -> list[Finding]:
    """Return what is asked about the figures up to a year."""
    of = plan(indicator(stated))
    series = book(of, year, {"it": given})
    judged = Judged(Yardsticks(of), "here", series["it"], series, year=year, comparison="exact")
    return apply_by_kind(SERIES_RULES, judged)


def told(stated: str, given: str, year: int = 2023) -> list[str]:
    """Return the codes and hints of what is asked about the figures up to a year."""
    return [f"{one.code} {one.hint_in('en')}" for one in found(stated, given, year)]


def codes(stated: str, given: str) -> list[str]:
    """Return the codes alone."""
    return [line[:4] for line in told(stated, given)]


@pytest.mark.parametrize(
    ("stated", "given", "expected"),
    [
        # levels, by base and target
        (LEVEL, "value = 36", []),
        (LEVEL, "value = 37", ["V405"]),
        (LEVEL, "value = 3.3", ["V405"]),
        (LEVEL, "value = -4", []),
        (LEVEL, "value = -40", ["V405"]),
        (LEVEL, "value = 0", []),
        ("unit = '%'\nbaseline = 0.5\ntarget = { level = 0.6 }", "value = 1.5", []),
        ("better = 'lower'\nbaseline = 0.6\ntarget = { level = 0 }", "value = 0.001", []),
        ("target = { level = 90 }", "value = 1", []),
        ("unit = '%'\ntarget = { level = 90 }", "value = 0.9", ["U308"]),
        ("better = 'lower'\ntarget = { level = 9 }", "value = 8000", []),
        ("better = 'lower'\ntarget = { level = 9 }", "value = 2", ["V405"]),
        ("target = { total = 50 }", "value = { 2021 = 1, 2022 = 101 }", ["V405"]),
        ("target = { mean = 180 }", "value = 23", []),
        ("target = { mean = 180 }", "value = 18", ["V405"]),
        ("baseline = -5\ntarget = { level = -3 }", "value = -80", []),
        # and by the years beside them
        (LEVEL, "value = { 2021 = 31, 2022 = 60, 2023 = 120 }", []),
        (LEVEL, "value = { 2021 = 10, 2022 = 100, 2023 = 120 }", ["V405", "V405"]),
        ("decimals = 1", "value = { 2021 = 3, 2022 = 3.5, 2023 = 40 }", ["V405"]),
        ("decimals = 1", "value = { 2021 = 30, 2022 = 3.5, 2023 = 4 }", ["V405"]),
        ("decimals = 1", "value = { 2021 = 3, 2022 = 40, 2023 = 500 }", []),
        ("decimals = 1\nbaseline = 3", "value = { 2021 = 33 }", ["V405"]),
        ("decimals = 1\nbaseline = 3", "value = { 2023 = 33 }", []),
        (
            "baseline = 50\ntarget = { level = 2 }",
            "value = { 2021 = 40, 2022 = 4, 2023 = 35 }",
            ["V405"],
        ),
        (LEVEL, "value = { 2022 = 40, 2023 = 10 }", ["V405"]),
        ("decimals = 1\nbaseline = 300", "value = { 2021 = 30, 2022 = 30, 2023 = 300 }", ["V405"]),
        ("decimals = 1", "value = { 2021 = 0.5, 2022 = 0.5, 2023 = 40 }", ["V405"]),
        # changes
        ("target = { change = 2 }", "cumulative = 10", []),
        ("target = { change = 2 }", "cumulative = 11", ["V416"]),
        ("baseline = 50\ntarget = { change = 2 }", "cumulative = 11", []),
        ("baseline = 50\ntarget = { level = 52 }", "cumulative = 51", ["V416"]),
        ("target = { hold = 2 }", "cumulative = 51", []),
        ("target = { total = 50 }", "cumulative = 301", ["V416"]),
        # rates
        ("target = { growth = 20 }", "growth = 95", []),
        ("target = { growth = 5 }", "growth = { 2022 = -30, 2023 = 100 }", []),
        ("baseline = -30\ntarget = { growth = 5 }", "growth = { 2021 = 70 }", []),
        ("target = { growth = 5 }", "growth = { 2022 = -5, 2023 = 60 }", ["V406"]),
        ("baseline = -30\ntarget = { growth = 5 }", "growth = { 2022 = 70 }", ["V406"]),
        ("kind = 'growth'", "growth = 280", []),
        ("target = { yearly = { 2022 = 5, 2023 = 6 } }", "growth = 0.055", ["V407"]),
        ("decimals = 1\ntarget = { growth = 5 }", "growth = 0.05", ["V407"]),
        ("decimals = 1\ntarget = { growth = 5 }", "growth = 0.12", []),
        ("decimals = 1\ntarget = { growth = 5 }", "growth = { 2022 = 0.1, 2023 = 0.3 }", []),
        ("decimals = 3\ntarget = { growth = 5 }", "growth = 0.058", []),
        ("target = { growth = 5 }", "growth = 0", []),
        ("decimals = 1\ntarget = { multiple = 2 }", "growth = 0.14", ["V407"]),
        ("decimals = 1\ntarget = { follow = 'it' }", "growth = 105.8", ["V408"]),
        ("target = { reduction = 15 }", "reduction = -1.5", []),
        ("kind = 'reduction'", "reduction = -0.9", []),
        ("kind = 'reduction'", "reduction = -1.5", ["V409"]),
        ("kind = 'reduction'", "reduction = -1", ["V409"]),
        ("target = { reduction = 15 }", "average = -3", ["V409"]),
        ("target = { reduction = 15 }", "reduction = 96.8", ["V408"]),
        ("target = { reduction = 15 }", "cumulative = 92.7", ["V408"]),
        ("target = { reduction = 15 }", "reduction = 55", ["V406"]),
        ("target = { reduction = 15 }", "growth = -3", []),
        ("target = { reduction = 15 }", "index = 95", []),
        # totals
        (REAL, "average = 15", []),
        (REAL, "average = 15.1", ["V411"]),
        (REAL, "average = 29\nprices = 'constant'", []),
        (REAL, "average = 31\nprices = 'constant'", ["V411"]),
        (REAL, "index = 25", ["V411"]),
        (REAL, "index = { 2021 = 105, 2022 = 107 }", []),
        (REAL, "index = { 2021 = 105, 2022 = 106, 2023 = 104 }", ["V408"]),
        (REAL, "growth = { 2021 = 30, 2022 = 30, 2023 = 29 }\naverage = 29.7", ["V406"]),
        ("prices = 'current'\ntarget = { growth = -5 }", "index = { 2022 = 96 }", ["V408"]),
        (REAL, "average = { 2021 = 30 }\ngrowth = { 2021 = 30 }", ["V406"]),
        (REAL, "cumulative = { 2021 = 200 }\ngrowth = { 2021 = 197 }", ["V406"]),
        (REAL, "cumulative = { 2021 = 200 }\ngrowth = { 2021 = 196.9 }", ["V411", "V406"]),
        # deflators
        (REAL, "value.2021 = '105 亿元'\ndeflator.2021 = 130", ["V413"]),
        (REAL, "value.2021 = '105 亿元'\ndeflator.2021 = 100.2", []),
        (REAL, "value = '105 亿元'\ndeflator = 101", []),
        (REAL, "value = '150 亿元'\nprices = 'base-year'", []),
        (REAL, "value = '160 亿元'\nprices = 'base-year'", ["V411"]),
        (
            "prices = 'current'\ntarget = { growth = 5 }",
            "value = 160\nprices = 'base-year'",
            ["C507"],
        ),
        ("prices = 'constant'\ntarget = { growth = 5 }", "value = 160\ndeflator = 101", []),
    ],
)
def test_asked(stated: str, given: str, expected: list[str]) -> None:
    """A figure is asked about where its own base, target and years do not explain it."""
    assert codes(stated, given) == expected


@pytest.mark.parametrize(
    ("stated", "given", "hint"),
    [
        (
            LEVEL,
            "value = 110",
            "V405 is it 11 亿元 (the decimal point)? If it is true, end its line with # hlgl: ignore[V405]",
        ),
        (
            REAL,
            "growth = 58",
            "V406 is it 5.8 (the decimal point)? If it is true, end its line with # hlgl: ignore[V406]",
        ),
        (
            REAL,
            "growth = 105.8",
            "V408 is it 5.8? Growth and cumulative growth are without the 100",
        ),
        (
            REAL,
            "index = 106.2",
            "V408 is it an index with the previous year = 100? Then write it as annual_index, that is growth of 6.2%; index has the base year = 100",
        ),
        (
            REAL,
            "average = 20.4",
            'V411 the target is in constant prices: a nominal rate (current prices) does not belong here; if it is a real one, add prices = "constant"',
        ),
        (
            REAL,
            "value = '160 亿元'\nprices = 'base-year'",
            "V411 is it at current prices? Remove prices, or add a deflator",
        ),
        (
            "target = { reduction = 15 }",
            "average = -3",
            "V409 write a fall as 3; if it did rise, write { growth = 3 }",
        ),
        (REAL, "average = 15.8", "V411 is it a cumulative figure? Write { cumulative = … }"),
        (
            "target = { growth = 5 }",
            "cumulative = 240",
            "V411 check the number and its kind; if it is true, end its line with # hlgl: ignore[V411]",
        ),
    ],
)
def test_hint(stated: str, given: str, hint: str) -> None:
    """What was likely meant is said, and what to do if it is true."""
    assert told(stated, given) == [hint]


@pytest.mark.parametrize(
    ("stated", "given", "expected"),
    [
        (LEVEL, "value = 12000", "U309"),
        (LEVEL, "value = 0.01", "U309"),
        (LEVEL, "value = -4", None),
        ("unit = '人'\nbaseline = 10\ntarget = { level = 12 }", "value = -40", "V417"),
        ("better = 'lower'\nbaseline = 10\ntarget = { level = 8 }", "value = 0.001", None),
        ("unit = '%'\nbaseline = 40\ntarget = { level = 50 }", "value = 0.45", "U309"),
        ("baseline = -10\ntarget = { level = 1 }", "value = -4000", None),
        ("target = { growth = 5 }", "growth = 1001", "V410"),
        ("target = { growth = 150 }", "growth = 1400", None),
        ("target = { growth = 5 }", "cumulative = 1001", "V410"),
        ("target = { growth = 5 }", "index = 9.9", "V410"),
        ("target = { growth = 5 }", "index = 1.05", "V410"),
        ("target = { hold = 5 }", "cumulative = 5000", None),
        ("unit = '%'\nbaseline = 60\ntarget = { level = 70 }", "cumulative = 65", "V415"),
        ("unit = '%'\nbaseline = 60\ntarget = { level = 70 }", "cumulative = 5\nbase = 59", None),
        ("unit = '%'\ntarget = { total = 70 }\nbaseline = 90", "cumulative = 65", None),
        (REAL, "value = '100 亿元'\ndeflator = 29", "V412"),
        (REAL, "value = '100 亿元'\ndeflator = 31", None),
        # on the edge
        ("unit = '人'\nbaseline = -10\ntarget = { level = 1 }", "value = -4", None),
        ("unit = '人'\nbaseline = 0.5\ntarget = { level = 0.6 }", "value = -4", "V417"),
        (LEVEL, "value = 11999", None),
        ("baseline = 0\ntarget = { level = 12 }\nunit = '人'", "value = -4", "V417"),
        ("baseline = 5\ntarget = { level = 12 }\nunit = '人'", "value = 0", None),
        ("baseline = 5\nunit = '人'\nrange = [-9, 50]", "value = -4", None),
        ("target = { growth = 5 }", "growth = 1000", None),
        ("target = { growth = 5 }", "index = 1100", None),
        ("target = { growth = 5 }", "index = 1101", "V410"),
        ("target = { growth = 5 }", "index = 0.9", "V410"),
        ("target = { growth = 5 }", "index = 10", None),
        ("target = { growth = 99 }", "growth = 1000", None),
        ("target = { growth = 300 }", "growth = 3000", None),
        ("target = { growth = 300 }", "growth = 3001", "V410"),
        (REAL, "value = '100 亿元'\ndeflator = 30", None),
        (REAL, "value = '100 亿元'\ndeflator = 0.9", "V412"),
        (REAL, "value = '100 亿元'\ndeflator = 0", "V403"),
        ("unit = '%'\nbaseline = 60\ntarget = { level = 70 }", "cumulative = 40", None),
        ("unit = '%'\nbaseline = 60\ntarget = { level = 70 }", "cumulative = -60", None),
        ("unit = '%'\nbaseline = 60\ntarget = { level = 70 }", "cumulative = -61", "V415"),
        (REAL, "cumulative = 500", None),
        (f"range = [0, 200]\n{REAL}", "cumulative = 500", None),
        ("unit = '%'\ntarget = { level = 70 }", "cumulative = 65", None),
        ("unit = '%'\nbaseline = 60\ntarget = { level = 70 }", "value = 101", "V401"),
        ("count = true\nunit = '家'", "value = 1.5", "V404"),
        ("count = true\nunit = '家'", "cumulative = 1.5", "V404"),
        ("decimals = 1\nbaseline = 10\ntarget = { level = 0 }", "value = 0.001", None),
        ("target = { growth = 3, since = 2000 }", "cumulative = 2000", None),
        ("target = { growth = 3, since = 2000 }", "cumulative = 2500", "V410"),
    ],
)
def test_refused(stated: str, given: str, expected: str | None) -> None:
    """A figure is refused where there is no other reading than a slip, and told once."""
    refused = refusals(figure(stated, given))
    assert [one.code for one in refused] == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("number", "meant"),
    [("0.5", "100.5"), ("0.51", "51"), ("1.99", "199"), ("2", "102"), ("2.1", "102.1")],
)
def test_likely_index(number: str, meant: str) -> None:
    """Between a half and two it is a ratio, else a rate."""
    assert likely_index(Fraction(number)) == meant


@pytest.mark.parametrize(
    ("stated", "given", "hint"),
    [
        (PEOPLE, "value = -40", "check the sign; the baseline is 10 人."),
        (REAL, "growth = 1001", "the year's figure is written as { value = … }; else check"),
        (REAL, "index = 1.05", "is it 105?"),
        (REAL, "value = '100 亿元'\ndeflator = 1.042", "is it 104.2?"),
    ],
)
def test_hint_of_what_is_refused(stated: str, given: str, hint: str) -> None:
    """Where a figure is refused, what was likely meant is told."""
    (refused,) = refusals(figure(stated, given))
    assert refused.hint.en.startswith(hint)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("annual_index = 105.8", []),
        ("annual_index = { 2021 = 106.1, 2022 = 104.0, 2023 = 105.8 }", []),
        ("annual_index = 100.4", []),
        ("annual_index = { 2022 = 100.05, 2023 = 100.06 }", []),
        ("annual_index = 97.5", []),
        ("annual_index = 160", ["V406"]),
        ("annual_index = { 2022 = 88, 2023 = 126 }", []),
    ],
)
def test_index_of_the_previous_year(given: str, expected: list[str]) -> None:
    """An index of the previous year is measured as the growth that it states."""
    assert codes(REAL, given) == expected


@pytest.mark.parametrize(
    ("stated", "given", "message"),
    [
        (LEVEL, "value = 110", "V405 it: 110 亿元 in 2023 is far from the target (12 亿元)"),
        (LEVEL, "value = -40", "V405 it: -40 亿元 in 2023 is far from the baseline (10 亿元)"),
        (
            LEVEL,
            "value = { 2021 = 3.5, 2022 = 3.5, 2023 = 37 }",
            "V405 it: 37 亿元 in 2023 is far from the target (12 亿元)",
        ),
        (
            "decimals = 1\nbaseline = 3",
            "value = { 2021 = 33, 2022 = 4 }",
            "V405 it: 33 亿元 in 2021 is far from the baseline (3 亿元)",
        ),
        (
            "decimals = 1",
            "value = { 2021 = 33, 2022 = 4, 2023 = 4 }",
            "V405 it: 33 亿元 in 2021 is far from the year after (4 亿元)",
        ),
        (
            "decimals = 1",
            "value = { 2021 = 33, 2022 = 4, 2023 = 3.9 }",
            "V405 it: 33 亿元 in 2021 is far from the year after (4 亿元)",
        ),
        (
            "target = { change = 2 }",
            "cumulative = 11",
            "V416 it: a change of 11 亿元 to 2023 is many times the target (2 亿元)",
        ),
        (
            "decimals = 1\ntarget = { growth = 5 }",
            "growth = { 2022 = 0.05, 2023 = 0.06 }",
            "V407 it: 0.05 %, 0.06 % in 2022, 2023 may be a fraction or a ratio for a percentage",
        ),
        (
            "kind = 'growth'",
            "value = { 2021 = 3, 2022 = 3, 2023 = 40 }",
            "V405 it: 40 in 2023 is far from the year before (3)",
        ),
        (
            "baseline = 10\ntarget = { level = 12 }",
            "value = 100000",
            "U308 it: 100000 亿元 in 2023 is about 10000 times the target (12 亿元)",
        ),
        (
            REAL,
            "value = '160 亿元'\nprices = 'base-year'",
            "V411 it: 160 亿元 in 2023 (the year's figure) is 17.0% per year, far from the target",
        ),
        (
            REAL,
            "average = 31\nprices = 'constant'",
            "V411 it: 31 % in 2023 (annual average) is 31.0% per year, far from the target",
        ),
        (
            REAL,
            "cumulative = 100",
            "V408 it: 100 % in 2023 (cumulative) may be an index of another kind",
        ),
        (
            REAL,
            "value = '160 亿元'\ndeflator = 172.9",
            "V413 it: the deflator 172.9 in 2023 may be an index with the previous year = 100, not one with the base year = 100",
        ),
    ],
)
def test_message(stated: str, given: str, message: str) -> None:
    """It is told beside what, how many times, and what it comes to a year."""
    assert [f"{one.code} {one.message.en}" for one in found(stated, given)] == [message]


@pytest.mark.parametrize(
    ("stated", "given", "message"),
    [
        (
            LEVEL,
            "value = 12000",
            "U309 it: 12000 亿元 in 2023 is about 1000 times the target (12 亿元), which is impossible, so it is not used",
        ),
        (
            LEVEL,
            "value = 0.01",
            "U309 it: 0.01 亿元 in 2023 is about 0.001 times the baseline (10 亿元), which is impossible, so it is not used",
        ),
        (
            LEVEL,
            "value = 1E-4",
            "U309 it: 0.0001 亿元 in 2023 is about 0.00001 times the baseline (10 亿元), which is impossible, so it is not used",
        ),
        (
            "baseline = 50\ntarget = { change = 2 }",
            "value = 60000",
            "U309 it: 60000 亿元 in 2023 is about 1000 times the baseline (50 亿元), which is impossible, so it is not used",
        ),
        (
            PEOPLE,
            "value = -40",
            "V417 it: -40 人 in 2023 is negative, which is impossible, so it is not used",
        ),
        (
            "unit = '%'\nbaseline = 60\ntarget = { level = 70 }",
            "cumulative = 65",
            "V415 it: a change of 65 percentage points to 2023 added to the baseline of 60 is 125, outside the possible range (0 to 100), so it is not used",
        ),
        (
            REAL,
            "value = '100 亿元'\ndeflator = 29",
            "V412 it: the deflator 29 in 2023 is impossible, so the figure is not used",
        ),
    ],
)
def test_message_of_what_is_refused(stated: str, given: str, message: str) -> None:
    """The level of the plan is named that it is nearest to."""
    assert [f"{one.code} {one.message.en}" for one in refusals(figure(stated, given))] == [message]


def test_place_of_a_deflator() -> None:
    """What is told of a deflator stands at it, not at the value beside it."""
    (doubted,) = found(REAL, "value = '160 亿元'\ndeflator = 172.9")
    (refused,) = refusals(figure(REAL, "value = '100 亿元'\ndeflator = 29"))
    keys = ("figures", "it", "deflator", "2023")
    assert (doubted.place.keys, refused.place.keys) == (keys, keys)


def test_grades_of_others() -> None:
    """Who asks for others' grades is told those."""
    of = plan(indicator(REAL))
    series = book(of, 2023, {"it": "growth = { 2021 = 5, 2022 = 5, 2023 = 5 }"})
    judged = Judged(Yardsticks(of), "here", series["it"], series, year=2023, comparison="exact", grades="eurostat")  # fmt: skip
    assert (judged.assessment.verdict, judged.assessment.graded_by) == ("on_track", "eurostat")


def test_year_between_those_that_agree() -> None:
    """A level that the plan explains is asked about where the years around it agree."""
    given = "value = { 2021 = 3.5, 2022 = 3.5, 2023 = 35, 2024 = 3.5 }"
    assert [one.place.keys[-1] for one in found(LEVEL, given, 2024)] == ["2023"]
