"""On track or not, how certainly, and in which words."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.engine import verdict
from hlgl_cli.engine.arithmetic import showing
from hlgl_cli.engine.verdict import Ruling, margins_of_years, rounded_actual
from hlgl_cli.engine.yardstick import Yardstick
from tests.engine.build import case, judge, judge_beside, measure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.engine.case import Case
    from hlgl_cli.engine.verdict import Comparison

LOWER = "better = 'lower'\n"
SHARE = "unit = '%'\ndecimals = 1\n"
GROWTH = "target = { growth = 5 }\ndecimals = 1"
LEVEL = "baseline = 95\ndecimals = 1\ntarget = { level = 98 }"
BENT = "baseline = 85\ndecimals = 1\ntarget = { level = 86.5, milestones = { 2022 = 85.6 } }"
TURNING = "baseline = 85\ndecimals = 1\ntarget = { level = 86, milestones = { 2022 = 87 } }"


def on_track(of: Case, comparison: Comparison) -> bool:
    """Return whether the figures of a case are on track."""
    return verdict.on_track(Yardstick(of), measure(of).value, comparison)


def is_certain(of: Case, comparison: Comparison) -> bool:
    """Return whether that is certain."""
    return Ruling(Yardstick(of), of, measure(of), comparison).certain


@pytest.fixture(autouse=True)
def _fifty_digits() -> Iterator[None]:
    """Compute as the engine does."""
    with showing():
        yield


@pytest.mark.parametrize(
    ("stated", "given", "expected"),
    [
        ("target = { growth = 5 }", "cumulative = 15.7625", True),
        ("target = { growth = 5 }", "cumulative = 15.7624", False),
        ("target = { growth = 5, bound = 'above' }", "cumulative = 15.7625", True),
        ("target = { growth = 5, bound = 'above' }", "cumulative = 15.7624", False),
        ("target = { growth = 5 }", "average = 5", True),
        ("target = { growth = 5 }", "growth = { 2021 = 5, 2022 = 5, 2023 = 5 }", True),
        (LOWER + "target = { growth = 5 }", "average = 5", True),
        (LOWER + "target = { growth = 5 }", "average = 5.1", False),
        ("baseline = 95\ntarget = { level = 98 }", "value = 96.8", True),
        ("baseline = 95\ntarget = { level = 98 }", "value = 96.7", False),
        (LOWER + "baseline = 43\ntarget = { level = 40 }", "value = 41.2", True),
        (LOWER + "baseline = 43\ntarget = { level = 40 }", "value = 42", False),
        ("target = { reduction = 40.951 }", "average = 10", True),
        ("target = { reduction = 40.951 }", "average = 9.9", False),
        ("target = { rise = 61.051 }", "cumulative = 33.1", True),
        ("target = { rise = 61.051 }", "cumulative = 33.0", False),
        (LOWER + "target = { rise = -40.951 }", "average = -10", True),
        ("target = { total = 10 }", "cumulative = 6", True),
        (LOWER + "target = { total = 10 }", "cumulative = 6", True),
        (LOWER + "target = { total = 10 }", "cumulative = 6.1", False),
        ("target = { mean = 180 }", "cumulative = 540", True),
        ("target = { hold = 93 }", "value = 93", True),
        (LOWER + "target = { hold = 4.5, bound = 'below' }", "value = 4.5", True),
        (LOWER + "target = { hold = 4.5, bound = 'below' }", "value = 4.6", False),
        ("target = { hold = 3500, bound = 'about', tolerance = 50 }", "value = 3450", True),
        ("target = { hold = 3500, bound = 'about', tolerance = 50 }", "value = 3449", False),
        ("target = { hold = 3500, bound = 'about', tolerance = 50 }", "value = 9999", True),
        ("target = { yearly = { 2023 = 6 } }", "growth = 6", True),
        ("target = { yearly = { 2023 = 6 } }", "growth = 5.9", False),
        ("kind = 'value'\ntarget = { multiple = 2 }", "cumulative = 51.6", True),
        ("kind = 'value'\ntarget = { multiple = 2 }", "cumulative = 51.5", False),
    ],
)
def test_verdict(stated: str, given: str, *, expected: bool) -> None:
    """The bound decides about the equal, exactly."""
    assert on_track(case(stated, given), "exact") is expected


def test_five_per_cent_fifteen_years_running() -> None:
    """Exactly on a path of 5 % is on track in each of fifteen years, without rounding."""
    given = ", ".join(f"{2020 + k} = 5" for k in range(1, 16))
    cases = [case(GROWTH, f"growth = {{ {given} }}", 2020 + k, 15) for k in range(1, 16)]
    assert {on_track(one, "exact") for one in cases} == {True}


@pytest.mark.parametrize(("value", "expected"), [("12", True), ("11.99999999999", False)])
def test_nine_to_sixteen_in_ten_years(value: str, *, expected: bool) -> None:
    """Half way from 9 to 16 at an even rate is 12, exactly."""
    stated = "baseline = 9\ntarget = { level = 16, path = 'geometric' }"
    assert on_track(case(stated, f"value = {value}", 2025, 10), "exact") is expected


@pytest.mark.parametrize(
    ("stated", "given", "year", "expected"),
    [
        (GROWTH, "average = 5", 2023, "5"),
        ("target = { growth = 5, milestones = { 2022 = 4 } }", "average = 5", 2022, "4"),
        ("target = { growth = 5, milestones = { 2022 = 4 } }", "average = 5", 2023, None),
        ("target = { growth = 5, milestones = { 2022 = 4 } }", "average = 5", 2025, "5"),
        (LEVEL, "value = 97", 2023, None),
        ("baseline = 98\ntarget = { level = 97 }", "value = 97", 2023, "97"),
        (LEVEL, "value = 97", 2025, "98"),
        (BENT, "value = 86", 2022, "85.6"),
        ("target = { reduction = 15 }", "cumulative = 9", 2024, None),
        ("target = { hold = 93 }", "value = 93", 2023, "93"),
        ("target = { mean = 180 }", "cumulative = 540", 2023, "180"),
        ("target = { yearly = { 2023 = 6.5 } }", "growth = 6", 2023, "6.5"),
        ("target = { follow = 'gdp' }", "average = 6", 2025, None),
    ],
)
def test_printed_requirement(stated: str, given: str, year: int, expected: str | None) -> None:
    """What a year requires is printed for some forms, for milestones and for the last year."""
    required = Yardstick(case(stated, given, year)).printed
    assert required == (None if expected is None else Decimal(expected))


@pytest.mark.parametrize(
    ("stated", "given", "expected"),
    [
        ("target = { hold = 4.5 }", "value = 4.45", "4.4"),
        ("target = { hold = 4.5 }", "value = 4.4500001", "4.5"),
        ("target = { hold = 4.5 }", "value = 4.55", "4.6"),
        ("target = { hold = 4.5 }", "value = 4.54", "4.5"),
        ("target = { hold = 4.5 }", "value = -4.45", "-4.4"),
        ("target = { growth = 5.0 }", "average = 4.95", "5.0"),
        ("target = { growth = 5.0 }", "average = 4.9499", "4.9"),
        ("target = { growth = 5.0 }", "average = 5.05", "5.0"),
        ("target = { growth = 5 }", "growth = { 2021 = 6.1, 2022 = 3.0, 2023 = 4.8 }", "5"),
        ("target = { growth = 5, averaging = 'accumulated' }", "average = 4.5", "4"),
        ("target = { hold = 1E+2 }", "value = 250", "2E+2"),
        ("target = { yearly = { 2023 = 6.0 } }", "growth = 5.95", "6.0"),
    ],
)
def test_tie_is_decided_on_the_measure_itself(stated: str, given: str, expected: str) -> None:
    """Rounded once to the digits of what is required, a tie to the even digit."""
    judged = case(stated, given)
    assert str(rounded_actual(Yardstick(judged), measure(judged).value)) == expected


def test_nothing_is_rounded_to_a_computed_requirement() -> None:
    """Where the path is not printed there are no digits to round to."""
    assert rounded_actual(Yardstick(case(LEVEL, "value = 97")), Fraction(97)) is None


@pytest.mark.parametrize(
    ("stated", "given", "year", "years"),
    [
        (
            "kind = 'value'\nbaseline = 1E-15\ntarget = { growth = 5.00000000000000 }",
            "value = 999999999999999E+15",
            2021,
            5,
        ),
        ("kind = 'growth'\ntarget = { multiple = 2 }", "average = 1E+15", 2025, 5),
        ("kind = 'growth'\ntarget = { multiple = 2 }", "average = 999999999999999E+15", 2035, 15),
    ],
)
def test_huge_number_is_rounded_too(stated: str, given: str, year: int, years: int) -> None:
    """A number of hundreds of digits is rounded like every other."""
    assert on_track(case(stated, given, year, years), "rounded")


@pytest.mark.parametrize(
    ("stated", "given", "year", "exact", "rounded"),
    [
        ("target = { hold = 93.0 }", "value = 92.95", 2023, False, True),
        ("target = { hold = 93.1 }", "value = 93.05", 2023, False, False),
        ("target = { hold = 93.0, bound = 'above' }", "value = 93.04", 2025, True, False),
        (LOWER + "target = { hold = 4.5 }", "value = 4.54", 2023, False, True),
        ("target = { growth = 5 }", "average = 4.6", 2023, False, True),
        ("target = { growth = 5.0, bound = 'about' }", "average = 4.49", 2023, False, False),
        ("target = { growth = 5.0, bound = 'about' }", "average = 4.50", 2023, True, True),
        ("target = { mean = 5 }", "cumulative = 13.6", 2023, False, True),
        ("target = { mean = 5 }", "cumulative = 13.5", 2023, False, False),
        (LEVEL, "value = 96.79", 2023, False, False),
        (LEVEL, "value = 97.6", 2025, False, True),
        ("target = { reduction = 18 }", "cumulative = 17.7", 2025, False, True),
    ],
)
def test_comparison(stated: str, given: str, year: int, *, exact: bool, rounded: bool) -> None:
    """GB/T 8170: all digits by default, or rounded to the digits of what is printed."""
    judged = case(stated, given, year)
    assert (on_track(judged, "exact"), on_track(judged, "rounded")) == (exact, rounded)


@pytest.mark.parametrize(
    ("stated", "given", "expected"),
    [
        (SHARE + "baseline = 91\ntarget = { level = 97 }", "cumulative = 4.1", True),
        (SHARE + "baseline = 12.5\ntarget = { level = 12.6 }", "value = 12.5", False),
        (SHARE + "baseline = 12.5\ntarget = { level = 12.6 }", "value = 12.6", False),
        (SHARE + "target = { hold = 100 }", "value = 100", True),
        (SHARE + "target = { hold = 93 }", "value = 93.0", False),
        ("decimals = 1\ntarget = { hold = 100 }", "value = 100", False),
        (SHARE + LOWER + "target = { hold = 0 }", "value = 0", True),
        ("count = true\nbaseline = 5\ntarget = { level = 10 }", "value = 8", True),
        ("baseline = 5\ntarget = { level = 10 }", "value = 8", False),
        (LOWER + "count = true\nbaseline = 43\ntarget = { level = 38 }", "value = 40", True),
        (GROWTH, "growth = { 2021 = 6.1, 2022 = 4.0, 2023 = 5.8 }", True),
        (GROWTH, "growth = { 2021 = 6.1, 2022 = 3.9, 2023 = 5.0 }", False),
        (
            "target = { total = 10 }\ndecimals = 1",
            "value = { 2021 = 2, 2022 = 2, 2023 = 2 }",
            False,
        ),
        ("target = { hold = 93.1 }\ndecimals = 2", "value = 93.100", False),
    ],
)
def test_certainty(stated: str, given: str, *, expected: bool) -> None:
    """A verdict is certain if everything the printed numbers may stand for gives it."""
    assert is_certain(case(stated, given), "exact") is expected


def test_rounded_comparison_is_certain_of_more() -> None:
    """93.04 may be 93.035 or 93.045, but rounds to 93.0 either way."""
    judged = case("target = { hold = 93.0 }", "value = 93.04")
    assert is_certain(judged, "rounded")


def test_figure_that_may_not_reach_the_target_without_a_baseline() -> None:
    """At the lower corner the baseline would be needed, so the verdict is not certain."""
    judged = case("target = { level = 97 }", "value = 97")
    assert (on_track(judged, "exact"), is_certain(judged, "exact")) == (True, False)


def test_partial_sum_that_may_not_reach_the_target() -> None:
    """At the lower corner a year is missing, so the verdict is not certain."""
    assert not is_certain(case("target = { total = 10 }", "value = { 2021 = 10 }"), "exact")


@pytest.mark.parametrize(("other", "certain"), [("5.0", True), ("6.1", False)])
def test_certainty_beside_another(other: str, *, certain: bool) -> None:
    """The other's figures may stand for more or less, too."""
    stated = "target = { follow = 'gdp' }\ndecimals = 1"
    found = judge_beside(stated, "average = 6.1", f"average = {other}")
    assert (found.verdict, found.certain) == ("on_track", certain)


