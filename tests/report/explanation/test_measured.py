"""How a measure is formed of its figures, in letters and in numbers."""

from __future__ import annotations

import pytest

from tests.report.build import area_of, lines

GROWTH = "target = { growth = 5 }"
FALL = "target = { reduction = 15 }"
INVESTED = "kind = 'growth'\ntarget = { growth = 5, averaging = 'accumulated' }"
LEVEL = "baseline = 95\ntarget = { level = 98 }"
RISE = "baseline = 91\ntarget = { level = 97 }"
TOTAL = "target = { total = 10 }"
MEAN = "target = { mean = 180 }"
TWICE = "baseline = 10\ntarget = { multiple = 2 }"

MEASURES = [
    (GROWTH, "growth = { 2021 = 6.1, 2022 = 4.0, 2023 = -5.8 }", 2023, "m = (1 + g1) × … × (1 + gk) = (1 + 6.1%) × (1 + 4%) × (1 - 5.8%) = 1.03944"),
    (GROWTH, "growth = { 2022 = 4.0, 2023 = 0 }\ncumulative = { 2021 = 6.0 }", 2023, "m = w × (1 + g1) × (1 + g2) = (1 + 6%) × (1 + 4%) × (1 + 0%) = 1.1024"),
    (GROWTH, "cumulative = 15.7625", 2023, "m = 1 + c = 1 + 15.7625% = 1.157625"),
    (GROWTH, "index = 116.7", 2023, "m = I/100 = 116.7/100 = 1.167"),
    (GROWTH, "average = 5.2", 2023, "m = (1 + a)^k = (1 + 5.2%)^3 = 1.164253"),
    (GROWTH, "growth = 5.8", 2023, "m = 1 + g = 1 + 5.8% = 1.058"),
    ("target = { growth = 5 }\nbase_level = '100 亿元'", "value = '118 亿元'", 2023, "m = V/B = 118/100 = 1.18"),
    ("target = { growth = 5 }\nbase_level = '100 亿元'\nprices = 'constant'", "value = '130 亿元'\ndeflator = 108", 2023, "m = V/(D/100)/B = 130/(108/100)/100 = 1.203704"),
    (FALL, "cumulative = 7.3", 2023, "m = 7.3%"),
    (FALL, "reduction = { 2021 = 3, 2022 = -1, 2023 = 3.4 }", 2023, "m = 1 - (1 - g1) × … × (1 - gk) = 1 - (1 - 3%) × (1 + 1%) × (1 - 3.4%) = 5.361%"),
    (FALL, "reduction = { 2023 = 3.4 }\ncumulative = { 2022 = 3.1 }", 2023, "m = 1 - w × (1 - g1) = 1 - (1 - 3.1%) × (1 - 3.4%) = 6.3946%"),
    (FALL, "reduction = 3.2", 2023, "m = 3.2%"),
    (FALL, "growth = -3.2", 2023, "m = 1 - (1 + g) = 1 - (1 - 3.2%) = 3.2%"),
    (FALL, "index = 90", 2023, "m = 1 - I/100 = 1 - 90/100 = 10%"),
    (FALL, "average = 3.2", 2023, "m = 1 - (1 - a)^k = 1 - (1 - 3.2%)^3 = 9.2961%"),
    ("target = { reduction = 15 }\nbase_level = '2 吨'", "value = '1.7 吨'", 2023, "m = 1 - V/B = 1 - 1.7/2 = 15%"),
    (INVESTED, "growth = { 2021 = 10, 2022 = 0, 2023 = 2 }", 2023, "m = I1 + … + Ik = 1.1 + 1.1 + 1.122 = 3.322"),
    (INVESTED, "growth = 2", 2023, "m = 1 + g = 1 + 2% = 1.02"),
    (LEVEL, "value = 96.5", 2023, "m = 96.5"),
    (RISE, "cumulative = 4.1", 2023, "m = B + c = 91 + 4.1 = 95.1"),
    (RISE, "cumulative = -4.1\nbase = 92.0", 2023, "m = U + c = 92 - 4.1 = 87.9"),
    ("prices = 'constant'\nbaseline = 95\ntarget = { level = 98 }", "value = 98\ndeflator = 102.5", 2023, "m = V/(D/100) = 98/(102.5/100) = 95.609756"),
    ("baseline = 77.3\ntarget = { change = 1 }", "value = 78", 2023, "m = V - B = 78 - 77.3 = 0.7"),
    ("target = { change = 0.5 }", "cumulative = 0.3", 2023, "m = 0.3"),
    (TOTAL, "cumulative = 7", 2023, "m = 7"),
    (TOTAL, "value = { 2021 = 1, 2022 = 2, 2023 = 3.5 }", 2023, "m = V1 + … + Vk = 1 + 2 + 3.5 = 6.5"),
    (MEAN, "value = { 2021 = 170, 2022 = 180, 2023 = 200 }", 2023, "m = V1 + … + Vk = 170 + 180 + 200 = 550"),
    (TWICE, "value = 16", 2023, "m = V/B = 16/10 = 1.6"),
    ("target = { yearly = { 2023 = 5.5 } }", "growth = 5.2", 2023, "m = 5.2%"),
    (GROWTH, "growth = { 2021 = 6.1, 2022 = 4.0 }", 2022, "m = (1 + g1) × (1 + g2) = (1 + 6.1%) × (1 + 4%) = 1.10344"),
    (GROWTH, "annual_index = { 2021 = 106.1, 2022 = 104, 2023 = 105.8 }", 2023, "m = Y1/100 × … × Yk/100 = 106.1/100 × 104/100 × 105.8/100 = 1.16744"),
    (GROWTH, "annual_index = { 2021 = 106.1, 2023 = 105.8 }\ngrowth = { 2022 = 4 }", 2023, "m = (1 + g1) × … × (1 + gk) = (1 + 6.1%) × (1 + 4%) × (1 + 5.8%) = 1.16744"),
    (GROWTH, "annual_index = 105.8", 2023, "m = Y/100 = 105.8/100 = 1.058"),
    (FALL, "annual_index = 96.8", 2023, "m = 1 - Y/100 = 1 - 96.8/100 = 3.2%"),
    ("target = { yearly = { 2023 = 5.5 } }", "annual_index = 105.2", 2023, "m = Y/100 - 1 = 105.2/100 - 1 = 5.2%"),
    (TOTAL, "cumulative = { 2022 = 3 }\nvalue = { 2023 = 3.5 }", 2023, "m = c + V1 = 3 + 3.5 = 6.5"),
    (TOTAL, "value = { 2021 = 1, 2023 = 12 }", 2023, "m = V1 + V2 = 1 + 12 = 13"),
    ("baseline = 77.3\nprices='constant'\ntarget = { change = 1 }", "value = 78\ndeflator = 102", 2023, "m = V - B = 78/(102/100) - 77.3 = -0.829412"),
    ("kind='reduction'\nprices='constant'\nbase_level = '2 吨'\ntarget = { reduction = 15 }", "value = '1.7 吨'\ndeflator = 102", 2023, "m = 1 - V × (D/100)/B = 1 - 1.7 × (102/100)/2 = 13.3%"),
    ("baseline = 80\ntarget = { multiple = 2 }", "cumulative = 30", 2023, "m = 1 + c = 1 + 30% = 1.3"),
    ("better = 'lower'\ntarget = { hold = 10, each_year = true }", "value = { 2021 = 12, 2022 = 9, 2023 = 8 }", 2023, "m = 12"),
]  # fmt: skip


@pytest.mark.parametrize(("stated", "given", "year", "line"), MEASURES)
def test_measure(stated: str, given: str, year: int, line: str) -> None:
    """The measure is formed from its figures."""
    assert lines(area_of(stated, given, year))["measure"] == line


def test_growth_of_a_level() -> None:
    """Of several targets, a level has a growth, too: from the base and what was gained."""
    stated = "baseline = 400\ntargets = [{ level = 480 }, { growth = 3 }]"
    found = lines(area_of(stated, "cumulative = 60", part=2))
    assert found["measure"] == "m = (B + c)/B = (400 + 60)/400 = 1.15"


def test_rate_that_rounds_to_nothing() -> None:
    """A rate too small to be shown has a sign all the same."""
    found = lines(area_of("target = { growth = 5 }", "growth = 0.00000000000001", 2021))
    assert found["measure"] == "m = 1 + g1 = 1 + 0% = 1"
