"""Formulas with their numbers put in: each form of target, each way to its measure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.report.build import area_of, lines, steps, worth

if TYPE_CHECKING:
    from hlgl_cli.report.explanation import Step

GROWTH = "target = { growth = 5 }"
FALL = "target = { reduction = 15 }"
INVESTED = "kind = 'growth'\ntarget = { growth = 5, averaging = 'accumulated' }"
LEVEL = "baseline = 95\ntarget = { level = 98 }"
RISE = "baseline = 91\ntarget = { level = 97 }"
GEOMETRIC = "baseline = 0.8\ntarget = { level = 1.5, path = 'geometric' }"
TOTAL = "target = { total = 10 }"
MEAN = "target = { mean = 180 }"
TWICE = "baseline = 10\ntarget = { multiple = 2 }"
BENT = "baseline = 80\ntarget = { level = 100, milestones = { 2022 = 85 } }"
FOLLOWING = "target = { follow = 'gdp' }"
BESIDE = "target = { follow = 'gdp', by = 1 }"
OTHER = "growth = { 2021 = 5, 2022 = 4, 2023 = 6 }"

MEASURES = [
    (GROWTH, "growth = { 2021 = 6.1, 2022 = 4.0, 2023 = -5.8 }", "m = (1 + g1) × … × (1 + gk) = (1 + 6.1%) × (1 + 4%) × (1 - 5.8%) = 1.03944"),
    (GROWTH, "growth = { 2022 = 4.0, 2023 = 0 }\ncumulative = { 2021 = 6.0 }", "m = Is × (1 + g) × … × (1 + gk) = (1 + 6%) × (1 + 4%) × (1 + 0%) = 1.1024"),
    (GROWTH, "cumulative = 15.7625", "m = 1 + c = (1 + 15.7625%) = 1.157625"),
    (GROWTH, "index = 116.7", "m = I/100 = 116.7/100 = 1.167"),
    (GROWTH, "average = 5.2", "m = (1 + a)^k = (1 + 5.2%)^3 = 1.164253"),
    (GROWTH, "growth = 5.8", "m = 1 + g = (1 + 5.8%) = 1.058"),
    (f"{GROWTH}\nbase_level = '100 亿元'", "value = '118 亿元'", "m = V/B = 118/100 = 1.18"),
    (f"{GROWTH}\nbase_level = '100 亿元'\nprices = 'constant'", "value = '130 亿元'\ndeflator = 108", "m = V/(D/100)/B = 130/(108/100)/100 = 1.203704"),
    (GROWTH, "annual_index = { 2021 = 106, 2022 = 105 }\ngrowth = { 2023 = 4 }", "m = (1 + g1) × … × (1 + gk) = 106/100 × 105/100 × (1 + 4%) = 1.15752"),
    (FALL, "annual_index = 97", "m = 1 - (1 + g) = 1 - 97/100 = 0.03"),
    ("target = { yearly = { 2023 = 5 } }", "annual_index = 106", "m = I - 100 = 106 - 100 = 6"),
    ("target = { hold = 5, each_year = true }", "value = { 2022 = 4, 2023 = 6 }", "m = A = 4"),
    ("baseline = 5\ntarget = { trend = 'up' }", "value = 6", "m = A = 6"),
    (FALL, "cumulative = 7.3", "m = c = 7.3% = 0.073"),
    (FALL, "reduction = { 2021 = 3, 2022 = -1, 2023 = 3.4 }", "m = 1 - (1 - g1) × … × (1 - gk) = 1 - (1 - 3%) × (1 + 1%) × (1 - 3.4%) = 0.05361"),
    (FALL, "reduction = { 2023 = 3.4 }\ncumulative = { 2022 = 3.1 }", "m = 1 - Is × (1 - g) × … × (1 - gk) = 1 - (1 - 3.1%) × (1 - 3.4%) = 0.063946"),
    (FALL, "reduction = 3.2", "m = c = 3.2% = 0.032"),
    (FALL, "growth = -3.2", "m = 1 - (1 + g) = 1 - (1 - 3.2%) = 0.032"),
    (FALL, "index = 90", "m = 1 - I/100 = 1 - 90/100 = 0.1"),
    (FALL, "average = 3.2", "m = 1 - (1 - a)^k = 1 - (1 - 3.2%)^3 = 0.092961"),
    (f"{FALL}\nbase_level = '2 吨'", "value = '1.7 吨'", "m = 1 - V/B = 1 - 1.7/2 = 0.15"),
    (INVESTED, "growth = { 2021 = 10, 2022 = 0, 2023 = 2 }", "m = I1 + … + Ik = 1.1 + 1.1 + 1.122 = 3.322"),
    (INVESTED, "growth = 2", "m = 1 + g = (1 + 2%) = 1.02"),
    (LEVEL, "value = 96.5", "m = A = 96.5"),
    (RISE, "cumulative = 4.1", "m = B + c = 91 + 4.1 = 95.1"),
    (RISE, "cumulative = -4.1\nbase = 92.0", "m = B + c = 92 - 4.1 = 87.9"),
    ("prices = 'constant'\n" + LEVEL, "value = 98\ndeflator = 102.5", "m = V/(D/100) = 98/(102.5/100) = 95.609756"),
    ("baseline = 77.3\ntarget = { change = 1 }", "value = 78", "m = A - B = 78 - 77.3 = 0.7"),
    ("target = { change = 0.5 }", "cumulative = 0.3", "m = c = 0.3"),
    (TOTAL, "cumulative = 7", "m = S = 7"),
    (TOTAL, "value = { 2021 = 1, 2022 = 2, 2023 = 3.5 }", "m = V1 + … + Vk = 1 + 2 + 3.5 = 6.5"),
    (MEAN, "value = { 2021 = 170, 2022 = 180, 2023 = 200 }", "m = V1 + … + Vk = 170 + 180 + 200 = 550"),
    (TWICE, "value = 16", "m = V/B = 16/10 = 1.6"),
    ("target = { yearly = { 2023 = 5.5 } }", "growth = 5.2", "m = g = 5.2"),
]  # fmt: skip
REQUIRED = [
    (GROWTH, "growth = 5", "(1 + r)^k = (1 + 5%)^1 = 1.05"),
    (GROWTH, "cumulative = 15", "(1 + r)^k = (1 + 5%)^3 = 1.157625"),
    ("target = { growth = -2 }", "cumulative = -5", "(1 + r)^k = (1 - 2%)^3 = 0.941192"),
    (INVESTED, "average = 5", "(1 + r)^1 + … + (1 + r)^k = (1 + 5%)^1 + (1 + 5%)^2 + (1 + 5%)^3 = 3.310125"),
    (FALL, "cumulative = 7.3", "1 - (1 - x)^(k/n) = 1 - (1 - 15%)^(3/5) = 0.092908"),
    (LEVEL, "value = 96.5", "B + (L - B) × k/n = 95 + (98 - 95) × 3/5 = 96.8"),
    (GEOMETRIC, "value = 1.2", "B × (L/B)^(k/n) = 0.8 × (1.5/0.8)^(3/5) = 1.166516"),
    ("target = { change = 0.5 }", "cumulative = 0.3", "x × k/n = 0.5 × 3/5 = 0.3"),
    (TOTAL, "cumulative = 7", "x × k/n = 10 × 3/5 = 6"),
    (MEAN, "cumulative = 600", "x × k = 180 × 3 = 540"),
    ("target = { hold = 93 }", "value = 94.8", "x = 93"),
    (TWICE, "value = 16", "x^(k/n) = 2^(3/5) = 1.515717"),
    ("target = { yearly = { 2023 = 5.5 } }", "growth = 5.2", "x = 5.5"),
    (BENT, "value = 88", "(p, q, j/m) = (85, 100, 1/3) = 90"),
]  # fmt: skip
LEADS = [
    (LEVEL, "value = 96.5", "(m - p)/(x - p) × n - k = (96.5 - 95)/(98 - 95) × 5 - 3 = -0.5 years"),
    (GROWTH, "cumulative = 15", "ln(m/p)/ln(x/p) × n - k = ln(1.15/1)/ln(1.276282/1) × 5 - 3 = -0.135448 years"),
    (GEOMETRIC, "value = 1.2", "ln(m/p)/ln(x/p) × n - k = ln(1.2/0.8)/ln(1.5/0.8) × 5 - 3 = +0.2251 years"),
    (FALL, "cumulative = 7.3", "ln(1 - m)/ln(1 - x) × n - k = ln(1 - 0.073)/ln(1 - 0.15) × 5 - 3 = -0.667911 years"),
    (INVESTED, "growth = { 2021 = 10, 2022 = 0, 2023 = 2 }", "ln(1 + g)/ln(1 + r) × k - k = ln(1 + 0.051851)/ln(1 + 0.05) × 3 - 3 = +0.108303 years"),
    (BENT, "value = 88", "-0.4 years"),
]  # fmt: skip
NEEDED = [
    (LEVEL, "value = 96.5", "(x - m)/(n - k) = (98 - 96.5)/(5 - 3) = 0.75 hundred million yuan"),
    (GROWTH, "cumulative = 15", "(x/m)^(1/(n - k)) - 1 = (1.276282/1.15)^(1/(5 - 3)) - 1 = 5.347523 %"),
    (FALL, "cumulative = 7.3", "1 - ((1 - x)/(1 - m))^(1/(n - k)) = 1 - ((1 - 0.15)/(1 - 0.073))^(1/(5 - 3)) = 4.243206 %"),
    (MEAN, "cumulative = 600", "(x - m)/(n - k) = (900 - 600)/(5 - 3) = 150 hundred million yuan"),
    (INVESTED, "growth = { 2021 = 10, 2022 = 0, 2023 = 2 }", "Ik × ((1 + g)^1 + … + (1 + g)^(n - k)) = x - m: 1.122 × ((1 + g)^1 + (1 + g)^2) = 2.479913 → g = 6.852191 %"),
]  # fmt: skip
PROJECTED = [
    (LEVEL, "value = 96.5", "p + (m - p) × n/k = 95 + (96.5 - 95) × 5/3 = 97.5 hundred million yuan"),
    (GEOMETRIC, "value = 1.2", "p × (m/p)^(n/k) = 0.8 × (1.2/0.8)^(5/3) = 1.572445 hundred million yuan"),
    (FALL, "cumulative = 7.3", "1 - (1 - m)^(n/k) = 1 - (1 - 0.073)^(5/3) = 11.868149 %"),
    (GROWTH, "cumulative = 15.7625", "5 %"),
]  # fmt: skip
ALL = [*MEASURES, *REQUIRED, *LEADS, *NEEDED, *PROJECTED]


@pytest.mark.parametrize(("stated", "given", "line"), MEASURES)
def test_measure(stated: str, given: str, line: str) -> None:
    """The measure is formed from its figures."""
    assert lines(area_of(stated, given))["measure"] == line


@pytest.mark.parametrize(("stated", "given", "line"), REQUIRED)
def test_required(stated: str, given: str, line: str) -> None:
    """What the year requires follows from the target."""
    assert lines(area_of(stated, given))["required"] == line


@pytest.mark.parametrize(("stated", "given", "line"), LEADS)
def test_lead(stated: str, given: str, line: str) -> None:
    """The lead is when the path takes the measure, less the time that has passed."""
    assert lines(area_of(stated, given))["lead"] == line


@pytest.mark.parametrize(("stated", "given", "line"), NEEDED)
def test_needed(stated: str, given: str, line: str) -> None:
    """What the remaining years must bring."""
    assert lines(area_of(stated, given))["needed"] == line


@pytest.mark.parametrize(("stated", "given", "line"), PROJECTED)
def test_projected(stated: str, given: str, line: str) -> None:
    """Where the pace so far leads; an average rate just goes on."""
    assert lines(area_of(stated, given))["projected"] == line


@pytest.mark.parametrize(
    ("stated", "line"),
    [(FOLLOWING, "J = 1.15752"), (BESIDE, "(J^(1/k) + p)^k = (1.15752^(1/3) + 1%)^3 = 1.190909")],
)
def test_required_of_a_follower(stated: str, line: str) -> None:
    """An indicator that follows another must do as that one did, and a number of points more."""
    assert lines(area_of(stated, "cumulative = 15", followed=OTHER))["required"] == line


def test_last_year_of_a_leg() -> None:
    """The year of a milestone ends the leg that leads to it."""
    line = lines(area_of(BENT, "value = 84", 2022))["required"]
    assert line == "(p, q, j/m) = (80, 85, 2/2) = 85"


@pytest.mark.parametrize(("lang", "unit"), [("en", " times"), ("zh", "倍")])
def test_unit_of_a_multiple(lang: str, unit: str) -> None:
    """A multiple counts in times, not in the indicator's unit."""
    found = lines(area_of(TWICE, "value = 16"), lang)
    assert found["margin"] == f"+0.084283{unit}"
    assert found["projected"].endswith(f" = 2.188769{unit}")


def result(step: Step) -> float:
    """Return the number that a step ends with, a rate as a fraction of 1."""
    found = re.match(r"[+-]?[\d.]+", step.result)
    assert found is not None
    return float(found[0]) / (100 if step.result.endswith(" %") else 1)


@pytest.mark.parametrize(("stated", "given"), sorted({one[:2] for one in ALL}))
def test_formulas_come_to_their_results(stated: str, given: str) -> None:
    """Whoever types the numbers into a calculator gets the result that stands behind them."""
    for step in steps(area_of(stated, given)):
        if step.worked and step.formula != "(p, q, j/m)" and "…" not in step.worked:
            assert worth(step.worked) == pytest.approx(result(step), rel=2e-5, abs=2e-5), step.line


@pytest.mark.parametrize("path", ["straight", "geometric"])
def test_level_without_a_baseline(path: str) -> None:
    """In the target year a level needs no baseline: what it requires is its end."""
    stated = f"target = {{ level = 98, path = '{path}' }}"
    (required,) = (
        one for one in steps(area_of(stated, "value = 97", 2025)) if one.key == "required"
    )
    assert required.line == "L = 98"
