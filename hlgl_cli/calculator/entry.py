"""What an entry of the calculator is made of: how it is declared, and what it answers with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from decimal import Decimal
    from fractions import Fraction

    from hlgl_cli.units import Quantity

Input: TypeAlias = "Quantity | Sequence[Input] | int | str | None"
Series: TypeAlias = "tuple[Quantity, ...]"
# What the letters of a formula stand for.
Numbers: TypeAlias = "Mapping[str, Fraction | int | str | tuple[Fraction, ...]]"
Results: TypeAlias = "tuple[Result, ...]"

MINUS = "\u2212"  # stands for a hyphen that would be taken for the sign of an option


class Option(NamedTuple):
    """An option: the name of its input, what is typed, how it is read, its help in text/."""

    name: str
    typed: str
    kind: Literal["years", "year", "rate", "fall", "deflator", "value", "digits", "word"]
    help: str
    metavar: str | None = None
    words: tuple[str, ...] = ()  # it is one of these, the first unless another is typed
    is_needed: bool = True


class Note(NamedTuple):
    """Why an input may not be what was meant: a key of text/, and its facts."""

    key: str
    facts: dict[str, str]


class Result(NamedTuple):
    """One number that was asked for, of rates unless it says otherwise.

    `letters` is its formula, as docs/calculator.md writes it, `numbers` what its letters stand for.
    A rounding has a rule in the formula's place, a key of text/, and V is its number as typed.
    """

    name: str
    value: Decimal | Fraction  # exact, or a root of fifty digits
    letters: str
    numbers: Numbers
    unit: str = "%"
    # A value is shown to the digits that matter; an exact one, which has an end, to its last.
    kind: Literal["rate", "value", "exact", "share", "rounded"] = "rate"
    year: int | None = None  # of a path, the first year is 1
    note: Note | None = None

    @property
    def full_name(self) -> str:
        """Return its name, with the year of a path."""
        return self.name if self.year is None else f"{self.name}_{self.year}"


def as_read(*inputs: Input) -> tuple[Input, ...]:
    """Return the inputs: they need not fit one another."""
    return inputs


class Entry(NamedTuple):
    """A calculation: what it is called with, and the function of its inputs, operands first.

    `gives` names the results that it may have, with a `_` at the end one for each year. `series`
    names the input that all operands are together; else each is one, by its own name.
    `settle` refuses inputs that do not fit one another, and fills in what follows from the others.
    """

    name: str
    operands: str
    kind: Literal["amounts", "numbers", "rates", "falls", "conversion"]
    compute: Callable[..., Results]
    options: tuple[Option, ...]
    gives: tuple[str, ...]
    examples: tuple[str, ...]
    series: str = ""
    settle: Callable[..., tuple[Input, ...]] = as_read

    @property
    def inputs(self) -> tuple[str, ...]:
        """Return the names of the inputs, in the order of docs/json.md."""
        operands = (self.series,) if self.series else self.operands.lower().split()
        return (*operands, *(option.name for option in self.options))

    def columns(self, years: int) -> tuple[str, ...]:
        """Return the names of all results that it may have, over so many years."""
        of_years = tuple(f"{name}{year}" for name in self.gives for year in range(1, years + 1))
        return of_years if self.gives[0].endswith("_") else self.gives


YEARS = Option("years", "--years", "years", "help.calc.years", "N")
