"""Target forms: docs/method.md §2 as a table, a row a form.

A form is a pair of a measure and a path, with the scale on which both are shown. What it demands
stands in demands.py under the same name; a path or a measure is added only where none fits.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.engine import measures
from hlgl_cli.engine.arithmetic import HUNDRED
from hlgl_cli.engine.case import PRINTED, Case, Corner
from hlgl_cli.engine.every_year import level_of_years
from hlgl_cli.engine.following import Beside
from hlgl_cli.engine.holes import why_none
from hlgl_cli.engine.milestones import Bent, Leg
from hlgl_cli.engine.paces import RATE, STEP
from hlgl_cli.engine.paths import Accumulated, Constant, Falling, Geometric, Goal, Path, Straight
from hlgl_cli.engine.scales import ACCUMULATED_RATE, AVERAGE_RATE, MEAN, PERCENT, PLAIN, RISE, Scale
from hlgl_cli.engine.series import NotAssessedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from hlgl_cli.demands import FormName
    from hlgl_cli.engine.measures import Formed
    from hlgl_cli.target import Target

_NONE = Fraction(0)
_ALL = Fraction(1)


class Form(NamedTuple):
    """How a form of target is judged and shown."""

    measure: Callable[[Case], Formed]
    path: Callable[[Case, Corner], Path]
    scale: Scale
    years_own: Callable[[Case], Formed] | None = None  # where a year may stand alone


def _number(case: Case) -> Fraction:
    return Fraction(case.target.number or 0)


def _bent(
    case: Case, shape: type[Straight | Geometric | Falling], start: Fraction, scale: Scale
) -> Path:
    """Return the path of a shape from start to the target, through its milestones if any."""
    stops = {year - case.base_year: number for year, number in case.target.milestones.items()}
    ends = {k: scale.read(Fraction(number), k) for k, number in sorted(stops.items())}
    ends[case.years] = scale.read(_number(case), case.years)
    since = [0, *ends]
    starts = [start, *ends.values()]
    legs = tuple(
        Leg(begin, shape(first, last, k - begin))
        for begin, first, (k, last) in zip(since, starts, ends.items(), strict=False)
    )
    return legs[0].path if len(legs) == 1 else Bent(legs)


def _growth(case: Case, _: Corner) -> Path:
    return _bent(case, Geometric, _ALL, AVERAGE_RATE)


def _rise(case: Case, _: Corner) -> Path:
    return _bent(case, Geometric, _ALL, RISE)


def _accumulated(case: Case, _: Corner) -> Path:
    return Accumulated(_number(case) / HUNDRED, case.years, case.k)


def _level(case: Case, corner: Corner) -> Path:
    if case.base is None:
        pace = RATE if case.target.path == "geometric" else STEP
        return Goal(_number(case), case.years, case.indicator.direction, pace)
    shape = Geometric if case.target.path == "geometric" else Straight
    base = case.positive_base_at(corner) if shape is Geometric else case.base_at(corner)
    if (_number(case) - base) * case.indicator.direction > 0:
        return _bent(case, shape, base, PLAIN)
    # Met from the start, it is to be kept.
    return (
        _bent(case, Straight, _number(case), PLAIN)
        if case.target.milestones
        else _hold(case, corner)
    )


def _amount(case: Case, _: Corner) -> Path:
    return _bent(case, Straight, _NONE, PLAIN)


def _reduction(case: Case, _: Corner) -> Path:
    return _bent(case, Falling, _NONE, PERCENT)


def _multiple(case: Case, _: Corner) -> Path:
    return _bent(case, Geometric, _ALL, PLAIN)


def _hold(case: Case, _: Corner) -> Path:
    return Constant(_number(case))


def _mean(case: Case, _: Corner) -> Path:
    return Straight(_NONE, _number(case) * case.years, case.years)


def _follow(case: Case, corner: Corner) -> Path:
    followed = measures.index(case.of_followed())
    if isinstance(followed, str):
        raise NotAssessedError(why_none(case.of_followed(), followed))
    index = followed.at(Corner(corner.followed, corner.followed_base))
    if index < 0:
        raise NotAssessedError("no_data")  # nothing of it is left that could be kept step with
    return Beside(index, Fraction(case.target.by) / HUNDRED)


def _yearly(case: Case, _: Corner) -> Path:
    number = case.target.stated(case.year)
    if number is None:
        raise NotAssessedError("awaiting_target")
    return Constant(Fraction(number))


def _trend(case: Case, corner: Corner) -> Path:
    if case.start is None:
        raise NotAssessedError("no_baseline")
    return Constant(case.start.at(corner.baseline))


FORMS: dict[FormName, Form] = {
    "growth": Form(measures.index, _growth, AVERAGE_RATE, measures.years_index),
    "rise": Form(measures.index, _rise, RISE, measures.years_index),
    "level": Form(measures.level, _level, PLAIN),
    "change": Form(measures.change, _amount, PLAIN),
    "reduction": Form(measures.fall, _reduction, PERCENT, measures.years_fall),
    "total": Form(measures.total, _amount, PLAIN),
    "mean": Form(measures.total, _mean, MEAN),
    "hold": Form(level_of_years, _hold, PLAIN),
    "multiple": Form(measures.index, _multiple, PLAIN),
    "follow": Form(measures.index, _follow, AVERAGE_RATE),
    "yearly": Form(measures.years_growth, _yearly, PLAIN),
    "trend": Form(measures.level_held, _trend, PLAIN),
}
# 累计法, the accumulated method: the same form, averaged otherwise.
ACCUMULATED = Form(measures.sum_of_indexes, _accumulated, ACCUMULATED_RATE, measures.years_index)


def measure_of(case: Case) -> Formed:
    """Return the measure of a case, or the reason why the figures do not suffice."""
    form = form_of(case.target)
    if not case.alone:
        return form.measure(case)
    return "no_data" if form.years_own is None else form.years_own(case)


def path_of(case: Case, corner: Corner = PRINTED) -> Path:
    """Return the path of a case; raise NotAssessedError where the plan's numbers do not suffice."""
    return form_of(case.target).path(case, corner)


def form_of(target: Target) -> Form:
    """Return the row of a target."""
    return ACCUMULATED if target.averaging == "accumulated" else FORMS[target.form]
