"""What stands beside a level in the column of rates: whether it follows from base and target."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hlgl_cli.importing.fit import ways_of
from hlgl_cli.importing.forms import choice
from hlgl_cli.importing.reading import Note, Stated, note

if TYPE_CHECKING:
    from hlgl_cli.importing.cells import Statement
    from hlgl_cli.importing.context import Context
    from hlgl_cli.importing.phrase import Phrase
    from hlgl_cli.importing.printed import Cell
    from hlgl_cli.importing.targets import Outcome

_TOGETHER = {"sum", "percent"}


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
    base, rate = context.level, phrase.number
    if base is None or rate is None or stated.number is None:
        return False, ()
    fits = [way for way in ways_of(stated, rate, context) if (way in _TOGETHER) == phrase.boxed]
    if not fits:
        facts = {"cell": cell.text, "base": str(base.number), "target": str(stated.number)}
        return False, (note("row.doubt.rate", **facts),)
    return fits == ["rate"] and stated.form == "level", ()
