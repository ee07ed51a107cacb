"""What a submission says becomes points, in the indicator's own units."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.engine.arithmetic import Printed
from hlgl_cli.engine.series import Origin
from hlgl_cli.figures.reading import (
    Reading,
    Submitted,
    read_figures,
    unit_of,
    unknown_indicator,
)
from hlgl_cli.finding import Finding, Place
from hlgl_cli.submission import Submission
from hlgl_cli.text import Word
from tests.engine.build import indicator, plan, read, submission

if TYPE_CHECKING:
    from hlgl_cli.plan import Kind, Plan

SHARE = "unit = '%'\ndecimals = 1\n"
CHANGE = "unit = '岁'\ntarget = { change = 0.5 }"
TWO_NAMES = "aliases = ['also']"


def numbers(reading: Reading) -> dict[tuple[Kind, int], Printed]:
    """Return the numbers that were read, by kind and year."""
    points = [statement.point for statement in reading.statements]
    return {(point.kind, point.year): point.number for point in points}


def number(stated: str, given: str) -> Printed:
    """Return the one number that one figure is."""
    (read_number,) = numbers(read(plan(indicator(stated)), 2023, {"it": given})).values()
    return read_number


def refused(stated: str, given: str, year: int = 2023) -> tuple[str, tuple[str, ...]]:
    """Return the code of the one figure that was refused, and where it stands."""
    reading = read(plan(indicator(stated)), year, {"it": given})
    (finding,) = reading.findings
    assert {name for name, _ in reading.refused} == {"it"}
    return finding.code, finding.place.keys


def submitted(of: Plan, year: int, **figures: object) -> Reading:
    """Return what was read of figures that need not be tables."""
    return read_figures(of, Submitted("figures.toml", submission(year, **figures)))


@pytest.mark.parametrize(
    ("stated", "kind"),
    [
        ("target = { hold = 5 }", "value"),
        ("target = { growth = 5 }", "growth"),
        ("target = { reduction = 5 }", "reduction"),
    ],
)
def test_number_alone_is_of_the_indicators_kind(stated: str, kind: str) -> None:
    """A bare number needs no key."""
    reading = submitted(plan(indicator(stated)), 2023, it=Decimal("5.2"))
    assert list(numbers(reading)) == [(kind, 2023)]


def test_table_by_kind_and_year() -> None:
    """A figure may give several kinds, and each for several years."""
    given = "value = { 2021 = 4, 2023 = 6 }\ngrowth = 3"
    reading = read(plan(indicator()), 2023, {"it": given})
    assert list(numbers(reading)) == [("value", 2021), ("value", 2023), ("growth", 2023)]


def test_point_comes_from_its_keys() -> None:
    """A point keeps the number and the unit as they were written."""
    reading = read(plan(indicator()), 2023, {"it": "value = { 2022 = '1.50 万元' }"})
    origin = reading.statements[0].point.origin
    keys = ("figures", "it", "value", "2022")
    assert origin == Origin("figures.toml", keys, Decimal("1.50"), "万元")


def test_bare_point_comes_from_the_name_that_was_used() -> None:
    """The keys are those of the file, not the plan's."""
    reading = submitted(plan(indicator("aliases = ['别名']")), 2023, 别名=5)
    point = reading.statements[0].point
    assert point.origin == Origin("figures.toml", ("figures", "别名"), Decimal(5), "亿元")


def test_what_a_value_rests_on() -> None:
    """Prices, the year's deflator and the submission's own base stay with each point."""
    given = "value = { 2022 = 5, 2023 = 6 }\nprices = 'current'\ndeflator = 104.1\nbase = 4.5"
    of = plan(indicator("prices = 'constant'"))
    points = [one.point for one in read(of, 2023, {"it": given}).statements]
    assert [(point.prices, point.deflator, point.base) for point in points] == [
        ("current", None, Printed(Fraction("4.5"), Fraction("0.05"))),
        ("current", Printed(Fraction("104.1"), Fraction("0.05")), points[0].base),
    ]


def test_deflator_by_year() -> None:
    """A deflator may be given for each year."""
    given = "value = { 2022 = 5, 2023 = 6 }\ndeflator = { 2022 = 102, 2023 = 104 }"
    of = plan(indicator("prices = 'constant'"))
    points = [one.point for one in read(of, 2023, {"it": given}).statements]
    assert [point.deflator and point.deflator.value for point in points] == [102, 104]


@pytest.mark.parametrize(
    ("status", "rank"), [(None, 0), ("preliminary", 0), ("revised", 1), ("final", 2)]
)
def test_rank(status: str | None, rank: int) -> None:
    """What is not said to be revised or final is preliminary."""
    stated = {"year": 2023, "status": status, "figures": {"it": 5}}
    of = Submitted("a.toml", Submission.model_validate(stated))
    assert read_figures(plan(indicator()), of).statements[0].rank == (rank, 2023)


