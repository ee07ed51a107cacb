"""Where a number lies just on an edge, or one figure of several decides: what is said must not turn."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from hlgl_cli.engine.arithmetic import Printed
from hlgl_cli.engine.assessment import Amended
from hlgl_cli.engine.judging import assess
from hlgl_cli.engine.paths import Accumulated, Falling
from hlgl_cli.engine.series import Series, known_as
from hlgl_cli.engine.yardstick import Yardstick, Yardsticks
from hlgl_cli.figures.joining import blank_book, join
from hlgl_cli.figures.reading import Submitted, read_figures
from hlgl_cli.submission import Submission
from tests.engine.build import book, case, indicator, judge, judge_beside, plan, six, table

LOWER = "better = 'lower'\n"
ACCUMULATED = "decimals = 1\ntarget = { growth = 5, averaging = 'accumulated' }"
FOLLOW = "target = { follow = 'gdp' }"
GROWN = "growth = { 2021 = 5, 2022 = 5, 2023 = 5 }"


def test_target_of_nothing() -> None:
    """A target of 0 is a number: what is above it does not meet it, and 0 does."""
    stated = LOWER + "decimals = 1\ntarget = { level = 0 }"
    assert judge(stated, "value = 0.5").reason == "no_baseline"
    assert judge(stated, "value = 0").verdict == "on_track"
    rounded = judge("target = { hold = 0 }", "value = 0", comparison="rounded")
    assert rounded.verdict == "on_track"
    stated = LOWER + "baseline = 5\ntarget = { level = 0 }"
    assert Yardstick(case(stated, "value = 4")).planned_pace is None


@pytest.mark.parametrize(("bound", "meets"), [("at_least", True), ("above", False)])
def test_number_of_the_target(bound: str, *, meets: bool) -> None:
    """To be on a target is enough unless it is to be passed."""
    of = case(f"target = {{ level = 98, bound = '{bound}' }}", "value = 98")
    assert of.meets(Fraction(98)) is meets


def test_partial_sum_behind_an_earlier_total() -> None:
    """A year that is left out behind a total is told, though the sum suffices without it."""
    found = judge("target = { total = 10 }", "cumulative = { 2021 = 9 }\nvalue = { 2023 = 5 }")
    assert (found.verdict, found.basis, found.missing) == ("on_track", "mixed", (2022,))


def test_average_is_no_index_of_the_accumulated_method() -> None:
    """Each year's index is chained from its own rates: an average of the method is none of them."""
    found = judge(ACCUMULATED, f"{GROWN}\naverage = {{ 2022 = 9 }}")
    assert six(found.actual) == 5


def test_sum_below_one() -> None:
    """The accumulated method has a rate for a sum of less than one year's amount."""
    found = judge(ACCUMULATED, "growth = { 2021 = -10 }", 2021)
    assert six(found.actual) == -10
    assert six(found.outlook.lead_years) == Decimal("-3.159462")


@pytest.mark.parametrize(
    ("given", "missing"),
    [("growth = { 2021 = 5, 2023 = 5 }", (2022,)), ("growth = 5\naverage.2022 = 5", (2021,))],
)
def test_years_that_the_accumulated_method_lacks(given: str, missing: tuple[int, ...]) -> None:
    """It asks for the index of every year, and an average stands for its own alone."""
    assert judge(ACCUMULATED, given).missing == missing


def test_followed_from_nothing() -> None:
    """Another that began at nothing is known by its rates."""
    other = "growth = { 2021 = 4, 2022 = 4, 2023 = 4 }\nvalue.2022 = 3"
    assert judge_beside(FOLLOW, GROWN, other, followed="baseline = 0").verdict == "on_track"


