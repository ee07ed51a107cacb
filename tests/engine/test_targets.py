"""A target as it stands in a year."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hlgl_cli.engine.targets import in_force, last_amendment, replaced, target_in
from tests.engine.build import indicator


def test_value() -> None:
    """The value is the number, the id that is followed, or the year's own number."""
    stated = ("level = 9", "follow = 'gdp'", "yearly = { 2023 = 5.5 }")
    found = [target_in(indicator(f"target = {{ {one} }}"), 2023) for one in stated]
    assert [one and one.value for one in found] == [9, "gdp", Decimal("5.5")]


def test_what_is_still_to_come() -> None:
    """What is not known yet is None: an authority's number, a year without one."""
    awaited = indicator(
        "kind = 'reduction'\ntarget = { form = 'reduction', assigned_by = '通辽市' }"
    )
    found = (target_in(awaited, 2023), target_in(indicator("target = { yearly = {} }"), 2023))
    assert [one and one.value for one in found] == [None, None]


def test_what_does_not_apply() -> None:
    """A bound is always known; points above another are for a follow target alone."""
    found = target_in(indicator("better = 'lower'\ntarget = { hold = 4.5 }"), 2023)
    assert found is not None
    assert (found.bound, found.by, found.milestones) == ("at_most", None, None)


def test_source() -> None:
    """A target without a source of its own has its indicator's."""
    own = indicator("source = '专栏1'\ntarget = { growth = 5, source = '第二章' }")
    other = indicator("source = '专栏1'\ntarget = { growth = 5 }")
    found = (target_in(own, 2023), target_in(other, 2023))
    assert [one and one.source for one in found] == ["第二章", "专栏1"]


def test_none() -> None:
    """No target is None."""
    assert target_in(indicator(""), 2023) is None


AMENDED = indicator(
    "target = { hold = 4 }\namended = [ { until = 2023, target = { hold = 3 } },"
    " { until = 2021, target = { hold = 2 } } ]"
)


@pytest.mark.parametrize(
    ("year", "number", "before"), [(2021, 2, None), (2022, 3, 2), (2023, 3, 2), (2024, 4, 3)]
)
def test_target_in_force(year: int, number: int, before: int | None) -> None:
    """The latest target in force judges a year, and the one before it is known."""
    found = in_force(AMENDED, year)
    amendment = last_amendment(found, year)
    assert found.target is not None
    assert found.target.number == number
    assert [one.until for one in found.amended] == [n for n in (2021, 2023) if n < year]
    old = None if amendment is None else replaced(found, amendment).target
    assert (old and old.number) == before


def test_amendments_up_to_a_year() -> None:
    """Of amendments, those before a year count, and what one replaced has no other targets."""
    amendment = last_amendment(AMENDED, 2023)
    assert amendment is not None
    assert amendment.until == 2021
    several = indicator("targets = [ { hold = 4 }, { hold = 5 } ]")
    old = replaced(several.model_copy(update={"amended": AMENDED.amended}), amendment)
    assert [part.target and part.target.number for part in old.parts] == [2]
    assert old.amended == ()


@pytest.mark.parametrize(("bound", "room"), [("about", "0.5"), ("at_least", None)])
def test_tolerance(bound: str, room: str | None) -> None:
    """What "about" allows is stated, whether the plan says it or not."""
    found = target_in(indicator(f"target = {{ hold = 4, bound = '{bound}' }}"), 2023)
    assert found is not None
    assert found.tolerance == (room and Decimal(room))


@pytest.mark.parametrize(("bound", "implied"), [(", bound = 'at_least'", False), ("", True)])
def test_implied_bound(bound: str, *, implied: bool) -> None:
    """Whether the plan prints a bound is told."""
    found = target_in(indicator(f"target = {{ hold = 4{bound} }}"), 2023)
    assert found is not None
    assert found.implied_bound is implied


def test_never_amended() -> None:
    """An indicator whose target was never changed stays as it is."""
    plain = indicator("target = { hold = 4 }")
    assert (in_force(plain, 2022), last_amendment(plain, 2022)) == (plain, None)


def test_amended_instead_of_several() -> None:
    """Where one target was in force, the several that came later judge nothing yet."""
    text = "targets = [ { hold = 4 }, { hold = 5 } ]\namended = [ { until = 2021, target = { hold = 3 } } ]"
    found = in_force(indicator(text), 2021)
    assert [part.target and part.target.number for part in found.parts] == [3]


def test_trend() -> None:
    """A trend's value is its direction."""
    found = target_in(indicator("target = { trend = 'up', since = 2015, due = 2030 }"), 2023)
    assert found is not None
    assert (found.value, found.bound, found.since, found.due) == ("up", "above", 2015, 2030)
