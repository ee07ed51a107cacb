"""Cases for the formulas of docs/method.md: what the engine makes of them."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import accumulated_rate, showing
from hlgl_cli.engine.forms import path_of
from tests.engine import build
from tests.engine.build import case, judge, judge_beside

if TYPE_CHECKING:
    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.engine.case import Case

HALF = Fraction(1, 2)


def measure(of: Case) -> Fraction:
    """Return the measure of a case."""
    return build.measure(of).value


def asked(of: Case, k: Fraction | int = 3) -> float:
    """Return what its path asks after k years."""
    with showing():
        asked = path_of(of).at(Fraction(k))
    assert asked is not None
    return float(asked)


def rate_at(of: Case, k: Fraction) -> float:
    """Return the rate at which its path has accumulated what it asks after k years."""
    with showing():
        return float(accumulated_rate(path_of(of).at(k) or Decimal(0), of.k))


def when(of: Case) -> float:
    """Return the time at which its path has the measure."""
    with showing():
        time = path_of(of).when(measure(of))
    assert time is not None
    return float(time)


def said(found: Assessment, name: str) -> float:
    """Return a number that is shown."""
    number = getattr(found if name in found._fields else found.outlook, name)
    assert number is not None
    return float(number)


GROWTH = case("target = { growth = 5 }", "growth = { 2021 = 6.1, 2022 = 4, 2023 = 5.8 }")
RISE = case("target = { rise = 40 }", "cumulative = 25")
LEVEL = case("baseline = 95\ntarget = { level = 98 }", "value = 96.5")
GEOMETRIC = case("baseline = 0.8\ntarget = { level = 1.5, path = 'geometric' }", "value = 1.2")
CHANGE = case("baseline = 90\ntarget = { change = 6 }", "value = 94")
REDUCTION = case("target = { reduction = 15 }", "cumulative = 8")
TOTAL = case("target = { total = 10 }", "value = { 2021 = 2.5, 2022 = 2.5, 2023 = 2 }")
MEAN = case("target = { mean = 3 }", "value = { 2021 = 2.5, 2022 = 2.5, 2023 = 2 }")
HOLD = case("target = { hold = 4.5 }", "value = 4.6")
MULTIPLE = case("baseline = 50\ntarget = { multiple = 2 }", "value = 78")
SPENT = case(
    "target = { growth = 5, averaging = 'accumulated' }",
    "growth = { 2021 = 10, 2022 = 0, 2023 = 2 }",
)
DEFLATED = case(
    "base_level = '143.96 亿元'\nprices = 'constant'\ntarget = { growth = 5 }",
    "value = '251.46 亿元'\ndeflator = 148.0",
)
FOLLOWS = judge_beside("target = { follow = 'gdp', by = 1 }", "average = 6.5", "average = 5")
FALLEN = judge("target = { reduction = 15 }", "cumulative = 8")
SLOW = judge("baseline = 95\ntarget = { level = 98 }", "value = 96.5")
WORSE = judge("better = 'lower'\nbaseline = 8\ntarget = { level = 6 }", "value = 7")
STEPS = judge("target = { mean = 3 }", "value = { 2021 = 2.5, 2022 = 2.5, 2023 = 2 }")
EVEN = judge("baseline = 0.8\ntarget = { level = 1.5, path = 'geometric' }", "value = 1.2")
INVESTED = judge(
    "target = { growth = 5, averaging = 'accumulated' }",
    "growth = { 2021 = 10, 2022 = 0, 2023 = 2 }",
)
RISEN_ALONE = judge("target = { rise = 15 }", "growth = 3")
ALONE = judge("target = { reduction = 15 }", "reduction = 3")
INCOME = judge("base_level = '46502 元'\ntarget = { growth = 5 }", "value = '59350 元'", 2025)
YEARS = {"k": 3, "n": 5}
I3 = 1.061 * 1.04 * 1.058
RATE = 0.05


def index(given: str) -> Fraction:
    """Return the index that a growth figure comes to."""
    return measure(case("target = { growth = 5 }", given))


def fall(given: str) -> Fraction:
    """Return the index that a figure of a fall comes to."""
    return 1 - measure(case("target = { reduction = 15 }", given))
