"""The formulas of a path, in letters alone: docs/method.md §2 to §5, a row a way.

m is the measure, x the target's number, r where it is a rate a year, B the base, k of n years; a
leg between milestones leads from u to v, o of t years of it are over; s is the slack of a grade.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.engine.arithmetic import HUNDRED, accumulated_rate, shown
from hlgl_cli.engine.following import Beside
from hlgl_cli.engine.forms import form_of, path_of
from hlgl_cli.engine.milestones import Bent, Leg
from hlgl_cli.engine.paces import RATE
from hlgl_cli.engine.paths import Accumulated, Constant, Falling, Geometric, Goal, Straight
from hlgl_cli.engine.scales import AVERAGE_RATE, MEAN, RISE
from hlgl_cli.report.explanation.letters import row
from hlgl_cli.report.explanation.steps import NO_FORMULA
from hlgl_cli.report.explanation.values import percent, put, put_in
from hlgl_cli.report.numbers import plain

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from hlgl_cli.engine.case import Case
    from hlgl_cli.engine.measures import Measure
    from hlgl_cli.engine.paths import Path
    from hlgl_cli.report.explanation.steps import Formula


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


class Worked:
    """The formulas of a case with its numbers."""

    def __init__(self, case: Case, measure: Measure) -> None:
        """Take what is judged; `measure` is its measure."""
        self.case, self.path, self.way = case, path_of(case), way_of(case)
        self._values = {**_values(case, self.path), "m": put(case, shown(measure.value))}
        if measure.terms:
            own = accumulated_rate(shown(measure.value), case.k) * HUNDRED
            self._values["b"] = percent(own)
            self._values["Ik"] = plain(shown(measure.terms[-1]))

    def filled(self, formula: str) -> Formula:
        """Return a formula with its numbers."""
        return (formula, put_in(formula, self._values)) if formula else NO_FORMULA

    def due(self, allowed: str = "") -> Formula:
        """Return what the year requires; `allowed` is what "about" takes off: "- e"."""
        case, path = self.case, self.path
        if isinstance(path, Bent):
            return self._due_on_leg(path, allowed)
        if isinstance(path, Accumulated):
            return self._sum(allowed)
        formula = self.way.due
        if isinstance(path, Beside) and (allowed or path.by):
            added = " + p" if path.by else ""
            formula = f"(J^(1/k){added}{allowed and f' {allowed}'})^k"
        elif allowed:
            formula = _replaced(formula, "r", f"r {allowed}")
            less = f"x {allowed}"
            formula = less if formula == "x" else _replaced(formula, "x", f"({less})")
        return self.filled(_replaced(formula, "k", "1") if case.alone else formula)

    def _due_on_leg(self, path: Bent, allowed: str) -> Formula:
        """Return what a leg requires; less what "about" allows, it is a leg of another path."""
        formula, moved = _of_leg(path, self.case.k)[0], path_of(self.case.allowed())
        if not allowed or not isinstance(moved, Bent):
            return self.filled(formula)
        leg = moved.leg_at(Fraction(self.case.k))
        return "", put_in(formula, _of_this_leg(self.case, leg))

    def _sum(self, allowed: str) -> Formula:
        rate = f"r {allowed}" if allowed else "r"
        terms = [f"(1 + {rate})^{i}" for i in range(1, self.case.k + 1)]
        last = terms[-1].replace(f"^{self.case.k}", "^k")
        short = len(row("r", self.case.k)) > self.case.k or self.case.k > len(row("r", 2))
        letters = " + ".join([terms[0], "…", last] if short else terms)
        return letters, put_in(" + ".join(terms), self._values)

    def limit(self, side: int, slack: Fraction) -> Formula:
        """Return where the path is some time later (1) or earlier (-1)."""
        sign = "+" if side > 0 else "-"
        if isinstance(self.path, Bent):
            return self._limit_of_leg(self.path, side, slack, sign)
        if isinstance(self.path, Accumulated):
            return self.filled(f"(1 + r)^((k {sign} s)/k) - 1")
        return self.filled(_replaced(self.way.due, "k", f"(k {sign} s)"))

    def _limit_of_leg(self, path: Bent, side: int, slack: Fraction, sign: str) -> Formula:
        """Return the limit on a leg; one that is not the year's has no letters of its own."""
        time = self.case.k + side * slack
        if path.leg_at(time) == path.leg_at(Fraction(self.case.k)):
            formula, _ = _of_leg(path, self.case.k)
            return self.filled(_replaced(formula, "o", f"(o {sign} s)"))
        leg = path.leg_at(time)
        values = {**_of_this_leg(self.case, leg), "o": plain(shown(time - leg.since))}
        return "", put_in(_formulas_of(leg)[0], values)

    def lead(self, progress: Decimal) -> Formula:
        """Return the lead; `progress` tells on which leg of a bent path the measure is."""
        case, path = self.case, self.path
        if not isinstance(path, Bent):
            return self.filled(self.way.lead)
        leg = path.leg_at(Fraction(progress) * case.years)
        if leg == path.leg_at(Fraction(case.k)):
            return self.filled(_formulas_of(leg)[1])
        values = {**self._values, **_of_this_leg(case, leg), "o": str(case.k - leg.since)}
        return "", put_in(_formulas_of(leg)[1], values)

    def needed(self) -> Formula:
        """Return what each remaining year must bring; of the accumulated method, an equation."""
        if not isinstance(self.path, Accumulated):
            return self.filled(self.way.needed)
        left = self.case.years - self.case.k
        terms = [f"(1 + h)^{i}" for i in range(1, left + 1)]
        latest = "Ik" if "…" in row("I", self.case.k) else f"I{self.case.k}"
        powers = terms if left <= len(row("h", 2)) else [terms[0], "…", "(1 + h)^(n - k)"]
        whole = plain(shown(self.path.end))
        letters = f"{latest} × ({' + '.join(powers)}) = Q - m"
        numbers = f"{self._values['Ik']} × ({' + '.join(terms)}) = {whole} - {self._values['m']}"
        return letters, numbers

    def projected(self) -> Formula:
        """Return where the pace so far leads."""
        return self.filled(self.way.projected)


