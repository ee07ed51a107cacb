"""An entry's answer to what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from hlgl_cli.calculator.entry import MINUS
from hlgl_cli.calculator.reading import MOST_YEARS, OPERANDS, option_input
from hlgl_cli.finding import CannotRunError

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
    return compute(entry, operands, read_options(entry, options))


def read_options(entry: Entry, options: Options) -> tuple[Input, ...]:
    """Return the inputs that the options are; raises CannotRunError."""
    return tuple(option_input(option, options[option.name]) for option in entry.options)


def compute(entry: Entry, operands: Sequence[str], options: Sequence[Input]) -> Answer:
    """Return the answer to operands as they were typed; raises CannotRunError."""
    refuse_too_many(entry, operands)
    names = entry.operands.split()
    if len(operands) < len(names):
        raise CannotRunError("run.missing_argument", {"name": names[len(operands)]})
    read = OPERANDS[entry.kind](operands)
    inputs = entry.settle(*((read,) if entry.series else read), *options)
    return Answer(entry.name, dict(zip(entry.inputs, inputs, strict=True)), entry.compute(*inputs))


def refuse_too_many(entry: Entry, operands: Sequence[str]) -> None:
    """Refuse more operands than there are names for, and a series that is too long."""
    names = entry.operands.split()
    if len(operands) > len(names) and not entry.series:
        facts = {"given": operands[len(names)].replace(MINUS, "-"), "names": " ".join(names)}
        raise CannotRunError("calc.one_too_many", facts)
    if len(operands) >= MOST_YEARS + len(names):
        raise CannotRunError("calc.too_many", {"most": str(MOST_YEARS)})