@pytest.mark.parametrize(
    ("own", "gdp", "certain"),
    [
        ("5.940", "5.0", True),
        ("5.940", "5.9", False),
        ("5.940", "6.1", True),
        ("5.860", "5.9", False),
    ],
)
def test_rounding_of_the_followed(own: str, gdp: str, *, certain: bool) -> None:
    """Whether another's rounding turns the verdict depends on both of its ends."""
    stated = "decimals = 3\ntarget = { follow = 'gdp' }"
    followed = "kind = 'growth'\ndecimals = 1"
    found = judge_beside(stated, f"growth = {own}", f"growth = {gdp}", 2021, followed)
    assert found.certain is certain


@pytest.mark.parametrize("known", ["at_least", "at_most", "about"])
def test_base_without_an_end(known: str) -> None:
    """A base that may be anything on one side leaves the verdict open, and the grade."""
    stated = (
        f"decimals = 1\nbaseline = {{ value = 95, known = '{known}' }}\ntarget = {{ level = 98 }}"
    )
    found = judge(stated, "value = 97.5")
    assert (found.certain, found.grade_certain) == (False, False)


@pytest.mark.parametrize("known", ["at_least", "at_most", "about"])
def test_followed_without_an_end(known: str) -> None:
    """So does a number to keep up with, and its base."""
    stated = "decimals = 1\ntarget = { follow = 'gdp' }"
    other = f"cumulative = 10\nknown = '{known}'"
    assert judge_beside(stated, "cumulative = 30.0", other).certain is False
    followed = f"kind = 'value'\nbaseline = {{ value = 100, known = '{known}' }}"
    found = judge_beside(stated, "cumulative = 30.0", "value = 110", 2023, followed)
    assert found.certain is False


def test_year_of_the_refused() -> None:
    """Of what was refused nothing is said, whatever other years have."""
    found = judge(
        "baseline = 95\ntarget = { level = 98 }", "value = { 2022 = '5 公里', 2023 = 96 }"
    )
    assert (found.reason, found.actual) == ("invalid", None)


def test_refused_before_and_after() -> None:
    """What is refused of a year that is still to come does not hide what was refused before."""
    given = "value = { 2022 = '5 公里', 2023 = 96, 2024 = '5 公里' }"
    of = plan(indicator("baseline = 95\ntarget = { level = 98 }"))
    series = book(of, 2024, {"it": given})
    assert assess(Yardsticks(of), series["it"], 2023, series, "exact").reason == "invalid"


def test_needed_of_what_is_due() -> None:
    """In the target year nothing is needed any more, in no form."""
    found = judge("baseline = 95\ntarget = { level = 98 }", "value = 97", 2025)
    assert (found.outlook.needed_per_year, found.outlook.needed_as) == (None, None)


def test_lost_by_indexes_of_the_previous_year() -> None:
    """An index below 100 is a loss, though it is a number above 0."""
    stated = "kind = 'value'\ntarget = { multiple = 1.1 }"
    assert judge(stated, "annual_index = { 2021 = 115, 2022 = 90 }", 2022).met_in == 2021


def test_level_that_stays() -> None:
    """A year like the one before is not worse."""
    found = judge("target = { trend = 'up' }", "value = { 2021 = 3, 2022 = 3, 2023 = 4 }")
    assert found.broken_years == ()


def test_first_of_equal_years() -> None:
    """Of years that are equally bad the one that is judged stands for all."""
    stated = "target = { hold = 4, each_year = true }"
    found = judge(stated, "value = { 2021 = 5, 2022 = 6, 2023 = 5 }")
    assert [point.year for point in found.figures] == [2023]


def test_fall_that_is_to_shrink() -> None:
    """A fall that a milestone exceeds is to shrink to the target's."""
    path = Falling(Fraction(1, 5), Fraction(1, 10), 2)
    assert (path.moves, six(path.at(Fraction(0))), six(path.at(Fraction(2)))) == (
        -1,
        Decimal("0.2"),
        Decimal("0.1"),
    )


def test_root_that_is_rational() -> None:
    """Where fifty digits cannot tell a sum from the path at another time, it is on it."""
    path = Accumulated(Fraction(7, 9), 5, 2)
    orders = [path.compare(Fraction(28, 9) + off, Fraction(1)) for off in (-1, 0, 1)]
    assert orders == [-1, 0, 1]


