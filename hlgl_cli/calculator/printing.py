"""An answer as text and as the document hlgl.calc/1 (docs/json.md), with its formulas."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.calculator.arithmetic import as_decimal
from hlgl_cli.calculator.formulas import put_in, value
from hlgl_cli.report.json_text import Exact
from hlgl_cli.report.numbers import DOCUMENT_DECIMALS, plain, rounded, whole, with_unit
from hlgl_cli.text import say
from hlgl_cli.units import POINTS, Quantity

if TYPE_CHECKING:
    from decimal import Decimal

    from hlgl_cli.calculator.answer import Answer
    from hlgl_cli.calculator.entry import Input, Result
    from hlgl_cli.report.shapes import calc as shape
    from hlgl_cli.report.view import View

RATE_DECIMALS, SHARE_DECIMALS = 4, 2
_POINTS = set(POINTS.values())


class Step(NamedTuple):
    """How a result was computed: the formula, with its numbers, and what it gives."""

    formula: str
    numbers: str
    result: str


def as_text(answer: Answer, view: View, *, with_steps: bool) -> str:
    """Return a line for each result, and where it is asked for each step."""
    from hlgl_cli.report.paper import Paper  # noqa: PLC0415 - rich, not for JSON

    paper, lang = Paper(view), view.lang
    paper.pairs((label(result, lang), amount(result, lang)) for result in answer.results)
    if with_steps:
        paper.line()
        paper.pairs((label(result, lang), equation(result, lang)) for result in answer.results)
    return paper.text()


def as_document(answer: Answer, lang: str) -> shape.Calc:
    """Return hlgl.calc/1: the inputs, the results, and always the steps."""
    steps = [step(result, lang) for result in answer.results]
    return {
        "schema": "hlgl.calc/1",
        "lang": lang,
        "calculation": answer.name,
        "inputs": {name: _input(value) for name, value in answer.inputs.items()},
        "results": [_document(result, lang) for result in answer.results],
        "steps": [{"formula": s.formula, "numbers": s.numbers, "result": s.result} for s in steps],
    }


def step(result: Result, lang: str) -> Step:
    """Return how a result was computed; a rounding has a rule in words for a formula."""
    if result.kind == "rounded":
        return Step(
            say(lang, f"calc.{result.letters}"),
            put_in("V", result.numbers),
            amount(result, lang),
        )
    numbers = put_in(result.letters, result.numbers)
    return Step(result.letters, numbers, amount(result, lang))


def equation(result: Result, lang: str) -> str:
    """Return a step on one line; what is rounded is not equal to what it was."""
    formula, numbers, answer = step(result, lang)
    if result.kind == "rounded":
        return f"{numbers} → {answer} ({formula})"
    return f"{formula} = {numbers} = {answer}"


def label(result: Result, lang: str) -> str:
    """Return what a result is called."""
    return say(lang, f"calc.{result.name}", year=result.year)


def amount(result: Result, lang: str) -> str:
    """Return a result with its unit, as it is shown."""
    unit = say(lang, f"unit.{result.unit}") if result.unit in _POINTS else result.unit
    return with_unit(shown(result), unit, lang)


def shown(result: Result) -> str:
    """Return the number: rates to four decimals, shares to two, values to those that matter."""
    number = _decimal(result)
    if result.kind == "rounded":
        return f"{number:f}"
    if result.kind == "exact":
        return whole(number)
    if result.kind == "share":
        return plain(number, SHARE_DECIMALS)
    return _rate(number) if result.kind == "rate" else value(number)


def _rate(number: Decimal) -> str:
    """Return a rate to four decimals, or to fewer if they are all it has."""
    short = rounded(number, RATE_DECIMALS)
    return plain(number, RATE_DECIMALS) if short == number else f"{short or abs(short):f}"


def _decimal(result: Result) -> Decimal:
    return as_decimal(result.value) if isinstance(result.value, Fraction) else result.value


def _input(value: Input) -> object:
    if isinstance(value, Quantity):
        return {"value": Exact(value.number), "unit": value.unit or None}
    return list(map(_input, value)) if isinstance(value, list | tuple) else value


def _document(result: Result, lang: str) -> shape.Result:
    return {
        "name": result.full_name,
        "label": label(result, lang),
        "value": documented(result),
        "unit": result.unit or None,
    }


def documented(result: Result) -> Decimal:
    """Return a number for JSON: six decimals, of a small value seven digits, an exact one whole."""
    number = _decimal(result)
    if result.kind in {"rate", "share"}:
        return number
    if result.kind == "value":
        return Exact(rounded(number, DOCUMENT_DECIMALS - min(0, number.adjusted())))
    return Exact(number)
