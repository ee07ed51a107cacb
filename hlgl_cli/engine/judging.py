"""An indicator's figures are compared with its target: docs/method.md §3 and §4."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import showing, shown
from hlgl_cli.engine.assessment import Amended, Assessment
from hlgl_cli.engine.case import case_of
from hlgl_cli.engine.forms import form_of, measure_of
from hlgl_cli.engine.history import broken_years, met_in, worse_years
from hlgl_cli.engine.holes import holes, is_alone, knows_rate, lacking, why_none
from hlgl_cli.engine.measures import Measure, level_held
from hlgl_cli.engine.outlook import distance, latest_of, outlook_of, since_base
from hlgl_cli.engine.series import NotAssessedError, Series
from hlgl_cli.engine.targets import in_force, last_amendment, replaced
from hlgl_cli.engine.verdict import Ruling, rounded_actual
from hlgl_cli.engine.yardstick import Yardstick

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from hlgl_cli.engine.case import Case
    from hlgl_cli.engine.series import Reason
    from hlgl_cli.engine.verdict import Comparison
    from hlgl_cli.engine.yardstick import Yardsticks
    from hlgl_cli.plan import Indicator, Plan


def assess(
    yardsticks: Yardsticks,
    series: Series,
    year: int,
    others: Mapping[str, Series],
    comparison: Comparison,
) -> Assessment:
    """Judge an indicator's figures in a year, t0 < year <= T; `others` are for a follow target."""
    found = _assess(yardsticks, series, year, others, comparison)
    indicator = series.indicator
    amendment = last_amendment(indicator, year)
    if amendment is None:
        return found if indicator.part is None else found._replace(part=indicator.part)
    old = amendment.target
    before = series._replace(indicator=replaced(indicator, amendment))
    verdict = _assess(yardsticks, before, year, others, comparison).verdict
    number = None if old is None else old.stated(year)
    changed = Amended(number, amendment.issued_by, amendment.date, amendment.source, verdict)
    return found._replace(part=indicator.part, amended=changed)


def _assess(
    yardsticks: Yardsticks,
    series: Series,
    year: int,
    others: Mapping[str, Series],
    comparison: Comparison,
) -> Assessment:
    question = _question(yardsticks, series, year, others)
    if not isinstance(question, str):
        try:
            with showing():
                return _judged(yardsticks, *question, comparison)
        except NotAssessedError as refusal:  # the plan's own numbers make no path
            question = refusal.reason
    return _not_judged(yardsticks, series, year, others, question)


def _not_judged(
    yardsticks: Yardsticks,
    series: Series,
    year: int,
    others: Mapping[str, Series],
    reason: Reason,
) -> Assessment:
    """Return what is known without a verdict: the figure, the measure, how far the target is."""
    target, case = series.indicator.target, None
    if target is not None and reason not in {"no_target", "invalid"}:
        case = yardsticks.case(series, target, year, others)
    with showing():
        actual = None if case is None else _unjudged_actual(case)
        return Assessment(
            series.indicator,
            year,
            year == yardsticks.plan.span(series.indicator).target_year,
            "not_assessed",
            reason,
            actual=actual,
            missing=_missing(case, reason) or holes(series, year),
            figures=series.until(year),
            latest=latest_of(series, year),
            distance=distance(series.indicator, year, actual),
        )


def _unjudged_actual(case: Case) -> Decimal | None:
    """Return the measure of what has no verdict, where the figures alone form one."""
    is_level = case.target.demand.from_base
    formed = level_held(case) if is_level else measure_of(case)
    if isinstance(formed, str) or formed.is_partial:
        return None
    return form_of(case.target).scale.show(shown(formed.value), case.k)


def _missing(case: Case | None, reason: Reason) -> tuple[int, ...]:
    """Return the years that nothing is judged for want of."""
    if case is None or reason not in {"no_data", "incomplete"}:
        return ()
    years = set(lacking(case)) if isinstance(measure_of(case), str) else set()
    if case.target.follow is not None and case.series.points:
        years.update(lacking(case.of_followed()))
    return tuple(sorted(years))