def test_certainty_beside_a_level_that_fell() -> None:
    """100 less 10 is at least 90.5 of 100 if they stand for 100.5 and 9.5."""
    followed = "baseline = 100\ntarget = { level = 200 }"
    stated = "target = { follow = 'gdp' }\ndecimals = 3"
    found = judge_beside(stated, "index = 90.5", "cumulative = -10", followed=followed)
    assert (found.verdict, found.certain) == ("on_track", False)


@pytest.mark.parametrize(
    ("stated", "given", "expected"),
    [
        (GROWTH, "average = 5", True),
        (LOWER + GROWTH, "average = 5", False),
        ("target = { growth = -5 }", "average = 5", False),
        (LOWER + "target = { growth = -5 }", "average = 5", True),
        ("target = { growth = 0 }", "average = 5", False),
        (LEVEL, "value = 96", True),
        ("target = { reduction = 15 }", "cumulative = 5", True),
        ("target = { total = 10 }", "cumulative = 5", True),
        (LOWER + "target = { total = 10 }", "cumulative = 5", False),
        ("target = { hold = 5 }", "value = 5", False),
        ("target = { mean = 5 }", "cumulative = 5", True),
        (LOWER + "target = { mean = 5 }", "cumulative = 5", False),
        ("baseline = 98\ntarget = { level = 97 }", "value = 97", False),
        ("target = { yearly = { 2023 = 5 } }", "growth = 5", False),
        (BENT, "value = 86", True),
        (TURNING, "value = 86", False),
    ],
)
def test_lead(stated: str, given: str, *, expected: bool) -> None:
    """Only on a path that moves in the better direction can one be ahead of time."""
    assert Yardstick(case(stated, given)).has_lead() is expected


