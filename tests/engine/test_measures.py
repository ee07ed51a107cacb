"""Figures of several years become one measure, official totals before what can be computed."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.engine import measures
from hlgl_cli.engine.case import Corner
from hlgl_cli.engine.measures import Measure
from hlgl_cli.frozen import Frozen
from tests.engine.build import case
from tests.report.build import area_of

if TYPE_CHECKING:
    from hlgl_cli.engine.measures import Formed
    from hlgl_cli.plan import Status

LEVEL = "baseline = 91\ntarget = { level = 97 }\n"
CHANGE = "baseline = 91\ntarget = { change = 6 }\n"
TOTAL = "target = { total = 10 }\n"
GROWTH = "kind = 'value'\nbaseline = 100\ntarget = { growth = 5 }\n"
REDUCTION = "base_level = '2 吨'\ntarget = { reduction = 15 }\n"
ACCUMULATED = "target = { growth = 5, averaging = 'accumulated' }\n"
UP, DOWN = Corner(figures=1), Corner(figures=-1)


def made(measure: Formed) -> Measure:
    """Return a measure that could be formed."""
    assert isinstance(measure, Measure)
    return measure


def formed(measure: Formed) -> tuple[Fraction, str]:
    """Return what most tests look at: the value and what it rests on."""
    return made(measure).value, made(measure).basis


def years(measure: Formed) -> list[tuple[str, int]]:
    """Return the kinds and years of a measure's points."""
    return [(point.kind, point.year) for point in made(measure).points]


@pytest.mark.parametrize(
    ("given", "value", "basis"),
    [
        ("value = 95.5\ncumulative = 4.1\nbase = 92", "95.5", "value"),
        ("cumulative = 4.1\nbase = 92", "96.1", "cumulative"),
        ("cumulative = 4.1", "95.1", "cumulative"),
    ],
)
def test_level(given: str, value: str, basis: str) -> None:
    """The level as given, else the cumulative change on its own base, else on the plan's."""
    assert formed(measures.level(case(LEVEL, given))) == (Fraction(value), basis)


def test_level_and_its_own_base_move_together() -> None:
    """At a corner of the figures their own base moves, the plan's does not."""
    judged = case(LEVEL, "cumulative = 4.1\nbase = 92.0")
    assert made(measures.level(judged)).at(Corner(1, -1)) == Fraction("96.1") + Fraction("0.1")


def test_level_on_the_plans_base_moves_with_it() -> None:
    """Each printed number takes one value throughout: the base is the path's."""
    judged = case(LEVEL, "cumulative = 4.1")
    assert made(measures.level(judged)).at(Corner(1, -1)) == Fraction("95.15") - Fraction("0.5")


@pytest.mark.parametrize(("year", "value"), [(2023, "97"), (2025, "90")])
def test_level_without_a_baseline(year: int, value: str) -> None:
    """The baseline does not matter in the target year, nor once the level meets the target."""
    judged = case("target = { level = 97 }", f"value = {value}", year)
    assert made(measures.level(judged)).value == Fraction(value)


def test_level_on_an_unknown_way() -> None:
    """Before the target year a level below the target needs the baseline."""
    assert measures.level(case("target = { level = 97 }", "value = 96.9")) == "no_baseline"


def test_change_of_an_unknown_level() -> None:
    """A cumulative change alone is no level."""
    assert measures.level_held(case("target = { hold = 97 }", "cumulative = 4.1")) == "no_baseline"


def test_level_held_needs_no_baseline() -> None:
    """A level that is to hold is judged as it is."""
    judged = case("target = { hold = 4.5 }", "value = 4.4")
    assert formed(measures.level_held(judged)) == (Fraction("4.4"), "value")


@pytest.mark.parametrize(
    ("given", "value", "basis"),
    [
        ("value = 95.5\ncumulative = 4.1", "4.1", "cumulative"),
        ("value = 95.5", "4.5", "value"),
    ],
)
def test_change(given: str, value: str, basis: str) -> None:
    """The change as given, else the value less the baseline."""
    assert formed(measures.change(case(CHANGE, given))) == (Fraction(value), basis)


