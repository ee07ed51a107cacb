"""A plan's tables: each holds what it must hold, and is refused by code where it does not."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic import ValidationError

from hlgl_cli.data_files import data_file
from hlgl_cli.demands import SINGLE
from hlgl_cli.plan import Category, Indicator, Plan, Words
from hlgl_cli.rules import audit
from hlgl_cli.target import Target
from hlgl_cli.units import Quantity
from tests.engine.build import indicator, plan, row, table


def refused(text: str) -> list[tuple[str, object]]:
    """Return the codes of what is wrong with an indicator, and their facts."""
    with pytest.raises(ValidationError) as error:
        indicator(text)
    return [(one["type"], one.get("ctx")) for one in error.value.errors()]


@pytest.mark.parametrize("form", SINGLE)
def test_form_is_named_after_its_key(form: str) -> None:
    """A target's key says its form, and its number is the target's."""
    target = Target.model_validate({form: Decimal("4.5")})
    assert (target.form, target.number, target.awaited) == (form, Decimal("4.5"), False)


@pytest.mark.parametrize("stated", ["follow = 'gdp'", "yearly = { 2021 = 6 }", "trend = 'down'"])
def test_form_without_a_single_number(stated: str) -> None:
    """Following and yearly targets have no number of their own."""
    target = Target.model_validate(row(stated))
    assert (target.form, target.number, target.awaited) == (stated.split(" ", 1)[0], None, False)


def test_target_that_is_still_to_come() -> None:
    """A form and the authority that assigns its number make a target, without the number."""
    target = Target.model_validate(row("form = 'reduction', assigned_by = '通辽市'"))
    assert (target.form, target.number, target.awaited) == ("reduction", None, True)


def test_target_until_the_authoritys_replaces_it() -> None:
    """A number beside the authority counts."""
    target = Target.model_validate(row("hold = 93, assigned_by = '通辽市'"))
    assert (target.awaited, target.assigned_by) == (False, "通辽市")


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        ("", "—"),
        ("bound = 'above'", "—"),
        ("form = 'hold'", "—"),
        ("assigned_by = '通辽市'", "—"),
        ("form = 'growth', growth = 5", "growth"),
    ],
)
def test_target_has_exactly_one_form(stated: str, names: str) -> None:
    """No form and several forms are refused, with those that were stated."""
    expected = [("P701", {"stated": names})]
    assert refused(f"target = {{ {stated} }}") == expected


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        ("{ growth = 5, level = 9 }", "growth, level"),
        ("[{ level = 9 }, { growth = 5 }]", "level, growth"),
        ("[5, 6]", "[...]"),
    ],
)
def test_two_targets_are_two_indicators(stated: str, names: str) -> None:
    """Of several targets it is told that each is an indicator of its own."""
    facts = {"stated": names, "hint": "hint.two_targets"}
    assert refused(f"target = {stated}") == [("P701", facts)]


def test_target_that_is_no_table() -> None:
    """A bare number is no target in the plan."""
    assert [code for code, _ in refused("target = 5")] == ["model_type"]


def test_target_stays_what_it_is() -> None:
    """A target that was validated already is taken as it is."""
    target = Target.model_validate({"growth": 5})
    stated = indicator().model_dump(exclude_none=True)
    assert Indicator.model_validate({**stated, "target": target}).target == target


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("baseline = '95'", "F203"),
        ("baseline = 1E+21", "V402"),
        ("base_level = 143.96", "U305"),
        ("base_level = '143.96'", "U304"),
        ("base_level = '约143亿元'", "U301"),
        ("base_level = true", "F203"),
        ("target = { yearly = { 21 = 5 } }", "F204"),
        ("target = { level = 98, milestones = { 2022 = '85' } }", "F203"),
        ("target = { growth = 5, speed = 3 }", "extra_forbidden"),
        ("target = { growth = 5, bound = 'roughly' }", "literal_error"),
        ("decimals = 7", "less_than_equal"),
        ("decimals = -1", "greater_than_equal"),
        ("kind = 'cumulative'", "literal_error"),
        ("colour = 'red'", "extra_forbidden"),
        ("id = 'Ünit'", "string_pattern_mismatch"),
    ],
)
def test_indicator_that_is_refused(text: str, code: str) -> None:
    """What a key cannot hold is refused."""
    assert [one for one, _ in refused(text)] == [code]


def test_base_level_has_a_unit() -> None:
    """The level of the base year is a quantity."""
    level = indicator("kind = 'growth'\nbase_level = '143.96 亿元'").base_level
    assert level == Quantity(Decimal("143.96"), "亿元")


@pytest.mark.parametrize(
    ("text", "bound", "side"),
    [
        ("", "at_least", "at_least"),
        ("better = 'lower'", "at_most", "at_most"),
        ("target = { hold = 5 }", "at_least", "at_least"),
        ("target = { hold = 5, bound = 'above' }", "above", "above"),
        ("target = { hold = 5, bound = 'about' }", "about", "at_least"),
        ("better = 'lower'\ntarget = { hold = 5, bound = 'about' }", "about", "at_most"),
        ("better = 'lower'\ntarget = { hold = 5, bound = 'below' }", "below", "below"),
    ],
)
def test_bound(text: str, bound: str, side: str) -> None:
    """Without a bound it is the better side, and about allows for the better."""
    of = indicator(text)
    assert (of.bound, of.side) == (bound, side)


@pytest.mark.parametrize(
    ("text", "whole", "unit"),
    [
        ("unit = '%'", 100, "%"),
        ("unit = '‰'", 1000, "‰"),
        ("unit = '万吨'", None, "万吨"),
        ("unit = '%'\nkind = 'growth'", None, None),
        ("unit = '%'\nkind = 'growth'\nbase_level = '2 亿元'", None, "亿元"),
    ],
)
def test_share(text: str, whole: int | None, unit: str | None) -> None:
    """A level in % or ‰ is a share of a whole, a rate in % is none."""
    of = indicator(text)
    assert (of.whole, of.is_share, of.level_unit) == (whole, whole is not None, unit)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("target = { growth = 5 }", True),
        ("kind = 'value'\ntarget = { growth = 5 }", True),
        ("target = { reduction = 5 }", True),
        ("kind = 'value'\ntarget = { multiple = 2 }", True),
        ("kind = 'value'\ntarget = { follow = 'gdp' }", True),
        ("target = { level = 5 }", False),
        ("", False),
    ],
)
def test_cumulative_figures_in_per_cent(text: str, *, expected: bool) -> None:
    """Growth, falls and multiples cumulate to a ratio, levels to a change."""
    assert indicator(text).takes_ratios is expected


@pytest.mark.parametrize(("better", "direction"), [("higher", 1), ("lower", -1)])
def test_direction(better: str, direction: int) -> None:
    """Which way is better is stated, never guessed."""
    assert indicator(f"better = '{better}'").direction == direction


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ("it", "指标")),
        ("number = 3", ("it", "3", "指标")),
        ("number = 3\naliases = ['别名', 'x']", ("it", "3", "指标", "别名", "x")),
    ],
)
def test_names(text: str, names: tuple[str, ...]) -> None:
    """An indicator goes by its id, number, Chinese name and aliases."""
    of = indicator(text + "\nname = { zh = '指标', en = 'indicator' }")
    assert of.names() == names


@pytest.mark.parametrize(("lang", "word"), [("zh", "增长"), ("en", "growth")])
def test_words(lang: str, word: str) -> None:
    """Words are there in both languages."""
    assert Words(zh="增长", en="growth").of(lang) == word


def test_plan_has_its_years_and_names() -> None:
    """A plan knows itself and finds an indicator by each of its names."""
    of = plan(indicator("aliases = ['别名']"), indicator("", "other"), years=10)
    assert (of.id, of.base_year, of.target_year, of.years) == ("plan", 2020, 2030, 10)
    assert {name: one.id for name, one in of.names().items()} == {
        "it": "it",
        "别名": "it",
        "other": "other",
    }


def test_shipped_plan_is_sound() -> None:
    """The plan of Huolinguole is well formed, and its tables fit one another."""
    of = Plan.model_validate(table(data_file("indicators.toml").read_text(encoding="utf-8")))
    assert audit(of, "indicators.toml") == []


def test_rows_of_the_shipped_plan() -> None:
    """The plan's table has twenty rows, numbered in order."""
    of = Plan.model_validate(table(data_file("indicators.toml").read_text(encoding="utf-8")))
    rows: list[Indicator] = [one for one in of.indicators if one.number is not None]
    assert [one.number for one in rows] == list(range(1, 21))


