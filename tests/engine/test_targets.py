"""A target as it stands in a year."""

from __future__ import annotations

from decimal import Decimal

from hlgl_cli.engine.targets import target_in
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
