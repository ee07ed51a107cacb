"""The formulas of every path with its numbers."""

from __future__ import annotations

import pytest

from tests.report.build import area_of, lines

GROWTH = "target = { growth = 5 }"
FALL = "target = { reduction = 15 }"
INVESTED = "kind = 'growth'\ntarget = { growth = 5, averaging = 'accumulated' }"
LEVEL = "baseline = 95\ntarget = { level = 98 }"
GEOMETRIC = "baseline = 0.8\ntarget = { level = 1.5, path = 'geometric' }"
TOTAL = "target = { total = 10 }"
MEAN = "target = { mean = 180 }"
TWICE = "baseline = 10\ntarget = { multiple = 2 }"
BENT = "baseline = 80\ntarget = { level = 100, milestones = { 2022 = 85 } }"

REQUIRED = [
    (GROWTH, "growth = 5", 2023, "q = (1 + r)^1 = (1 + 5%)^1 = 1.05"),
    (GROWTH, "cumulative = 15", 2023, "q = (1 + r)^k = (1 + 5%)^3 = 1.157625"),
    ("target = { growth = -2 }", "cumulative = -5", 2023, "q = (1 + r)^k = (1 - 2%)^3 = 0.941192"),
    (INVESTED, "average = 5", 2023, "q = (1 + r)^1 + … + (1 + r)^k = (1 + 5%)^1 + (1 + 5%)^2 + (1 + 5%)^3 = 3.310125"),
    (FALL, "cumulative = 7.3", 2023, "q = 1 - (1 - x)^(k/n) = 1 - (1 - 15%)^(3/5) = 9.2908%"),
    (LEVEL, "value = 96.5", 2023, "q = B + (x - B) × k/n = 95 + (98 - 95) × 3/5 = 96.8"),
    (GEOMETRIC, "value = 1.2", 2023, "q = B × (x/B)^(k/n) = 0.8 × (1.5/0.8)^(3/5) = 1.17"),
    ("target = { change = 0.5 }", "cumulative = 0.3", 2023, "q = x × k/n = 0.5 × 3/5 = 0.3"),
    (TOTAL, "cumulative = 7", 2023, "q = x × k/n = 10 × 3/5 = 6"),
    (MEAN, "cumulative = 600", 2023, "q = x × k = 180 × 3 = 540"),
    ("target = { hold = 93 }", "value = 94.8", 2023, "q = x = 93"),
    (TWICE, "value = 16", 2023, "q = x^(k/n) = 2^(3/5) = 1.515717"),
    ("target = { yearly = { 2023 = 5.5 } }", "growth = 5.2", 2023, "q = x = 5.5%"),
    (BENT, "value = 88", 2023, "q = u + (v - u) × o/t = 85 + (100 - 85) × 1/3 = 90"),
    ("target = { rise = 5 }", "cumulative = 3", 2023, "q = (1 + x)^(k/n) = (1 + 5%)^(3/5) = 1.029707"),
    ("baseline = 80\ntarget = { trend = 'up' }", "value = 81", 2023, "q = B = 80"),
    (BENT, "value = 84", 2022, "q = u + (v - u) × o/t = 80 + (85 - 80) × 2/2 = 85"),
    ("target = { growth = 5, milestones = { 2022 = 4 } }", "cumulative = 15", 2023, "q = u × (v/u)^(o/t) = 1.0816 × (1.276282/1.0816)^(1/3) = 1.142948"),
    ("kind = 'reduction'\ntarget = { reduction = 15, milestones = { 2022 = 4 } }", "cumulative = 7", 2023, "q = 1 - (1 - u) × ((1 - v)/(1 - u))^(o/t) = 1 - (1 - 4%) × ((1 - 15%)/(1 - 4%))^(1/3) = 7.8164%"),
    (INVESTED, "growth = { 2021 = 10, 2022 = 4 }", 2022, "q = (1 + r)^1 + (1 + r)^2 = (1 + 5%)^1 + (1 + 5%)^2 = 2.1525"),
    ("target = { level = 98 }", "value = 97", 2025, "q = x = 98"),
    ("target = { level = 98, path = 'geometric' }", "value = 97", 2025, "q = x = 98"),
    ("count = true\nbetter = 'lower'\nbaseline = 43\ntarget = { level = 40 }", "value = 42", 2023, "q = B + (x - B) × k/n = 43 + (40 - 43) × 3/5 = 41.2, as a whole number 41"),
    ("kind = 'reduction'\ntarget = { reduction = 15 }", "reduction = 3.4", 2023, "q = 1 - (1 - x)^(1/n) = 1 - (1 - 15%)^(1/5) = 3.1981%"),
    ("baseline = 99\ntarget = { level = 98 }", "value = 97", 2023, "q = x = 98"),
]  # fmt: skip
ALLOWED = [
    ("target = { growth = 5, bound = 'about' }", "cumulative = 15", 2023, "y = (1 + r - e)^k = (1 + 5% - 0.5%)^3 = 1.141166"),
    ("kind = 'growth'\ntarget = { growth = 5, averaging = 'accumulated', bound = 'about' }", "average = 4.6", 2023, "y = (1 + r - e)^1 + … + (1 + r - e)^k = (1 + 5% - 0.5%)^1 + (1 + 5% - 0.5%)^2 + (1 + 5% - 0.5%)^3 = 3.278191"),
    ("baseline = 95\ntarget = { level = 98, bound = 'about' }", "value = 96.5", 2023, "y = B + ((x - e) - B) × k/n = 95 + ((98 - 0.3) - 95) × 3/5 = 96.62"),
    ("better = 'lower'\nbaseline = 98\ntarget = { level = 95, bound = 'about' }", "value = 96.5", 2023, "y = B + ((x + e) - B) × k/n = 98 + ((95 + 0.3) - 98) × 3/5 = 96.38"),
    ("kind = 'reduction'\ntarget = { reduction = 20, bound = 'about' }", "cumulative = 11", 2023, "y = 1 - (1 - (x - e))^(k/n) = 1 - (1 - (20% - 2%))^(3/5) = 11.2255%"),
    ("target = { hold = 93, bound = 'about', tolerance = 2 }", "value = 91", 2023, "y = x - e = 93 - 2 = 91"),
    ("baseline = 80\ntarget = { level = 100, milestones = { 2022 = 85 }, bound = 'about' }", "value = 88", 2023, "y = 85 + (98 - 85) × 1/3 = 89.33"),
    ("target = { mean = 180, bound = 'about' }", "cumulative = 540", 2023, "y = (x - e) × k = (180 - 18) × 3 = 486"),
]  # fmt: skip
LEADS = [
    (LEVEL, "value = 96.5", 2023, "(m - B)/(x - B) × n - k = (96.5 - 95)/(98 - 95) × 5 - 3 = -0.5 years"),
    (GROWTH, "cumulative = 15", 2023, "ln(m)/ln(1 + r) - k = ln(1.15)/ln(1 + 5%) - 3 = -0.14 years"),
    (GEOMETRIC, "value = 1.2", 2023, "ln(m/B)/ln(x/B) × n - k = ln(1.2/0.8)/ln(1.5/0.8) × 5 - 3 = +0.23 years"),
    (FALL, "cumulative = 7.3", 2023, "ln(1 - m)/ln(1 - x) × n - k = ln(1 - 7.3%)/ln(1 - 15%) × 5 - 3 = -0.67 years"),
    (INVESTED, "growth = { 2021 = 10, 2022 = 0, 2023 = 2 }", 2023, "ln(1 + b)/ln(1 + r) × k - k = ln(1 + 5.185108%)/ln(1 + 5%) × 3 - 3 = +0.11 years"),
    (BENT, "value = 88", 2023, "(m - u)/(v - u) × t - o = (88 - 85)/(100 - 85) × 3 - 1 = -0.4 years"),
    ("target = { rise = 5 }", "cumulative = 3", 2023, "ln(m)/ln(1 + x) × n - k = ln(1.03)/ln(1 + 5%) × 5 - 3 = +0.03 years"),
    (TOTAL, "cumulative = 7", 2023, "m/x × n - k = 7/10 × 5 - 3 = +0.5 years"),
    (MEAN, "cumulative = 600", 2023, "m/x - k = 600/180 - 3 = +0.33 years"),
    (TWICE, "value = 16", 2023, "ln(m)/ln(x) × n - k = ln(1.6)/ln(2) × 5 - 3 = +0.39 years"),
    (BENT, "value = 82", 2023, "(82 - 80)/(85 - 80) × 2 - 3 = -2.2 years"),
    (BENT, "value = 90", 2022, "(90 - 85)/(100 - 85) × 3 - 0 = +1 years"),
    ("target = { growth = 5, milestones = { 2022 = 4 } }", "cumulative = 15", 2023, "ln(m/u)/ln(v/u) × t - o = ln(1.15/1.0816)/ln(1.276282/1.0816) × 3 - 1 = +0.11 years"),
    ("kind = 'reduction'\ntarget = { reduction = 15, milestones = { 2022 = 4 } }", "cumulative = 7", 2023, "ln((1 - m)/(1 - u))/ln((1 - v)/(1 - u)) × t - o = ln((1 - 7%)/(1 - 4%))/ln((1 - 15%)/(1 - 4%)) × 3 - 1 = -0.22 years"),
    ("kind = 'reduction'\ntarget = { reduction = 15, milestones = { 2022 = 4 } }", "cumulative = 2", 2023, "ln((1 - 2%)/(1 - 0%))/ln((1 - 4%)/(1 - 0%)) × 2 - 3 = -2.01 years"),
]  # fmt: skip
NEEDED = [
    (LEVEL, "value = 96.5", 2023, "(x - m)/(n - k) = (98 - 96.5)/(5 - 3) = 0.75, that is 75 million yuan"),
    (GROWTH, "cumulative = 15", 2023, "((1 + r)^n/m)^(1/(n - k)) - 1 = ((1 + 5%)^5/1.15)^(1/(5 - 3)) - 1 = 5.35%"),
    (FALL, "cumulative = 7.3", 2023, "1 - ((1 - x)/(1 - m))^(1/(n - k)) = 1 - ((1 - 15%)/(1 - 7.3%))^(1/(5 - 3)) = 4.25%"),
    (MEAN, "cumulative = 600", 2023, "(n × x - m)/(n - k) = (5 × 180 - 600)/(5 - 3) = 150, that is 15 billion yuan"),
    (INVESTED, "growth = { 2021 = 10, 2022 = 0, 2023 = 2 }", 2023, "Ik × ((1 + h)^1 + (1 + h)^2) = Q - m = 1.122 × ((1 + h)^1 + (1 + h)^2) = 5.801913 - 3.322 → h = 6.86%"),
    ("target = { rise = 5 }", "cumulative = 3", 2023, "((1 + x)/m)^(1/(n - k)) - 1 = ((1 + 5%)/1.03)^(1/(5 - 3)) - 1 = 0.97%"),
    (TWICE, "value = 16", 2023, "(x/m)^(1/(n - k)) - 1 = (2/1.6)^(1/(5 - 3)) - 1 = 11.81%"),
    (INVESTED, "growth = 5", 2021, "I1 × ((1 + h)^1 + … + (1 + h)^(n - k)) = Q - m = 1.05 × ((1 + h)^1 + (1 + h)^2 + (1 + h)^3 + (1 + h)^4) = 5.801913 - 1.05 → h = 5%"),
    (INVESTED, "average = 5", 2022, "I2 × ((1 + h)^1 + … + (1 + h)^(n - k)) = Q - m = 1.1025 × ((1 + h)^1 + (1 + h)^2 + (1 + h)^3) = 5.801913 - 2.1525 → h = 5%"),
    ("target = { level = 98, path = 'geometric' }", "value = 98", 2023, "(x/m)^(1/(n - k)) - 1 = (98/98)^(1/(5 - 3)) - 1 = 0%"),
]  # fmt: skip
PROJECTED = [
    (LEVEL, "value = 96.5", 2023, "B + (m - B) × n/k = 95 + (96.5 - 95) × 5/3 = 97.5, that is 9.75 billion yuan"),
    (GEOMETRIC, "value = 1.2", 2023, "B × (m/B)^(n/k) = 0.8 × (1.2/0.8)^(5/3) = 1.57, that is 157 million yuan"),
    (FALL, "cumulative = 7.3", 2023, "1 - (1 - m)^(n/k) = 1 - (1 - 7.3%)^(5/3) = 11.87%"),
    (GROWTH, "cumulative = 15.7625", 2023, "m^(1/k) - 1 = 1.157625^(1/3) - 1 = 5%"),
    ("target = { rise = 5 }", "cumulative = 3", 2023, "m^(n/k) - 1 = 1.03^(5/3) - 1 = 5.05%"),
    (TOTAL, "cumulative = 7", 2023, "m × n/k = 7 × 5/3 = 11.67, that is 1.17 billion yuan"),
    (MEAN, "cumulative = 600", 2023, "m/k = 600/3 = 200, that is 20 billion yuan"),
    (TWICE, "value = 16", 2023, "m^(n/k) = 1.6^(5/3) = 2.19 times"),
    (INVESTED, "average = 5.2", 2023, "b = 5.2%"),
]  # fmt: skip
AHEAD = [
    (LEVEL, "value = 96.5", 2023, "B + (x - B) × (k + s)/n = 95 + (98 - 95) × (3 + 0.5)/5 = 97.1, that is 9.71 billion yuan; at this or better it is ahead"),
    (GROWTH, "cumulative = 15", 2023, "(1 + r)^(k + s) = (1 + 5%)^(3 + 0.5) = 1.186213, an average of 5.86%; at this or better it is ahead"),
    (GROWTH, "growth = 5", 2021, "(1 + r)^(k + s) = (1 + 5%)^(1 + 0.25) = 1.062886, an average of 6.29%; at this or better it is ahead"),
    (FALL, "cumulative = 7.3", 2023, "1 - (1 - x)^((k + s)/n) = 1 - (1 - 15%)^((3 + 0.5)/5) = 10.7531%, that is 10.75%; at this or better it is ahead"),
    (INVESTED, "average = 5", 2023, "(1 + r)^((k + s)/k) - 1 = (1 + 5%)^((3 + 0.5)/3) - 1 = 5.86%; at this or better it is ahead"),
    (MEAN, "cumulative = 600", 2023, "x × (k + s) = 180 × (3 + 0.5) = 630, an average of 21 billion yuan; at this or better it is ahead"),
    (BENT, "value = 88", 2023, "u + (v - u) × (o + s)/t = 85 + (100 - 85) × (1 + 0.5)/3 = 92.5, that is 9.25 billion yuan; at this or better it is ahead"),
    (BENT, "value = 84", 2022, "85 + (100 - 85) × 0.5/3 = 87.5, that is 8.75 billion yuan; at this or better it is ahead"),
    (TWICE, "value = 16", 2023, "x^((k + s)/n) = 2^((3 + 0.5)/5) = 1.624505, that is 1.62 times; at this or better it is ahead"),
]  # fmt: skip
BEHIND = [
    (LEVEL, "value = 96.5", 2023, "B + (x - B) × (k - s)/n = 95 + (98 - 95) × (3 - 0.5)/5 = 96.5, that is 9.65 billion yuan; at this or worse, and off track, it is behind"),
    (GROWTH, "cumulative = 15", 2023, "(1 + r)^(k - s) = (1 + 5%)^(3 - 0.5) = 1.129726, an average of 4.15%; at this or worse, and off track, it is behind"),
    (GROWTH, "growth = 5", 2021, "(1 + r)^(k - s) = (1 + 5%)^(1 - 0.25) = 1.03727, an average of 3.73%; at this or worse, and off track, it is behind"),
    (FALL, "cumulative = 7.3", 2023, "1 - (1 - x)^((k - s)/n) = 1 - (1 - 15%)^((3 - 0.5)/5) = 7.8046%, that is 7.8%; at this or worse, and off track, it is behind"),
    (INVESTED, "average = 5", 2023, "(1 + r)^((k - s)/k) - 1 = (1 + 5%)^((3 - 0.5)/3) - 1 = 4.15%; at this or worse, and off track, it is behind"),
    (MEAN, "cumulative = 600", 2023, "x × (k - s) = 180 × (3 - 0.5) = 450, an average of 15 billion yuan; at this or worse, and off track, it is behind"),
    (BENT, "value = 88", 2023, "u + (v - u) × (o - s)/t = 85 + (100 - 85) × (1 - 0.5)/3 = 87.5, that is 8.75 billion yuan; at this or worse, and off track, it is behind"),
    (BENT, "value = 84", 2022, "u + (v - u) × (o - s)/t = 80 + (85 - 80) × (2 - 0.5)/2 = 83.75, that is 8.38 billion yuan; at this or worse, and off track, it is behind"),
    (TWICE, "value = 16", 2023, "x^((k - s)/n) = 2^((3 - 0.5)/5) = 1.414214, that is 1.41 times; at this or worse, and off track, it is behind"),
]  # fmt: skip


