"""How a measure is formed from its figures, in letters and with the numbers: docs/method.md §1."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import HUNDRED, shown
from hlgl_cli.engine.measures import RATES
from hlgl_cli.report.explanation.letters import LAST, LAST_OF_REST, row
from hlgl_cli.report.numbers import plain, signed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hlgl_cli.engine.case import Case
    from hlgl_cli.engine.measures import Basis, Measure
    from hlgl_cli.engine.series import Point
    from hlgl_cli.report.explanation.steps import Formula

_INDEX: Mapping[Basis, str] = {
    "cumulative": "1 + c",
    "index": "I/100",
    "average": "(1 + a)^k",
    "levels": "V/B",
    "annual": "1 + g",
}


def measure_formula(case: Case, measure: Measure) -> Formula:
    """Return how the measure is formed from its figures."""
    demand = case.target.demand
    if case.target.averaging == "accumulated" and not case.alone:
        letters = " + ".join(row("I", case.k))
        return letters, " + ".join(map(number, measure.terms))
    if demand.of_index:
        return index_formula(case, measure)
    if demand.by_year:
        (point,) = measure.points
        is_index = point.kind == "annual_index"
        return ("Y/100 - 1", f"{_given(point)}/100 - 1") if is_index else ("g", f"{_given(point)}%")
    if demand.adds_up:
        return _sum_formula(measure)
    return _level_formula(case, measure)


def index_formula(case: Case, measure: Measure) -> Formula:
    """Return how an index is formed, or for a reduction the fall."""
    states_falls = measure.points[0].kind not in {"growth", "annual_index"}
    falls = case.target.demand.falls
    if falls and states_falls and measure.basis in {"cumulative", "annual"}:
        return "c" if measure.basis == "cumulative" else "g", f"{_given(measure.points[0])}%"
    letters = _letters(measure, "-" if falls and states_falls else "+")
    numbers = " × ".join(_factor(case, point, measure) for point in measure.points)
    if falls:
        is_sum = measure.basis == "annual" and " " in letters
        return f"1 - ({letters})" if is_sum else f"1 - {letters}", f"1 - {numbers}"
    is_alone = len(measure.points) == 1 and numbers.endswith(")") and "/" not in numbers
    return letters, numbers[1:-1] if is_alone else numbers


def _letters(measure: Measure, sign: str) -> str:
    """Return an index in letters; `sign` is how a rate is counted."""
    basis, latest = measure.basis, measure.points[-1]
    if basis in {"chained", "mixed"}:
        return _chain(measure, sign)
    if basis == "annual" and latest.kind == "annual_index":
        return "Y/100"
    if basis == "levels" and latest.kind == "cumulative":
        return "(B + c)/B"
    letters = _INDEX[basis].replace("+", sign)
    if latest.deflator is not None:
        letters = letters.replace("V/", "V × (D/100)/" if latest.is_per_output else "V/(D/100)/")
    return letters


def _chain(measure: Measure, sign: str) -> str:
    rates = [point for point in measure.points if point.kind in RATES]
    begins = ["w"] if len(rates) < len(measure.points) else []
    last = LAST_OF_REST if begins else LAST
    stem = "Y" if _are_indexes(measure) else "g"
    each = row(stem, len(rates), last)
    if len(each) == 1 and not begins and stem == "g":
        return f"1 {sign} {each[0]}"
    factor = "{}/100" if stem == "Y" else f"(1 {sign} {{}})"
    terms = (letter if letter == "…" else factor.format(letter) for letter in each)
    return " × ".join([*begins, *terms])


def _are_indexes(measure: Measure) -> bool:
    """Return whether all its rates are given as indexes of the previous year."""
    kinds = {point.kind for point in measure.points if point.kind in RATES}
    return kinds == {"annual_index"}


def _factor(case: Case, point: Point, measure: Measure) -> str:
    """Return what a figure multiplies the index by."""
    if point.kind == "index" or (point.kind == "annual_index" and _are_indexes(measure)):
        return f"{_given(point)}/100"
    if point.kind == "annual_index":
        return f"(1 {_percent(point.number.value - HUNDRED)})"
    if point.kind == "value":
        sign = " × " if point.is_per_output else "/"
        deflator = "" if point.deflator is None else f"{sign}({number(point.deflator.value)}/100)"
        return f"{_given(point)}{deflator}/{number(case.base.value if case.base else Fraction(1))}"
    if point.kind == "cumulative" and not case.indicator.takes_ratios:
        base = number(case.base.value if case.base else Fraction(1))
        return f"({base} + {_given(point)})/{base}".replace("+ -", "- ")
    falls = point.kind == "reduction" or (
        case.indicator.kind == "reduction" and point.kind != "growth"
    )
    rate = -point.number.value if falls else point.number.value
    years = f"^{point.year - case.base_year}" if point.kind == "average" else ""
    return f"(1 {_percent(rate)}){years}"


def _sum_formula(measure: Measure) -> Formula:
    amounts = [point for point in measure.points if point.kind == "value"]
    begins = ["c"] if len(amounts) < len(measure.points) else []
    last = LAST_OF_REST if begins or measure.is_partial else LAST
    letters = " + ".join([*begins, *row("V", len(amounts), last)])
    return letters, " + ".join(map(_given, measure.points)).replace("+ -", "- ")


def _level_formula(case: Case, measure: Measure) -> Formula:
    point = measure.points[-1]  # where every year must hold, the worst
    base = case.base.value if case.base else Fraction(0)
    if case.target.demand.is_change:
        is_given = point.kind == "cumulative"
        if is_given:
            return "c", _given(point)
        return "V - B", f"{_deflated(point)} - {number(base)}".replace("- -", "+ ")
    if point.kind == "cumulative":
        letter, own = ("B", base) if point.base is None else ("U", point.base.value)
        return f"{letter} + c", f"{number(own)} + {_given(point)}".replace("+ -", "- ")
    if point.deflator is not None:
        sign = " × " if point.is_per_output else "/"
        return f"V{sign}(D/100)", _deflated(point)
    return "V", _given(point)


def _deflated(point: Point) -> str:
    if point.deflator is None:
        return _given(point)
    sign = " × " if point.is_per_output else "/"
    return f"{_given(point)}{sign}({number(point.deflator.value)}/100)"


def number(value: Fraction) -> str:
    """Return a number of the calculation, to six decimals."""
    return plain(shown(value))


def _given(point: Point) -> str:
    return number(point.number.value)


def _percent(rate: Fraction) -> str:
    """Return a rate as a signed term: "+ 6.1%", "- 1.6%"."""
    text = signed(shown(rate))
    sign, digits = (text[0], text[1:]) if text[0] in "+-" else ("+", text)
    return f"{sign} {digits}%"
