"""What is doubtful in the numbers of a calculation: the same slips that findings ask about.

There is no plan here to measure by, so a doubt needs all numbers of a row to read better otherwise.
The answer stays, computed as the numbers were typed.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from hlgl_cli.calculator.entry import Note
from hlgl_cli.engine.arithmetic import HUNDRED, places, round_half_even

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hlgl_cli.calculator.entry import Entry, Input
    from hlgl_cli.units import Quantity

# Between which numbers a rate may be an index with the previous year as 100, or a ratio.
_MOST_SHOWN = 5  # numbers of a row in a note
LIKE_INDEX, LIKE_RATIO = (80, 130), (Fraction(4, 5), Fraction(13, 10))
MOST_FRACTION = Fraction(3, 10)
# A year may make up for the fall of the one before, to so many times of where it began.
MOST_REBOUND = Fraction(9, 4)
FAR_APART = 1000


def doubts(entry: Entry, inputs: Mapping[str, Input]) -> Iterator[Note]:
    """Yield what is doubtful in the inputs of a calculation."""
    operands = inputs[entry.inputs[0]]
    series = tuple(operands) if isinstance(operands, tuple) and entry.series else ()
    rates = series if entry.kind in {"rates", "falls"} else ()
    rate = inputs.get("rate")
    if rate is not None:
        rates = (rate,)
    if rates:
        yield from _of_rates(rates, is_fall=entry.kind == "falls")
    elif entry.kind == "amounts" and series:
        yield from _of_amounts(series)


def _of_rates(rates: Sequence[Quantity], *, is_fall: bool) -> Iterator[Note]:
    """Yield the first other reading that all rates of a row, or one among them, have."""
    numbers = [rate.exact for rate in rates]
    sign = -1 if is_fall else 1  # an index of 97.3 is a fall of 2.7
    most = max(places(rate.number) for rate in rates)
    indexes = [number for number in numbers if _lies(number, LIKE_INDEX)]
    if indexes and not _is_rebound(numbers):
        yield _note("calc.like_indexes", indexes, [(number - HUNDRED) * sign for number in indexes])
    elif all(abs(number) < MOST_FRACTION for number in numbers) and any(numbers) and most > 1:
        yield _note("calc.like_fractions", numbers, [number * HUNDRED for number in numbers])
    elif all(_lies(number, LIKE_RATIO) for number in numbers) and most > (len(numbers) == 1) + 1:
        yield _note(
            "calc.like_ratios", numbers, [(number - 1) * HUNDRED * sign for number in numbers]
        )
    elif is_fall and all(number < 0 for number in numbers):
        yield _note("calc.like_rises", numbers, [-number for number in numbers])


def _of_amounts(amounts: Sequence[Quantity]) -> Iterator[Note]:
    """Yield that two amounts beside one another lie far apart."""
    for before, after in pairwise(amounts):
        if before.unit != after.unit or min(before.exact, after.exact) <= 0:
            continue
        if max(before.exact, after.exact) >= min(before.exact, after.exact) * FAR_APART:
            facts = {"one": f"{before.number:f}", "other": f"{after.number:f}"}
            yield Note("calc.far_apart", facts)
            return


def _lies(number: Fraction, ends: tuple[Fraction | int, Fraction | int]) -> bool:
    return ends[0] <= number <= ends[1]


def _is_rebound(numbers: Sequence[Fraction]) -> bool:
    """Return whether each rate that is like an index makes up for a fall in the year before."""
    grown = [
        (1 + before / HUNDRED) * (1 + after / HUNDRED) if before < -10 else MOST_REBOUND + 1  # noqa: PLR2004
        for before, after in pairwise([Fraction(0), *numbers])
        if _lies(after, LIKE_INDEX)
    ]
    return max(grown) <= MOST_REBOUND


def _note(key: str, given: Sequence[Fraction], meant: Sequence[Fraction]) -> Note:
    return Note(key, {"given": _listed(given), "meant": _listed(meant)})


def _listed(numbers: Sequence[Fraction]) -> str:
    shown = [f"{round_half_even(number, 6).normalize():f}" for number in numbers[:_MOST_SHOWN]]
    return " ".join([*shown, *(["…"] if len(numbers) > _MOST_SHOWN else [])])