def required_in(plan: Plan, indicator: Indicator, year: int) -> Decimal | None:
    """Return what a year requires, as it is shown; None where the plan alone does not say."""
    indicator = in_force(indicator, year)
    target = indicator.target
    if target is None or target.awaited or not plan.span(indicator).judges(year):
        return None
    if target.follow is not None:
        return None
    try:
        return Yardstick(case_of(plan, Series(indicator), target, year, {})).required
    except NotAssessedError:
        return None


def _question(
    yardsticks: Yardsticks, series: Series, year: int, others: Mapping[str, Series]
) -> tuple[Case, Measure] | Reason:
    """Return the case and its measure, on the year's own rate if nothing else can be formed."""
    target = series.indicator.target
    if target is None or not yardsticks.plan.span(series.indicator).judges(year):
        return "no_target"
    if target.is_awaited_in(year):
        return "awaiting_target"
    refused = series.refused
    if target.follow is not None:
        refused |= others[target.follow].refused
    if refused and min(refused) <= year:
        return "invalid"
    if not series.points:
        return "no_data"
    case = yardsticks.case(series, target, year, others)
    measure = measure_of(case)
    return (case, measure) if isinstance(measure, Measure) else _of_year_alone(case, measure)


def _of_year_alone(case: Case, reason: Reason) -> tuple[Case, Measure] | Reason:
    """Return the case on the year's own rate, or why there is no verdict even on that.

    A year says nothing of a target beside a rate of another year that does not reach up to it.
    """
    if not case.target.demand.of_index or not knows_rate(case):
        return reason
    if not is_alone(case):
        return why_none(case, reason)
    alone = case.of_year_alone()
    measure = measure_of(alone)
    if not isinstance(measure, Measure):
        return measure if reason == "no_data" else reason
    return reason if case.due else (alone, measure)


def _judged(
    yardsticks: Yardsticks, case: Case, measure: Measure, comparison: Comparison
) -> Assessment:
    yardstick = yardsticks.of(case)
    ruling = Ruling(yardstick, case, measure, comparison)
    number = shown(measure.value)
    average = yardstick.form.scale.show(number, case.k)
    rounded = rounded_actual(yardstick, measure.value) if comparison == "rounded" else None
    actual = average if rounded is None else rounded
    required, indicator = yardstick.required, case.indicator
    return Assessment(
        indicator,
        case.year,
        case.due,
        "on_track" if ruling.on_track else "off_track",
        grade=ruling.grade,
        certain=ruling.certain,
        basis=measure.basis,
        actual=actual,
        required=required,
        margin=None if required is None else (actual - required) * indicator.direction,
        missing=_of_judged(case, measure),
        outlook=outlook_of(yardstick, measure, number, average),
        figures=measure.points,
        case=case,
        comparison=comparison,
        latest=latest_of(case.series, case.year),
        since_base=since_base(case, measure),
        grade_certain=ruling.grade_certain,
        broken_years=_broken(yardsticks, yardstick, case, ruling, comparison),
        met_in=_met_before(yardsticks, yardstick, case, measure),
        distance=None if case.alone else distance(indicator, case.year, actual),
        grade_reason="one_year" if case.alone else None,
    )


def _broken(
    yardsticks: Yardsticks, yardstick: Yardstick, case: Case, ruling: Ruling, comparison: Comparison
) -> tuple[int, ...]:
    """Return the years that missed what every year should keep."""
    if case.target.demand.is_direction:
        return worse_years(case)
    if not yardstick.is_held:
        return ()
    return broken_years(yardsticks, case, comparison, is_on_track=ruling.on_track)


def _met_before(
    yardsticks: Yardsticks, yardstick: Yardstick, case: Case, measure: Measure
) -> int | None:
    """Return the year in which a target was met that is to be reached once, and now is lost."""
    may_end = yardstick.may_end_early and not yardstick.is_held
    if case.target.demand.is_direction or not may_end or yardstick.is_reached(measure.value):
        return None
    return met_in(yardsticks, case, measure)


def _of_judged(case: Case, measure: Measure) -> tuple[int, ...]:
    """Return the holes of a series that is judged, and what a total would have asked for."""
    if case.alone or measure.is_partial:
        return lacking(case)
    return holes(case.series, case.year)
