"""What is judged, and under which bound."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from hlgl_cli.engine.arithmetic import Printed
from hlgl_cli.engine.case import PRINTED, Corner, case_of
from hlgl_cli.engine.series import NotAssessedError
from tests.engine.build import book, case, indicator, plan

LEVEL = "baseline = 91.0\ntarget = { level = 97 }"
LOWER = "better = 'lower'\n"


def test_place_of_the_year() -> None:
    """2023 is the third of the five years after 2020."""
    judged = case(LEVEL, "value = 95")
    assert (judged.k, judged.years, judged.due) == (3, 5, False)


def test_target_year_is_due() -> None:
    """In the last year the target itself is judged."""
    assert case(LEVEL, "value = 95", 2025).due


def test_year_alone_is_its_own_first_year() -> None:
    """A year that stands alone had one year's time, and no milestone bends its path."""
    alone = case("target = { growth = 5, milestones = { 2022 = 4 } }", "growth = 5").of_year_alone()
    assert (alone.k, alone.alone, alone.target.milestones) == (1, True, {})


def test_baseline_at_a_corner() -> None:
    """The baseline moves by itself."""
    judged = case(LEVEL, "value = 95")
    assert judged.base == Printed(Fraction(91), Fraction("0.05"))
    assert judged.base_at(Corner(figures=1, baseline=-1)) == Fraction("90.95")


def test_unknown_baseline() -> None:
    """Where the plan gives no baseline there is none."""
    with pytest.raises(NotAssessedError, match="no_baseline"):
        case("target = { level = 97 }", "value = 95").base_at(PRINTED)


@pytest.mark.parametrize("base", ["0", "-3"])
def test_base_of_which_no_ratio_can_be_taken(base: str) -> None:
    """A ratio needs a base above zero."""
    with pytest.raises(NotAssessedError, match="no_baseline"):
        case(f"baseline = {base}\ntarget = {{ level = 97 }}", "value = 95").positive_base_at(
            PRINTED
        )


@pytest.mark.parametrize(
    ("stated", "below", "equal", "above"),
    [
        ("target = { hold = 5 }", False, True, True),
        ("target = { hold = 5, bound = 'at_least' }", False, True, True),
        ("target = { hold = 5, bound = 'above' }", False, False, True),
        ("target = { hold = 5, bound = 'about' }", False, True, True),
        (LOWER + "target = { hold = 5 }", True, True, False),
        (LOWER + "target = { hold = 5, bound = 'at_most' }", True, True, False),
        (LOWER + "target = { hold = 5, bound = 'below' }", True, False, False),
        (LOWER + "target = { hold = 5, bound = 'about' }", True, True, False),
        ("target = { reduction = 15 }", False, True, True),
    ],
)
def test_bounds(stated: str, *, below: bool, equal: bool, above: bool) -> None:
    """Equal meets at least and at most, but neither above nor below."""
    judged = case(stated, "value = 5", 2025)
    assert [judged.admits(order) for order in (-1, 0, 1)] == [below, equal, above]


def test_strict_bound_on_the_way() -> None:
    """Before the target year it is enough to be there; a milestone is as strict as a target."""
    stated = "target = { total = 9, bound = 'above', milestones = { 2022 = 3 } }"
    admitted = [case(stated, "value = 5", year).admits(0) for year in (2021, 2022, 2023, 2025)]
    assert admitted == [True, False, True, False]


@pytest.mark.parametrize(
    ("target", "allowed"),
    [
        ("{ hold = 3500, bound = 'about', tolerance = 50 }", "3450"),
        ("{ hold = 12.6, bound = 'about' }", "12.55"),
        ("{ hold = 1E+3, bound = 'about' }", "500"),
        ("{ hold = 12.6 }", "12.6"),
        ("{ level = 5, bound = 'about' }", "4.5"),
        ("{ growth = 5.0, bound = 'about' }", "4.5"),
        ("{ growth = 20, bound = 'about' }", "18"),
        ("{ growth = -5, bound = 'about' }", "-5.5"),
        ("{ change = 6, bound = 'about' }", "5.4"),
        ("{ total = 10, bound = 'about' }", "9"),
        ("{ mean = 180, bound = 'about' }", "162"),
        ("{ rise = 5, bound = 'about' }", "4.5"),
        ("{ multiple = 2, bound = 'about' }", "1.9"),
    ],
)
def test_about_allows_a_shortfall(target: str, allowed: str) -> None:
    """By default a tenth of the way, else what the plan states."""
    judged = case(f"kind = 'value'\ntarget = {target}", "value = 5")
    assert judged.allowed().target.number == Decimal(allowed)


def test_about_allows_an_excess_of_what_should_be_low() -> None:
    """Where lower is better the tolerance lies above."""
    judged = case(LOWER + "target = { hold = 4.5, bound = 'about' }", "value = 4.6")
    assert judged.allowed().target.number == Decimal("4.55")


def test_about_of_every_year() -> None:
    """A tenth of each year's own number."""
    judged = case("target = { yearly = { 2021 = 6, 2022 = 5.5 }, bound = 'about' }", "growth = 5")
    assert judged.allowed().target.yearly == {2021: Decimal("5.4"), 2022: Decimal("4.95")}