def test_size_of_an_amended_indicator() -> None:
    """The same indicator with another target has another size."""
    of = plan(indicator("target = { growth = 5 }"))
    yardsticks, other = Yardsticks(of), indicator("target = { growth = 7 }")
    assert yardsticks.size(of.indicators[0]).rate == 5
    assert yardsticks.size(other).rate == 7
    assert yardsticks.size(other) is yardsticks.size(other)


def test_alone() -> None:
    """A year's own rate that is judged for want of a total says so."""
    assert judge("target = { growth = 5 }", "growth = 5").is_alone
    assert not judge("target = { growth = 5 }", GROWN).is_alone


def test_known_as() -> None:
    """A number is as well known as it is said to be."""
    assert known_as(Printed(Fraction(5)), "about") == Printed(Fraction(5), known="about")
    assert known_as(Printed(Fraction(5)), None) == Printed(Fraction(5))


def test_years_of_a_series() -> None:
    """What counts from a year leaves that year out, and the newest is of the years asked for."""
    given = "value = { 2021 = 1, 2022 = 2, 2023 = 3 }"
    series = book(plan(indicator()), 2023, {"it": given})["it"]
    assert [year for _, year in series.after(2021).points] == [2022, 2023]
    assert series.newest(range(2019, 2023)) == 2022
    assert series.newest(range(2024, 2030)) is None


def test_no_way_is_shown_as_none() -> None:
    """Without a baseline only the end can be shown."""
    found = judge("target = { level = 98 }", "value = 99")
    assert (found.verdict, found.required, found.actual) == ("on_track", None, Decimal(99))
    assert found.certain
    assert judge("target = { level = 98 }", "value = 98").certain is False


@pytest.mark.parametrize(
    ("stated", "given", "year", "missing"),
    [
        ("target = { total = 10 }", "value = { 2021 = 1, 2023 = 1 }\ngrowth = { 2022 = 5 }", 2023, (2022,)),
        ("target = { total = 10 }", "cumulative = { 2021 = 9 }\nvalue = { 2022 = 5 }", 2023, (2023,)),
        ("target = { growth = 5 }", "cumulative = { 2021 = 5, 2023 = 16 }", 2023, ()),
        ("target = { form = 'growth', assigned_by = 'x' }", "growth = 5", 2023, ()),
        ("baseline = 95\ntarget = { level = 98 }", "growth = { 2021 = 5, 2023 = 5 }", 2023, (2022,)),
    ],
)  # fmt: skip
def test_missing(stated: str, given: str, year: int, missing: tuple[int, ...]) -> None:
    """The years are named that a verdict lacks, or that lie between figures, and no others."""
    assert judge(stated, given, year).missing == missing


@pytest.mark.parametrize(
    ("stated", "given", "year", "reason"),
    [
        ("baseline = 95\ntarget = { level = 98 }", "growth = { 2021 = 5, 2023 = 5 }", 2023, "no_data"),
        ("decimals = 1\nbaseline = 95\ntarget = { level = 98, due = 2024 }", "value = 97", 2025, "no_target"),
    ],
)  # fmt: skip
def test_reason(stated: str, given: str, year: int, reason: str) -> None:
    """Without a verdict, why is told, and no number stands for one."""
    found = judge(stated, given, year)
    assert (found.reason, found.actual, found.distance) == (reason, None, None)


@pytest.mark.parametrize(
    ("own", "other", "followed", "reason"),
    [
        ("growth = 5", "growth = -150", "kind = 'growth'", "no_data"),
        (GROWN, "cumulative = { 2023 = 3 }", "target = { level = 110 }", "no_baseline"),
    ],
)
def test_reason_of_the_followed(own: str, other: str, followed: str, reason: str) -> None:
    """Why another cannot be followed is told as if it were judged itself."""
    year = 2021 if own == "growth = 5" else 2023
    assert judge_beside(FOLLOW, own, other, year, followed).reason == reason


