"""A calculation as text and as hlgl.calc/1 (docs/json.md), with its formulas.

B is the base, V a value, L the target; r and g are rates, x and c falls, D is a deflator.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from hlgl_cli.engine.arithmetic import showing, shown
from hlgl_cli.report.as_json import Exact, dump
from hlgl_cli.report.numbers import DOCUMENT_DECIMALS, plain, rounded, whole, with_unit
from hlgl_cli.text import say
from hlgl_cli.units import POINTS, Quantity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hlgl_cli.engine.calculator import Calculation, Input, Number, Result
    from hlgl_cli.report.view import View

RATE_DECIMALS, SHARE_DECIMALS, LEAST_DECIMALS = 4, 2, 2
# A formula with its letters, and with its numbers.
_FORMULAS = {
    "level": ("(V/B)^(1/n) - 1", "({end}/{base})^(1/{n}) - 1"),
    "accumulated": (
        "solve((1 + g)^1 + … + (1 + g)^n = (V1 + … + Vn)/B, g)",
        "solve((1 + g)^1 + … + (1 + g)^{n} = ({values})/{base}, g)",
    ),
    "project": ("B × (1 + r)^n", "{base} × {rates}^{n}"),
    "chain": ("(1 + g1) × … × (1 + gn) - 1", "{rates} - 1"),
    "average": ("(1 + c)^(1/n) - 1", "{rates}^(1/{n}) - 1"),
    "planned": ("(L/B)^(1/n) - 1", "({target}/{base})^(1/{n}) - 1"),
    "planned_step": ("(L - B)/n", "({target} - {base})/{n}"),
    "so_far": ("(V/B)^(1/k) - 1", "({now}/{base})^(1/{k}) - 1"),
    "needed": ("(L/V)^(1/(n - k)) - 1", "({target}/{now})^(1/({n} - {k})) - 1"),
    "needed_step": ("(L - V)/(n - k)", "({target} - {now})/({n} - {k})"),
    "linear": ("B + (L - B) × k/n", "{base} + ({target} - {base}) × {k}/{n}"),
    "geometric": ("B × (L/B)^(k/n)", "{base} × ({target}/{base})^({k}/{n})"),
    "reduce": ("1 - (1 - x1) × … × (1 - xn)", "1 - {falls}"),
    "progress": ("ln(1 - c)/ln(1 - x)", "ln(1 - {fall}%)/ln(1 - {target}%)"),
    "deflate": ("V/(D/100)", "{value}/({deflator}/100)"),
    "index": ("V/B × 100", "{value}/{base} × 100"),
    "deflated_index": ("V/B/(D/100) × 100", "{value}/{base}/({deflator}/100) × 100"),
    "growth": ("I - 100", "{index} - 100"),
    "convert": ("V × f", "{value} × {times}/{by}"),
}
_POINTS = set(POINTS.values())


class Step(NamedTuple):
    """How a result was computed: the formula, with its numbers, and what it gives."""

    formula: str
    numbers: str
    result: str


def as_text(calculation: Calculation, view: View, *, with_steps: bool) -> str:
    """Return a line for each result, and where it is asked for each step."""
    from hlgl_cli.report.paper import Paper  # noqa: PLC0415 - JSON is not laid out

    paper, lang = Paper(view), view.lang
    results = calculation.results
    paper.pairs((_label(one, lang), _with_unit(one, lang)) for one in results)
    if with_steps:
        paper.line()
        paper.pairs((_label(one, lang), _line(one, lang)) for one in results)
    return paper.text()


def as_document(calculation: Calculation, lang: str) -> str:
    """Return hlgl.calc/1: the inputs, the results, and always the steps."""
    results = calculation.results
    return dump(
        {
            "schema": "hlgl.calc/1",
            "lang": lang,
            "calculation": calculation.name,
            "inputs": {name: _input(one) for name, one in calculation.inputs.items()},
            "results": [_result(one, lang) for one in results],
            "steps": [step(one, lang)._asdict() for one in results],
        }
    )


def step(result: Result, lang: str) -> Step:
    """Return how a result was computed; rounding has a rule in words for a formula."""
    facts = {name: _put_in(name, one) for name, one in result.numbers.items()}
    if result.kind == "rounded":
        return Step(say(lang, f"calc.{result.formula}"), facts["value"], _with_unit(result, lang))
    letters, numbers = _FORMULAS[result.formula]
    return Step(letters, numbers.format(**facts), _with_unit(result, lang))


def _line(result: Result, lang: str) -> str:
    """Return a step on one line; what is rounded is not equal to what it was."""
    formula, numbers, answer = step(result, lang)
    if result.kind == "rounded":
        return f"{numbers} → {answer} ({formula})"
    return f"{formula} = {numbers} = {answer}"


def _label(result: Result, lang: str) -> str:
    return say(lang, f"calc.{result.name}", year=result.year)


def _with_unit(result: Result, lang: str) -> str:
    unit = say(lang, f"unit.{result.unit}") if result.unit in _POINTS else result.unit
    return with_unit(_shown(result), unit, lang)


def _shown(result: Result) -> str:
    """Return the number: rates to four decimals, shares to two, values to those that matter."""
    if result.kind == "rounded":
        return f"{result.value:f}"
    if result.kind == "exact":
        return whole(result.value)
    if result.kind == "share":
        return plain(result.value, SHARE_DECIMALS)
    return _rate(result.value) if result.kind == "rate" else _value(result.value)


def _rate(number: Decimal) -> str:
    """Return a rate to four decimals, or to fewer if they are all it has."""
    short = rounded(number, RATE_DECIMALS)
    return plain(number, RATE_DECIMALS) if short == number else f"{short or abs(short):f}"


def _value(number: Decimal) -> str:
    """Return a value whole if six decimals hold it, else to seven digits, at least two decimals."""
    if rounded(number) == number:
        return plain(number)
    decimals = DOCUMENT_DECIMALS - number.adjusted()
    text = plain(number, max(LEAST_DECIMALS, min(DOCUMENT_DECIMALS, decimals)))
    return plain(number, decimals) if text == "0" else text


def _put_in(name: str, number: Number) -> str:
    """Return what a formula has in the place of a letter."""
    if not isinstance(number, tuple):
        return _number(number)
    if name == "values":
        return " + ".join(map(_number, number))
    return " × ".join(_factor(one, "-" if name == "falls" else "+") for one in number)


def _number(number: Fraction | int | Decimal) -> str:
    """Return a number of a formula, as it is written or a negative one in parentheses."""
    if isinstance(number, Decimal):
        return f"{number:f}"
    with showing():
        text = _value(shown(Fraction(number)))
    return f"({text})" if text.startswith("-") else text


def _factor(change: Fraction, sign: str) -> str:
    """Return what a rate multiplies by: (1 + 6.1%), (1 - 1.6%)."""
    opposite = {"+": "-", "-": "+"}[sign]
    return f"(1 {opposite if change < 0 else sign} {_number(abs(change))}%)"


def _input(given: Input) -> Any:  # noqa: ANN401 - JSON
    if isinstance(given, Quantity):
        return {"value": Exact(given.number), "unit": given.unit or None}
    return [_input(one) for one in given] if isinstance(given, list) else given


def _result(result: Result, lang: str) -> Mapping[str, Any]:
    year = "" if result.year is None else f"_{result.year}"
    return {
        "name": f"{result.name}{year}",
        "label": _label(result, lang),
        "value": _documented(result),
        "unit": result.unit or None,
    }


def _documented(result: Result) -> Decimal:
    """Return a number for JSON: six decimals, of a small value seven digits, an exact one whole."""
    if result.kind in {"rate", "share"}:
        return result.value
    if result.kind == "value":
        return Exact(rounded(result.value, DOCUMENT_DECIMALS - min(0, result.value.adjusted())))
    return Exact(result.value)
