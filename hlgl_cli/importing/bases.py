"""What a row prints for the base year: in its own cell, before an arrow, in brackets."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.importing.context import PrintedBase
from hlgl_cli.importing.reading import Note, note
from hlgl_cli.importing.vocabulary import either, printed_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from decimal import Decimal

    from hlgl_cli.base import Known
    from hlgl_cli.importing.cells import Statement
    from hlgl_cli.importing.phrase import Phrase
    from hlgl_cli.importing.printed import Cell, PrintedRow
    from hlgl_cli.target import Bound

_PROVISIONAL = "*▲※"
_FOOTNOTE_YEAR = re.compile(r"(?:19|20)[0-9][0-9](?=\s*年)")
_KNOWN: dict[Bound | None, Known] = {
    "at_least": "at_least",
    "above": "at_least",
    "at_most": "at_most",
    "below": "at_most",
    "about": "about",
}


class Found(NamedTuple):
    """The base of a row, if it prints one, and what is to be told of it."""

    base: PrintedBase | None = None
    doubts: tuple[Note, ...] = ()


def base_of(
    row: PrintedRow,
    own: Sequence[tuple[Cell, Statement]],
    targets: Iterable[tuple[Cell, Statement]],
) -> Found:
    """Return the base that a row prints: that of its own cells, else of the cells of targets."""
    for cell, statement in own:
        found = _of_cell(row, cell, statement)
        if found.base is not None or found.doubts:
            return found
    for cell, statement in targets:
        last = row.base_year or (row.target_year or cell.year or 0) - 1
        for phrase, number in _before_the_target(statement, last):
            if phrase.magnitude:
                return _told("base_magnitude", cell)
            return Found(_printed(phrase, number, _year(row, phrase, None), ()))
    return Found()


def _of_cell(row: PrintedRow, cell: Cell, statement: Statement) -> Found:
    """Return the base of a cell of the base year; words, totals and later years are none."""
    phrases = _candidates(statement)
    if not phrases:
        said = [one for one in statement.phrases if one.words or one.follows]
        return _told("base_words", cell) if said else Found()
    phrase = phrases[0]
    if phrase.number is None or phrase.upto is not None or len(phrases) > 1:
        return _told("base_words", cell)
    if phrase.magnitude:
        return _told("base_magnitude", cell)
    if phrase.boxed or phrase.cumulative or phrase.added:
        return _told("base_total", cell)
    year = _year(row, phrase, cell.year)
    if year is not None and _is_aimed_at(row, year):
        return _told("base_later", cell)
    base = _printed(phrase, phrase.number, year, statement.marks)
    base = replace(base, mark=base.mark or _of_estimates(cell.heading))
    return Found(_dated(base, row.footnotes))


def _candidates(statement: Statement) -> list[Phrase]:
    """Return the numbers of a cell that may be its base: levels if any, outside of brackets."""
    outside = [one for one in statement.numeric if one.number is not None]
    inside = [one for one in statement.asides if one.number is not None and one.year is not None]
    found = outside or inside
    return [one for one in found if one.move is None and not one.yearly] or found


def _told(key: str, cell: Cell) -> Found:
    return Found(doubts=(note(f"row.doubt.{key}", cell=cell.text),))


def _is_aimed_at(row: PrintedRow, year: int) -> bool:
    """Tell whether a year is the target's, or later: no base is of it."""
    return row.target_year is not None and year >= row.target_year


def _of_estimates(heading: str) -> str:
    """Return what a heading says of estimates among its numbers: 含预估."""
    found = re.search(either(printed_words("standing", "estimate")), heading, re.IGNORECASE)
    return "" if found is None else found[0]


def _before_the_target(statement: Statement, last: int) -> Iterator[tuple[Phrase, Decimal]]:
    """Yield the numbers of a target's cell that are of the base year: 63%→67.5%, (2024年64.7%)."""
    for phrase in statement.phrases:
        if phrase.start is not None and phrase.start.number is not None:
            yield phrase.start, phrase.start.number
    for phrase in (*statement.asides, *statement.numeric):
        if phrase.number is not None and _is_past(phrase, last) and not phrase.boxed:
            yield phrase, phrase.number


def _is_past(phrase: Phrase, last: int) -> bool:
    """Tell whether a number is of the base year or one before it, and not aimed at."""
    return phrase.year is not None and phrase.year <= last and not phrase.is_aimed_at


def _printed(
    phrase: Phrase, number: Decimal, year: int | None, marks: tuple[str, ...]
) -> PrintedBase:
    mark = next((mark for mark in marks if set(mark) & set(_PROVISIONAL)), "")
    known: Known | None = "estimate" if phrase.estimated else _KNOWN.get(phrase.bound)
    return PrintedBase(
        number,
        phrase.unit,
        known or ("estimate" if mark else None),
        year,
        mark,
        is_rate=phrase.yearly or (phrase.move is not None and not phrase.toward),
    )


def _year(row: PrintedRow, phrase: Phrase, of_column: int | None) -> int | None:
    """Return the year of a base, where it is not the plan's."""
    year = phrase.year or of_column
    return None if year == row.base_year else year


def _dated(base: PrintedBase, footnotes: Iterable[str]) -> PrintedBase:
    """Return a marked base of the year that the footnote of its mark tells: *为2024年数."""
    if not base.mark:
        return base
    for footnote in footnotes:
        year = _FOOTNOTE_YEAR.search(footnote.partition(base.mark)[2])
        if year is not None:
            return replace(base, year=int(year[0]), known=None)
    return base
