"""What is shown beside a verdict and decides nothing: docs/method.md §4."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import HUNDRED, root, shown
from hlgl_cli.engine.assessment import Latest, Outlook
from hlgl_cli.engine.paces import SoFar

if TYPE_CHECKING:
    from hlgl_cli.engine.case import Case
    from hlgl_cli.engine.measures import Measure
    from hlgl_cli.engine.series import Series
    from hlgl_cli.engine.yardstick import Yardstick
    from hlgl_cli.plan import Indicator, Kind

# Which figure of a year is shown as the latest after one of the indicator's own kind.
_FIRST: tuple[Kind, ...] = (
    *("value", "growth", "reduction", "annual_index"),
    *("cumulative", "average", "index"),
)


def outlook_of(
    yardstick: Yardstick, measure: Measure, number: Decimal, shown_as: Decimal
) -> Outlook:
    """Return the lead, the pace and what the years to come must bring; of a year alone nothing.

    The measure is given as a number and as what it is shown as.
    """
    case, path, pace = yardstick.case, yardstick.path, yardstick.path.pace
    if case.alone or measure.is_partial:
        return Outlook()
    latest = shown(measure.terms[-1]) if measure.terms else Decimal(1)
    now = SoFar(number, *yardstick.ends, case.k, case.years, latest)
    time = path.when(measure.value) if yardstick.has_lead() else None
    needed = None if pace is None or case.due else pace.needed(now)
    so_far = shown_as if yardstick.form.scale.is_pace else _so_far(yardstick, now)
    return Outlook(
        lead_years=None if time is None else time - case.k,
        progress=None if time is None else time / case.years,
        needed_per_year=needed,
        needed_as=pace.moves_by if pace and needed is not None else None,
        projected=None if time is None or so_far is None else _projected(yardstick, now, so_far),
        pace_ratio=_pace_ratio(yardstick, number),
        pace_per_year=so_far,
    )


def _so_far(yardstick: Yardstick, now: SoFar) -> Decimal | None:
    """Return what each year so far has brought; None where nothing is to move, or from nowhere."""
    pace = yardstick.path.pace
    if pace is None or pace.so_far is None or not yardstick.starts:
        return None
    return pace.so_far(now)


def _projected(yardstick: Yardstick, now: SoFar, so_far: Decimal) -> Decimal:
    """Return what is shown in the target year at the pace so far; a share is never beyond all."""
    case, form, pace = yardstick.case, yardstick.form, yardstick.path.pace
    if pace is None or pace.projected is None or form.scale.is_pace:
        return so_far
    projected = form.scale.show(pace.projected(now, so_far), case.years)
    whole = case.indicator.whole
    if whole is None or case.target.demand.is_change:
        return projected
    return min(max(projected, Decimal(0)), Decimal(whole))


def _pace_ratio(yardstick: Yardstick, measure: Decimal) -> Decimal | None:
    """Return the pace so far over the pace planned, both as annual rates (docs/method.md §4)."""
    case, planned = yardstick.case, yardstick.planned_pace
    if planned is None or case.base is None or measure < 0:
        return None
    so_far = root(measure / shown(case.base.value), case.k) - 1
    return case.indicator.direction * so_far / planned


def since_base(case: Case, measure: Measure) -> Decimal | None:
    """Return what was gained since the base year: in the unit, or in % where an index is judged."""
    demand = case.target.demand
    if case.alone or demand.by_year:
        return None
    if demand.of_index:
        index = measure.terms[-1] if measure.terms else measure.value
        return shown(index if demand.falls else index - 1) * HUNDRED
    if demand.adds_up or demand.is_change:
        return shown(measure.value)
    return None if case.base is None else shown(measure.value - case.base.value)


def latest_of(series: Series, year: int) -> Latest | None:
    """Return the figure of the year itself, of the indicator's own kind if there is one."""
    point = series.points.get((series.indicator.kind, year))
    if point is None:
        given = (series.points.get((kind, year)) for kind in _FIRST)
        point = next(filter(None, given), None)
    if point is None:
        return None
    origin = (point.value, point.unit, year)
    return Latest(point.kind, *origin, point.status, point.source, point.note)


def distance(indicator: Indicator, year: int, actual: Decimal | None) -> Decimal | None:
    """Return how far a measure is from the target's own number; above 0 it is better."""
    target = indicator.target
    if actual is None or target is None or target.follow is not None:
        return None
    number = target.stated(year)
    return None if number is None else (actual - number) * indicator.direction
