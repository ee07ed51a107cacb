"""Where a rule begins to ask: on the edge that its constants name, and just beyond."""

from __future__ import annotations

import pytest

from tests.rules.test_slips import LEVEL, REAL, told

GROWTH = "decimals = 1\ntarget = { growth = 5 }"
OF_8 = "decimals = 1\ntarget = { growth = 8 }"
OF_9 = "decimals = 1\ntarget = { growth = 9 }"
FALL = "target = { reduction = 15 }"
AMOUNTS = "prices = 'constant'\ntarget = { growth = 8 }"
SLOW = "prices = 'constant'\ntarget = { growth = 3 }"
FALLING = "prices = 'current'\ntarget = { growth = -5 }"
FOLLOWS = "prices = 'constant'\ntarget = { follow = 'it'"
SHARE = "unit = '%'\ndecimals = 1"
FOUR = "2021 = 105, 2022 = 105, 2023 = 105, 2024 = 105"
POINT, LEVEL_OF_IT = "is it {} (the decimal point)?", "the year's figure is written as"


@pytest.mark.parametrize(
    ("stated", "given", "hint"),
    [
        # a year's rate, by points either way
        (GROWTH, "-50", None),
        (GROWTH, "-50.1", f"V406 {LEVEL_OF_IT}"),
        (GROWTH, "50", None),
        (GROWTH, "50.1", f"V406 {POINT.format('5.01')}"),
        (REAL, "25", None),
        (REAL, "25.1", f"V406 {POINT.format('2.51')}"),
        # the decimal point, within half of the target's rate, or three points
        (REAL, "80", f"V406 {POINT.format('8')}"),
        (REAL, "80.1", f"V406 {LEVEL_OF_IT}"),
        ("target = { growth = 10 }", "150", f"V406 {POINT.format('15')}"),
        ("target = { growth = 10 }", "151", f"V406 {LEVEL_OF_IT}"),
        # a decimal too many, within a quarter of it, or a point and a half
        (GROWTH, "0.65", "V414 is it 6.5%?"),
        (GROWTH, "0.66", None),
        (GROWTH, "0.35", "V414 is it 3.5%?"),
        (GROWTH, "0.34", None),
        (OF_8, "0.99", "V414 is it 9.9%?"),
        (OF_8, "0.59", None),
        # a percentage that is written so is one, and so is a per mille
        (GROWTH, "'0.58 %'", "V414 is it 5.8%?"),
        (GROWTH, "'0.58 ‰'", None),
        # a ratio needs two decimals more than the indicator has, and to be near the target
        (GROWTH, "1.058", "V407 is it 5.8%?"),
        (GROWTH, "1.15", None),
        (GROWTH, "1.158", None),
        (GROWTH.replace("5", "20"), "1.000", None),
        (GROWTH.replace("5", "10"), "1.00", None),
        (GROWTH, "1.000", None),
        (OF_9, "0.14", "V407 is it 14%?"),
        (OF_9, "{ 2021 = 0.20, 2022 = 0.21 }", None),
        ("decimals = 1\ntarget = { growth = 15 }", "0.900", "V407 is it 90%?"),
        ("decimals = 1\ntarget = { growth = 15 }", "0.950", None),
        (GROWTH, "0.08", "V407 is it 8%?"),
        (GROWTH, "0.09", None),
        ("decimals = 1\ntarget = { growth = 60 }", "1.900", "V407 is it 90%?"),
        ("decimals = 1\ntarget = { growth = 60 }", "2.100", None),
        ("better = 'lower'\ndecimals = 1\ntarget = { growth = -30 }", "-1.500", None),
        # a hundred too many, within fifteen points, or twice the rate
        (GROWTH, "120", "V408 is it 20?"),
        (GROWTH, "120.1", f"V406 {LEVEL_OF_IT}"),
        (GROWTH, "90", "V408 is it -10?"),
        (GROWTH, "89.9", f"V406 {LEVEL_OF_IT}"),
        (OF_9, "127", "V408 is it 27?"),
        (OF_9, "127.1", f"V406 {POINT.format('12.71')}"),
        # of what falls by its rate, up to fifty points, or five times the rate, either way
        ("better = 'lower'\ntarget = { growth = -40 }", "45", None),
        # without a rate of its own, within fifty of nothing
        ("decimals = 1\ntarget = { follow = 'it' }", "0.500", "V407 is it 50%?"),
        ("decimals = 1\ntarget = { follow = 'it' }", "0.505", None),
        # fractions of several years, all below a fifth
        (GROWTH, "{ 2022 = 0.05, 2023 = 0 }", "V407 is it 5%?"),
        (GROWTH, "{ 2022 = 0.1, 2023 = 0.1 }", "V407 is it 10%?"),
        (GROWTH, "{ 2022 = 0.1, 2023 = 0.2 }", None),
        (GROWTH, "{ 2022 = 0.1, 2023 = 0 }", None),
        (GROWTH, "{ 2022 = 0.15, 2023 = 0.16 }", None),
        (GROWTH, "{ 2022 = 0.1, 2023 = 0.16 }", None),
        (OF_8, "{ 2021 = 0.18, 2022 = 0.19 }", "V407 is it 18%?"),
        (OF_9, "{ 2021 = 0.2, 2022 = 0.1 }", None),
        # a year that makes up for one before, of ten points at least
        (GROWTH, "{ 2022 = -10, 2023 = 150 }", None),
        (GROWTH, "{ 2022 = -10, 2023 = 151 }", f"V406 {LEVEL_OF_IT}"),
        (GROWTH, "{ 2022 = -9, 2023 = 66 }", f"V406 {POINT.format('6.6')}"),
        (GROWTH, "{ 2022 = -50, 2023 = 350 }", None),
        (GROWTH, "{ 2022 = -50, 2023 = 351 }", f"V406 {LEVEL_OF_IT}"),
    ],
)
def test_growth(stated: str, given: str, hint: str | None) -> None:
    """A year's growth is asked about beyond the edge, with what it may have been meant to be."""
    _begins(told(stated, f"growth = {given}"), hint)