def test_year_alone_has_no_lead() -> None:
    """One year's rate says nothing of the years before."""
    assert not Yardstick(case(GROWTH, "growth = 5").of_year_alone()).has_lead()


@pytest.mark.parametrize(
    ("stated", "given", "year", "expected"),
    [
        (LEVEL, "value = 98", 2023, "achieved"),
        (LEVEL, "value = 97.1", 2023, "ahead"),
        (LEVEL, "value = 97.0", 2023, "in_line"),
        (LEVEL, "value = 96.6", 2023, "in_line"),
        (LEVEL, "value = 96.5", 2023, "behind"),
        (LEVEL, "value = 98", 2025, "achieved"),
        (LEVEL, "value = 97.9", 2025, "behind"),
        (LOWER + "baseline = 43\ntarget = { level = 38 }", "value = 39.5", 2023, "ahead"),
        (LOWER + "baseline = 43\ntarget = { level = 38 }", "value = 40.5", 2023, "behind"),
        (LOWER + "baseline = 43\ntarget = { level = 38 }", "value = 40.4", 2023, "in_line"),
        (GROWTH, "cumulative = 27.62815625", 2023, "ahead"),
        (GROWTH, "cumulative = 5", 2021, "in_line"),
        (GROWTH, "cumulative = 6.3", 2021, "ahead"),
        (GROWTH, "cumulative = 6.2", 2021, "in_line"),
        (GROWTH, "cumulative = 3.8", 2021, "in_line"),
        (GROWTH, "cumulative = 3.7", 2021, "behind"),
        (LEVEL, "value = 95.75", 2021, "ahead"),
        (LEVEL, "value = 95.45", 2021, "behind"),
        (LEVEL, "value = 95.46", 2021, "in_line"),
        (GROWTH, "cumulative = 18.63", 2023, "ahead"),
        (GROWTH, "cumulative = 18.62", 2023, "in_line"),
        (GROWTH, "cumulative = 12.98", 2023, "in_line"),
        (GROWTH, "cumulative = 12.97", 2023, "behind"),
        (GROWTH, "average = 4.9", 2025, "behind"),
        ("target = { reduction = 15 }", "cumulative = 16.8", 2024, "achieved"),
        ("target = { reduction = 13.5 }", "cumulative = 7.3", 2023, "in_line"),
        ("target = { reduction = 18 }", "cumulative = 17.7", 2025, "behind"),
        ("target = { total = 10 }", "cumulative = 10", 2023, "achieved"),
        ("target = { total = 10 }", "cumulative = 7", 2023, "ahead"),
        (LOWER + "target = { total = 10 }", "cumulative = 0", 2023, "in_line"),
        (LOWER + "target = { total = 10 }", "cumulative = 9", 2023, "behind"),
        (BENT, "value = 86.05", 2023, "ahead"),
        (BENT, "value = 85.75", 2023, "behind"),
        (TURNING, "value = 87", 2023, "in_line"),
        ("target = { level = 97 }", "value = 98", 2023, "achieved"),
        ("target = { hold = 4.5 }\ndecimals = 1", "value = 9", 2023, "in_line"),
        ("target = { hold = 4.5 }\ndecimals = 1", "value = 4.4", 2023, "behind"),
        ("target = { hold = 4.5 }", "value = 4", 2023, "in_line"),
        ("target = { hold = 4.5 }\ndecimals = 1", "value = 4.5", 2025, "achieved"),
        ("target = { mean = 5 }\ndecimals = 1", "cumulative = 12", 2023, "behind"),
        ("target = { mean = 5 }\ndecimals = 1", "cumulative = 12.6", 2023, "in_line"),
        ("target = { mean = 5 }\ndecimals = 1", "cumulative = 25", 2023, "achieved"),
        (
            "target = { mean = 5 }\ndecimals = 1",
            "value = { 2021 = 20, 2023 = 5 }",
            2023,
            "achieved",
        ),
        ("target = { multiple = 2 }", "cumulative = 100", 2023, "achieved"),
    ],
)
def test_grade(stated: str, given: str, year: int, expected: str) -> None:
    """The lead beyond a slack; without a lead, on track or a certain miss."""
    assert judge(stated, given, year).grade == expected


