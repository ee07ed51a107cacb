"""An assessment's own names: what it takes from the plan."""

from __future__ import annotations

from decimal import Decimal

from tests.engine.build import judge

LEVEL = (
    "category = 'people'\nnature = 'binding'\nnumber = 3\nbaseline = 95\ntarget = { level = 98 }"
)


def test_names_of_the_plan() -> None:
    """What was judged has its id, and the plan's words for it."""
    found = judge(LEVEL, "value = 96.5")
    assert (found.indicator, found.number, found.unit) == ("it", 3, "亿元")
    assert (found.nature, found.category, found.baseline) == ("binding", "people", Decimal(95))
    assert found.name.of("en") == "it"


def test_who_answers_for_it() -> None:
    """Who answers for it is told in both languages."""
    who = judge("responsible = { zh = '水利局' }\ntarget = { hold = 5 }", "value = 5").responsible
    assert who is not None
    assert who.of("zh") == "水利局"


def test_how_well_the_figure_is_known() -> None:
    """Of several figures the one of the year itself says how well its number is known."""
    found = judge("target = { trend = 'up' }", "value = { 2021 = 5, 2022 = 4 }", 2022)
    (own,) = found.figures
    before = own._replace(year=2021)
    found = found._replace(figures=(before, own._replace(known="about")))
    assert (found.known, found._replace(figures=(before,)).known) == ("about", None)


def test_target() -> None:
    """The target is the one of the year judged."""
    found = judge("target = { yearly = { 2022 = 5, 2023 = 5.5 } }", "growth = 6")
    assert found.target is not None
    assert (found.target.form, found.target.value) == ("yearly", Decimal("5.5"))
    assert judge("", "value = 6").target is None


def test_figure_as_it_was_given() -> None:
    """The year's own figure is kept in the unit in which it was written."""
    latest = judge("target = { hold = 5 }", "value = '60000 万元'").latest
    assert latest is not None
    assert (latest.value, latest.unit) == (Decimal(60000), "万元")