@pytest.mark.parametrize(
    ("given", "hint"),
    [
        ("reduction = 50", None),
        ("reduction = 50.1", f"V406 {POINT.format('5.01')}"),
        ("reduction = 2", None),
        ("cumulative = 0.092", "V407 is it 9.2%?"),
        ("reduction = -1.5", None),
        ("reduction = -1.6", "V409 "),
        ("reduction = { 2022 = -3, 2023 = 3 }", None),
        ("reduction = { 2022 = -3, 2023 = 0.8 }", None),
        ("reduction = { 2022 = -3, 2023 = 0 }", "V409 write a fall as 3; if it did rise"),
        # just what most of a fall may be; beyond, it may be the index
        ("cumulative = 72.5375", None),
        ("cumulative = 72.5376", "V408 is it 27.4624?"),
        ("cumulative = 40", None),
    ],
)
def test_falls(given: str, hint: str | None) -> None:
    """A fall is measured as what the target's fall leads to."""
    _begins(told(FALL, given), hint)


@pytest.mark.parametrize(
    ("stated", "given", "hint"),
    [
        # an average that is a total, within a fifth of it, or two points
        (REAL, "average = 18.9", "V411 is it a cumulative figure?"),
        (REAL, "average = 19", "V411 the target is in constant prices"),
        (SLOW, "average = 11.2", None),
        ("decimals = 1\ntarget = { follow = 'it' }", "average = 25", None),
        ("decimals = 1\ntarget = { follow = 'it' }", "average = 25.1", "V411 "),
        (REAL, "average = 18.915", "V411 is it a cumulative figure?"),
        (REAL, "average = 18.916", "V411 the target is in constant prices"),
        (AMOUNTS, "average = { 2022 = 18.1 }", "V411 is it a cumulative figure?"),
        (f"{FOLLOWS}, since = 2010 }}", "average = 12", "V411 the target is in constant prices"),
        # a total that is a fraction, by what the target leads to in all its years
        (REAL, "cumulative = 0.16", "V407 is it 16%?"),
        (REAL, "cumulative = 0.05", None),
        ("decimals = 1\ntarget = { rise = 100 }", "cumulative = 1.999", "V407 is it 99.9%?"),
        ("decimals = 1\ntarget = { rise = 100 }", "cumulative = 2.000", None),
        # or, of a year, an index
        ("better = 'lower'\ntarget = { growth = -15 }", "cumulative = { 2021 = 75 }", None),
        ("better = 'lower'\ntarget = { growth = -15 }", "cumulative = { 2021 = 76 }", "V408 "),
        # indexes with the previous year as 100: not half way on the path of the base year's
        (REAL, "index = { 2021 = 105 }", None),
        (REAL, "index = { 2022 = 104.5 }", "V408 is it an index with the previous year = 100?"),
        (REAL, "index = { 2022 = 104.6 }", None),
        (REAL, "index = { 2022 = 104.550624 }", "V408 is it an index"),
        (REAL, "index = { 2022 = 104.550625 }", None),
        (FALLING, "index = { 2022 = 95.550625 }", None),
        (FALLING, "index = { 2022 = 95.550626 }", "V408 is it an index"),
        (SLOW, "index = { 2022 = 102 }", "V408 is it an index with the previous year = 100?"),
        (SLOW.replace("3", "2"), "index = { 2022 = 101 }", None),
        (GROWTH, "index = { 2022 = 104.5 }", None),
        # and near the target's own rate: a quarter of it, or a point and a half
        (REAL, "index = { 2022 = 103.5 }", "V408 is it an index with the previous year = 100?"),
        (REAL, "index = { 2022 = 103.4 }", None),
        (AMOUNTS, "index = { 2022 = 106 }", "V408 is it an index with the previous year = 100?"),
        (AMOUNTS, "index = { 2022 = 105.9 }", None),
        # of three years one may be four times as far, if the others are near
        (REAL, "index = { 2022 = 105, 2023 = 101 }", None),
        (REAL, "index = { 2022 = 105, 2023 = 102.6 }", None),
        (REAL, "index = { 2021 = 105, 2022 = 105, 2023 = 101 }", "V408 is it an index"),
        (REAL, "index = { 2021 = 105, 2022 = 105, 2023 = 98 }", None),
        (REAL, "index = { 2021 = 103, 2022 = 103, 2023 = 103 }", None),
    ],
)
def test_totals(stated: str, given: str, hint: str | None) -> None:
    """A total, an average or an index is measured by what the target leads to in all its years."""
    _begins(told(stated, given), hint)


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("value.2021 = '105 亿元'\ndeflator.2021 = 90", None),
        ("value.2021 = '105 亿元'\ndeflator.2021 = 89.9", "V413"),
        ("value.2021 = '105 亿元'\ndeflator.2021 = 120", None),
        ("value.2021 = '105 亿元'\ndeflator.2021 = 120.1", "V413"),
        ("value = '160 亿元'\ndeflator = 172.8", None),
        ("value = '160 亿元'\ndeflator = 172.9", "V413"),
        ("value = '160 亿元'\ndeflator = 72.9", "V413"),
        ("value.2022 = '112 亿元'\ndeflator.2022 = 101.5", "V413"),
        ("value.2022 = '112 亿元'\ndeflator.2022 = 101.6", None),
        ("value.2022 = '111 亿元'\ndeflator.2022 = 101.5", None),
        ("value.2022 = '111.9 亿元'\ndeflator.2022 = 101.5", None),
        ("value.2022 = '113 亿元'\ndeflator.2022 = 101.5", "V413"),
        ("value.2022 = '113 亿元'\ndeflator.2022 = 101.6", None),
        ("value.2022 = '110.25 亿元'\ndeflator.2022 = 100", "V413"),
        ("value = '152 亿元'\nprices = 'base-year'", None),
        ("value = '152.0875 亿元'\nprices = 'base-year'", None),
        ("value = '152.0876 亿元'\nprices = 'base-year'", "V411"),
    ],
)
def test_deflators(given: str, code: str | None) -> None:
    """A deflator is asked about where prices, or what they leave, are out of the ordinary."""
    _begins(told(REAL, given), code)


