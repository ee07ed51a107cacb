"""The earlier result of each area."""

from __future__ import annotations

import pickle
from decimal import Decimal

import pytest

from hlgl_cli.comparing.earlier import Earlier, Result, kept_of
from hlgl_cli.comparing.kept import Plan
from tests.comparing.build import LEVEL, kept
from tests.report.build import area_of

OLD = Plan(id="old", base_year=2015, target_year=2020)
AREA = area_of(LEVEL, "value = 64")


def test_area_that_is_new() -> None:
    """Of an area that was not there, nothing more is told."""
    area = Earlier([Result(kept(area="别处"))]).beside(AREA)
    assert area.changes is not None
    (entry,) = area.changes.entries
    assert (area.changes.before, entry.became, entry.indicator) == (None, "area_new", None)


@pytest.mark.parametrize("name", ["计划", "计 划", "Plan"])
def test_spellings(name: str) -> None:
    """Another spelling of an area is the same area; the plan's own has two names."""
    earlier = Earlier([Result(kept(area=name))])
    changes = earlier.beside(AREA).changes
    assert changes is not None
    assert changes.before == 2023
    assert earlier.gone([(AREA.plan, "计划")]) == ()


def test_plans() -> None:
    """The same plan's result is taken; another's only where there is one alone."""
    both = Earlier([Result(kept(plan=OLD, year=2019)), Result(kept(year=2022))])
    one, none = (
        Earlier([Result(kept(plan=OLD, year=2019))]),
        Earlier([Result(kept(plan=OLD)), Result(kept(plan=OLD))]),
    )
    found = [earlier.beside(AREA).changes for earlier in (both, one, none)]
    assert [changes and changes.before for changes in found] == [2022, 2019, None]
    gone = [each.gone([(AREA.plan, "计划")]) for each in (both, one)]
    assert [[change.plan for change in changes] for changes in gone] == [["old"], []]


def test_gone() -> None:
    """Areas that are not here any more are told by plan, sorted by name."""
    names = ("乙市", "甲市", "计划")
    gone = Earlier([Result(kept(area=name)) for name in names]).gone([(AREA.plan, "计划")])
    assert [(each.area, each.plan, each.became) for each in gone] == [
        ("乙市", "plan", "area_gone"),
        ("甲市", "plan", "area_gone"),
    ]


def test_written() -> None:
    """Beside a written report, numbers are as it has them: with six decimals."""
    area = area_of(LEVEL, "value = 64.00000049")
    exact, written = (kept_of(area, is_written=one).assessments[0] for one in (False, True))
    assert (exact.figures[0].value, written.figures[0].value) == (
        Decimal("64.00000049"),
        Decimal(64),
    )
    earlier = Earlier([Result(kept_of(area, is_written=True), is_written=True)])
    changes = earlier.beside(area).changes
    assert changes is not None
    assert changes.entries == ()


def test_sent_to_a_worker() -> None:
    """It can be handed to another process."""
    earlier = pickle.loads(pickle.dumps(Earlier([Result(kept())])))  # noqa: S301 - our own
    assert earlier.beside(AREA).changes == (2023, (), 1)