def test_worse_up_to_the_year() -> None:
    """A later year that is worse is not told of an earlier one."""
    of = plan(indicator("target = { trend = 'up' }"))
    series = book(of, 2023, {"it": "value = { 2021 = 3, 2022 = 4, 2023 = 2 }"})
    found = assess(Yardsticks(of), series["it"], 2022, series, "exact")
    assert found.broken_years == ()


def test_which_of_several_targets() -> None:
    """What is said of one of several targets says of which."""
    of = plan(indicator("kind = 'growth'\ntargets = [ { growth = 3 }, { growth = 5 } ]"))
    series = book(of, 2023, {"it": "cumulative = 16"})["it"]
    each = [series._replace(indicator=part) for part in of.indicators[0].parts]
    assert [assess(Yardsticks(of), one, 2023, {}, "exact").part for one in each] == [1, 2]


def test_which_of_several_targets_was_amended() -> None:
    """Beside the old target, too, it is told which of several is judged."""
    more = "amended = [ { until = 2021, target = { growth = 2 } } ]"
    of = plan(
        indicator(f"kind = 'growth'\ntargets = [ {{ growth = 3 }}, {{ growth = 5 }} ]\n{more}")
    )
    series = book(of, 2023, {"it": "cumulative = 16"})["it"]
    each = [series._replace(indicator=part) for part in of.indicators[0].parts]
    found = [assess(Yardsticks(of), one, 2023, {}, "exact") for one in each]
    assert [(one.part, one.amended is None) for one in found] == [(1, False), (2, False)]


def test_verdict_on_the_target_before() -> None:
    """Beside the verdict on an amended target stands that on the old one."""
    found = judge(
        "target = { hold = 5 }\namended = [ { until = 2021, target = { hold = 3 } } ]", "value = 4"
    )
    assert found.verdict == "off_track"
    assert found.amended == Amended(Decimal(3), verdict="on_track")


@pytest.mark.parametrize(("given", "reason"), [("growth = 5.8", "one_year"), (GROWN, None)])
def test_why_there_is_no_grade(given: str, reason: str | None) -> None:
    """A year alone has no grade, for that reason; how numbers were compared is kept."""
    found = judge("target = { growth = 5 }", given, comparison="rounded")
    assert (found.grade_reason, found.comparison) == (reason, "rounded")


def test_first_of_equal_status() -> None:
    """An official total comes before a chain of the same status, though it has a final figure."""
    of = plan(indicator("target = { growth = 5 }"))
    stated = [
        {"year": 2022, "status": "final", "figures": {"it": table("average = 5")}},
        {"year": 2023, "figures": {"it": table("cumulative = 16\ngrowth = 5")}},
    ]
    files = [Submitted("a.toml", Submission.model_validate(each)) for each in stated]
    given = [one for each in files for one in read_figures(of, each).statements]
    series = join(blank_book(of), given, set(), "here")[0]["it"]
    assert assess(Yardsticks(of), series, 2023, {}, "exact").basis == "cumulative"


MILESTONES = "baseline = 85\ntarget = {{ level = {}, milestones = {{ 2022 = 86{} }} }}"


@pytest.mark.parametrize(
    ("stated", "given", "year", "lead", "needed"),
    [
        (MILESTONES.format("86.5", ""), "value = 85.25", 2021, "-0.5", "0.3125"),
        (MILESTONES.format("90", ", 2023 = 87"), "value = 86", 2023, "-1", "2"),
    ],
)
def test_way_through_milestones(stated: str, given: str, year: int, lead: str, needed: str) -> None:
    """The lead is on the leg that the number is on, and what is needed leads to the end."""
    outlook = judge(stated, given, year).outlook
    assert (outlook.lead_years, outlook.needed_per_year) == (Decimal(lead), Decimal(needed))


