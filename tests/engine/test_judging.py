"""An assessment: the verdict and all that is shown beside it, as docs/method.md works it out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hlgl_cli.engine.assessment import Outlook
from hlgl_cli.engine.judging import assess, required_in
from hlgl_cli.engine.series import Series
from hlgl_cli.engine.yardstick import Yardsticks
from tests.engine.build import book, facts, indicator, judge, judge_beside, plan, row, six

LOWER = "better = 'lower'\n"
GROWTH = "target = { growth = 5 }\ndecimals = 1"
NOMINAL = "kind = 'value'\nprices = 'current'\nbaseline = 46502\n"
ACCUMULATED = "target = { growth = 5, averaging = 'accumulated' }\ndecimals = 1"
LEVEL_95 = "unit = '%'\nbaseline = 95\ndecimals = 1\ntarget = { level = 98 }"
LEVEL_91 = "unit = '%'\nbaseline = 91\ndecimals = 1\ntarget = { level = 97 }"
PLACES = "baseline = 0.8\ntarget = { level = 1.5, path = 'geometric' }"
FOREST = "unit = '%'\nbaseline = 12.5\ndecimals = 1\ntarget = { level = 12.6 }"
BUDGET = LOWER + "target = { total = 10 }"
BENT = "baseline = 85\ntarget = { level = 86.5, milestones = { 2022 = 85.6 } }"
THREE_YEARS = "growth = { 2021 = 6.1, 2022 = 4.0, 2023 = 5.8 }"

# docs/method.md §8, a row each: the plan, the figures, the year, what is said.
WORKED = [
    (
        GROWTH,
        THREE_YEARS,
        2023,
        (
            "verdict = 'on_track', grade = 'in_line', basis = 'chained', actual = 5.295901, "
            "required = 5, margin = 0.295901, lead_years = 0.173035, needed_per_year = 4.557707"
        ),
    ),
    (
        GROWTH,
        "growth = { 2021 = 6.1, 2022 = 3.0, 2023 = 4.8 }",
        2023,
        (
            "verdict = 'off_track', grade = 'in_line', actual = 4.625601, "
            "lead_years = -0.219639, needed_per_year = 5.564113"
        ),
    ),
    (
        GROWTH,
        "cumulative = 15.7625",
        2023,
        "verdict = 'on_track', basis = 'cumulative', lead_years = 0, margin = 0",
    ),
    (
        GROWTH,
        "growth = 5.8",
        2023,
        (
            "verdict = 'on_track', grade = 'null', basis = 'annual', actual = 5.8, "
            "required = 5, lead_years = 'null', progress = 'null', needed_per_year = 'null', "
            "needed_as = 'null', projected = 'null'"
        ),
    ),
    (GROWTH, "growth = 5.1", 2025, "verdict = 'not_assessed', reason = 'no_data', due = true"),
    (
        LEVEL_95,
        "value = 96.5",
        2023,
        (
            "verdict = 'off_track', grade = 'behind', required = 96.8, margin = -0.3, "
            "lead_years = -0.5, needed_per_year = 0.75, needed_as = 'step', projected = 97.5"
        ),
    ),
    (
        LEVEL_91,
        "cumulative = 4.1",
        2023,
        (
            "verdict = 'on_track', actual = 95.1, required = 94.6, lead_years = 0.416667, "
            "certain = true"
        ),
    ),
    (
        PLACES,
        "value = 1.2",
        2023,
        (
            "verdict = 'on_track', required = 1.166516, needed_per_year = 11.803399, "
            "needed_as = 'rate'"
        ),
    ),
    (
        "baseline = 0.8\ntarget = { level = 1.5 }",
        "value = 1.2",
        2023,
        "verdict = 'off_track', required = 1.22",
    ),
    (
        "target = { reduction = 15 }",
        "cumulative = 16.8",
        2024,
        "grade = 'achieved', required = 12.191787, progress = 1.131701",
    ),
    (
        "target = { reduction = 13.5 }",
        "cumulative = 7.3",
        2023,
        (
            "verdict = 'off_track', grade = 'in_line', required = 8.333708, progress = 0.522678, "
            "needed_per_year = 3.401988, needed_as = 'rate'"
        ),
    ),
    (
        "target = { reduction = 18 }",
        "cumulative = 17.7",
        2025,
        "verdict = 'off_track', grade = 'behind', due = true, needed_per_year = 'null'",
    ),
    (
        LOWER + "target = { hold = 4.5 }",
        "value = 4.6",
        2023,
        "verdict = 'off_track', grade = 'behind', margin = -0.1",
    ),
]
# The examples in docs/method.md §3 to §7, and what its tables say of each form.
SHOWN = [
    (
        FOREST,
        "value = 12.5",
        2023,
        "verdict = 'off_track', certain = false, required = 12.56, pace_ratio = 0",
    ),
    (FOREST, "value = 12.6", 2023, "verdict = 'on_track', certain = false, lead_years = 2"),
    (
        ACCUMULATED,
        "growth = { 2021 = 10, 2022 = 0, 2023 = 2 }",
        2023,
        (
            "verdict = 'on_track', actual = 5.185108, required = 5, lead_years = 0.108303, "
            "needed_per_year = 6.852191, needed_as = 'rate'"
        ),
    ),
    (
        NOMINAL + "target = { growth = 5 }",
        "value = 59350",
        2025,
        "verdict = 'on_track', basis = 'levels', actual = 5.000126",
    ),
    (
        NOMINAL + "target = { growth = 5 }",
        "value = 59349.6",
        2025,
        "verdict = 'off_track', grade = 'behind', actual = 4.999984",
    ),
    (
        NOMINAL + "target = { level = 59350, bound = 'about', tolerance = 5 }",
        "value = 59345",
        2025,
        "verdict = 'on_track', grade = 'achieved', margin = -5",
    ),
    (
        "target = { reduction = 20 }",
        "cumulative = 20.07",
        2025,
        "verdict = 'on_track', progress = 1.003923",
    ),
    (
        "target = { reduction = 15 }",
        "reduction = 3.2",
        2023,
        "verdict = 'on_track', basis = 'annual', required = 3.198121, lead_years = 'null'",
    ),
    (
        "target = { reduction = 15 }",
        "reduction = 3.1",
        2023,
        "verdict = 'off_track', basis = 'annual', grade = 'null'",
    ),
    (
        "target = { change = 5 }",
        "cumulative = 2.5",
        2023,
        (
            "verdict = 'off_track', required = 3, needed_per_year = 1.25, projected = 4.166667, "
            "lead_years = -0.5"
        ),
    ),
    (
        "target = { total = 10 }",
        "value = { 2021 = 2, 2022 = 1, 2023 = 4 }",
        2023,
        (
            "verdict = 'on_track', basis = 'sum', required = 6, margin = 1, lead_years = 0.5, "
            "progress = 0.7, needed_per_year = 1.5"
        ),
    ),
    (
        BUDGET,
        "cumulative = 7",
        2023,
        (
            "verdict = 'off_track', margin = -1, lead_years = 'null', progress = 'null', "
            "projected = 'null', needed_per_year = 1.5"
        ),
    ),
    (
        "target = { mean = 180 }",
        "cumulative = 510",
        2023,
        (
            "verdict = 'off_track', actual = 170, required = 180, needed_per_year = 195, "
            "needed_as = 'step', projected = 170, lead_years = -0.166667, pace_per_year = 170, "
            "since_base = 510"
        ),
    ),
    (
        "target = { hold = 93 }",
        "value = 95",
        2023,
        (
            "margin = 2, needed_per_year = 'null', needed_as = 'null', projected = 'null', "
            "lead_years = 'null', pace_ratio = 'null'"
        ),
    ),
    (
        "kind = 'value'\nbaseline = 10\ntarget = { multiple = 2 }",
        "value = 16",
        2023,
        (
            "verdict = 'on_track', actual = 1.6, required = 1.515717, projected = 2.188769, "
            "needed_per_year = 11.803399, needed_as = 'rate'"
        ),
    ),
    (
        "target = { yearly = { 2021 = 6, 2023 = 5.5 } }",
        "growth = 5.4",
        2023,
        (
            "verdict = 'off_track', basis = 'annual', required = 5.5, margin = -0.1, "
            "needed_per_year = 'null', lead_years = 'null'"
        ),
    ),
    (
        LOWER + "count = true\nbaseline = 43\ntarget = { level = 40 }",
        "value = 42",
        2023,
        (
            "verdict = 'off_track', required = 41, margin = -1, certain = true, "
            "lead_years = -1.333333, needed_per_year = -1, pace_ratio = 0.544067"
        ),
    ),
    (
        BENT,
        "value = 86.2",
        2024,
        "verdict = 'on_track', required = 86.2, lead_years = 0, needed_per_year = 0.3",
    ),
    (BENT, "value = 85.6", 2022, "verdict = 'on_track', required = 85.6, progress = 0.4"),
    (
        "baseline = 85\ntarget = { level = 86, milestones = { 2022 = 87 } }",
        "value = 86.5",
        2023,
        "verdict = 'off_track', required = 86.666667, lead_years = 'null', projected = 'null'",
    ),
    (
        "target = { growth = 5, milestones = { 2022 = 4 } }",
        "average = 5",
        2023,
        "verdict = 'on_track', required = 4.554374, lead_years = 0.231273, needed_per_year = 5",
    ),
    ("target = { growth = -5 }", "average = -4", 2023, "margin = 1, lead_years = 'null'"),
    (
        "target = { level = 97 }",
        "value = 98",
        2023,
        (
            "verdict = 'on_track', grade = 'achieved', required = 'null', margin = 'null', "
            "needed_per_year = -0.5, lead_years = 'null', projected = 'null', pace_ratio = 'null'"
        ),
    ),
    (
        "target = { level = 8, path = 'geometric' }",
        "value = 32",
        2023,
        "needed_per_year = -50, needed_as = 'rate'",
    ),
    ("target = { level = 97 }", "value = 96", 2025, "verdict = 'off_track', required = 97"),
    (
        "target = { growth = 5 }",
        "cumulative = { 2021 = 5 }\ngrowth = { 2022 = 5, 2023 = 5 }",
        2023,
        "verdict = 'on_track', basis = 'mixed', actual = 5",
    ),
    (
        "target = { total = 10 }",
        "value = { 2022 = 10 }",
        2023,
        "verdict = 'on_track', grade = 'achieved', needed_per_year = 'null', lead_years = 'null'",
    ),
]


@pytest.mark.parametrize(("stated", "given", "year", "expected"), WORKED)
def test_worked_numbers(stated: str, given: str, year: int, expected: str) -> None:
    """The worked numbers of the method are what is computed."""
    wanted = row(expected)
    assert facts(judge(stated, given, year), wanted) == wanted


@pytest.mark.parametrize(("stated", "given", "year", "expected"), SHOWN)
def test_what_is_shown(stated: str, given: str, year: int, expected: str) -> None:
    """Every form shows its own numbers, and null for what does not apply."""
    wanted = row(expected)
    assert facts(judge(stated, given, year), wanted) == wanted


@pytest.mark.parametrize(
    ("stated", "given", "year", "reason"),
    [
        ("", "value = 5", 2023, "no_target"),
        (
            "target = { form = 'hold', assigned_by = '通辽市' }",
            "value = 5",
            2023,
            "awaiting_target",
        ),
        ("target = { yearly = { 2022 = 5 } }", "growth = 5", 2023, "awaiting_target"),
        ("unit = '%'\ntarget = { hold = 5 }", "value = 5\ngrowth = 5", 2023, "invalid"),
        ("target = { hold = 5 }", "value = { 2022 = 5 }", 2023, "no_data"),
        ("target = { total = 9 }", "value = { 2021 = 5, 2023 = 3 }", 2023, "incomplete"),
        ("prices = 'constant'\ntarget = { hold = 5 }", "value = 5", 2023, "not_comparable"),
        ("kind = 'value'\ntarget = { growth = 5 }", "value = 5", 2023, "no_baseline"),
        ("target = { level = 5 }", "value = 4", 2023, "no_baseline"),
    ],
)
def test_not_assessed(stated: str, given: str, year: int, reason: str) -> None:
    """There is one reason for having no verdict."""
    wanted = {"verdict": "not_assessed", "reason": reason, "grade": "null", "certain": "null"}
    assert facts(judge(stated, given, year), wanted) == wanted


@pytest.mark.parametrize(
    ("stated", "given", "expected"),
    [
        (GROWTH, "growth = 5.8", "since_base = 'null', pace_per_year = 'null'"),
        (GROWTH, THREE_YEARS, "since_base = 16.743952, pace_per_year = 5.295901"),
        (ACCUMULATED, THREE_YEARS, "since_base = 16.743952"),
        ("target = { reduction = 15 }", "cumulative = 7.3", "since_base = 7.3"),
        ("target = { change = 5 }", "cumulative = 2.5", "since_base = 2.5, distance = -2.5"),
        ("target = { total = 10 }", "cumulative = 7", "since_base = 7, distance = -3"),
        ("baseline = 4\ntarget = { hold = 5 }", "value = 7", "since_base = 3, distance = 2"),
        ("target = { hold = 5 }", "value = 7", "since_base = 'null'"),
        ("target = { level = 5 }", "value = 7", "since_base = 'null', pace_per_year = 'null'"),
        ("target = { yearly = { 2023 = 5 } }", "growth = 5", "since_base = 'null', distance = 0"),
        (LEVEL_95, "value = 99.9", "projected = 100"),
        ("baseline = 95\ntarget = { level = 98 }", "value = 99.9", "projected = 103.166667"),
        (
            LOWER + "unit = '%'\nbaseline = 9\ntarget = { level = 5 }",
            "value = 1",
            "projected = 0, since_base = -8",
        ),
        (
            "unit = '%'\nbaseline = 9\ntarget = { change = 80 }",
            "cumulative = 70",
            "projected = 116.666667",
        ),
        (
            "baseline = 98\ntarget = { level = 97 }",
            "value = 97.5",
            (
                "verdict = 'on_track', required = 97, since_base = -0.5, needed_per_year = 'null', "
                "lead_years = 'null', pace_per_year = 'null', pace_ratio = 'null'"
            ),
        ),
    ],
)
def test_what_was_done(stated: str, given: str, expected: str) -> None:
    """What was gained since the base year, at which pace, and where it leads."""
    wanted = row(expected)
    assert facts(judge(stated, given), wanted) == wanted


@pytest.mark.parametrize(
    ("stated", "given", "expected"),
    [
        ("target = { level = 30 }", "value = 28.5", "actual = 28.5, distance = -1.5"),
        ("target = { level = 30 }", "value.2022 = 28.5", "actual = 'null', latest = 'null'"),
        (
            "kind = 'reduction'\ntarget = { form = 'reduction', assigned_by = 'A' }",
            "cumulative = 3.9",
            "actual = 3.9",
        ),
        ("target = { form = 'total', assigned_by = 'A' }", "value = 3.9", "actual = 'null'"),
        ("target = { yearly = { 2022 = 5 } }", "growth = 5", "actual = 5, distance = 'null'"),
        ("target = { growth = 5 }", "growth = { 2021 = 5, 2023 = 5 }", "actual = 'null'"),
        ("", "value = 5", "actual = 'null', distance = 'null'"),
    ],
)
def test_what_is_known_without_a_verdict(stated: str, given: str, expected: str) -> None:
    """The measure if the figures form one, and how far the target is."""
    wanted, found = row(expected), judge(stated, given)
    assert found.verdict == "not_assessed"
    assert facts(found, wanted) == wanted


def test_followed_without_figures() -> None:
    """What follows another has its own measure, even if the other has none."""
    found = judge_beside("target = { follow = 'gdp' }", "average = 5", "growth = 6")
    assert (found.reason, found.actual) == ("no_data", Decimal(5))
    assert found.distance is None


@pytest.mark.parametrize(
    ("stated", "given", "expected"),
    [
        (GROWTH, THREE_YEARS, ("growth", "5.8")),
        (GROWTH, THREE_YEARS + "\naverage = 5.2", ("growth", "5.8")),
        (GROWTH, "value = 9\ncumulative = 16.8", ("value", "9")),
        ("target = { reduction = 15 }", "growth = -3\nreduction = 3", ("reduction", "3")),
        (LEVEL_95, "cumulative = 1.5", ("cumulative", "1.5")),
        (PLACES, "cumulative = 1\nannual_index = 105", ("annual_index", "105")),
        (PLACES, "annual_index = 105\nreduction = -5", ("reduction", "-5")),
        (PLACES, "reduction = -5\ngrowth = 5", ("growth", "5")),
        (PLACES, "index = 105\naverage = 5", ("average", "5")),
        (PLACES, "index = 105", ("index", "105")),
    ],
)
def test_latest(stated: str, given: str, expected: tuple[str, str]) -> None:
    """The year's own figure, of the indicator's kind first, a total last."""
    found = judge(stated, given).latest
    assert found is not None
    assert (found.kind, str(found.value), found.year) == (*expected, 2023)


@pytest.mark.parametrize(
    ("stated", "given", "year", "broken", "met"),
    [
        (
            LOWER + "target = { hold = 5 }",
            "value = { 2021 = 6, 2022 = 5, 2023 = 7 }",
            2023,
            (2021, 2023),
            None,
        ),
        (LOWER + "target = { hold = 5 }", "value = { 2021 = 6, 2025 = 5 }", 2025, (2021,), None),
        (
            "baseline = 9\ntarget = { level = 8 }",
            "value = { 2021 = 7, 2023 = 8 }",
            2023,
            (2021,),
            None,
        ),
        (LEVEL_95, "value = { 2021 = 98, 2022 = 98.1, 2023 = 97 }", 2023, (), 2022),
        (LEVEL_95, "value = { 2021 = 98, 2022 = 98.1, 2023 = 98 }", 2023, (), None),
        (LEVEL_95, "value = { 2021 = 97, 2023 = 97 }", 2023, (), None),
        ("target = { reduction = 15 }", "reduction.2022 = 3\ncumulative.2023 = 9", 2023, (), None),
        (
            "target = { reduction = 15 }",
            "reduction = { 2021 = 9, 2022 = 9, 2023 = -3 }",
            2023,
            (),
            2022,
        ),
        (
            "target = { reduction = 15 }",
            "reduction = { 2021 = 5, 2022 = 4, 2023 = 3 }",
            2023,
            (),
            None,
        ),
        ("target = { reduction = 15 }", "cumulative = { 2022 = 16, 2023 = 9 }", 2023, (), 2022),
        (GROWTH, "cumulative = { 2022 = 90, 2023 = 1 }", 2023, (), None),
        (
            "target = { yearly = { 2022 = 5, 2023 = 5 } }",
            "growth = { 2022 = 1, 2023 = 5 }",
            2023,
            (),
            None,
        ),
    ],
)
def test_years_before(
    stated: str, given: str, year: int, broken: tuple[int, ...], met: int | None
) -> None:
    """Years that broke what is to be kept, and the last one that met what is lost again."""
    found = judge(stated, given, year)
    assert (found.broken_years, found.met_in) == (broken, met)


@pytest.mark.parametrize(
    ("given", "prices", "reason"),
    [
        ("growth = { 2022 = 5, 2023 = 5 }", "", "incomplete"),
        ("cumulative = { 2021 = 5 }\ngrowth = 5", "", "incomplete"),
        (
            "growth = { 2021 = 5, 2022 = 5, 2023 = 5 }\nprices = 'current'",
            "constant",
            "not_comparable",
        ),
        ("growth = 5\nprices = 'current'", "constant", "not_comparable"),
        ("growth = 5\nvalue = 9", "constant", None),
        ("growth = 5\nvalue.2022 = 9", "constant", None),
    ],
)
def test_year_beside_others(given: str, prices: str, reason: str | None) -> None:
    """A year is judged alone only where no earlier rate or total is known."""
    told = f"prices = '{prices}'\n" if prices else ""
    assert judge(f"{told}target = {{ growth = 5 }}", given).reason == reason


@pytest.mark.parametrize("form", ["multiple = 2", "follow = 'gdp'"])
def test_no_year_alone(form: str) -> None:
    """Of what a year says nothing, nothing is said."""
    found = judge_beside(f"target = {{ {form} }}", "growth = 5", "average = 5")
    assert (found.reason, found.missing) == ("no_data", (2021, 2022))


def test_refused_figure_leaves_earlier_years_in_use() -> None:
    """A refused figure says nothing of the years before it."""
    of = plan(indicator("unit = '%'\ntarget = { hold = 5 }"))
    series = book(of, 2023, {"it": "value = { 2022 = 6 }\ngrowth = { 2023 = 5 }"})
    verdicts = [
        assess(Yardsticks(of), series["it"], year, series, "exact").verdict for year in (2022, 2023)
    ]
    assert verdicts == ["on_track", "not_assessed"]


def test_indicator_without_target_keeps_its_figures() -> None:
    """What is only monitored is reported with its figures, up to the year."""
    found = judge("", "value = { 2022 = 4, 2023 = 5 }", 2022)
    assert [(point.kind, point.year) for point in found.figures] == [("value", 2022)]


def test_figures_behind_a_verdict() -> None:
    """An assessment names the figures that it rests on, and no others."""
    found = judge(GROWTH, f"{THREE_YEARS}\nvalue = 100")
    assert [(point.kind, point.year) for point in found.figures] == [
        ("growth", 2021),
        ("growth", 2022),
        ("growth", 2023),
    ]


def test_year_alone_has_no_outlook() -> None:
    """One year's rate says nothing of the years to come."""
    assert judge(GROWTH, "growth = 5.8").outlook == Outlook()


