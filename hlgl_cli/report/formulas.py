"""Formulas with their numbers put in: docs/method.md §1 to §4.

m is the measure, on its way from p to x; B the base, L the level to reach, x the target's number (r
where it is a rate), k of n years, A a level, I an index, J another's, c a change or a fall, S a
sum, V a value, D a deflator, g a year's rate, a an average rate.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import HUNDRED, accumulated_rate, shown
from hlgl_cli.engine.following import Beside
from hlgl_cli.engine.forms import form_of, path_of
from hlgl_cli.engine.milestones import Bent
from hlgl_cli.engine.paces import FALL, RATE, STEP, SUM, Pace
from hlgl_cli.engine.paths import Accumulated, Constant, Falling, Geometric, Goal, Path, Straight
from hlgl_cli.engine.scales import ACCUMULATED_RATE, AVERAGE_RATE, MEAN
from hlgl_cli.report.numbers import plain, signed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hlgl_cli.demands import Formula
    from hlgl_cli.engine.case import Case
    from hlgl_cli.engine.measures import Basis, Measure
    from hlgl_cli.engine.series import Point

# What a year requires where the path is not the form's usual one; that stands in demands.py.
_REQUIRED: Mapping[str, Formula] = {
    "accumulated": ("(1 + r)^1 + … + (1 + r)^k", "{terms}"),
    "geometric": ("B × (L/B)^(k/n)", "{base} × ({x}/{base})^({k}/{n})"),
    "follow_by": ("(J^(1/k) + p)^k", "({other}^(1/{k}) {r})^{k}"),
    "leg": ("(p, q, j/m)", "({start}, {end}, {j}/{m})"),
    "goal": ("L", "{x}"),
    "held": ("x", "{x}"),
}
_INDEX: Mapping[Basis, str] = {
    "chained": "(1 + g1) × … × (1 + gk)",
    "mixed": "Is × (1 + g) × … × (1 + gk)",
    "cumulative": "1 + c",
    "index": "I/100",
    "average": "(1 + a)^k",
    "levels": "V/B",
    "annual": "1 + g",
}
# When a path takes the measure m on its way from p to x, less k.
_LEAD: Mapping[type, Formula] = {
    Straight: ("(m - p)/(x - p) × n - k", "({m} - {p})/({x} - {p}) × {n} - {k}"),
    Geometric: ("ln(m/p)/ln(x/p) × n - k", "ln({m}/{p})/ln({x}/{p}) × {n} - {k}"),
    Falling: ("ln(1 - m)/ln(1 - x) × n - k", "ln(1 - {m})/ln(1 - {x}) × {n} - {k}"),
    Accumulated: (
        "ln(1 + g)/ln(1 + r) × k - k",
        "ln(1 + {g})/ln(1 + {r}) × {k} - {k}",
    ),
}
# What the remaining years must bring.
_NEEDED: Mapping[Pace, Formula] = {
    STEP: ("(x - m)/(n - k)", "({x} - {m})/({n} - {k})"),
    RATE: ("(x/m)^(1/(n - k)) - 1", "({x}/{m})^(1/({n} - {k})) - 1"),
    FALL: (
        "1 - ((1 - x)/(1 - m))^(1/(n - k))",
        "1 - ((1 - {x})/(1 - {m}))^(1/({n} - {k}))",
    ),
    SUM: ("Ik × ((1 + g)^1 + … + (1 + g)^(n - k)) = x - m", "{latest} × ({sum}) = {missing}"),
}
# Where the pace so far leads.
_PROJECTED: Mapping[Pace, Formula] = {
    STEP: ("p + (m - p) × n/k", "{p} + ({m} - {p}) × {n}/{k}"),
    RATE: ("p × (m/p)^(n/k)", "{p} × ({m}/{p})^({n}/{k})"),
    FALL: ("1 - (1 - m)^(n/k)", "1 - (1 - {m})^({n}/{k})"),
}


def lead_formula(case: Case, measure: Measure) -> Formula:
    """Return how the lead is computed; a bent path has no single formula."""
    return _filled(_LEAD.get(type(path_of(case))), case, measure)


def needed_formula(case: Case, measure: Measure) -> Formula:
    """Return how the need of each remaining year is computed."""
    pace = path_of(case).pace
    return _filled(None if pace is None else _NEEDED[pace], case, measure)


def projected_formula(case: Case, measure: Measure) -> Formula:
    """Return how the measure in the target year is projected; an average rate just goes on."""
    pace = path_of(case).pace
    is_rate = form_of(case.target).scale in {AVERAGE_RATE, ACCUMULATED_RATE, MEAN}
    return _filled(None if pace is None or is_rate else _PROJECTED[pace], case, measure)


def _filled(formula: Formula | None, case: Case, measure: Measure) -> Formula:
    if formula is None:
        return "", ""
    path = path_of(case)
    latest = measure.terms[-1] if measure.terms else Fraction(1)
    numbers = {"m": measure.value, "p": path.start, "x": path.end, "latest": latest}
    facts = {name: number(value) for name, value in numbers.items()}
    facts["missing"] = number(path.end - measure.value)
    facts["sum"] = " + ".join(f"(1 + g)^{i}" for i in range(1, case.years - case.k + 1))
    rate = number(Fraction(case.target.number or 0) / HUNDRED)
    own = plain(accumulated_rate(shown(measure.value), case.k)) if measure.terms else ""
    return formula[0], formula[1].format(r=rate, g=own, k=case.k, n=case.years, **facts)


def number(value: Fraction) -> str:
    """Return a number of the calculation, to six decimals."""
    return plain(shown(value))


def required_formula(case: Case, sentence: str) -> Formula:
    """Return how the year's requirement is computed; `sentence` is the target's row."""
    path = path_of(case)
    # A path says more than the target's row: of a level without a baseline only the end is known.
    of_path = {Bent: "leg", Goal: "goal", Constant: "held"}.get(type(path), sentence)
    if case.target.demand.is_direction:
        of_path = sentence
    letters, numbers = _REQUIRED.get(of_path) or case.target.demand.required
    return letters, numbers.format(**_facts(case, path))


def _facts(case: Case, path: Path) -> dict[str, str]:
    target = case.target
    x = target.stated(case.year) or Decimal(0)
    facts = {"k": str(case.k), "n": str(case.years)}
    facts |= {"x": plain(x), "r": _percent(Fraction(x)), "terms": _terms(x, case.k)}
    if case.start is not None:
        facts["base"] = number(case.start.value)
    if isinstance(path, Beside):
        facts["other"] = number(path.other)
    if isinstance(path, Bent):
        leg = path.leg_at(Fraction(case.k))
        facts |= {"start": number(leg.path.start), "end": number(leg.path.end)}
        facts |= {"j": str(case.k - leg.since), "m": str(leg.path.years)}
    return facts


def _terms(rate: Decimal, years: int) -> str:
    return " + ".join(f"(1 {_percent(Fraction(rate))})^{i}" for i in range(1, years + 1))


def _percent(rate: Fraction) -> str:
    """Return a rate as a signed term: "+ 6.1%", "- 1.6%"."""
    text = signed(shown(rate)) if rate else "+0"
    return f"{text[0]} {text[1:]}%"


def measure_formula(case: Case, measure: Measure) -> Formula:
    """Return how the measure is formed from its figures."""
    demand = case.target.demand
    if case.target.averaging == "accumulated" and not case.alone:
        return "I1 + … + Ik", " + ".join(number(term) for term in measure.terms)
    if demand.of_index:
        return index_formula(case, measure)
    if demand.by_year:
        (point,) = measure.points
        is_index = point.kind == "annual_index"
        return ("I - 100", f"{_given(point)} - 100") if is_index else ("g", _given(point))
    if demand.adds_up:
        return _sum_formula(measure)
    return _level_formula(case, measure)


def index_formula(case: Case, measure: Measure) -> Formula:
    """Return how an index is formed, or for a reduction the fall."""
    letters = _INDEX[measure.basis]
    if measure.points[-1].deflator is not None:
        sign = " × " if measure.points[-1].is_per_output else "/"
        letters = letters.replace("V/", f"V{sign}(D/100)/")
    numbers = " × ".join(_factor(case, point) for point in measure.points)
    if not case.target.demand.falls:
        return letters, numbers
    states_falls = measure.points[0].kind not in {"growth", "annual_index"}
    if measure.basis in {"cumulative", "annual"} and states_falls:
        return "c", f"{_given(measure.points[0])}%"
    remaining = letters.replace("+", "-") if states_falls else letters
    letters = f"({remaining})" if measure.basis == "annual" else remaining
    return f"1 - {letters}", f"1 - {numbers}"


def _factor(case: Case, point: Point) -> str:
    """Return what a figure multiplies the index by."""
    if point.kind in {"index", "annual_index"}:
        return f"{_given(point)}/100"
    if point.kind == "value":
        sign = " × " if point.is_per_output else "/"
        deflator = "" if point.deflator is None else f"{sign}({number(point.deflator.value)}/100)"
        return f"{_given(point)}{deflator}/{number(case.base.value if case.base else Fraction(1))}"
    falls = point.kind == "reduction" or (
        case.indicator.kind == "reduction" and point.kind != "growth"
    )
    rate = -point.number.value if falls else point.number.value
    years = f"^{point.year - case.base_year}" if point.kind == "average" else ""
    return f"(1 {_percent(rate)}){years}"


def _given(point: Point) -> str:
    return number(point.number.value)


def _sum_formula(measure: Measure) -> Formula:
    letters = "S" if measure.basis == "cumulative" else "V1 + … + Vk"
    return letters, " + ".join(_given(point) for point in measure.points)


def _level_formula(case: Case, measure: Measure) -> Formula:
    point = measure.points[-1]  # where every year must hold, the worst
    base = case.base.value if case.base else Fraction(0)
    if case.target.demand.is_change:
        is_given = point.kind == "cumulative"
        return ("c", _given(point)) if is_given else ("A - B", f"{_given(point)} - {number(base)}")
    if point.kind == "cumulative":
        own = base if point.base is None else point.base.value
        return "B + c", f"{number(own)} + {_given(point)}".replace("+ -", "- ")
    if point.deflator is not None:
        return "V/(D/100)", f"{_given(point)}/({number(point.deflator.value)}/100)"
    return "A", _given(point)
