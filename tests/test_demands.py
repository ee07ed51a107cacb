"""What a form demands is told in one table, and asked of it."""

from __future__ import annotations

import ast
from decimal import Decimal
from typing import TYPE_CHECKING, get_args

import pytest

from hlgl_cli.demands import DEMANDS, FORM_NAMES, SINGLE, FormName, Limit
from hlgl_cli.plan import Kind
from hlgl_cli.target import Averaging, Target
from tests.test_architecture import MODULES, spelled, tree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Where the names of forms are at home; what text/ says of them are its keys, and importing/ says
# which form printed words mean.
HOMES = ("demands.py", "engine/forms.py", "text/", "importing/")
# Names that mean something else as well: a kind of figure, a way to average, a key of SARIF.
OTHER_MEANINGS = {*get_args(Kind), *get_args(Averaging)}
OUTSIDE = [path for path in MODULES if not spelled(path).startswith(HOMES)]


def test_every_form_has_a_demand() -> None:
    """The table has the forms in their order; all but three state a single number."""
    assert tuple(DEMANDS) == FORM_NAMES == get_args(FormName)
    assert set(FORM_NAMES) - set(SINGLE) == {"follow", "yearly", "trend"}


def literals(path: Path) -> Iterator[str]:
    """Yield the texts that stand in a module by themselves."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


@pytest.mark.parametrize("path", OUTSIDE, ids=spelled)
def test_no_form_is_told_apart_by_its_name(path: Path) -> None:
    """A form's name stands in no literal outside the two tables."""
    assert (set(literals(path)) & set(FORM_NAMES)) - OTHER_MEANINGS == set()


@pytest.mark.parametrize("path", OUTSIDE, ids=spelled)
def test_no_form_is_compared(path: Path) -> None:
    """Nor is one compared with anything: what it demands is asked of the table."""
    sides = [
        side
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Compare)
        for side in (node.left, *node.comparators)
    ]
    names = [side.attr for side in sides if isinstance(side, ast.Attribute)]
    assert "form" not in names


@pytest.mark.parametrize(
    ("form", "bends", "falls", "is_sized"),
    [
        ("growth", True, False, False),
        ("rise", True, False, False),
        ("level", True, False, True),
        ("change", True, False, False),
        ("reduction", True, True, False),
        ("total", True, False, True),
        ("mean", False, False, True),
        ("hold", False, False, True),
        ("multiple", True, False, False),
        ("follow", False, False, False),
        ("yearly", False, False, False),
        ("trend", False, False, False),
    ],
)
def test_what_follows(form: FormName, *, bends: bool, falls: bool, is_sized: bool) -> None:
    """What bends, what falls, and what has the size of a level."""
    demand = DEMANDS[form]
    assert (demand.bends, demand.falls, demand.is_sized) == (bends, falls, is_sized)


@pytest.mark.parametrize(
    ("limit", "number", "expected"),
    [
        (Limit("a", above=-100), "-100", False),
        (Limit("a", above=-100), "-99.9", True),
        (Limit("a", below=100), "100", False),
        (Limit("a", below=100), "99.9", True),
        (Limit("a"), "1E+15", True),
    ],
)
def test_limits(limit: Limit, number: str, *, expected: bool) -> None:
    """The limit itself cannot be."""
    assert limit.admits(Decimal(number)) is expected


def target(**stated: object) -> Target:
    """Return a target."""
    return Target.model_validate(stated)


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        (target(growth=5), "5"),
        (target(yearly={"2023": 6}), "6"),
        (target(yearly={"2022": 6}), "None"),
        (target(follow="gdp", by=2), "2"),
        (target(form="reduction", assigned_by="通辽市"), "None"),
        (target(trend="up"), "None"),
    ],
)
def test_stated(of: Target, expected: str) -> None:
    """Whatever a target states for a year: its number, the year's, the points above another."""
    assert str(of.stated(2023)) == expected


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        (target(level=0, tolerance=3), "-3"),
        (target(hold=Decimal("12.6")), "12.55"),
        (target(yearly={"2023": 6}), "5.4"),
        (target(follow="gdp", by=2), "1.5"),
    ],
)
def test_moved(of: Target, expected: str) -> None:
    """Whatever it states is moved by what "about" allows."""
    assert str(of.moved(-1).stated(2023)) == expected