def test_real_growth_from_current_prices() -> None:
    """143.96 to 251.46 亿元 at current prices says nothing about constant-price growth."""
    stated = "base_level = '143.96 亿元'\nprices = 'constant'\ntarget = { growth = 5 }"
    nominal = judge(stated, "value = 251.46")
    real = judge(stated, "value = 251.46\ndeflator = 150")
    assert (nominal.reason, six(real.actual)) == ("not_comparable", Decimal("5.207154"))


def test_intensity_from_current_prices() -> None:
    """Of an intensity the prices are below the line: 0.9 of 1.0 at 10 % higher prices is 0.99."""
    stated = "base_level = '1 吨标准煤'\nkind = 'reduction'\nprices = 'constant'\ntarget = { reduction = 15 }"
    nominal = judge(stated, "value = 0.9")
    real = judge(stated, "value = 0.9\ndeflator = 110")
    assert (nominal.reason, six(real.actual), real.basis) == (
        "not_comparable",
        Decimal(1),
        "levels",
    )


def test_deflator_leaves_the_years_growth_alone() -> None:
    """A year's growth at constant prices beside a deflated value is not deflated."""
    stated = "prices = 'constant'\ntarget = { growth = 5 }"
    found = judge(stated, "growth = 5.8\nvalue = 251.46\ndeflator = 150")
    assert (found.verdict, found.actual) == ("on_track", Decimal("5.8"))