@pytest.mark.parametrize(
    ("stated", "given", "hint"),
    [
        (LEVEL, "value = 3.4", None),
        (LEVEL, "value = 3.3", "V405 "),
        (LEVEL.replace("10", "9"), "value = 3", None),
        (LEVEL.replace("10", "9"), "value = 2.9", "V405 "),
        ("decimals = 1", "value = { 2021 = 15, 2022 = 15, 2023 = 3 }", None),
        ("decimals = 1", "value = { 2021 = 15, 2022 = 15, 2023 = 2.9 }", "V405 "),
        (SHARE, "value = { 2021 = 0.1, 2022 = 0.1, 2023 = 1.1 }", None),
        (SHARE, "value = { 2021 = 0.1, 2022 = 0.1, 2023 = 1.2 }", "V405 "),
        (SHARE, "value = { 2021 = 20, 2022 = 20, 2023 = 45 }", None),
        (SHARE, "value = { 2021 = 20, 2022 = 20, 2023 = 45.1 }", "V405 "),
        (LEVEL, "value = 0.001", "U308 "),
        (LEVEL, "value = 0.0000001", "U308 "),
        (LEVEL, "value = 1_200_000_000", "U308 "),
        ("unit = '%'\nbaseline = 0.5\ntarget = { level = 0.6 }", "value = 60", "U308 "),
        ("target = { total = 50 }", "value = { 2021 = 10, 2022 = 80, 2023 = 10 }", None),
        ("target = { total = 50 }", "value = { 2021 = 10, 2022 = 81, 2023 = 10 }", "V405 "),
        ("decimals = 1", "value = { 2021 = 3, 2022 = 3, 2023 = 15 }", None),
        ("decimals = 1", "value = { 2021 = 3, 2022 = 3, 2023 = 15.1 }", "V405 "),
        ("decimals = 1", "value = { 2021 = 3, 2022 = 0, 2023 = 3 }", None),
        ("decimals = 1", "value = { 2021 = 5, 2022 = 5, 2023 = 0.5 }", "V405 "),
        ("decimals = 1", "value = { 2021 = 3, 2022 = 20, 2023 = 4 }", None),
        ("decimals = 2\nbaseline = 0.5\ntarget = { change = 0.02 }", "cumulative = 0.25", "V416 "),
        ("decimals = 2\nbaseline = 0.5\ntarget = { change = 0.02 }", "cumulative = 0.24", None),
        ("decimals = 1\nbaseline = 50\ntarget = { change = 2 }", "cumulative = 25", "V416 "),
        ("decimals = 1\nbaseline = 50\ntarget = { change = 2 }", "cumulative = 24.9", None),
    ],
)
def test_levels(stated: str, given: str, hint: str | None) -> None:
    """A level or a change is asked about where neither plan nor years explain it."""
    _begins(told(stated, given), hint)