def test_needed_of_less_than_a_year() -> None:
    """Where the years before brought more, the accumulated method leaves room for a fall."""
    given = "growth = { 2021 = 10, 2022 = 10, 2023 = 10, 2024 = 10 }"
    assert six(judge(ACCUMULATED, given, 2024).outlook.needed_per_year) == Decimal("-52.406747")


@pytest.mark.parametrize(
    ("base", "target", "given", "grade"),
    [
        ("94", "97.9", "94.5", "behind"),
        ("94", "97.9", "94.6", "in_line"),
        ("97.9", "97.9", "97.9", "in_line"),
    ],
)
def test_grade_that_one_corner_turns(base: str, target: str, given: str, grade: str) -> None:
    """A grade is not certain if it is another at a single end of base and figure."""
    stated = f"decimals = 1\nbaseline = {base}\ntarget = {{ level = {target} }}"
    found = judge(stated, f"value = {given}", 2021)
    assert (found.grade, found.grade_certain) == (grade, False)


def test_ground_of_another_base() -> None:
    """The same indicator from another base is another question."""
    of = plan(indicator("baseline = 95\ntarget = { level = 98 }"))
    yardsticks, own = Yardsticks(of), of.indicators[0]
    other = own.rebased(Decimal(90))
    assert own.target is not None
    bases = [yardsticks.case(Series(each), own.target, 2023, {}).base for each in (own, other, own)]
    assert [base and base.value for base in bases] == [95, 90, 95]


@pytest.mark.parametrize(
    ("stated", "given"), [("", "value = 95"), ("target = { hold = 9 }", "value = 9")]
)
def test_how_it_is_judged(stated: str, given: str) -> None:
    """With or without a verdict it is told how numbers are compared and whose grades there are."""
    found = judge(stated, given)
    assert (found.comparison, found.graded_by) == ("exact", "official")


def test_required_beside_a_rounded_base() -> None:
    """What is followed is taken as printed, its base too."""
    followed = "baseline = 100\ntarget = { level = 110 }"
    assert judge_beside(FOLLOW, "growth = 12", "value = 110", 2021, followed).required == 10


def test_fall_by_indexes_of_the_previous_year() -> None:
    """Indexes of the previous year chain to a fall, too."""
    found = judge(
        "target = { reduction = 15 }", "annual_index = { 2021 = 97, 2022 = 97, 2023 = 97 }"
    )
    assert (found.basis, six(found.actual)) == ("chained", Decimal("8.7327"))


def test_pace_of_the_accumulated_method() -> None:
    """An average rate of the accumulated method is the pace so far."""
    assert six(judge(ACCUMULATED, GROWN).outlook.pace_per_year) == 5


@pytest.mark.parametrize(
    ("rates", "total", "basis"),
    [
        (None, "preliminary", "cumulative"),
        ("preliminary", None, "cumulative"),
        ("revised", "preliminary", "chained"),
        ("final", "revised", "chained"),
    ],
)
def test_status_before_a_total(rates: str | None, total: str | None, basis: str) -> None:
    """Figures of a higher status come before an official total, those of the same one do not."""
    of = plan(indicator("target = { growth = 5 }"))
    given = []
    for at, status, figures in ((0, rates, GROWN), (1, total, "cumulative = 16")):
        stated = {"year": 2023, "status": status, "figures": {"it": table(figures)}}
        file = Submitted(f"{at}.toml", Submission.model_validate(stated))
        given += read_figures(of, file).statements
    series = join(blank_book(of), given, set(), "here")[0]["it"]
    assert assess(Yardsticks(of), series, 2023, {}, "exact").basis == basis


@pytest.mark.parametrize(
    ("given", "grade"),
    [("95.74", "in_line"), ("95.75", "ahead"), ("95.46", "in_line"), ("95.45", "behind")],
)
def test_slack_of_the_first_year(given: str, grade: str) -> None:
    """In the first year a quarter of a year is no lead and no delay."""
    stated = "decimals = 2\nbaseline = 95\ntarget = { level = 98 }"
    assert judge(stated, f"value = {given}", 2021).grade == grade