def test_change_from_an_unknown_baseline() -> None:
    """A level says nothing of the change where the baseline is not known."""
    assert measures.change(case("target = { change = 6 }", "value = { 2023 = 5 }")) == "no_baseline"


def test_change_without_figures() -> None:
    """Where nothing is given there is no data, whatever else is missing."""
    assert measures.change(case("target = { change = 6 }", "value = { 2022 = 5 }")) == "no_data"


@pytest.mark.parametrize(
    ("given", "value", "basis"),
    [
        ("cumulative = 6\nvalue = { 2021 = 1, 2022 = 1, 2023 = 1 }", 6, "cumulative"),
        ("value = { 2021 = 1, 2022 = 2, 2023 = 4 }", 7, "sum"),
        ("cumulative = { 2022 = 5 }\nvalue = { 2021 = 1, 2022 = 1, 2023 = 4 }", 9, "mixed"),
        ("value = { 2021 = 1, 2023 = 9 }", 10, "sum"),
        ("cumulative = { 2021 = 11 }", 11, "mixed"),
    ],
)
def test_total(given: str, value: int, basis: str) -> None:
    """The official sum, else the amounts, else both; a missing year may not matter any more."""
    assert formed(measures.total(case(TOTAL, given))) == (Fraction(value), basis)


def test_total_from_the_latest_official_one() -> None:
    """The latest official sum counts, and the amounts of the years after it."""
    given = "cumulative = { 2021 = 1, 2022 = 5 }\nvalue = { 2022 = 1, 2023 = 4 }"
    measure = measures.total(case(TOTAL, given))
    assert years(measure) == [("cumulative", 2022), ("value", 2023)]


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ("value = { 2021 = 1, 2023 = 8 }", "incomplete"),
        ("cumulative = { 2021 = 1 }\nvalue = { 2023 = 8 }", "incomplete"),
        ("growth = 5", "no_data"),
    ],
)
def test_total_that_cannot_be_formed(given: str, reason: str) -> None:
    """A missing year leaves a sum incomplete; without any amount there is no data."""
    assert measures.total(case(TOTAL, given)) == reason


def test_ceiling_needs_every_year() -> None:
    """What is missing could break a ceiling, so a partial sum never meets it."""
    judged = case("better = 'lower'\ntarget = { total = 10 }", "value = { 2021 = 1, 2023 = 1 }")
    assert measures.total(judged) == "incomplete"


def test_amounts_at_other_prices() -> None:
    """An amount at current prices is not added up for a target at constant prices."""
    judged = case(TOTAL + "prices = 'constant'", "value = { 2021 = 1, 2022 = 1, 2023 = 1 }")
    assert measures.total(judged) == "not_comparable"


@pytest.mark.parametrize(
    ("given", "value", "basis"),
    [
        ("value = { 2021 = 170, 2022 = 180, 2023 = 193 }", "543", "sum"),
        ("cumulative = 540", "540", "cumulative"),
        ("value = { 2021 = 450, 2023 = 453 }", "903", "sum"),
        ("cumulative = { 2022 = 350 }\nvalue = 193", "543", "mixed"),
        ("average = 181", "543", "average"),
        ("average = { 2022 = 175 }\nvalue = 193", "543", "mixed"),
        ("cumulative = 540\naverage = 181", "540", "cumulative"),
    ],
)
def test_mean(given: str, value: str, basis: str) -> None:
    """A mean is judged on the sum so far."""
    judged = case("target = { mean = 180 }", given)
    assert formed(measures.total(judged)) == (Fraction(value), basis)


@pytest.mark.parametrize(
    ("given", "is_partial"),
    [("value = { 2021 = 450, 2023 = 453 }", True), ("cumulative = 900", False)],
)
def test_partial_sum(given: str, *, is_partial: bool) -> None:
    """A sum that lacks years, and suffices without them, says so."""
    measure = made(measures.total(case("target = { total = 900 }", given)))
    assert measure.is_partial is is_partial


