"""C501 to C504: kinds of figures that contradict one another beyond what rounding explains.

Each number is taken as the interval that its printed digits leave open; where two intervals do not
meet, a warning says so. Official totals need not chain, so it is a warning and both stay in use.
"""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from itertools import product
from typing import TYPE_CHECKING

from hlgl_cli.engine import measures
from hlgl_cli.engine.arithmetic import (
    HUNDRED,
    OpenEndError,
    accumulated_rate,
    power,
    round_half_even,
    showing,
    shown,
)
from hlgl_cli.engine.case import PRINTED, Case, Corner
from hlgl_cli.engine.measures import Measure
from hlgl_cli.engine.series import NotAssessedError
from hlgl_cli.text import Word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from decimal import Decimal

    from hlgl_cli.engine.measures import Formed
    from hlgl_cli.engine.series import Point, Total
    from hlgl_cli.finding import Finding
    from hlgl_cli.rules.judged import Judged

    Measurer = Callable[[Case], Formed]

_CORNERS = tuple(Corner(*ends) for ends in product((-1, 1), (-1, 1)))


def cumulative_against_years(judged: Judged) -> Iterator[Finding]:
    """C501: an official total is not what the years come to."""
    target = judged.series.indicator.target
    is_sum = target is not None and target.demand.adds_up
    for point in judged.of_kind("cumulative"):
        if judged.series.indicator.takes_ratios:
            total = partial(measures.of_kind, kind="cumulative")
            yield from _contradiction(judged, "C501", point, total, measures.chained)
        else:
            years = measures.summed if is_sum else measures.rise
            yield from _contradiction(judged, "C501", point, measures.cumulative, years)


def growth_against_levels(judged: Judged) -> Iterator[Finding]:
    """C502: a year's rate is not what its level and the previous year's come to."""
    for point in judged.of_kind("growth", "reduction"):
        yield from _contradiction(judged, "C502", point, measures.years_index, _year_on_year)


def average_against_total(judged: Judged) -> Iterator[Finding]:
    """C503: an average is not the one of another total, of the chain, or of every year's index."""
    average: Measurer = partial(measures.of_kind, kind="average")
    others = _totals("cumulative", "index")
    if _is_accumulated(judged):
        average, others = measures.sum_at_average, (measures.sum_of_each,)
    for point in judged.of_kind("average"):
        yield from _contradictions(judged, "C503", point, average, others)


def _is_accumulated(judged: Judged) -> bool:
    """Return whether an average is of the accumulated method."""
    target = judged.series.indicator.target
    return target is not None and target.averaging == "accumulated"


def index_against_growth(judged: Judged) -> Iterator[Finding]:
    """C504: an index is not what the cumulative figure, or the chain, says."""
    index = partial(measures.of_kind, kind="index")
    for point in judged.of_kind("index"):
        yield from _contradictions(judged, "C504", point, index, _totals("cumulative"))


def annual_index_against_rates(judged: Judged) -> Iterator[Finding]:
    """C504: an index of the previous year is not what the year's rate, or its levels, come to."""
    stated = partial(measures.years_index, kinds=("annual_index",))
    rate = partial(measures.years_index, kinds=("growth", "reduction"))
    for point in judged.of_kind("annual_index"):
        yield from _contradictions(judged, "C504", point, stated, (rate, _year_on_year))


def _totals(*kinds: Total) -> tuple[Measurer, ...]:
    """Return the other ways to a total: of these kinds, and the chain."""
    return (*(partial(measures.of_kind, kind=kind) for kind in kinds), measures.chained)


def _year_on_year(case: Case) -> Formed:
    """Return a year's level over the previous year's, both at the target's prices."""
    if case.k == 1:
        return measures.ratio(case)
    now, before = (case.series.point("value", year) for year in (case.year, case.year - 1))
    if isinstance(now, str) or isinstance(before, str):
        return now if isinstance(now, str) else "no_data"
    if not before.number.value:
        return "no_data"  # nothing grows from nothing

    def at(corner: Corner) -> Fraction:
        return now.at(corner.figures) / before.at(-corner.figures)

    return Measure(at(PRINTED), "levels", (before, now), at)


def _contradictions(
    judged: Judged, code: str, point: Point, stated: Measurer, others: Sequence[Measurer]
) -> Iterator[Finding]:
    """Yield a finding if a number contradicts other ways to it, once: the first, the most direct.

    Not where it agrees with one that contradicts them too: that is told there, and of the culprit.
    Nor where a number in it is likely wrong for a reason that is told already.
    """
    if len(judged.points) == 1 or _is_told(judged, point, *others):  # nothing else is stated
        return
    case = judged.case(point.year)
    own = _interval(case, stated)
    if own is None:
        return
    rivals = [(other, ends) for other in others if (ends := _interval(case, other)) is not None]
    agreeing = [ends for _, ends in rivals if _overlap(own, ends)]
    for other, ends in rivals:
        if not _overlap(own, ends) and all(_overlap(near, ends) for near in agreeing):
            yield _told(judged, code, point, other)
            return


def _is_told(judged: Judged, point: Point, *others: Measurer) -> bool:
    """Return whether one of the numbers is doubtful by itself."""
    if not judged.doubted:
        return False
    formed = (other(judged.case(point.year)) for other in others)
    points = [each for measure in formed if isinstance(measure, Measure) for each in measure.points]
    return any((each.kind, each.year) in judged.doubted for each in (point, *points))


def _contradiction(
    judged: Judged, code: str, point: Point, stated: Measurer, other: Measurer
) -> Iterator[Finding]:
    """Yield a finding if what is given and the other way to it leave no common number."""
    return _contradictions(judged, code, point, stated, (other,))


def _told(judged: Judged, code: str, point: Point, other: Measurer) -> Finding:
    """Return the finding, with what the other way comes to."""
    rival = other(judged.case(point.year))
    assert isinstance(rival, Measure)  # noqa: S101 - it has an interval
    with showing():
        computed = round_half_even(_shown(judged, point, rival.value), 2)
    falls = judged.series.indicator.kind == "reduction" and rival.basis in {"chained", "mixed"}
    basis = Word(f"basis.{rival.basis}_falls" if falls else f"basis.{rival.basis}")
    return judged.finding(code, point, computed=str(computed), basis=basis)


def _interval(case: Case, measurer: Measurer) -> tuple[Fraction, Fraction] | None:
    """Return what the printed digits leave open, None where there is nothing to hold against."""
    formed = measurer(case)
    if isinstance(formed, str):
        return None
    try:
        values = [formed.at(corner) for corner in _CORNERS]
    except (NotAssessedError, OpenEndError, ZeroDivisionError):
        return None
    return min(values), max(values)


def _overlap(own: tuple[Fraction, Fraction], other: tuple[Fraction, Fraction]) -> bool:
    return own[0] <= other[1] and other[0] <= own[1]


def _shown(judged: Judged, point: Point, value: Fraction) -> Decimal:
    """Return what the other way comes to, as the contradicted kind would state it."""
    indicator, k = judged.series.indicator, point.year - judged.plan.base_year
    if point.kind == "cumulative" and not indicator.takes_ratios:
        return shown(value)
    if point.kind in {"index", "annual_index"}:
        return shown(value * HUNDRED)
    if point.kind == "average" and _is_accumulated(judged):
        return accumulated_rate(shown(value), k) * HUNDRED
    rate = power(value, Fraction(1, k if point.kind == "average" else 1)) - 1
    states_a_fall = indicator.kind == "reduction" and point.kind != "growth"
    falls = point.kind == "reduction" or states_a_fall
    return (-rate if falls else rate) * HUNDRED
