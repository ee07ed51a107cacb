"""What stands beside a level in the column of rates: whether it follows from base and target."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from hlgl_cli.importing.fit import reached, ways_of
from hlgl_cli.importing.forms import choice
from hlgl_cli.importing.reading import Note, Stated, note

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from hlgl_cli.importing.cells import Statement
    from hlgl_cli.importing.context import Context
    from hlgl_cli.importing.phrase import Phrase
    from hlgl_cli.importing.printed import Cell
    from hlgl_cli.importing.targets import Outcome

_TOGETHER = {"sum", "percent"}
_FLOORS, _CEILINGS = {"at_least", "above"}, {"at_most", "below"}
_PER_MILLE = "‰"
_ABOUT = Decimal("0.1")  # of a rate that is printed as about


def with_rate(found: Outcome, cell: Cell, statement: Statement, context: Context) -> Outcome:
    """Return a level with what the column of rates says of it: its pace, or whose it is too."""
    if not found.stated:
        return found
    first, *others = found.stated
    for phrase in statement.phrases:
        if phrase.assigned_by is not None and phrase.number is None:
            first = replace(first, assigned_by=phrase.assigned_by)
        elif phrase.follows:
            others += choice(phrase, context).readings
        elif phrase.number is not None:
            shape, doubts = _fitted(first, phrase, cell, context)
            first = replace(first, path="geometric") if shape else first
            found = replace(found, doubts=(*found.doubts, *doubts))
    return replace(found, stated=(first, *others))


def _fitted(
    stated: Stated, phrase: Phrase, cell: Cell, context: Context
) -> tuple[bool, tuple[Note, ...]]:
    """Return whether the path is one of even yearly rates, and what does not follow."""
    base, rate = context.level, _in_percent(phrase, context)
    years = _years(context)
    if base is None or rate is None or stated.number is None or years is None:
        return False, ()
    fits = [way for way in ways_of(stated, rate, context) if (way in _TOGETHER) == phrase.boxed]
    ends = [
        reached(base.number, each, years, is_step=context.is_share)
        for each in (rate * (1 - _ABOUT), rate, rate * (1 + _ABOUT))
    ]
    if not fits and not _keeps(stated.number, phrase, ends):
        facts = {"cell": cell.text, "base": str(base.number), "target": str(stated.number)}
        return False, (note("row.doubt.rate", **facts),)
    return fits == ["rate"] and stated.form == "level", ()


def _in_percent(phrase: Phrase, context: Context) -> Decimal | None:
    """Return a rate, one in ‰ in %; what is itself in ‰ changes in those."""
    is_mille = phrase.unit == _PER_MILLE and context.unit != _PER_MILLE
    return phrase.number.scaleb(-1) if is_mille and phrase.number is not None else phrase.number


def _years(context: Context) -> int | None:
    """Return the years between base and target; None where they are not known, or are none."""
    if context.base_year is None or context.target_year is None:
        return None
    return max(context.target_year - context.base_year, 0) or None


def _keeps(target: Decimal, phrase: Phrase, ends: Sequence[Fraction]) -> bool:
    """Return whether a target keeps a bound on a yearly rate, or lies about where it leads to.

    `ends` are where it leads to when it is a tenth nearer 0, as printed, and a tenth farther off.
    """
    if phrase.boxed:
        return False
    about = phrase.bound == "about" and min(ends) <= target <= max(ends)
    above, below = phrase.bound in _FLOORS, phrase.bound in _CEILINGS
    return about or (above and target >= ends[1]) or (below and target <= ends[1])