@pytest.mark.parametrize(
    ("stated", "given", "value", "half"),
    [
        ("", "value = 5", "5", "0.5"),
        ("", "value = '5 亿元'", "5", "0.5"),
        ("decimals = 2", "value = '5 亿元'", "5", "0.005"),
        ("decimals = 2", "value = '51000 万元'", "5.1", "0.00005"),
        ("count = true\nunit = '家'", "value = '1 万家'", "10000", "0"),
        (SHARE, "value = '96.5 ％'", "96.5", "0.05"),
        (SHARE, "value = '965 ‰'", "96.5", "0.05"),
        (SHARE, "value = '1000 ‰'", "100", "0"),
        (SHARE, "cumulative = '4.1 百分点'", "4.1", "0.05"),
        (SHARE, "cumulative = 4.1", "4.1", "0.05"),
        ("unit = '‰'", "cumulative = 2", "2", "0.5"),
        ("unit = '‰'", "cumulative = '0.2 百分点'", "2", "0.5"),
        ("unit = '‰'", "cumulative = '2 千分点'", "2", "0.5"),
        ("target = { growth = 5 }", "growth = '58 ‰'", "5.8", "0.05"),
        ("target = { growth = 5 }", "index = '105.0 %'", "105", "0.05"),
        ("target = { growth = 5 }", "value = '143.96 亿元'", "143.96", "0.005"),
        ("target = { growth = 5 }\nbase_level = '143.96 亿元'", "value = 150", "150", "0.5"),
        (
            "target = { growth = 5 }\nbase_level = '143.96 亿元'",
            "value = '1500000 万元'",
            "150",
            "0.00005",
        ),
        ("unit = '亿元'\ntarget = { total = 10 }", "cumulative = '15000 万元'", "1.5", "0.00005"),
    ],
)
def test_number_in_the_unit_that_counts(stated: str, given: str, value: str, half: str) -> None:
    """A quantity is converted exactly, and its last digit with it."""
    assert number(stated, given) == Printed(Fraction(value), Fraction(half))


@pytest.mark.parametrize(
    ("stated", "given", "code", "key"),
    [
        ("", "value = { 2020 = 5 }", "F205", "2020"),
        ("", "value = { 2026 = 5 }", "F205", "2026"),
        ("", "value = { 2024 = 5 }", "F214", "2024"),
        (SHARE, "growth = 5", "F209", "growth"),
        (SHARE, "index = 105", "F209", "index"),
        (SHARE, "reduction = 5", "F209", "reduction"),
        ("unit = '‰'", "average = 5", "F209", "average"),
        ("", "value = '5 元宝'", "U306", "value"),
        ("", "value = '5 吨'", "U302", "value"),
        (SHARE, "value = '5 百分点'", "U303", "value"),
        (SHARE, "cumulative = '5 %'", "U303", "cumulative"),
        ("", "value = 5\nbase = '5 吨'", "U302", "base"),
    ],
)
def test_refused(stated: str, given: str, code: str, key: str) -> None:
    """A number that does not fit its indicator is refused where it stands."""
    found, keys = refused(stated, given)
    assert (found, keys[-1]) == (code, key)


def test_number_alone_on_a_change_without_baseline() -> None:
    """0.3 could be a level or a change, so it is asked which."""
    reading = submitted(plan(indicator(CHANGE)), 2023, it=Decimal("0.3"))
    assert [(one.code, one.facts["key"]) for one in reading.findings] == [("F210", "it")]


REAL = "prices = 'constant'\nbase_level = '2 亿元'\ntarget = { growth = 5 }"
DAYS = SHARE + "baseline = 90\ntarget = { hold = 95 }"


