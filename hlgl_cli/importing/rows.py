"""A printed row read: its name, base and targets, put together; what they leave open is asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hlgl_cli.importing.bases import Found, base_of
from hlgl_cli.importing.cells import Statement, read_cell
from hlgl_cli.importing.checks import with_rate
from hlgl_cli.importing.closing import closed
from hlgl_cli.importing.context import Context
from hlgl_cli.importing.glued import either_of, may_be_glued, without_digit
from hlgl_cli.importing.known import better_of, is_growth, leaning
from hlgl_cli.importing.magnitudes import in_unit
from hlgl_cli.importing.measures import is_share
from hlgl_cli.importing.names import Name, read_name, whole_of
from hlgl_cli.importing.printed import Cell, PrintedRow, Role
from hlgl_cli.importing.reading import note
from hlgl_cli.importing.spelling import has_decimal_commas
from hlgl_cli.importing.targets import Outcome, outcome
from hlgl_cli.importing.vocabulary import says

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hlgl_cli.importing.reading import RowReading

    Read = tuple[Cell, Statement]


def read_row(row: PrintedRow) -> RowReading:
    """Return what a row means, whatever stands in it: a reading, a question, or no target."""
    of_row = has_decimal_commas(tuple(cell.text for cell in row.cells))
    commas = row.has_decimal_commas or of_row
    cells = [(cell, read_cell(cell.text, decimal_commas=commas)) for cell in row.cells]
    cells = [(_of_both_ends(cell, cells, row), statement) for cell, statement in cells]
    name = _below(read_name(row.name, row.unit), row)
    cells = [(cell, in_unit(statement, name.unit)) for cell, statement in cells]
    statements = [statement for _, statement in cells]
    glued = [cell for cell, each in cells if may_be_glued(each, statements, row.footnotes)]
    own = [pair for pair in cells if pair[0].role is Role.BASE and pair[0] not in glued]
    targets = [pair for pair in cells if pair[0].role is not Role.BASE]
    base = base_of(row, own, targets)
    of_base = [cell for cell in glued if cell.role is Role.BASE]
    doubts = [note("row.doubt.footnote_digit", cell=cell.text) for cell in of_base]
    base = base._replace(doubts=(*base.doubts, *doubts))
    context = _context(row, name, base)
    targets = [(cell, in_unit(statement, context.unit)) for cell, statement in targets]
    found = _target(targets, context, glued)
    return closed(row, context, base, found, statements)


def _of_both_ends(cell: Cell, cells: Sequence[Read], row: PrintedRow) -> Cell:
    """Return a cell of the base year as one of base and target where it alone states both."""
    told = [statement for _, statement in cells if not statement.is_blank]
    is_way = len(told) == 1 and any(phrase.start is not None for phrase in told[0].phrases)
    if cell.role is not Role.BASE or not is_way:
        return cell
    return replace(cell, role=Role.STEP, year=row.target_year)


def _below(name: Name, row: PrintedRow) -> Name:
    """Return a name with what the one that it is a part of says: 氨氮, below 污染物减少(%)."""
    whole = read_name(row.parent or whole_of(row.name))
    is_kept = whole.is_share or not name.is_share  # 女性占比, below 就业人数(万人), is in %
    if whole.unit and whole.kind == "value" and not name.unit and is_kept:
        return read_name(row.name, whole.unit)
    if name.kind != "value" or whole.kind == "value" or name.unit not in {"", "%", "％"}:
        return name
    return replace(
        name, kind=whole.kind, unit="%", yearly=whole.yearly, cumulative=whole.cumulative
    )


def _context(row: PrintedRow, name: Name, base: Found) -> Context:
    printed = base.base
    is_level = printed is not None and not printed.is_rate and name.kind == "value"
    is_relative = printed is not None and is_share(printed.unit) and not name.is_share
    of_base = printed.unit if printed is not None and is_level and not is_relative else ""
    return Context(
        name,
        name.unit or of_base,
        printed,
        better=better_of(name.name),
        leaning=leaning(name.name),
        is_known_growth=is_growth(name.name),
        base_year=row.base_year,
        target_year=row.target_year,
    )


def _target(targets: Sequence[Read], context: Context, glued: Sequence[Cell]) -> Outcome:
    """Return the targets of a row: those of its years, with what the column of rates adds."""
    main = [pair for pair in targets if pair[0].role is not Role.RATE]
    rates = [pair for pair in targets if pair[0].role is Role.RATE]
    told = [pair for pair in main if not pair[1].is_blank]
    if not any(pair[1].numeric for pair in main):
        rated = [pair for pair in rates if not pair[1].is_blank]
        return _joined([_of(pair, context, glued) for pair in (*rated, *told)])
    found = _joined([_of(pair, context, glued) for pair in told])
    for cell, statement in rates:
        found = with_rate(found, cell, statement, context)
    return found


def _of(pair: Read, context: Context, glued: Sequence[Cell]) -> Outcome:
    cell, statement = pair
    yearly, cumulative = (says(cell.heading, "manner", key) for key in ("yearly", "cumulative"))
    is_rate = cell.role is Role.RATE
    own = replace(
        context,
        role=cell.role,
        heading_yearly=is_rate and yearly and not cumulative,
        heading_grows=is_rate and not cumulative and says(cell.heading, "move", "up"),
        heading_cumulative=is_rate and cumulative and not yearly,
    )
    found = outcome(cell, statement, own)
    if cell not in glued:
        return found
    return either_of(cell, found, outcome(cell, without_digit(statement), own))


def _joined(found: Sequence[Outcome]) -> Outcome:
    """Return the outcome of all cells of a row: the first question asks for all of it."""
    if not found:
        return Outcome()
    first = next((one for one in found if one.question is not None), None)
    doubts = tuple(dict.fromkeys(doubt for one in found for doubt in one.doubts))
    stated = tuple(each for one in found for each in one.stated)
    of_plan = sorted(stated, key=lambda each: each.year is not None)  # the plan's own year first
    phrases = [one.phrase for one in found if one.phrase is not None]
    question = None if first is None else first.question
    lead = first.phrase if first is not None else phrases[0] if phrases else None
    return Outcome(() if question else tuple(of_plan), question, doubts, lead)
