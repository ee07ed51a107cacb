"""Of what size an indicator's numbers are: the plan's own levels, and how far from them is near."""

from __future__ import annotations

from fractions import Fraction

import pytest

from hlgl_cli.engine.sizes import Bounds, Size
from tests.engine.build import indicator, plan

LEVEL = "baseline = 10\ntarget = { level = 12 }"
SHARE = "unit = '%'\n"
REAL = "prices = 'constant'\nbase_level = '100.0 亿元'\ntarget = { growth = 5 }"


def size(stated: str) -> Size:
    """Return the size of an indicator in a plan of five years."""
    own = indicator(stated)
    return Size(plan(own), own)


def bounds(low: str, high: str) -> Bounds:
    """Return bounds that are written as numbers."""
    return Bounds(Fraction(low), Fraction(high))


@pytest.mark.parametrize(
    ("stated", "aim"),
    [
        (LEVEL, "12"),
        ("target = { level = 12 }", "12"),
        ("baseline = 10\ntarget = { change = 2 }", "12"),
        ("target = { change = 2 }", None),
        ("target = { total = 12 }", None),
        ("target = { growth = 5 }", None),
        (REAL, "127.628156"),
        ("kind = 'value'\nbaseline = 10\ntarget = { multiple = 2 }", "20"),
    ],
)
def test_aim(stated: str, aim: str | None) -> None:
    """The level that a target leads to, where it leads to one from a base that is known."""
    found = size(stated).aim
    assert (found if found is None else round(found, 6)) == (aim and Fraction(aim))


@pytest.mark.parametrize(
    ("stated", "rate"),
    [
        ("target = { rise = 30 }", "5.387395"),
        ("target = { yearly = { 2022 = 5, 2023 = 6 } }", "5.5"),
        ("target = { growth = 5 }", "5"),
        ("target = { reduction = 15 }", "-3.198121"),
        ("kind = 'value'\ntarget = { multiple = 2 }", "14.869835"),
        ("baseline = 0.5\ntarget = { level = 0.6 }", "3.713729"),
        ("baseline = 0\ntarget = { level = 0.6 }", None),
        ("target = { level = 0.6 }", None),
        ("", None),
    ],
)
def test_rate(stated: str, rate: str | None) -> None:
    """The target's change a year in %: stated, on the mean, or what its levels come to."""
    found = size(stated).rate
    assert (found if found is None else round(found, 6)) == (rate and Fraction(rate))


@pytest.mark.parametrize(
    ("stated", "levels"),
    [
        (LEVEL, bounds("10/3", "36")),
        ("baseline = 0.5\ntarget = { level = 0.6 }", bounds("1/6", "1.8")),
        ("baseline = -5\ntarget = { level = 12 }", None),
        ("baseline = 10", None),
        ("baseline = 0\ntarget = { level = 12 }", bounds("0", "36")),
        ("better = 'lower'\nbaseline = 9\ntarget = { level = 0 }", bounds("0", "27")),
        ("target = { level = 12 }", bounds("0.012", "36")),
        (SHARE + "target = { level = 12 }", bounds("0.4", "36")),
        ("better = 'lower'\ntarget = { level = 9 }", bounds("3", "9000")),
        ("target = { total = 50 }", bounds("0.01", "100")),
        ("target = { mean = 16 }", bounds("2", "160")),
        (SHARE + "baseline = 40\ntarget = { level = 50 }", bounds("15", "75")),
        (SHARE + "baseline = 0.2\ntarget = { level = 0.3 }", bounds("-0.8", "1.3")),
        ("unit = '‰'\nbaseline = 400\ntarget = { level = 500 }", bounds("150", "750")),
        ("unit = '‰'\nbaseline = 2\ntarget = { level = 3 }", bounds("-8", "13")),
    ],
)
def test_levels(stated: str, levels: Bounds | None) -> None:
    """Between base and target by a factor, of a share by points, from anywhere where none is known."""
    assert size(stated).levels == levels


