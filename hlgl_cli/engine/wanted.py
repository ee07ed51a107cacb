"""What a year that is missing must have brought: docs/method.md §3."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import Printed, showing, shown
from hlgl_cli.engine.forms import measure_of, path_of
from hlgl_cli.engine.holes import lacking
from hlgl_cli.engine.measures import Measure
from hlgl_cli.engine.series import Origin, Point
from hlgl_cli.frozen import Frozen

if TYPE_CHECKING:
    from hlgl_cli.engine.case import Case
    from hlgl_cli.plan import Kind


def wanted_of(case: Case) -> Decimal | None:
    """Return what the one missing year must have brought to be on track, as its kind states it.

    In % or in the unit of an amount. A measure is linear in each year's index or amount, so two
    trials tell all. None where no year or several are missing, and of what follows another.
    """
    years = lacking(case)
    if len(years) != 1 or case.target.follow is not None:
        return None
    trials = [measure_of(_tried(case, years[0], number)) for number in (0, 1)]
    values = [trial.value for trial in trials if isinstance(trial, Measure)]
    if len(set(values)) != len(trials):
        return None
    with showing():
        due = path_of(case.allowed()).at(Fraction(case.k))
        return None if due is None else (due - shown(values[0])) / shown(values[1] - values[0])


def _tried(case: Case, year: int, number: int) -> Case:
    """Return the case with a figure for the year that lacks it."""
    kind = _kind(case)
    point = Point(kind, year, Printed(Fraction(number)), Origin("", (), Decimal(number), ""))
    points = Frozen({**case.series.points, (kind, year): point})
    return case._replace(series=case.series._replace(points=points))


def _kind(case: Case) -> Kind:
    if case.target.demand.adds_up:
        return "value"
    return "reduction" if case.indicator.kind == "reduction" else "growth"
