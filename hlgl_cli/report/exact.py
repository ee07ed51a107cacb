"""The numbers of the table as numbers, in the digits that its cells show (cells.py)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from hlgl_cli.report import words
from hlgl_cli.report.cells import OF_THE_YEAR
from hlgl_cli.report.numbers import rounded, share_in_percent

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hlgl_cli.report.cells import Row

_TENTHS, _HUNDREDTHS = 1, 2  # decimals of a share of the way, and of years


def _digits(row: Row, number: Decimal | None) -> Decimal | None:
    return None if number is None else rounded(number, words.digits(row.assessment))


def _number(row: Row) -> Decimal | None:
    at = row.assessment.number
    return None if at is None else Decimal(at)


def _baseline(row: Row) -> Decimal | None:
    base = row.assessment.baseline
    return None if base is None else rounded(base)


def _target(row: Row) -> Decimal | None:
    """Return the target's own number, of a range the first."""
    demanded = row.assessment.definition.target
    stated = None if demanded is None else demanded.stated(row.assessment.year)
    return None if stated is None else rounded(stated)


def _latest(row: Row) -> Decimal | None:
    """Return the level that is judged, else the figure of the year as it was given."""
    assessment, figure = row.assessment, row.assessment.latest
    if row.is_of_a_year and assessment.actual is not None:
        return _digits(row, assessment.actual)
    if figure is None or figure.kind not in OF_THE_YEAR:
        return None
    return rounded(figure.value)


def _progress(row: Row) -> Decimal | None:
    gone = row.assessment.outlook.progress
    return None if gone is None else share_in_percent(gone, _TENTHS)


def _distance(row: Row) -> Decimal | None:
    """Return what is missing to the target; nothing where nothing is."""
    beyond = row.assessment.distance
    return None if beyond is None or beyond >= 0 else _digits(row, beyond.copy_negate())


def _lead(row: Row) -> Decimal | None:
    years = row.assessment.outlook.lead_years
    return None if years is None else rounded(years, _HUNDREDTHS)


NUMBERS: Mapping[str, Callable[[Row], Decimal | None]] = {
    "number": _number,
    "baseline": _baseline,
    "target": _target,
    "latest": _latest,
    "actual": lambda row: _digits(row, row.assessment.actual),
    "required": lambda row: _digits(row, row.assessment.required),
    "margin": lambda row: _digits(row, row.assessment.margin),
    "since_base": lambda row: _digits(row, row.assessment.since_base),
    "progress": _progress,
    "distance": _distance,
    "lead": _lead,
    "needed": lambda row: words.needed(row.assessment),
    "projected": lambda row: _digits(row, row.assessment.outlook.projected),
}