@pytest.mark.parametrize(("stated", "given", "year", "line"), REQUIRED)
def test_required(stated: str, given: str, year: int, line: str) -> None:
    """What the year requires follows from the target."""
    assert lines(area_of(stated, given, year))["required"] == line


@pytest.mark.parametrize(("stated", "given", "year", "line"), ALLOWED)
def test_allowed(stated: str, given: str, year: int, line: str) -> None:
    """What about allows is taken off the number of the target."""
    assert lines(area_of(stated, given, year))["least"] == line


@pytest.mark.parametrize(("stated", "given", "year", "line"), LEADS)
def test_lead(stated: str, given: str, year: int, line: str) -> None:
    """The lead is when the path takes the measure, less the time that has passed."""
    assert lines(area_of(stated, given, year))["lead"] == line


@pytest.mark.parametrize(("stated", "given", "year", "line"), NEEDED)
def test_needed(stated: str, given: str, year: int, line: str) -> None:
    """What the remaining years must bring."""
    assert lines(area_of(stated, given, year))["needed"] == line


@pytest.mark.parametrize(("stated", "given", "year", "line"), PROJECTED)
def test_projected(stated: str, given: str, year: int, line: str) -> None:
    """Where the pace so far leads."""
    assert lines(area_of(stated, given, year))["projected"] == line