@pytest.mark.parametrize(
    ("own", "other", "by", "expected"),
    [
        ("average = 6.1", "average = 6.1", "0", "verdict = 'on_track', margin = 0, required = 6.1"),
        ("cumulative = 20", "average = 6.3", "0", "verdict = 'off_track', lead_years = 'null'"),
        ("average = 10", "average = 5", "5", "verdict = 'on_track', margin = 0, actual = 10"),
        ("cumulative = 33", "average = 5", "5", "verdict = 'off_track', margin = -0.027555"),
        ("cumulative = 20", "cumulative = 15", "1.5", "verdict = 'off_track', margin = -0.003098"),
        ("average = 4", "average = 6", "-2", "verdict = 'on_track', required = 4"),
        ("value = 5", "average = 6", "0", "verdict = 'not_assessed', reason = 'no_baseline'"),
        ("average = 5", "value = 6", "0", "verdict = 'not_assessed', reason = 'no_baseline'"),
        ("average = 5", "growth = 6", "0", "verdict = 'not_assessed', reason = 'no_data'"),
    ],
)
def test_beside_another(own: str, other: str, by: str, expected: str) -> None:
    """In step with another index, or so many points above its average annual rate."""
    wanted = row(expected)
    found = judge_beside(f"target = {{ follow = 'gdp', by = {by} }}", own, other)
    assert facts(found, wanted) == wanted