def test_partial_sum_stands_in_for_no_official_one() -> None:
    """A sum that lacks years gives way to the official one, though that is of a lower status."""
    of = case("target = { total = 900 }", "value = { 2021 = 950 }\ncumulative = 960")
    points = {
        key: point._replace(status="final" if key[0] == "value" else None)
        for key, point in of.series.points.items()
    }
    judged = of._replace(series=of.series._replace(points=Frozen(points)))
    assert formed(measures.total(judged)) == (Fraction(960), "cumulative")


INCOME = "kind = 'value'\nbaseline = 46502\ntarget = { growth = 5 }"


@pytest.mark.parametrize(
    ("given", "value", "basis"),
    [
        (
            "value = { 2022 = 51800 }\ngrowth = 4.6",
            Fraction(51800, 46502) * Fraction("1.046"),
            "mixed",
        ),
        (
            "value = { 2021 = 9, 2022 = 51800 }\ngrowth = 4.6",
            Fraction(51800, 46502) * Fraction("1.046"),
            "mixed",
        ),
        (
            "value = { 2022 = 51800 }\nindex = { 2022 = 110 }\ngrowth = 4.6",
            Fraction("1.1506"),
            "mixed",
        ),
        ("value = { 2022 = 51800 }\ncumulative = 12", Fraction("1.12"), "cumulative"),
    ],
)
def test_chain_from_a_level(given: str, value: Fraction, basis: str) -> None:
    """The chain goes on from the latest year whose index is known, by a level if by nothing else."""
    assert formed(measures.index(case(INCOME, given))) == (value, basis)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ("growth = { 2021 = 5, 2023 = 5 }", "no_data"),
        ("growth = { 2021 = 5, 2022 = 5, 2023 = 5 }\nprices = 'current'", "not_comparable"),
        ("growth = { 2022 = 5, 2023 = 5 }\nprices = 'current'", "no_data"),
    ],
)
def test_chain_that_breaks(given: str, reason: str) -> None:
    """A missing year comes before one at other prices."""
    assert measures.chained(case("prices = 'constant'\ntarget = { growth = 5 }", given)) == reason


@pytest.mark.parametrize(
    ("statuses", "basis"),
    [
        ({}, "cumulative"),
        ({"growth": "final"}, "chained"),
        ({"growth": "final", "cumulative": "final"}, "cumulative"),
        ({"cumulative": "preliminary", "index": "revised", "growth": "revised"}, "index"),
        ({"cumulative": "revised", "growth": "final", "growth.2022": "preliminary"}, "cumulative"),
    ],
)
def test_measure_of_the_highest_status(statuses: dict[str, Status], basis: str) -> None:
    """The one whose weakest figure has the highest status; among equals the method's order."""
    given = "growth = { 2021 = 5, 2022 = 5, 2023 = 5 }\nindex = 116\ncumulative = 15"
    judged = case("target = { growth = 5 }", given)
    points = {
        (kind, year): point._replace(status=statuses.get(f"{kind}.{year}", statuses.get(kind)))
        for (kind, year), point in judged.series.points.items()
    }
    series = judged.series._replace(points=points)
    assert made(measures.index(judged._replace(series=series))).basis == basis


@pytest.mark.parametrize(
    ("given", "value", "basis"),
    [
        ("cumulative = 20\nindex = 121\naverage = 7\nvalue = 123", "1.2", "cumulative"),
        ("index = 121\naverage = 7\ngrowth = { 2021 = 1, 2022 = 1, 2023 = 1 }", "1.21", "index"),
        ("average = 10\ngrowth = { 2021 = 1, 2022 = 1, 2023 = 1 }", "1.331", "average"),
        ("growth = { 2021 = 10, 2022 = 20, 2023 = -5 }\nvalue = 123", "1.254", "chained"),
        ("reduction = { 2021 = 10, 2022 = 20 }\ngrowth = 5", "0.756", "chained"),
        ("cumulative = { 2022 = 30 }\ngrowth = { 2022 = 9, 2023 = 10 }", "1.43", "mixed"),
        ("average = { 2022 = 10 }\ngrowth = 10", "1.331", "mixed"),
        ("value = 123", "1.23", "levels"),
        ("growth = 5\nvalue = 123", "1.23", "levels"),
    ],
)
def test_index(given: str, value: str, basis: str) -> None:
    """The first that can be formed: cumulative, index, average, the chain, the ratio of levels."""
    assert formed(measures.index(case(GROWTH, given))) == (Fraction(value), basis)