def _replaced(formula: str, letter: str, by: str) -> str:
    return re.sub(rf"\b{letter}\b", by, formula)


def _formulas_of(leg: Leg) -> tuple[str, str]:
    return _LEGS.get(type(leg.path), _STRAIGHT_LEG)


def _of_leg(path: Bent, k: int) -> tuple[str, str]:
    return _formulas_of(path.leg_at(Fraction(k)))


def _of_this_leg(case: Case, leg: Leg) -> dict[str, str]:
    """Return the numbers of a leg."""
    return {
        "u": put(case, shown(leg.path.start)),
        "v": put(case, shown(leg.path.end)),
        "o": str(case.k - leg.since),
        "t": str(leg.path.years),
    }


def _values(case: Case, path: Path) -> dict[str, str]:
    """Return the numbers of the letters, those that the case has."""
    target, indicator = case.target, case.indicator
    stated = target.stated(case.year)
    in_percent = target.demand.unit == "%"
    values = {"k": str(case.k), "n": str(case.years)}
    if stated is not None:
        number = percent(stated) if in_percent else plain(stated)
        values |= {"x": number, "r": number, "p": number}
    if indicator.bound == "about" and stated is not None:
        allowed = target.allowance(stated, indicator.sets_off_from)
        values["e"] = percent(allowed) if in_percent else plain(allowed)
    if case.start is not None:
        values["B"] = plain(shown(case.start.value))
    if isinstance(path, Beside):
        values["J"] = plain(shown(path.other))
    if isinstance(path, Bent):
        values |= _of_this_leg(case, path.leg_at(Fraction(case.k)))
    values["s"] = plain(min(shown(Fraction(case.k, 4)), shown(Fraction(1, 2))))
    return values