def test_two_years_of_ten_per_cent_are_five_points_above_five() -> None:
    """1.1^2 against 1.05^2 and five points is met exactly."""
    stated = "target = { follow = 'gdp', by = 5 }"
    found = judge_beside(stated, "cumulative = 21", "cumulative = 10.25", 2022)
    assert (found.verdict, six(found.margin)) == ("on_track", Decimal(0))


def test_points_that_leave_nothing() -> None:
    """No rate is less than -100 %, and so much is required, however many points are allowed."""
    stated = "target = { follow = 'gdp', by = -300 }"
    wanted = row("verdict = 'on_track', required = -100, margin = 104")
    assert facts(judge_beside(stated, "average = 4", "average = 6", 2022), wanted) == wanted


def test_refused_figure_of_the_other() -> None:
    """What is held against a refused figure is refused itself."""
    stated = "target = { follow = 'gdp' }"
    found = judge_beside(stated, "average = 5", "value = '5 吨'", followed="unit = '亿元'")
    assert found.reason == "invalid"


@pytest.mark.parametrize(
    ("other", "followed", "verdict"),
    [
        ("value = -5", "baseline = 100\ntarget = { hold = 1 }", "not_assessed"),
        ("cumulative = -150", "baseline = 100\ntarget = { hold = 1 }", "not_assessed"),
        ("value = 0", "baseline = 100\ntarget = { hold = 1 }", "not_assessed"),
        ("value = 0", "count = true\nbaseline = 100\ntarget = { hold = 1 }", "on_track"),
    ],
)
def test_other_that_has_no_rate(other: str, followed: str, verdict: str) -> None:
    """A followed level of which no rate can be shown is no reason to fail; none at all is one."""
    found = judge_beside("target = { follow = 'gdp' }", "average = 5", other, followed=followed)
    assert found.verdict == verdict


