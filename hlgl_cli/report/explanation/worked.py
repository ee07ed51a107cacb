"""The formulas of a case with its numbers."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import HUNDRED, accumulated_rate, shown
from hlgl_cli.engine.following import Beside
from hlgl_cli.engine.forms import path_of
from hlgl_cli.engine.milestones import Bent
from hlgl_cli.engine.paths import Accumulated
from hlgl_cli.report.explanation.letters import row
from hlgl_cli.report.explanation.steps import NO_FORMULA
from hlgl_cli.report.explanation.values import percent, put, put_in
from hlgl_cli.report.explanation.ways import formulas_of_leg, way_of
from hlgl_cli.report.numbers import plain

if TYPE_CHECKING:
    from decimal import Decimal

    from hlgl_cli.engine.case import Case
    from hlgl_cli.engine.measures import Measure
    from hlgl_cli.engine.milestones import Leg
    from hlgl_cli.engine.paths import Path
    from hlgl_cli.report.explanation.steps import Formula


class Worked:
    """Each of the formulas, with the numbers of a case and its measure."""

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
        formula, _ = formulas_of_leg(_leg_of(self.case, path))
        moved = path_of(self.case.allowed())
        if not allowed or not isinstance(moved, Bent):
            return self.filled(formula)
        return "", put_in(formula, _of_this_leg(self.case, _leg_of(self.case, moved)))

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
        leg = path.leg_at(time)
        formula, _ = formulas_of_leg(leg)
        if leg == _leg_of(self.case, path):
            return self.filled(_replaced(formula, "o", f"(o {sign} s)"))
        values = {**_of_this_leg(self.case, leg), "o": plain(shown(time - leg.since))}
        return "", put_in(formula, values)

    def lead(self, progress: Decimal) -> Formula:
        """Return the lead; `progress` tells on which leg of a bent path the measure is."""
        case, path = self.case, self.path
        if not isinstance(path, Bent):
            return self.filled(self.way.lead)
        leg = path.leg_at(Fraction(progress) * case.years)
        if leg == _leg_of(case, path):
            return self.filled(formulas_of_leg(leg)[1])
        values = {**self._values, **_of_this_leg(case, leg), "o": str(case.k - leg.since)}
        return "", put_in(formulas_of_leg(leg)[1], values)

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


def _leg_of(case: Case, path: Bent) -> Leg:
    """Return the leg on which the year is."""
    return path.leg_at(Fraction(case.k))


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
        values |= _of_this_leg(case, _leg_of(case, path))
    values["s"] = plain(min(shown(Fraction(case.k, 4)), shown(Fraction(1, 2))))
    return values
