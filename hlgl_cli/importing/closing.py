"""A row's reading, put together from what was found, so that a plan can state it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hlgl_cli.importing.baselines import baseline_of
from hlgl_cli.importing.cells import read_cell
from hlgl_cli.importing.directions import directed, direction, flaw
from hlgl_cli.importing.measures import MULTIPLES, is_points, is_share, multiple_of
from hlgl_cli.importing.reading import Question, RowReading, note
from hlgl_cli.importing.verbatim import verbatim
from hlgl_cli.importing.vocabulary import says

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from hlgl_cli.demands import IndicatorKind
    from hlgl_cli.importing.bases import Found
    from hlgl_cli.importing.cells import Statement
    from hlgl_cli.importing.context import Context
    from hlgl_cli.importing.printed import PrintedRow
    from hlgl_cli.importing.reading import Stated
    from hlgl_cli.importing.targets import Outcome
    from hlgl_cli.plan import Better, Nature, Prices

_MOST_DECIMALS = 6
_PRICES: tuple[Prices, ...] = ("constant", "current")
_PERCENT = str.maketrans("％﹪", "%%")
_GROWING = {"growth", "rise", "follow"}


def closed(
    row: PrintedRow,
    context: Context,
    base: Found,
    found: Outcome,
    statements: Sequence[Statement],
) -> RowReading:
    """Return the reading of a row from its parts."""
    kind, better = _kind(context, found), direction(found, context)
    stated = tuple(directed(each, better) for each in found.stated)
    question = found.question or _unsound(row, stated, better)
    stated = () if question is not None else stated
    unit = _unit(kind, context, found)
    baseline = baseline_of(context, kind, unit)
    asked = () if question is None else question.alternatives
    ends = (each for one in (*stated, *asked) for each in (one.number, one.upto))
    return RowReading(
        row=row.number,
        name=verbatim(context.name.name, row.name),
        item=context.name.item,
        unit=_as_printed(unit, row),
        kind=kind,
        better=better,
        nature=_nature(row, context, statements),
        baseline=baseline.number,
        base_known=baseline.known,
        base_year=baseline.year,
        base_mark=baseline.mark,
        base_level=baseline.level,
        prices=_prices(row, context, statements),
        decimals=max(map(_decimals, (baseline.number, *ends))),
        target=stated[0] if stated else None,
        more=stated[1:],
        question=question,
        doubts=tuple(dict.fromkeys((*base.doubts, *found.doubts, *baseline.doubts))),
        marks=_marks(context, statements, stated),
    )


def _kind(context: Context, found: Outcome) -> IndicatorKind:
    """Return what an indicator's number states: the name's word, unless the target's is another."""
    asked = () if found.question is None else found.question.alternatives
    forms = {each.form for each in (*found.stated, *asked)}
    if not forms or forms == {"yearly"}:
        return context.name.kind
    if forms == {"reduction"}:
        return "reduction"
    level = context.level
    has_level = level is not None and not is_share(level.unit)
    of_amounts = bool(context.unit) and not is_share(context.unit)
    return "growth" if forms <= _GROWING and not (has_level or of_amounts) else "value"


def _unit(kind: IndicatorKind, context: Context, found: Outcome) -> str:
    """Return the unit of an indicator, with the multiple that stands behind the number alone."""
    if kind != "value":
        return "%"
    phrase, own = found.phrase, context.unit
    printed = "" if phrase is None else phrase.unit
    forms = {each.form for each in found.stated}
    if not printed or (forms and forms <= _GROWING | {"multiple"}):
        return own or _implied(context, found)
    if printed == "%" and own.startswith("% "):  # % households
        return own
    if is_points(printed):
        return own or ("%" if context.is_share else printed)
    if re.fullmatch(f"{MULTIPLES}+", printed) and own:
        return own if multiple_of(own) else printed + own
    return printed


def _implied(context: Context, found: Outcome) -> str:
    """Return the unit of a number without one: that of its base, % where all are covered."""
    if context.level is not None:
        return context.level.unit
    in_words = found.phrase is not None and found.phrase.in_words
    return "%" if in_words and context.is_share else ""


def _as_printed(unit: str, row: PrintedRow) -> str:
    """Return a unit as its row prints it, but for the sign of percent, which is always %."""
    printed = (row.unit, row.name, *(cell.text for cell in row.cells))
    found = next((text for one in printed if (text := verbatim(unit, one)) != unit), unit)
    return found.translate(_PERCENT)


def _unsound(row: PrintedRow, stated: Sequence[Stated], better: Better | None) -> Question | None:
    """Return the question that a target leaves which no plan could hold: a fall by 100 %."""
    flaws = [why for why in (flaw(each, better, row.base_year) for each in stated) if why]
    if not flaws:
        return None
    cells = " | ".join(cell.text for cell in row.cells)
    return Question(note(f"row.why.{flaws[0]}", cell=cells))


def _nature(row: PrintedRow, context: Context, statements: Sequence[Statement]) -> Nature | None:
    of_column = read_cell(row.nature).nature
    of_cells = next((one.nature for one in statements if one.nature is not None), None)
    return of_column or of_cells or context.name.nature


def _prices(row: PrintedRow, context: Context, statements: Sequence[Statement]) -> Prices | None:
    """Return at which prices an indicator is, by its row or by a footnote that names it."""
    of_cells = next((one.prices for one in statements if one.prices is not None), None)
    return of_cells or context.name.prices or _of_footnotes(context.name.name, row.footnotes)


def _of_footnotes(name: str, footnotes: Sequence[str]) -> Prices | None:
    clauses = [each for text in footnotes for each in re.split("[。;；①-⑳]", text)]
    naming = [clause for clause in clauses if name in clause]
    for prices in _PRICES:
        if any(says(clause, "prices", prices) for clause in naming):
            return prices
    return None


def _marks(
    context: Context, statements: Sequence[Statement], stated: Sequence[Stated]
) -> tuple[str, ...]:
    of_cells = (mark for one in statements for mark in one.marks)
    strive = (one.mark for one in stated if one.mark)
    return tuple(dict.fromkeys((*context.name.marks, *of_cells, *strive)))


def _decimals(number: Decimal | None) -> int:
    if number is None or not number.is_finite():
        return 0
    return min(max(-int(number.as_tuple().exponent), 0), _MOST_DECIMALS)