def test_change_of_the_other_is_in_its_own_unit() -> None:
    """A followed level of 200 that rose by 20 has grown by ten per cent, not by twenty."""
    followed = "baseline = 200\ntarget = { level = 300 }"
    stated = "target = { follow = 'gdp' }"
    found = judge_beside(stated, "cumulative = 12", "cumulative = 20", followed=followed)
    assert found.verdict == "on_track"


@pytest.mark.parametrize(
    ("stated", "given", "expected"),
    [
        ("target = { hold = 93.0 }", "value = 92.95", "actual = 93, margin = 0"),
        (GROWTH, "average = 5.4", "actual = 5, margin = 0, verdict = 'on_track'"),
        (LEVEL_95, "value = 96.79", "actual = 96.79, verdict = 'off_track'"),
    ],
)
def test_rounded_comparison(stated: str, given: str, expected: str) -> None:
    """What is compared is shown: rounded where the requirement is printed."""
    wanted = row(expected)
    assert facts(judge(stated, given, comparison="rounded"), wanted) == wanted


@pytest.mark.parametrize(
    ("stated", "given", "expected"),
    [
        ("baseline = 10\ntarget = { level = 20 }", "value = 15", "0.973207"),
        ("baseline = 10\ntarget = { level = 20 }", "value = 9", "-0.232085"),
        ("baseline = 10\ntarget = { level = 20 }", "value = 0", "-6.725024"),
        (LOWER + "baseline = 20\ntarget = { level = 10 }", "value = 16", "0.553747"),
        ("baseline = 10\ntarget = { level = 20 }", "value = -1", None),
        ("baseline = -10\ntarget = { level = 20 }", "value = 5", None),
        (LOWER + "baseline = 10\ntarget = { level = -20 }", "value = 5", None),
        ("target = { level = 20 }", "value = 25", None),
        ("baseline = 10\ntarget = { hold = 20 }", "value = 25", None),
    ],
)
def test_pace_ratio(stated: str, given: str, expected: str | None) -> None:
    """The rate so far over the planned one; null unless all levels are positive."""
    ratio = six(judge(stated, given).outlook.pace_ratio)
    assert ratio == (None if expected is None else Decimal(expected))