def test_on_track_is_never_graded_behind() -> None:
    """About allows a shortfall of more than half a year, and then the grade allows it too."""
    stated = "baseline = 95\ntarget = { level = 98, bound = 'about', tolerance = 1 }"
    found = judge(stated, "value = 96.4")
    assert (found.verdict, found.grade) == ("on_track", "in_line")


def test_achieved_within_the_tolerance() -> None:
    """What about allows is allowed before the target year, too."""
    stated = "baseline = 95\ntarget = { level = 98, bound = 'about', tolerance = 1 }"
    assert judge(stated, "value = 97").grade == "achieved"


def test_above_is_not_achieved_by_the_number_itself() -> None:
    """More than 98 is demanded, so 98 is ahead of its time but not achieved."""
    stated = "baseline = 95\ntarget = { level = 98, bound = 'above' }"
    assert judge(stated, "value = 98").grade == "ahead"


STEPS = "kind = 'growth'\ntarget = { yearly = { 2021 = 5, 2022 = 5, 2023 = 6 } }\ndecimals = 1"
CEILING = LOWER + "target = { hold = 4.5 }\ndecimals = 1"


@pytest.mark.parametrize(
    ("stated", "given", "expected"),
    [
        (CEILING, "value = { 2021 = 4.3, 2022 = 4.4, 2023 = 4.6 }", "in_line"),
        (CEILING, "value = { 2021 = 4.5, 2022 = 4.4, 2023 = 4.7 }", "behind"),
        (CEILING, "value = { 2022 = 1, 2023 = 4.6 }", "behind"),
        (STEPS, "growth = { 2021 = 6, 2022 = 5, 2023 = 5 }", "in_line"),
        (STEPS, "growth = { 2021 = 5, 2022 = 5.9, 2023 = 5 }", "behind"),
        (STEPS.replace("2021 = 5, ", ""), "growth = { 2022 = 9, 2023 = 5 }", "behind"),
        (LEVEL.replace("95", "99"), "value = { 2021 = 99, 2022 = 99, 2023 = 97 }", "in_line"),
        (TURNING, "value = { 2021 = 99, 2022 = 99, 2023 = 86 }", "behind"),
    ],
)
def test_grade_by_the_mean_of_the_years(stated: str, given: str, expected: str) -> None:
    """What must hold each year is in line if the mean of all margins is not below 0."""
    found = judge(stated, given)
    assert (found.verdict, found.grade) == ("off_track", expected)


