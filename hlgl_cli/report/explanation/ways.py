"""The formulas of a path, in letters alone: docs/method.md §2 to §5, a row a way.

m is the measure, x the target's number, r where it is a rate a year, B the base, k of n years; a
leg between milestones leads from u to v, o of t years of it are over; s is the slack of a grade.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.engine.following import Beside
from hlgl_cli.engine.forms import form_of, path_of
from hlgl_cli.engine.milestones import Bent
from hlgl_cli.engine.paces import RATE
from hlgl_cli.engine.paths import Accumulated, Constant, Falling, Geometric, Goal, Straight
from hlgl_cli.engine.scales import AVERAGE_RATE, MEAN, RISE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hlgl_cli.engine.case import Case
    from hlgl_cli.engine.milestones import Leg


class Way(NamedTuple):
    """What a year requires, how far ahead the measure is, what is needed, where it leads."""

    due: str
    lead: str = ""
    needed: str = ""
    projected: str = ""


_LEVEL = Way(
    "B + (x - B) × k/n",
    "(m - B)/(x - B) × n - k",
    "(x - m)/(n - k)",
    "B + (m - B) × n/k",
)
_GEOMETRIC = Way(
    "B × (x/B)^(k/n)",
    "ln(m/B)/ln(x/B) × n - k",
    "(x/m)^(1/(n - k)) - 1",
    "B × (m/B)^(n/k)",
)
_AMOUNT = Way("x × k/n", "m/x × n - k", "(x - m)/(n - k)", "m × n/k")
_MEAN = Way("x × k", "m/x - k", "(n × x - m)/(n - k)", "m/k")
_GROWTH = Way(
    "(1 + r)^k",
    "ln(m)/ln(1 + r) - k",
    "((1 + r)^n/m)^(1/(n - k)) - 1",
    "m^(1/k) - 1",
)
_RISE = Way(
    "(1 + x)^(k/n)",
    "ln(m)/ln(1 + x) × n - k",
    "((1 + x)/m)^(1/(n - k)) - 1",
    "m^(n/k) - 1",
)
_MULTIPLE = Way("x^(k/n)", "ln(m)/ln(x) × n - k", "(x/m)^(1/(n - k)) - 1", "m^(n/k)")
_FALL = Way(
    "1 - (1 - x)^(k/n)",
    "ln(1 - m)/ln(1 - x) × n - k",
    "1 - ((1 - x)/(1 - m))^(1/(n - k))",
    "1 - (1 - m)^(n/k)",
)
_ACCUMULATED = Way("", "ln(1 + b)/ln(1 + r) × k - k", "", "b")
_RATES = {AVERAGE_RATE: _GROWTH, RISE: _RISE}
_BESIDE = Way("J")
_KEPT = Way("x")
_AT_FIRST = Way("B")
# Of a leg: what is due on it, and the lead of a measure that is on the same leg.
_LEGS: Mapping[type, tuple[str, str]] = {
    Geometric: ("u × (v/u)^(o/t)", "ln(m/u)/ln(v/u) × t - o"),
    Falling: (
        "1 - (1 - u) × ((1 - v)/(1 - u))^(o/t)",
        "ln((1 - m)/(1 - u))/ln((1 - v)/(1 - u)) × t - o",
    ),
}
_STRAIGHT_LEG = ("u + (v - u) × o/t", "(m - u)/(v - u) × t - o")


def way_of(case: Case) -> Way:
    """Return the formulas of a case."""
    path, demand = path_of(case), case.target.demand
    one = path.legs[0].path if isinstance(path, Bent) else path
    if isinstance(one, Goal):
        return _KEPT._replace(needed=_GEOMETRIC.needed if one.pace is RATE else _LEVEL.needed)
    if isinstance(one, Constant) and demand.is_direction:
        return _AT_FIRST
    scale, from_base = form_of(case.target).scale, demand.from_base
    ways = {
        Constant: _KEPT,
        Beside: _BESIDE,
        Accumulated: _ACCUMULATED,
        Falling: _FALL,
        Geometric: _RATES.get(scale, _GEOMETRIC if from_base else _MULTIPLE),
        Straight: _MEAN if scale is MEAN else _LEVEL if from_base else _AMOUNT,
    }
    return ways[type(one)]


def formulas_of_leg(leg: Leg) -> tuple[str, str]:
    """Return what is due on a leg, and the lead of a measure that is on the same leg."""
    return _LEGS.get(type(leg.path), _STRAIGHT_LEG)