def test_pace_ratio_of_a_level_that_stays() -> None:
    """An assessment of a level that the audit would refuse does not divide by nothing."""
    found = judge("baseline = 10\ntarget = { level = 10 }", "value = 10")
    assert found.outlook.pace_ratio is None


@pytest.mark.parametrize(
    ("stated", "year", "expected"),
    [
        (GROWTH, 2023, "5"),
        (LEVEL_95, 2023, "96.8"),
        ("target = { reduction = 15 }", 2024, "12.191787"),
        (ACCUMULATED, 2022, "5"),
        ("target = { yearly = { 2022 = 5 } }", 2022, "5"),
        ("target = { yearly = { 2022 = 5 } }", 2023, None),
        ("target = { level = 98 }", 2023, None),
        ("target = { level = 98 }", 2025, "98"),
        ("target = { follow = 'gdp' }", 2023, None),
        ("target = { form = 'hold', assigned_by = '通辽市' }", 2023, None),
        ("", 2023, None),
    ],
)
def test_requirement_of_a_year(stated: str, year: int, expected: str | None) -> None:
    """What a year requires, where the plan alone says it."""
    of = indicator(stated)
    required = six(required_in(plan(of), of, year))
    assert required == (None if expected is None else Decimal(expected))


def test_no_figures_at_all() -> None:
    """An indicator of which nothing is known has no data."""
    of = indicator(GROWTH)
    assert assess(Yardsticks(plan(of)), Series(of), 2023, {}, "exact").reason == "no_data"


def test_follower_of_a_series_that_lacks_a_year() -> None:
    """It is incomplete as the series is, and the year is named."""
    stated, other = "target = { follow = 'gdp' }", "growth = { 2021 = 5, 2023 = 5 }"
    found = judge_beside(stated, "cumulative = 16", other)
    assert (found.verdict, found.reason, found.missing) == ("not_assessed", "incomplete", (2022,))
