"""An indicator's figures are compared with its target: docs/method.md §3 and §4."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import root, showing, shown
from hlgl_cli.engine.assessment import Amended, Assessment, Outlook
from hlgl_cli.engine.case import case_of
from hlgl_cli.engine.forms import measure_of
from hlgl_cli.engine.holes import holes, lacking
from hlgl_cli.engine.measures import Measure
from hlgl_cli.engine.paces import SoFar
from hlgl_cli.engine.series import NotAssessedError, Series
from hlgl_cli.engine.targets import in_force, last_amendment, replaced
from hlgl_cli.engine.verdict import grade, is_certain, on_track, rounded_actual
from hlgl_cli.engine.yardstick import Yardstick

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    plan = yardsticks.plan
    question = _question(plan, series, year, others)
    if not isinstance(question, str):
        try:
            with showing():
                return _judged(yardsticks.of(question[0]), *question, comparison)
        except NotAssessedError as refusal:  # the plan's own numbers make no path
            question = refusal.reason
    return Assessment(
        series.indicator,
        year,
        year == plan.span(series.indicator).target_year,
        "not_assessed",
        question,
        missing=_missing(plan, series, year, others, question),
        figures=series.until(year),
    )


def _missing(
    plan: Plan, series: Series, year: int, others: Mapping[str, Series], reason: Reason
) -> tuple[int, ...]:
    """Return the years that nothing is judged for want of, else the holes of the series."""
    target, years = series.indicator.target, set[int]()
    base_year = plan.span(series.indicator).base_year
    if reason in {"no_data", "incomplete"}:
        years.update(lacking(series, base_year, year))
        if target is not None and target.follow is not None and series.points:
            years.update(lacking(others[target.follow], base_year, year))
    return tuple(sorted(years)) or holes(series, year)


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
    plan: Plan, series: Series, year: int, others: Mapping[str, Series]
) -> tuple[Case, Measure] | Reason:
    """Return the case and its measure, on the year's own rate if nothing else can be formed."""
    target = series.indicator.target
    if target is None or not plan.span(series.indicator).judges(year):
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
    case = case_of(plan, series, target, year, others)
    measure = measure_of(case)
    return (case, measure) if isinstance(measure, Measure) else _of_year_alone(case, measure)


def _of_year_alone(case: Case, reason: Reason) -> tuple[Case, Measure] | Reason:
    """Return the case on the year's own rate, or why there is no total, or why not even that."""
    if case.due:
        return reason
    alone = case.of_year_alone()
    measure = measure_of(alone)
    if isinstance(measure, Measure):
        return alone, measure
    return measure if reason == "no_data" else reason


def _judged(
    yardstick: Yardstick, case: Case, measure: Measure, comparison: Comparison
) -> Assessment:
    verdict = on_track(yardstick, measure.value, comparison)
    certain = is_certain(yardstick, measure, comparison, is_on_track=verdict)
    number = shown(measure.value)
    actual = rounded_actual(yardstick, measure.value) if comparison == "rounded" else None
    if actual is None:
        actual = yardstick.form.scale.show(number, case.k)
    required = yardstick.required
    return Assessment(
        case.indicator,
        case.year,
        case.due,
        "on_track" if verdict else "off_track",
        grade=grade(yardstick, measure.value, is_on_track=verdict, certain=certain),
        certain=certain,
        basis=measure.basis,
        actual=actual,
        required=required,
        margin=None if required is None else (actual - required) * case.indicator.direction,
        missing=_of_judged(case),
        outlook=Outlook() if case.alone else _outlook(yardstick, measure, number),
        figures=measure.points,
        case=case,
        comparison=comparison,
    )


def _of_judged(case: Case) -> tuple[int, ...]:
    """Return the holes of a series that is judged, and what a total would have asked for."""
    if case.alone:
        return lacking(case.series, case.base_year, case.year)
    return holes(case.series, case.year)


def _outlook(yardstick: Yardstick, measure: Measure, number: Decimal) -> Outlook:
    case, path = yardstick.case, yardstick.path
    latest = shown(measure.terms[-1]) if measure.terms else Decimal(1)
    now = SoFar(number, *yardstick.ends, case.k, case.years, latest)
    time = path.when(measure.value) if yardstick.has_lead else None
    needed = path.pace.needed(now) if path.pace and not case.due else None
    projected = path.pace.projected(now) if path.pace and time is not None else None
    return Outlook(
        lead_years=None if time is None else time - case.k,
        progress=None if time is None else time / case.years,
        needed_per_year=needed,
        needed_as=path.pace.moves_by if path.pace and needed is not None else None,
        projected=None if projected is None else yardstick.form.scale.show(projected, case.years),
        pace_ratio=_pace_ratio(yardstick, number),
    )


def _pace_ratio(yardstick: Yardstick, measure: Decimal) -> Decimal | None:
    """Return the pace so far over the pace planned, both as annual rates (docs/method.md §4)."""
    case, planned = yardstick.case, yardstick.planned_pace
    if planned is None or case.base is None or measure < 0:
        return None
    so_far = root(measure / yardstick.ends[0], case.k) - 1
    return case.indicator.direction * so_far / planned
