"""What the cells of the table say."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hlgl_cli.engine.assessment import Amended, Latest, Outlook
from hlgl_cli.report import cells
from hlgl_cli.report.cells import Row
from tests.engine.build import indicator, judge, plan

LEVEL = "unit = '%'\nbaseline = 95\ntarget = { level = 98 }"
GROWTH = "target = { growth = 5 }"
CHANGE = "unit = '岁'\ndecimals = 1\ntarget = { change = 0.5 }"
NOTHING = "growth = 1"


def row(stated: str, given: str, lang: str = "zh", **said: object) -> Row:
    """Return the row of an indicator, with more said of it."""
    return Row(judge(stated, given)._replace(**said), plan(), lang, 2023)  # type: ignore[arg-type]


def given(number: str, **said: object) -> Latest:
    """Return the figure of the year."""
    whole = {"kind": "value", "value": Decimal(number), "unit": "%", "year": 2023, **said}
    return Latest(**whole)  # type: ignore[arg-type]


def test_name() -> None:
    """An amended target is marked."""
    amended = Amended(Decimal(98))
    assert cells.name(row(LEVEL, "value = 96.5", amended=amended)) == "it (%)^"


def test_range() -> None:
    """A range is shown as the plan prints it."""
    assert cells.target(row("target = { growth = 5, upto = 5.5 }", "growth = 5")) == "5-5.5"


@pytest.mark.parametrize(
    ("lang", "name"), [("zh", "it (%)（第2项目标，共2项）"), ("en", "it (%) (target 2 of 2)")]
)
def test_name_of_one_of_several_targets(lang: str, name: str) -> None:
    """One of several targets has its number, once."""
    several = "unit = '%'\nbaseline = 95\ntargets = [{ level = 98 }, { level = 99, due = 2035 }]"
    of = plan(indicator(several)).indicators[0].parts[1]
    assert cells.name(row(LEVEL, "value = 96.5", lang, definition=of)) == name


@pytest.mark.parametrize(
    ("known", "zh", "en"), [("at_least", "≥96.5", "≥96.5"), ("about", "约96.5", "about 96.5")]
)
def test_latest_that_is_known_roughly(known: str, zh: str, en: str) -> None:
    """The year's figure says how well it is known."""
    figure = f"value = 96.5\nknown = '{known}'"
    shown = [cells.latest(row(LEVEL, figure, lang)) for lang in ("zh", "en")]
    assert shown == [zh, en]


@pytest.mark.parametrize(
    ("latest", "shown"),
    [
        (given("96.5"), "96.5"),
        (given("96.5", status="final"), "96.5"),
        (given("96.5", status="preliminary"), "96.5(初)"),
        (given("96.5", status="revised"), "96.5(修)"),
        (given("96.5", year=2022), "96.5(2022年)"),
    ],
)
def test_latest_of_a_level(latest: Latest, shown: str) -> None:
    """The level that is judged, with its status, and its year if that is another."""
    assert cells.latest(row(LEVEL, "value = 96.5", latest=latest)) == shown


@pytest.mark.parametrize(
    ("latest", "shown"),
    [
        (given("5.8", kind="growth"), "5.8"),
        (given("143.96", unit="亿元"), "143.96亿元"),
        (given("17.7", kind="cumulative"), ""),
        (None, ""),
    ],
)
def test_latest_of_a_rate(latest: Latest | None, shown: str) -> None:
    """A rate as it was given, another level with its unit; a total has a column of its own."""
    assert cells.latest(row(GROWTH, "cumulative = 17.7", latest=latest)) == shown


def test_latest_of_a_year_alone() -> None:
    """A year that is judged alone is marked, and has no average."""
    alone = row(GROWTH, "growth = 5.8", latest=given("5.8", kind="growth"))
    assert (cells.latest(alone), cells.actual(alone)) == ("5.8~", "")


def test_latest_without_a_verdict() -> None:
    """What is not judged is shown as it was given."""
    assert cells.latest(row("unit = '%'", "value = 7.1", latest=given("7.1"))) == "7.1"


def test_actual() -> None:
    """The average or total that is judged; a level is the year's own."""
    assert cells.actual(row(CHANGE, "cumulative = 0.3")) == "0.3"
    assert cells.actual(row(LEVEL, "value = 96.5")) == ""


@pytest.mark.parametrize(
    ("target", "lang", "shown"),
    [
        ("{ level = 98 }", "zh", "98"),
        ("{ level = 98, bound = 'at_least' }", "zh", "≥98"),
        ("{ level = 98, bound = 'about' }", "zh", "98左右"),
        ("{ level = 98, bound = 'about' }", "en", "about 98"),
        ("{ change = 0.5 }", "zh", "[0.5]"),
        ("{ form = 'level', assigned_by = '通辽市' }", "zh", ""),
    ],
)
def test_target(target: str, lang: str, shown: str) -> None:
    """The target as the plan prints it: a bound only where it prints one."""
    assert cells.target(row(f"baseline = 95\ntarget = {target}", "value = 96.5", lang)) == shown


def test_no_target() -> None:
    """What is only monitored has none."""
    assert cells.target(row("", "value = 7")) == ""


@pytest.mark.parametrize(
    ("stated", "figure", "lang", "shown"),
    [
        (LEVEL, "value = 96.5", "zh", "+1.5个百分点"),
        (LEVEL, "value = 96.5", "en", "+1.5 pp"),
        (GROWTH, "cumulative = 1.5", "zh", "+1.5%"),
        (CHANGE, "cumulative = 1.5", "zh", "+1.5"),
        ("target = { total = 9 }", "cumulative = 1.5", "zh", "+1.5"),
        ("unit = '%'\ntarget = { mean = 9 }", "cumulative = 1.5", "en", "+1.5%"),
    ],
)
def test_since_base(stated: str, figure: str, lang: str, shown: str) -> None:
    """What was gained: shares in points, rates in %, all else in the indicator's own unit."""
    assert cells.since_base(row(stated, figure, lang, since_base=Decimal("1.5"))) == shown


