"""What the commands of `hlgl calc` do: read the numbers, calculate, and write the answer."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from hlgl_cli.cli.operands import from_stdin, refuse_count, stated
from hlgl_cli.cli.output import Sink, sinks, write
from hlgl_cli.cli.screen import columns, folded
from hlgl_cli.cli.streams import say_on_stderr
from hlgl_cli.engine import calculator
from hlgl_cli.engine import calculator_reading as reading
from hlgl_cli.engine.calculator import Calculation, Standing
from hlgl_cli.finding import CannotRunError
from hlgl_cli.report import calculation as report
from hlgl_cli.report.view import View
from hlgl_cli.sources.files import STDIN
from hlgl_cli.text import say
from hlgl_cli.units import Quantity, spelled

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from hlgl_cli.engine.calculator import Input, Result


Inputs: TypeAlias = "Mapping[str, Input]"


LEAST_DEFLATOR = 20  # below it, with the base year as 100, prices would have fallen to a fifth
RATIOS = (Decimal("0.5"), 2)  # about 1 it is a ratio, 1.042; else a rate of growth, 4.2


class Answer(NamedTuple):
    """The inputs as they were read, and the results."""

    inputs: Inputs
    results: tuple[Result, ...]


def calculate(name: str, operands: list[str], given: Mapping[str, Any], lang: str) -> None:
    """Calculate and write every format asked for; raises CannotRunError."""
    targets = sinks(given["formats"], ("table", "json"), "table")
    done = Calculation(name, *_answer(name, operands, given))
    for sink in sorted(targets, key=lambda one: one.file is None):
        is_json = sink.format == "json"
        text = (
            report.as_document(done, lang)
            if is_json
            else report.as_text(done, _view(sink, lang), with_steps=given["steps"])
        )
        write(sink, text, for_machines=is_json)
    _note_deflator(done.inputs, lang)


def _answer(name: str, operands: list[str], given: Mapping[str, Any]) -> Answer:
    """Return the answer, or where one number is asked for and `-` is given that of each line."""
    typed = given["operands"]
    if name in _OF_ONE_NUMBER and len(typed) == len(operands) and typed[0] == STDIN:
        return _column(name, typed[1:], given)
    texts = from_stdin(typed)
    refuse_count(texts, operands)
    return _CALCULATIONS[name](texts, given)


def _column(name: str, rest: Sequence[str], given: Mapping[str, Any]) -> Answer:
    """Return the answers to the lines of standard input; they are a list as an input too."""
    lines = from_stdin([STDIN])
    answers = [_CALCULATIONS[name]([line, *rest], given) for line in lines]
    read = [one.inputs[_OF_ONE_NUMBER[name]] for one in answers]
    numbers = [one for one in read if isinstance(one, Quantity)]
    results = tuple(result for one in answers for result in one.results)
    return Answer({**answers[0].inputs, _OF_ONE_NUMBER[name]: numbers}, results)


def _note_deflator(inputs: Inputs, lang: str) -> None:
    """Note on standard error a deflator so low that it must be a ratio or a rate."""
    deflator = inputs.get("deflator")
    if not isinstance(deflator, Quantity) or deflator.number >= LEAST_DEFLATOR:
        return
    low, high = RATIOS
    is_ratio = low < deflator.number < high
    meant = deflator.number * 100 if is_ratio else deflator.number + 100
    facts = {"given": f"{deflator.number:f}", "meant": f"{meant.normalize():f}"}
    say_on_stderr(folded(say(lang, "calc.low_deflator", **facts)))


def _view(sink: Sink, lang: str) -> View:
    """Return how the answer is looked at: a file is never folded."""
    return View(lang, columns() if sink.file is None else None)


def _percent(number: Fraction) -> Quantity:
    """Return a rate as an input: it is in %, whether or not that was typed."""
    return Quantity(calculator.as_decimal(number), "%")


def _rate(texts: Sequence[str], given: Mapping[str, Any]) -> Answer:
    quantities = reading.amounts(texts)
    values, method = reading.alike(quantities), given["method"]
    years = _years_of_series(len(texts) - 1, given["years"], method)
    inputs: Inputs = {"values": quantities, "years": years, "method": method}
    if method == "accumulated":
        return Answer(inputs, calculator.accumulated_growth(values[0], values[1:]))
    return Answer(inputs, calculator.average_growth(values[0], values[-1], years))


def _years_of_series(steps: int, given: str | None, method: str) -> int:
    """Return the years from the first value to the last: as stated, or as the series has them."""
    is_series = steps > 1 or method == "accumulated"
    if given is None and is_series:
        return steps
    years = reading.whole("--years", given)
    if is_series and years != steps:
        raise CannotRunError("calc.series", {"years": str(years), "given": str(steps)})
    return years


def _project(texts: Sequence[str], given: Mapping[str, Any]) -> Answer:
    (value,) = reading.amounts(texts)
    rate = reading.rate(stated(given, "rate", "--rate"))
    years = reading.whole("--years", given["years"])
    inputs: Inputs = {"value": value, "rate": _percent(rate), "years": years}
    number = Fraction(value.number)
    return Answer(inputs, calculator.project(number, value.unit, rate, years))


def _chain(texts: Sequence[str], _: Mapping[str, Any]) -> Answer:
    rates = [reading.rate(text) for text in texts]
    return Answer({"rates": list(map(_percent, rates))}, calculator.chain(rates))


def _required(texts: Sequence[str], given: Mapping[str, Any]) -> Answer:
    first = int(stated(given, "first", "--from"))
    last = int(stated(given, "last", "--by"))
    quantities = reading.numbers([*texts, *_so_far(given, first, last)])
    base, target, *so_far = reading.alike(quantities)
    inputs: Inputs = {
        "from": quantities[0],
        "target": quantities[1],
        "from_year": first,
        "by_year": last,
        "now": quantities[2] if so_far else None,
        "in_year": given["year"],
    }
    now = Standing(so_far[0], given["year"] - first) if so_far else None
    unit = quantities[0].unit
    return Answer(inputs, calculator.required(base, target, unit, last - first, now))


def _so_far(given: Mapping[str, Any], first: int, last: int) -> list[str]:
    """Return the value so far, if there is one, and refuse years that are not in order."""
    now, year = given["now"], given["year"]
    if (now is None) != (year is None):
        raise CannotRunError("calc.now_and_in")
    _refuse_order(first, *([] if year is None else [year]), last)
    return [] if now is None else [now]


def _refuse_order(*years: int) -> None:
    """Refuse years that do not follow one another, or lie too far apart."""
    if list(years) != sorted(set(years)) or years[-1] - years[0] > reading.MOST_YEARS:
        facts = {"years": ", ".join(map(str, years)), "most": str(reading.MOST_YEARS)}
        raise CannotRunError("calc.order", facts)


def _path(texts: Sequence[str], given: Mapping[str, Any]) -> Answer:
    quantities = reading.numbers(texts)
    base, target = reading.alike(quantities)
    years = reading.whole("--years", given["years"])
    follow, method = (
        (calculator.linear_path, "linear")
        if given["is_linear"]
        else (calculator.geometric_path, "geometric")
    )
    inputs: Inputs = {
        "from": quantities[0],
        "target": quantities[1],
        "years": years,
        "method": method,
    }
    return Answer(inputs, follow(base, target, quantities[0].unit, years))


def _reduce(texts: Sequence[str], given: Mapping[str, Any]) -> Answer:
    falls = [reading.fall(text) for text in texts]
    target = None if given["of"] is None else reading.fall_to_reach(given["of"])
    inputs: Inputs = {
        "falls": list(map(_percent, falls)),
        "target": None if target is None else _percent(target),
    }
    return Answer(inputs, calculator.reduce(falls, target))


def _deflate(texts: Sequence[str], given: Mapping[str, Any]) -> Answer:
    (value,) = reading.amounts(texts)
    deflator = reading.deflator(stated(given, "deflator", "--deflator"))
    number = Fraction(value.number)
    inputs: Inputs = {"value": value, "deflator": Quantity(calculator.as_decimal(deflator), "")}
    return Answer(inputs, calculator.deflate(number, value.unit, deflator))


def _index(texts: Sequence[str], given: Mapping[str, Any]) -> Answer:
    quantities = reading.amounts(texts)
    typed = given["deflator"]
    deflator = None if typed is None else reading.deflator(typed)
    inputs: Inputs = {
        "value": quantities[0],
        "base": quantities[1],
        "deflator": None if deflator is None else Quantity(calculator.as_decimal(deflator), ""),
    }
    value, base = reading.alike(quantities)
    return Answer(inputs, calculator.index(value, base, deflator))


def _convert(texts: Sequence[str], _: Mapping[str, Any]) -> Answer:
    quantity, into = reading.read(texts[0]), spelled(texts[1])
    if not quantity.unit:
        raise CannotRunError("calc.no_unit", {"given": reading.as_typed(texts[0])})
    number = Fraction(quantity.number)
    times = reading.times(quantity.unit, texts[1].strip())
    return Answer({"quantity": quantity, "unit": into}, calculator.convert(number, times, into))


def _round(texts: Sequence[str], given: Mapping[str, Any]) -> Answer:
    value, most = reading.read(texts[0]), reading.MOST_DIGITS
    digits = reading.whole("--digits", given["digits"], -most, most)
    inputs: Inputs = {"value": value, "digits": digits}
    return Answer(inputs, calculator.round_value(value.number, value.unit, digits))


_CALCULATIONS: Mapping[str, Callable[[Sequence[str], Mapping[str, Any]], Answer]] = {
    "rate": _rate,
    "project": _project,
    "chain": _chain,
    "required": _required,
    "path": _path,
    "reduce": _reduce,
    "deflate": _deflate,
    "index": _index,
    "convert": _convert,
    "round": _round,
}
# What asks for one number, and which of its inputs that is: it is asked of every line.
_OF_ONE_NUMBER = {"project": "value", "deflate": "value", "convert": "quantity", "round": "value"}
