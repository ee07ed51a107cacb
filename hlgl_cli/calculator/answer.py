"""An entry's answer to what was typed, or to each line of standard input."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from hlgl_cli.calculator.entry import MINUS
from hlgl_cli.calculator.reading import MOST_YEARS, OPERANDS, option_input
from hlgl_cli.finding import CannotRunError
from hlgl_cli.sources.files import STDIN, find_all

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hlgl_cli.calculator.entry import Entry, Input, Results

Options: TypeAlias = "Mapping[str, str | int | None]"


class Answer(NamedTuple):
    """What was asked, with which inputs, and the results."""

    name: str
    inputs: Mapping[str, Input]
    results: Results


def answer(entry: Entry, operands: Sequence[str], options: Options) -> Answer:
    """Return the answer; raises CannotRunError where there is none."""
    names = entry.operands.split()
    if entry.is_of_one_number and len(operands) == len(names) and operands[0] == STDIN:
        return _of_column(entry, operands[1:], options)
    texts = _with_lines(operands)
    _refuse_count(texts, names)
    return _of_row(entry, texts, options)


def _of_row(entry: Entry, texts: Sequence[str], options: Options) -> Answer:
    """Return the answer to one row of numbers."""
    operands = OPERANDS[entry.kind](texts)
    read = (option_input(option, options[option.name]) for option in entry.options)
    inputs = entry.settle(*((operands,) if entry.series else operands), *read)
    return Answer(entry.name, dict(zip(entry.inputs, inputs, strict=True)), entry.compute(*inputs))


def _of_column(entry: Entry, rest: Sequence[str], options: Options) -> Answer:
    """Return the answers to the lines of standard input, which are a list as an input too."""
    rows = [_of_row(entry, [line, *rest], options) for line in _with_lines([STDIN])]
    column = [row.inputs[entry.inputs[0]] for row in rows]
    results = tuple(result for row in rows for result in row.results)
    return Answer(entry.name, {**rows[0].inputs, entry.inputs[0]: column}, results)


def _with_lines(operands: Sequence[str]) -> list[str]:
    """Return the operands, the lines of standard input in the place of `-`."""
    texts: list[str] = []
    for operand in operands:
        texts += _lines() if operand == STDIN else [operand]
    return texts


def _lines() -> list[str]:
    lines = [line.strip() for line in find_all((STDIN,))[0].read().text().splitlines()]
    if not any(lines):
        raise CannotRunError("calc.empty_stdin")
    return [line for line in lines if line]


def _refuse_count(texts: Sequence[str], names: list[str]) -> None:
    """Refuse too few operands, and too many."""
    if len(texts) < len(names):
        raise CannotRunError("run.missing_argument", {"name": names[len(texts)]})
    is_open = names[-1].endswith("...")
    if len(texts) > len(names) and not is_open:
        facts = {"given": texts[len(names)].replace(MINUS, "-"), "names": " ".join(names)}
        raise CannotRunError("calc.one_too_many", facts)
    if len(texts) >= MOST_YEARS + len(names):
        raise CannotRunError("calc.too_many", {"most": str(MOST_YEARS)})