@pytest.mark.parametrize(
    ("stated", "yearly"),
    [
        ("kind = 'growth'", bounds("-50", "300")),
        ("kind = 'growth'\nprices = 'constant'", bounds("-50", "300")),
        ("target = { growth = 5 }", bounds("-50", "50")),
        ("target = { growth = 20 }", bounds("-50", "100")),
        (REAL, bounds("-50", "25")),
        ("prices = 'constant'\ntarget = { growth = 10 }", bounds("-50", "40")),
        ("prices = 'constant'\ntarget = { follow = 'it' }", bounds("-50", "50")),
    ],
)
def test_rates(stated: str, yearly: Bounds) -> None:
    """A year's rate lies within points of nothing, or times the target's; nearer where it is real."""
    assert size(stated).rates(1) == yearly


@pytest.mark.parametrize(
    ("stated", "low", "high"),
    [
        (REAL, "0.3", Fraction("1.15") ** 3),
        ("prices = 'constant'\ntarget = { growth = 12 }", "0.3", Fraction("1.24") ** 3),
        ("target = { growth = 5 }", "0.3", Fraction("1.3") ** 3),
        ("target = { growth = 12 }", "0.3", Fraction("1.42") ** 3),
        ("target = { growth = -5 }", Fraction("0.65") ** 3, Fraction("1.2") ** 3),
        ("prices = 'constant'\ntarget = { follow = 'it' }", "0.3", Fraction("1.1") ** 3),
    ],
)
def test_totals(stated: str, low: str | Fraction, high: Fraction) -> None:
    """An average lies within points of the target's; where it is to rise, some is left."""
    assert size(stated).in_all(3) == (Fraction(low), high)


def test_total_of_stated_prices() -> None:
    """Where prices are no question an index may lie farther off; near it, it may have a 100."""
    real = size(REAL)
    assert real.in_all(3, is_stated=True) == (Fraction("0.3"), Fraction("1.3") ** 3)
    assert not real.may_be_index(Fraction("1.2") ** 3, 3)
    assert real.may_be_index(Fraction("1.2001") ** 3, 3)


def test_total_of_stated_prices_without_a_rate() -> None:
    """Without a rate of its own it lies within the same points of nothing."""
    follows = size("prices = 'constant'\ntarget = { follow = 'it' }")
    assert follows.in_all(3, is_stated=True) == (Fraction("0.3"), Fraction("1.25") ** 3)
    assert not follows.may_be_index(Fraction("1.15") ** 3, 3)
    assert follows.may_be_index(Fraction("1.1501") ** 3, 3)


@pytest.mark.parametrize(
    ("stated", "level", "impossible"),
    [
        (LEVEL, "12000", True),
        (LEVEL, "11999", False),
        (LEVEL, "0", False),
        (LEVEL, "0.01", True),
        (LEVEL, "0.011", False),
        ("baseline = 0.5\ntarget = { level = 0.6 }", "600", True),
        ("better = 'lower'\nbaseline = 10\ntarget = { level = 8 }", "0.001", False),
        ("target = { level = 12 }", "0.001", False),
        ("baseline = 0\ntarget = { level = 12 }", "0.001", False),
        ("baseline = 10\ntarget = { level = 0 }", "0.001", False),
        ("baseline = 10", "0.01", True),
        ("target = { total = 50 }", "0.001", False),
        ("baseline = -5\ntarget = { level = 12 }", "12000", False),
        (SHARE + "baseline = 10\ntarget = { level = 12 }", "0.33", True),
        (SHARE + "baseline = 10\ntarget = { level = 12 }", "0.34", False),
        (SHARE + "baseline = 12\ntarget = { level = 15 }", "0.4", True),
        (SHARE + "baseline = 9.9\ntarget = { level = 12 }", "0.33", False),
        (SHARE + "baseline = 9.9\ntarget = { level = 12 }", "0.0099", True),
    ],
)
def test_impossible(stated: str, level: str, *, impossible: bool) -> None:
    """A thousand times the plan's levels, or of a large share a thirtieth, is another statistic."""
    assert size(stated).is_impossible(Fraction(level)) is impossible