def test_a_year_alone_has_no_grade() -> None:
    """It says nothing of the pace."""
    found = judge(GROWTH, "growth = 9")
    assert (found.verdict, found.grade, found.grade_certain) == ("on_track", None, None)


@pytest.mark.parametrize(
    ("stated", "given", "year", "expected"),
    [
        (LEVEL, "value = 96.5", 2023, (True, False)),
        (LEVEL, "value = 96.8", 2023, (False, True)),
        (LEVEL, "value = 97.9", 2025, (True, True)),
        (LEVEL, "value = 98.0", 2025, (False, False)),
        (LEVEL, "value = 98.0", 2023, (True, False)),
        (CEILING, "value = { 2021 = 4.5, 2022 = 4.4, 2023 = 4.6 }", 2023, (True, False)),
        (CEILING, "value = { 2021 = 4.1, 2022 = 4.4, 2023 = 4.6 }", 2023, (True, True)),
        (CEILING, "value = 4.5", 2023, (False, True)),
        ("target = { total = 10 }", "value = { 2021 = 10 }", 2023, (False, False)),
    ],
)
def test_certainty_of_the_grade(
    stated: str, given: str, year: int, expected: tuple[bool, bool]
) -> None:
    """A grade may be certain where the verdict is not, and the other way round."""
    found = judge(stated, given, year)
    assert (found.certain, found.grade_certain) == expected