def test_dump() -> None:
    """Numbers by year are dumped as a plain table, a base level as its number and its unit."""
    of = indicator("base_level = '5 亿元'\nkind = 'growth'\ntarget = { yearly = { 2021 = 6 } }")
    plain, json = of.model_dump(), of.model_dump(mode="json")
    base, stated = plain["base_level"], json["base_level"]
    assert (base["value"], stated["value"]) == ((Decimal(5), "亿元"), ["5", "亿元"])
    yearly = plain["target"]["yearly"]
    assert (type(yearly), yearly) == (dict, {2021: Decimal(6)})
    assert json["target"]["yearly"] == {"2021": "6"}


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ({"zh": "粮食"}, ("粮食", "粮食")),
        ({"en": "Grain"}, ("Grain", "Grain")),
        ({"zh": "粮食", "en": "Grain"}, ("粮食", "Grain")),
    ],
)
def test_words_of_one_language(stated: dict[str, str], expected: tuple[str, str]) -> None:
    """Words of one language serve for both."""
    words = Words.model_validate(stated)
    assert (words.of("zh"), words.of("en")) == expected


@pytest.mark.parametrize(
    ("text", "span", "first"),
    [
        ("", (2020, 2025), 2021),
        ("target = { hold = 5 }", (2020, 2025), 2021),
        ("target = { hold = 5, since = 2005, due = 2030 }", (2005, 2030), 2006),
        ("baseline = { value = 5, year = 2022 }\ntarget = { hold = 5 }", (2022, 2025), 2021),
        ("targets = [ { hold = 5 }, { hold = 6, since = 2015 } ]", (2020, 2025), 2016),
    ],
)
def test_years_of_a_target(text: str, span: tuple[int, int], first: int) -> None:
    """A target has the plan's years unless it, or its baseline, says otherwise."""
    of = plan(indicator(text))
    (it,) = of.indicators
    assert (of.span(it), of.first_year_of(it)) == (span, first)