@pytest.mark.parametrize(
    ("stated", "given", "hint"),
    [
        (REAL, "growth = '5 亿元'", 'the year\'s figure is written { value = "5 亿元" }; a number'),
        (REAL, "growth = '5 吨'", "use a unit that converts to %"),
        (REAL, "value = '5 亿元'\ndeflator = '104 吨'", "use a unit that converts to %"),
        (DAYS, "value = '354 天'", "354 of the 365 days of 2023 are 97%: write 97"),
        (
            DAYS.replace("decimals = 1", "decimals = 2"),
            "value = '354 天'",
            "354 of the 365 days of 2023 are 96.99%",
        ),
        (DAYS, "value = '48 小时'", "2 of the 365 days of 2023 are 0.5%: write 0.5"),
        (DAYS, "value = '0 天'", "0 of the 365 days of 2023 are 0%: write 0"),
        (DAYS, "value = '365 天'", "365 of the 365 days of 2023 are 100%: write 100"),
        (DAYS, "value = '366 天'", "use a unit that converts to %"),
        (DAYS, "value = '-1 天'", "use a unit that converts to %"),
        (DAYS, "value = '5 吨'", "use a unit that converts to %"),
        (DAYS, "value = 95\nbase = '350 天'", "use a unit that converts to %"),
        ("", "value = '5 天'", "use a unit that converts to 亿元"),
        ("", "value = 5\nbase = '5 吨'", "use a unit that converts to 亿元 (100 million yuan)"),
        ("", "growth = 5\nbase = '5 吨'", "use a unit that converts to 亿元"),
        ("", "value = '5 xyz'", "use 亿元 (100 million yuan), or a unit that converts to it"),
        ("unit = '平方公里'", "value = '5 平方公理'", 'did you mean "平方公里"?'),
        ("", "value = '5 万'", '"万" lacks its unit'),
    ],
)
def test_hint_of_a_unit(stated: str, given: str, hint: str) -> None:
    """What was likely meant by a number in another unit is said."""
    (finding,) = read(plan(indicator(stated)), 2023, {"it": given}).findings
    assert finding.hint_in("en")[: len(hint)] == hint


@pytest.mark.parametrize(
    ("given", "keys", "message"),
    [
        ("value = '5 吨'", "value", "it is counted in 亿元 (100 million yuan), which 吨 (t) does not convert to"),
        ("value = 5\nbase = '5 吨'", "base", "it is counted in 亿元 (100 million yuan), which 吨 (t) does not convert to"),
        ("value = { 2024 = 5 }", "value.2024", "the file is of 2023 but gives a number for 2024"),
    ],
)  # fmt: skip
def test_message(given: str, keys: str, message: str) -> None:
    """What is refused is told where it stands, with its unit in words."""
    (finding,) = read(plan(indicator("")), 2023, {"it": given}).findings
    assert (".".join(finding.place.keys), finding.message.en) == (f"figures.it.{keys}", message)


def test_days_of_a_leap_year() -> None:
    """A leap year has a day more."""
    (finding,) = read(plan(indicator(DAYS)), 2024, {"it": "value = '366 天'"}).findings
    assert finding.hint_in("en") == "366 of the 366 days of 2024 are 100%: write 100"


def test_number_whose_unit_nothing_says() -> None:
    """A level of what has no base level stands as it is written, without a unit."""
    reading = read(plan(indicator("kind = 'growth'")), 2023, {"it": "value = 5"})
    assert reading.statements[0].point.origin[2:] == (Decimal(5), "")


def test_prices_of_an_intensity() -> None:
    """Of what is stated as a reduction, the prices are those of what it is divided by."""
    stated = "prices = 'constant'\ntarget = { reduction = 5 }\nbase_level = '2 吨'"
    (statement,) = read(plan(indicator(stated)), 2023, {"it": "value = '1.9 吨'"}).statements
    assert statement.point.is_per_output


@pytest.mark.parametrize(
    ("stated", "figure"),
    [(CHANGE + "\nbaseline = 77", Decimal("77.3")), (CHANGE, {"cumulative": Decimal("0.3")})],
)
def test_number_on_a_change_that_is_clear(stated: str, figure: object) -> None:
    """With a baseline a number alone is a level, and a named kind is what it says."""
    assert submitted(plan(indicator(stated)), 2023, it=figure).findings == []


def test_unknown_name() -> None:
    """A name that the plan has not is answered with the nearest one, and refuses nothing."""
    of = Submitted("figures.toml", submission(2023), unknown=("grian",))
    reading = read_figures(plan(indicator("", "grain")), of)
    facts = {"name": "grian", "meant": "grain"}
    expected = Finding("F202", Place("figures.toml", ("figures", "grian")), facts)
    assert (reading.findings, reading.refused) == ([expected], set())


def test_year_in_the_place_of_a_name() -> None:
    """A year is told as one, whoever asks."""
    found = unknown_indicator(Place("a.toml"), "2023", {})
    assert (found.code, found.facts) == ("F202", {"name": "2023", "hint": "hint.year_key"})
    assert unknown_indicator(Place("a.toml"), "x", {}, is_told=False).code == "F202"


def test_file_of_its_own() -> None:
    """Unless it is said, a file has figures of its own year alone."""
    of = Submitted("a.toml", submission(2023))
    assert (of.is_alone, of.states_something) == (True, False)


def test_two_names_of_one_indicator() -> None:
    """Two entries for one indicator are refused, both."""
    reading = submitted(plan(indicator(TWO_NAMES)), 2023, it=5, also=6)
    told = "is the same indicator as another entry of this file"
    assert [(finding.code, finding.message.en) for finding in reading.findings] == [
        ("F208", f'"it" {told}'),
        ("F208", f'"also" {told}'),
    ]
    assert (reading.refused, reading.statements) == ({("it", 2023)}, [])