def test_chain_goes_on_from_the_latest_official_total() -> None:
    """An earlier official total replaces the yearly rates up to its year."""
    given = "cumulative = { 2021 = 5 }\nindex = { 2022 = 130 }\ngrowth = { 2022 = 9, 2023 = 10 }"
    measure = measures.index(case(GROWTH, given))
    assert years(measure) == [("index", 2022), ("growth", 2023)]


def test_growth_comes_before_a_reduction_of_the_same_year() -> None:
    """Of two rates for one year the indicator's own kind is taken."""
    given = "growth = { 2021 = 10 }\nreduction = { 2021 = 50 }"
    measure = measures.index(case(GROWTH, given, 2021))
    assert formed(measure) == (Fraction("1.1"), "chained")


@pytest.mark.parametrize(
    ("stated", "given", "reason"),
    [
        (GROWTH, "growth = { 2021 = 5 }", "no_data"),
        ("target = { growth = 5 }", "value = 120", "no_baseline"),
        (GROWTH + "prices = 'constant'", "value = 120", "not_comparable"),
        (GROWTH + "prices = 'constant'", "average = 5\nprices = 'current'", "not_comparable"),
    ],
)
def test_index_that_cannot_be_formed(stated: str, given: str, reason: str) -> None:
    """The reason is the first one that is more than a lack of data."""
    assert measures.index(case(stated, given)) == reason


def test_real_value() -> None:
    """A deflated value is a ratio of levels at constant prices."""
    judged = case(GROWTH + "prices = 'constant'", "value = 126\ndeflator = 105")
    assert formed(measures.index(judged)) == (Fraction("1.2"), "levels")


@pytest.mark.parametrize(
    ("given", "value", "basis"),
    [
        ("cumulative = 17.7", "0.177", "cumulative"),
        ("index = 82.3", "0.177", "index"),
        ("average = 10", "0.271", "average"),
        ("reduction = { 2021 = 10, 2022 = 10 }\ngrowth = 10", "0.109", "chained"),
        ("value = 1.8", "0.1", "levels"),
    ],
)
def test_fall(given: str, value: str, basis: str) -> None:
    """For a reduction a positive total or average is a fall."""
    assert formed(measures.fall(case(REDUCTION, given))) == (Fraction(value), basis)


def test_fall_comes_before_a_growth_of_the_same_year() -> None:
    """Of two rates for one year the indicator's own kind is taken."""
    given = "growth = { 2021 = -3 }\nreduction = { 2021 = 4 }"
    measure = measures.fall(case(REDUCTION, given, 2021))
    assert formed(measure) == (Fraction("0.04"), "chained")


def test_official_carbon_total_comes_before_the_chain() -> None:
    """The nation's yearly rates of 2021-25 chain to 12.4 %, the official total is 17.7 %."""
    rates = "reduction = { 2021 = 3.8, 2022 = 0.8, 2023 = 0, 2024 = 3.4, 2025 = 5.0 }"
    chained = made(measures.fall(case(REDUCTION, rates, 2025)))
    official = made(measures.fall(case(REDUCTION, f"{rates}\ncumulative = 17.7", 2025)))
    assert (round(chained.value, 3), official.value) == (Fraction("0.124"), Fraction("0.177"))


@pytest.mark.parametrize(
    ("stated", "given"),
    [
        (GROWTH, "cumulative = 20"),
        (GROWTH, "index = 120"),
        (GROWTH, "average = 6"),
        (GROWTH, "growth = { 2021 = 6, 2022 = 6, 2023 = 6 }"),
        (GROWTH, "reduction = { 2021 = 6, 2022 = 6, 2023 = 6 }"),
        (GROWTH, "cumulative = { 2022 = 9 }\nreduction = 6"),
        (GROWTH, "value = 120"),
    ],
)
def test_upper_corner_of_an_index(stated: str, given: str) -> None:
    """At the upper corner every figure raises the index, a reduction by being smaller."""
    judged = case(stated, given)
    measure = made(measures.index(judged))
    assert measure.at(DOWN) < measure.value < measure.at(UP)