def test_followed_series() -> None:
    """What is only followed has names and can be followed, and is none of the indicators."""
    series = {"id": "nation", "name": {"zh": "全国"}, "kind": "growth", "unit": "%", "baseline": 3}
    of = Plan.model_validate({**plan().model_dump(), "series": [series]})
    assert [one.id for one in of.indicators] == ["it"]
    assert [one.id for one in of.measured] == ["it", "nation"]
    assert (str(of.names()["全国"].baseline), list(of.growing)) == ("3", ["it", "nation"])
    assert list(of.judged_names) == ["it"]


@pytest.mark.parametrize(
    ("unit", "read", "whole"),
    [
        *((unit, "%", 100) for unit in ("%", "％", "﹪", " %", "% ", "percent", "pct")),
        *((unit, "‰", 1000) for unit in ("‰", " ‰", "permille", "per_mille")),
        (" 人 ", "人", None),
        ("m³", "m³", None),
        (" ", "", None),
    ],
)
def test_unit_however_it_is_spelled(unit: str, read: str, whole: int | None) -> None:
    """A share is one in every spelling of its sign, and blanks around a unit are none of it."""
    of = indicator(f"unit = '{unit}'")
    assert (of.unit, of.whole) == (read, whole)


def test_unit_that_is_no_text() -> None:
    """It is refused as before."""
    assert refused("unit = 5") == [("string_type", None)]


@pytest.mark.parametrize(
    "text",
    ["aliases = ['G', '']", "category = ''", "name = { zh = '', en = 'It' }"],
)
def test_empty_name(text: str) -> None:
    """A name of nothing names nothing: "" = 4 would be a figure of it."""
    assert refused(text) == [("F212", {"given": '""'})]


def test_name_of_blanks() -> None:
    """It is as empty; blanks around a name are kept."""
    assert refused("aliases = [' ']") == [("F212", {"given": '" "'})]
    assert indicator("aliases = [' G ']").aliases == (" G ",)


def test_empty_words_of_one_language() -> None:
    """They would serve for both."""
    assert [code for code, _ in refused("name = { zh = '' }")] == ["F212"] * 2


def test_empty_id_of_a_category() -> None:
    """No indicator could say that it belongs there."""
    with pytest.raises(ValidationError, match="F212"):
        Category.model_validate(row("id = '', name = { zh = '全部' }"))