@pytest.mark.parametrize(
    ("stated", "given", "year", "hint"),
    [
        # a total of many years may be an index only from fifteen points a year on
        (REAL, "cumulative = 110", 2025, "V411 the target is in constant prices"),
        (REAL, "cumulative = 149", 2025, "V408 is it 49?"),
        # of five indexes one may be four times as far as each of two
        (REAL, f"index = {{ {FOUR}, 2025 = 98.5 }}", 2025, None),
        (REAL, f"index = {{ {FOUR}, 2025 = 99 }}", 2025, "V408 is it an index"),
        # an average near a small total, within two points
        (SLOW.replace("3", "2.5"), "average = 12.6", 2024, "V411 the target is in constant"),
    ],
)
def test_many_years(stated: str, given: str, year: int, hint: str | None) -> None:
    """What many years come to leaves more room than a year."""
    _begins(told(stated, given, year), hint)


def test_all_of_one_cause() -> None:
    """Of each number that is told together with others, no other rule needs to tell why."""
    given = "value = { 2021 = 105, 2022 = 111.3 }\ngrowth = { 2021 = 105, 2022 = 106 }"
    (said,) = told("kind = 'growth'\nbase_level = '100.0 亿元'\n" + GROWTH, given)
    assert said.startswith("V408 is it 5?")


def _begins(said: list[str], hint: str | None) -> None:
    assert [line[: len(hint or line)] for line in said] == ([] if hint is None else [hint])