@pytest.mark.parametrize(
    ("stated", "given", "known", "expected"),
    [
        (CEILING, "value = 4.9", "at_least", (True, True)),
        (CEILING, "value = 4.9", "at_most", (False, True)),
        (CEILING, "value = 4.1", "at_most", (True, True)),
        (LEVEL, "value = 98.5", "at_least", (True, True)),
        (LEVEL, "value = 97.5", "at_least", (True, False)),
        (GROWTH, "average = 9", "at_least", (True, True)),
        (GROWTH, "average = 5.1", "at_least", (True, False)),
        (GROWTH, "average = 2", "at_most", (True, True)),
    ],
)
def test_certainty_of_a_bound(
    stated: str, given: str, known: str, expected: tuple[bool, bool]
) -> None:
    """What is known as a bound leaves verdict and grade certain where the bound alone decides."""
    found = judge(stated, f'{given}\nknown = "{known}"')
    assert (found.certain, found.grade_certain) == expected


@pytest.mark.parametrize(
    ("given", "year", "expected"),
    [
        ("value = 43", 2021, "off_track"),
        ("value = 42", 2021, "on_track"),
        ("value = 42", 2022, "on_track"),
        ("value = 41", 2023, "on_track"),
        ("value = 42", 2023, "off_track"),
        ("value = 41", 2024, "on_track"),
        ("value = 41", 2025, "off_track"),
    ],
)
def test_places_are_whole(given: str, year: int, expected: str) -> None:
    """43 to 40 asks for 42.4, 41.8, 41.2 and 40.6: for the nearest whole place before its time."""
    stated = LOWER + "count = true\nbaseline = 43\ntarget = { level = 40 }"
    assert judge(stated, given, year).verdict == expected


def test_milestone_has_the_words_of_a_target() -> None:
    """In its year it is met or missed, and a strict bound is strict."""
    strict = BENT.replace("}", "}, bound = 'above' }", 1).replace("} }", "}", 1)
    found = [judge(strict, f"value = {value}", 2022) for value in ("85.6", "85.7")]
    assert [(each.is_dated, each.due, each.verdict) for each in found] == [
        (True, False, "off_track"),
        (True, False, "on_track"),
    ]
    assert not judge(strict, "value = 86", 2023).is_dated


@pytest.mark.parametrize(
    ("given", "margins"),
    [
        ("value = { 2021 = 4.3, 2022 = 4.4, 2023 = 4.6 }", ("0.2", "0.1", "-0.1")),
        ("value = { 2022 = 4.4, 2023 = 4.6 }", ()),
    ],
)
def test_margins_of_years(given: str, margins: tuple[str, ...]) -> None:
    """Each year has its margin; where one is missing there are none."""
    judged = case("better = 'lower'\ntarget = { hold = 4.5 }", given)
    assert margins_of_years(Yardstick(judged), judged) == tuple(map(Fraction, margins))