@pytest.mark.parametrize(
    "given",
    [
        "cumulative = 20",
        "index = 80",
        "average = 6",
        "reduction = { 2021 = 6, 2022 = 6, 2023 = 6 }",
        "growth = { 2021 = 6, 2022 = 6, 2023 = 6 }",
        "value = 1.8",
    ],
)
def test_upper_corner_of_a_fall(given: str) -> None:
    """At the upper corner every figure deepens the fall, a rise by being smaller."""
    judged = case(REDUCTION, given)
    measure = made(measures.fall(judged))
    assert measure.at(DOWN) < measure.value < measure.at(UP)


@pytest.mark.parametrize(
    ("given", "value", "basis", "latest"),
    [
        ("growth = { 2021 = 10, 2022 = 0, 2023 = 2 }", "3.322", "chained", "1.122"),
        ("average = 5", "3.310125", "average", "1.157625"),
        ("average = 5\ngrowth = { 2021 = 10, 2022 = 0, 2023 = 2 }", "3.322", "chained", "1.122"),
        ("cumulative = { 2021 = 10, 2022 = 10 }\nindex = 112.2", "3.322", "index", "1.122"),
    ],
)
def test_sum_of_indexes(given: str, value: str, basis: str, latest: str) -> None:
    """The accumulated method adds every year's index; an average is taken to be of it, at last."""
    measure = made(measures.sum_of_indexes(case(ACCUMULATED, given)))
    assert (*formed(measure), measure.terms[-1]) == (Fraction(value), basis, Fraction(latest))


def test_sum_of_indexes_names_each_point_once() -> None:
    """A rate that is part of several years' indexes is one figure."""
    judged = case(ACCUMULATED, "growth = { 2021 = 10, 2022 = 0, 2023 = 2 }")
    points = years(measures.sum_of_indexes(judged))
    assert points == [("growth", 2021), ("growth", 2022), ("growth", 2023)]


def test_sum_of_indexes_needs_every_year() -> None:
    """A total of the third year leaves the first and the second open."""
    assert measures.sum_of_indexes(case(ACCUMULATED, "cumulative = 12")) == "no_data"


def test_earlier_average_is_no_index_of_the_accumulated_method() -> None:
    """An average of that method is no root of an index, so no chain goes on from it."""
    assert (
        measures.sum_of_indexes(case(ACCUMULATED, "average = { 2022 = 5 }\ngrowth = 2"))
        == "no_data"
    )


@pytest.mark.parametrize(
    ("stated", "given", "growth", "fall"),
    [
        (GROWTH, "growth = 5.8", "1.058", "-0.058"),
        (GROWTH, "reduction = 3", "0.97", "0.03"),
        (REDUCTION, "reduction = 3.2", "0.968", "0.032"),
        (REDUCTION, "growth = -3.2", "0.968", "0.032"),
    ],
)
def test_year_alone(stated: str, given: str, growth: str, fall: str) -> None:
    """A year's own rate, whether it is stated as a growth or as a fall."""
    alone = case(stated, given).of_year_alone()
    index, fallen = measures.years_index(alone), measures.years_fall(alone)
    assert (formed(index), made(fallen).value) == ((Fraction(growth), "annual"), Fraction(fall))


def test_years_growth() -> None:
    """A target for every year is held against that year's growth, in %."""
    judged = case("target = { yearly = { 2023 = 6 } }", "growth = 5.8")
    assert formed(measures.years_growth(judged)) == (Fraction("5.8"), "annual")


def test_cumulative_growth_beside_a_level() -> None:
    """A cumulative figure is of the first target, in %: it tells no level of the second."""
    stated = "unit = '亿元'\nbaseline = 5\ntargets = [ { growth = 5 }, { level = 6 } ]"
    area = area_of(stated, "cumulative = 12", part=2)
    assert [each.reason for each in area.assessments] == ["no_data"]