def test_figures_whose_shape_was_refused() -> None:
    """What never became a figure keeps its indicator from being assessed."""
    of = Submitted("a.toml", submission(2023), frozenset({"also"}))
    assert read_figures(plan(indicator(TWO_NAMES)), of).refused == {("it", 2023)}


def test_facts_of_a_refusal() -> None:
    """A message can name the indicator, the years and what was written."""
    of = indicator("")
    (finding,) = read(plan(of), 2023, {"it": "value = '5 吨'"}).findings
    expected = {"name": of.name, "kind": Word("kind.value"), "unit": "吨", "into": "亿元"}
    assert expected.items() <= finding.facts.items()
    assert (finding.facts["first"], finding.facts["last"]) == ("2021", "2025")


@pytest.mark.parametrize(
    ("stated", "kind", "unit"),
    [
        ("", "value", "亿元"),
        ("kind = 'growth'", "value", None),
        ("kind = 'growth'\nbase_level = '2 亿元'", "value", "亿元"),
        ("", "growth", "%"),
        ("", "index", "%"),
        ("", "cumulative", "亿元"),
        (SHARE, "cumulative", "百分点"),
        ("unit = '‰'", "cumulative", "千分点"),
        ("target = { growth = 5 }", "cumulative", "%"),
        ("target = { reduction = 5 }", "average", "%"),
    ],
)
def test_unit_of_a_kind(stated: str, kind: Kind, unit: str | None) -> None:
    """Levels count in the indicator's unit, rates in %, a share's change in points."""
    assert unit_of(indicator(stated), kind) == unit


def test_told_beside_a_figure() -> None:
    """A figure has the status, source and note of its table, else those of its file."""
    stated = {"value": 3, "status": "final", "known": "about"}
    figures = {"it": stated, "gdp": 4}
    given = {"year": 2023, "status": "revised", "source": "年鉴", "note": "见附表"}
    of = plan(indicator(), indicator('kind = "growth"', "gdp"))
    read = Submission.model_validate({**given, "figures": figures})
    own, other = read_figures(of, Submitted("2023.toml", read)).statements
    assert own.point[-4:] == ("final", "年鉴", "见附表", "about")
    assert other.point[-4:] == ("revised", "年鉴", "见附表", None)
    assert (own.rank, other.rank) == ((2, 2023), (1, 2023))


def test_index_of_the_previous_year() -> None:
    """An index of the previous year is a figure of its own kind, without a unit."""
    of = plan(indicator("kind = 'growth'\ndecimals = 1"))
    (point,) = (one.point for one in read(of, 2023, {"it": "annual_index = 105.8"}).statements)
    assert (point.kind, point.number) == (
        "annual_index",
        Printed(Fraction("105.8"), Fraction("0.05")),
    )
    assert point.unit == ""


@pytest.mark.parametrize(("year", "codes"), [(2005, ["F205"]), (2006, []), (2021, [])])
def test_years_before_the_plan(year: int, codes: list[str]) -> None:
    """A target that counts from an earlier year takes figures from the year after it."""
    of = plan(indicator("kind = 'reduction'\ntarget = { reduction = 65, since = 2005 }"))
    found = read(of, 2023, {"it": f"reduction = {{ {year} = 3 }}"})
    assert [finding.code for finding in found.findings] == codes


@pytest.mark.parametrize(
    ("refused", "unknown", "figures", "something"),
    [
        ((), (), {}, False),
        (("it",), (), {}, True),
        ((), ("no",), {}, True),
        ((), (), {"it": 5}, True),
    ],
)
def test_file_that_states_something(
    refused: tuple[str, ...],
    unknown: tuple[str, ...],
    figures: dict[str, object],
    *,
    something: bool,
) -> None:
    """A figure that cannot be used is one; a blank sheet has none."""
    of = Submitted("a.toml", submission(2023, **figures), frozenset(refused), unknown)
    assert of.states_something is something


def test_most_findings() -> None:
    """So many findings are told, and the others are only counted."""
    of = Submitted("a.toml", submission(2023), unknown=("x", "y", "z"))
    reading = read_figures(plan(indicator()), of, 2)
    assert [finding.is_told for finding in reading.findings] == [True, True, False]
    assert read_figures(plan(indicator()), of).findings[2].is_told


def test_place_of_two_names() -> None:
    """Both names of an indicator are told where they stand."""
    reading = submitted(plan(indicator(TWO_NAMES)), 2023, it=5, also=6)
    places = [(finding.code, finding.place.keys) for finding in reading.findings]
    assert places == [("F208", ("figures", "it")), ("F208", ("figures", "also"))]
