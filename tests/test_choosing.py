"""Which plan judges a submission."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hlgl_cli.choosing import Plans
from hlgl_cli.finding import CannotRunError
from hlgl_cli.selection import Request
from hlgl_cli.sources.plans import load_plan
from tests.cli.running import OWN_PLAN

if TYPE_CHECKING:
    from pathlib import Path

DEFAULT, OWN = "huolinguole-14fyp", "china-14fyp"
FILE = str(OWN_PLAN)


def ids(plans: Plans, *named: str | None) -> list[str]:
    """Return the ids of the plans to which submissions go that name these."""
    return [plans.of(plans.meant(name)).id for name in named]


def test_default(shipping: Path) -> None:
    """What names none goes to the default; what names one that ships, to it."""
    assert shipping.exists()
    plans = Plans(Request())
    assert [plans.meant(name) for name in (None, DEFAULT, "no")] == [None, None, None]
    assert ids(plans, None, "national-14fyp", "no") == [DEFAULT, "national-14fyp", DEFAULT]
    assert plans.ids == (DEFAULT, "national-14fyp")


@pytest.mark.parametrize(
    "name", ["a" * 5000, "a\0b", "../national-14fyp", "national-14fyp.toml", ".."]
)
def test_names_that_no_plan_can_have(shipping: Path, name: str) -> None:
    """What a submission names is looked for as an id alone."""
    assert shipping.exists()
    assert Plans(Request()).meant(name) is None


def test_own_plans(shipping: Path) -> None:
    """A project's own plans can be named, and come before those that ship."""
    assert shipping.exists()
    plans = Plans(Request(known=(FILE,)))
    assert ids(plans, None, OWN, "national-14fyp") == [DEFAULT, OWN, "national-14fyp"]
    assert plans.ids == (OWN, DEFAULT, "national-14fyp")


@pytest.mark.parametrize("known", [(), (FILE,)])
def test_settled_plan(shipping: Path, known: tuple[str, ...]) -> None:
    """The plan of the settings judges what names none, and may be among the project's own."""
    assert shipping.exists()
    plans = Plans(Request(plan=FILE, known=known))
    assert ids(plans, None, OWN, DEFAULT, "no") == [OWN, OWN, DEFAULT, OWN]
    assert plans.meant(None) == plans.meant(OWN) == FILE


def test_settled_over_what_ships(shipping: Path) -> None:
    """A file that the settings name is the plan of its id, though one of that id ships."""
    own = str(shipping / "own")
    (shipping / "own").write_bytes((shipping / "national-14fyp.toml").read_bytes())
    assert Plans(Request(plan=own)).meant("national-14fyp") == own


@pytest.mark.parametrize("names", [(FILE, DEFAULT), (DEFAULT, FILE)])
def test_given_plans(names: tuple[str, ...]) -> None:
    """Those of --plan are all there are; what names none goes to the first by id, to be told."""
    plans = Plans(Request(plans=names))
    assert ids(plans, None, OWN, DEFAULT, "national-14fyp") == [OWN, OWN, DEFAULT, OWN]
    assert plans.ids == (OWN, DEFAULT)


def test_a_plan_given_twice(here: Path) -> None:
    """Two names of one file are one plan; two files of one id are refused."""
    (here / "plan.toml").symlink_to(FILE)
    assert len({Plans(Request(plans=(FILE, "plan.toml"))).meant(name) for name in (OWN, None)}) == 1
    (here / "b.toml").write_bytes((here / "plan.toml").read_bytes())
    with pytest.raises(CannotRunError) as error:
        Plans(Request(plans=(FILE, "b.toml")))
    assert error.value.message.en == f'two plans have the id "china-14fyp": {FILE} and b.toml'


def test_a_plan_as_a_value() -> None:
    """A plan that is given as a value is the only one."""
    plans = Plans(Request(plan=OWN), load_plan(FILE))
    assert ids(plans, None, OWN, DEFAULT) == [OWN, OWN, OWN]
    assert (plans.ids, plans.is_given) == ((OWN,), True)