def test_nothing_since_base() -> None:
    """What is not known leaves its cell empty."""
    assert cells.since_base(row(LEVEL, NOTHING, since_base=None)) == ""


@pytest.mark.parametrize(
    ("figure", "lang", "shown"),
    [
        ("value = 96.5", "zh", "50%"),
        ("value = 96.3", "zh", "43.3%"),
        ("value = 94", "zh", "差于基期"),
        ("value = 94", "en", "worse than 2020"),
        (NOTHING, "zh", ""),
    ],
)
def test_progress(figure: str, lang: str, shown: str) -> None:
    """Part of the way in % with one decimal; who fell behind the base has none."""
    assert cells.progress(row(LEVEL, figure, lang)) == shown


def test_behind_its_own_base() -> None:
    """Who fell behind a base of another year is told of that year."""
    own = "baseline = { value = 95, year = 2018 }\ntarget = { level = 98 }"
    assert cells.progress(row(own, "value = 94", "en")) == "worse than 2018"


@pytest.mark.parametrize(
    ("stated", "figure", "shown"),
    [
        (LEVEL, "value = 96.5", "1.5"),
        (LEVEL, "value = 98", "已达目标"),
        ("baseline = 3\nbetter = 'lower'\ntarget = { level = 2 }", "value = 2.6", "0.6"),
        (GROWTH, "cumulative = 15.7625", "已达目标"),
        ("", "value = 7", ""),
        ("kind = 'growth'\ntarget = { yearly = { 2023 = 5 } }", "growth = 4", "1"),
    ],
)
def test_distance(stated: str, figure: str, shown: str) -> None:
    """What is missing to the target itself."""
    assert cells.distance(row(stated, figure)) == shown


def test_distance_without_a_verdict() -> None:
    """A level without a baseline has a distance all the same, a total that is not formed none."""
    assert cells.distance(row("unit = '%'\ntarget = { level = 30 }", "value = 28.5")) == "1.5"
    assert cells.distance(row("target = { total = 9 }", NOTHING)) == ""


@pytest.mark.parametrize(
    ("lead", "shown"),
    [("0.25", "+0.25"), ("-0.5", "-0.5"), ("5.01", ">5"), ("-7", "<-5"), ("5", "+5")],
)
def test_lead(lead: str, shown: str) -> None:
    """A lead beyond the length of the plan says no more than that."""
    outlook = Outlook(lead_years=Decimal(lead))
    assert cells.lead(row(LEVEL, "value = 96.5", outlook=outlook)) == shown


def test_no_outlook() -> None:
    """Where the path has no direction there is neither a lead nor a need."""
    held = row("target = { hold = 9 }", "value = 9")
    assert (cells.lead(held), cells.needed(held), cells.projected(held)) == ("", "", "")


@pytest.mark.parametrize(
    ("stated", "figure", "lang", "shown"),
    [
        (LEVEL, "value = 96.5", "zh", "0.75个百分点"),
        (LEVEL, "value = 96.5", "en", "0.75 pp"),
        (LEVEL, "value = 96.501", "zh", "0.75个百分点"),
        (LEVEL, "value = 96.499", "zh", "0.76个百分点"),
        (LEVEL, "value = 98", "zh", "已达目标"),
        (LEVEL, "value = 98", "en", "target met"),
        (CHANGE, "cumulative = 0.3", "zh", "0.1"),
        (GROWTH, "cumulative = 16.744", "zh", "4.56%"),
        ("baseline = 3\nbetter = 'lower'\ntarget = { level = 2 }", "value = 2.601", "zh", "-0.31"),
    ],
)
def test_needed(stated: str, figure: str, lang: str, shown: str) -> None:
    """What each remaining year must bring, rounded so that it suffices."""
    assert cells.needed(row(stated, figure, lang)) == shown


def test_responsible() -> None:
    """Who answers for it, in the reader's language."""
    named = "responsible = { zh = '市统计局', en = 'Bureau of statistics' }"
    assert cells.responsible(row(named, "value = 1", "en")) == "Bureau of statistics"
    assert cells.responsible(row("", "value = 1")) == ""


def test_marks_of_rounding() -> None:
    """A verdict or a grade that rounding could change is marked."""
    open_ = row(LEVEL, "value = 96.5", certain=False, grade_certain=False)
    assert (cells.verdict(open_), cells.grade(open_)) == ("未达到预期进度?", "滞后于预期?")
    sure = row(LEVEL, "value = 96.5", certain=True, grade_certain=True)
    assert (cells.verdict(sure), cells.grade(sure)) == ("未达到预期进度", "滞后于预期")
    none = row(LEVEL, NOTHING, grade_certain=False)
    assert (cells.verdict(none), cells.grade(none)) == ("不作判定", "")


def test_numbers() -> None:
    """The other cells are numbers alone."""
    level = row(LEVEL, "value = 96.5")
    cell = (cells.number, cells.baseline, cells.required, cells.margin, cells.projected)
    assert [one(level) for one in cell] == ["", "95", "96.8", "-0.3", "97.5"]
    numbered = level.assessment.definition.model_copy(update={"number": 3, "own_base": None})
    other = level._replace(assessment=level.assessment._replace(definition=numbered))
    assert (cells.number(other), cells.baseline(other)) == ("3", "")