def test_about_of_points_beside_another() -> None:
    """About two points more than GDP allows one and a half."""
    judged = case("target = { follow = 'gdp', by = 2, bound = 'about' }", "growth = 5")
    assert judged.allowed().target.by == Decimal("1.5")


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("{ hold = 3500, tolerance = 50, bound = 'about' }", "50"),
        ("{ hold = 12.6, bound = 'about' }", "0.05"),
        ("{ follow = 'gdp', by = 0.5, bound = 'about' }", "0.05"),
        ("{ yearly = { 2023 = 5.5 }, bound = 'about' }", "0.55"),
        ("{ yearly = { 2023 = 0.0 }, bound = 'about' }", "0.00"),
    ],
)
def test_tolerance_of_the_year(target: str, expected: str) -> None:
    """What "about" allows can be told."""
    allowed = case(f"target = {target}", "value = 5").indicator.allowance(2023)
    assert allowed == Decimal(expected)


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("baseline = 3.45\ntarget = { level = 4, bound = 'about' }", "0.055"),
        (LOWER + "baseline = 43\ntarget = { level = 40, bound = 'about' }", "0.3"),
        ("baseline = 4\ntarget = { level = 4, bound = 'about' }", "0.5"),
        ("baseline = 5\ntarget = { level = 4.0, bound = 'about' }", "0.05"),
    ],
)
def test_tolerance_of_a_level(stated: str, expected: str) -> None:
    """A tenth of the step from the base; where there is no step, half a unit of the last digit."""
    assert case(stated, "value = 5").indicator.allowance(2023) == Decimal(expected)


@pytest.mark.parametrize(
    "stated",
    ["", "target = { hold = 5 }", "target = { yearly = { 2022 = 5 }, bound = 'about' }"],
)
def test_nothing_is_allowed(stated: str) -> None:
    """Without "about", or without a number, there is no tolerance."""
    assert indicator(stated).allowance(2023) is None


@pytest.mark.parametrize(("number", "met"), [("97", True), ("96.9", False)])
def test_number_meets_the_target(number: str, *, met: bool) -> None:
    """The target's own number is the yardstick, whatever the year."""
    assert case(LEVEL, "value = 95").meets(Fraction(number)) is met


@pytest.mark.parametrize(
    ("stated", "reached"),
    [
        ("target = { total = 10 }", True),
        ("target = { total = 10.1 }", False),
        ("target = { mean = 2 }", True),
        ("target = { mean = 2.1 }", False),
        (LOWER + "target = { total = 10 }", False),
    ],
)
def test_partial_sum(stated: str, *, reached: bool) -> None:
    """A floor can be met by less than all amounts, a ceiling cannot."""
    assert case(stated, "value = 5").is_reached_by(Fraction(10)) is reached


@pytest.mark.parametrize("order", [-1, 0, 1])
def test_trend_is_always_strict(order: int) -> None:
    """What stays as it was is no trend, in any year."""
    assert case("target = { trend = 'up' }", "value = 5").admits(order) is (order > 0)


@pytest.mark.parametrize(
    ("stated", "given", "start"),
    [
        ("baseline = 4\ntarget = { trend = 'up' }", "value = { 2021 = 5, 2023 = 6 }", 4),
        ("target = { trend = 'up' }", "value = { 2021 = 5, 2022 = 3, 2023 = 6 }", 5),
        ("target = { trend = 'up' }", "value = 6", None),
        ("target = { hold = 5 }", "value = { 2021 = 5, 2023 = 6 }", None),
    ],
)
def test_start_of_a_trend(stated: str, given: str, start: int | None) -> None:
    """A trend sets off from the baseline, else from the first year reported before."""
    judged = case(stated, given)
    assert (judged.start and judged.start.value) == start
    assert judged.rests_on_figures is ("trend" in stated and "baseline" not in stated)


@pytest.mark.parametrize(
    ("stated", "place"),
    [
        ("target = { hold = 5, since = 2005, due = 2030 }", (18, 25, 2006)),
        ("baseline = { value = 4, year = 2022 }\ntarget = { hold = 5 }", (1, 3, 2023)),
    ],
)
def test_years_of_its_own(stated: str, place: tuple[int, int, int]) -> None:
    """A target's own years count."""
    judged = case(stated, "value = 5")
    assert (judged.k, judged.years, judged.first_year) == place


def test_baseline_of_another_year() -> None:
    """A baseline of another year than the target's is none of its way."""
    judged = case("baseline = 4\ntarget = { change = 5, since = 2015 }", "value = 5")
    assert judged.base is None


def test_totals_of_another_year() -> None:
    """Totals count from the base year of the first target, and say nothing of one from another."""
    text = "kind = 'reduction'\ntargets = [ { reduction = 18 }, { reduction = 65, since = 2005 } ]"
    of = plan(indicator(text))
    series = book(of, 2023, {"it": "cumulative = 12\nreduction = { 2006 = 3, 2023 = 4 }"})["it"]
    kept = []
    for part in of.indicators[0].parts:
        target = part.target
        assert target is not None
        judged = case_of(of, series._replace(indicator=part), target, 2023, {})
        kept.append(sorted(judged.series.points))
    assert kept == [
        [("cumulative", 2023), ("reduction", 2023)],
        [("reduction", 2006), ("reduction", 2023)],
    ]