@pytest.mark.parametrize(("stated", "given", "year", "line"), AHEAD)
def test_limit_of_ahead(stated: str, given: str, year: int, line: str) -> None:
    """From where on a measure is ahead: the path after the slack."""
    assert lines(area_of(stated, given, year))["ahead_limit"] == line


@pytest.mark.parametrize(("stated", "given", "year", "line"), BEHIND)
def test_limit_of_behind(stated: str, given: str, year: int, line: str) -> None:
    """Up to where a measure is behind: the path before the slack."""
    assert lines(area_of(stated, given, year))["behind_limit"] == line


FOLLOWED = "growth = { 2021 = 5, 2022 = 4, 2023 = 6 }"


@pytest.mark.parametrize(
    ("stated", "key", "line"),
    [
        ("follow = 'gdp'", "required", "q = J = 1.15752"),
        ("follow = 'gdp', by = 1", "required", "q = (J^(1/k) + p)^k = (1.15752^(1/3) + 1%)^3 = 1.190909"),
        ("follow = 'gdp', bound = 'about', tolerance = 0.5", "least", "y = (J^(1/k) - e)^k = (1.15752^(1/3) - 0.5%)^3 = 1.141062"),
        ("follow = 'gdp', by = 1, bound = 'about', tolerance = 0.5", "least", "y = (J^(1/k) + p - e)^k = (1.15752^(1/3) + 1% - 0.5%)^3 = 1.174135"),
    ],
)  # fmt: skip
def test_follower(stated: str, key: str, line: str) -> None:
    """An indicator that follows another must do as that one did, and a number of points more."""
    found = lines(area_of(f"target = {{ {stated} }}", "cumulative = 15", followed=FOLLOWED))
    assert found[key] == line


def test_way_without_a_baseline() -> None:
    """Before the target year, where the level is met already, only what is left to do is known."""
    found = lines(area_of("target = { level = 98 }", "value = 98"))
    assert "required" not in found
    assert found["needed"] == "(x - m)/(n - k) = (98 - 98)/(5 - 3) = 0 yuan"
