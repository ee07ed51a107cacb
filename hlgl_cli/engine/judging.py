"""An indicator's figures are held against its target: docs/method.md §3 and §4."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import power, showing, shown
from hlgl_cli.engine.assessment import Assessment, Outlook
from hlgl_cli.engine.case import Case
from hlgl_cli.engine.forms import form_of, measure_of, path_of
from hlgl_cli.engine.paces import SoFar
from hlgl_cli.engine.series import NotAssessedError, Series, baseline
from hlgl_cli.engine.verdict import (
    grade,
    has_lead,
    is_certain,
    on_track,
    rounded_actual,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from hlgl_cli.engine.measures import Measure
    from hlgl_cli.engine.verdict import Comparison
    from hlgl_cli.plan import Indicator, Plan


def assess(
    plan: Plan, series: Series, year: int, others: Mapping[str, Series], comparison: Comparison
) -> Assessment:
    """Judge an indicator's figures in a year, t0 < year <= T; `others` are for a follow target."""
    due = year == plan.target_year
    with showing():
        try:
            case = _case(plan, series, year, others)
            return _judged(case, measure_of(case), comparison)
        except NotAssessedError as refusal:
            return Assessment(
                series.indicator,
                year,
                due,
                "not_assessed",
                refusal.reason,
                figures=series.until(year),
            )


def required_in(plan: Plan, indicator: Indicator, year: int) -> Decimal | None:
    """Return what a year requires, as it is shown; None where the plan alone does not say."""
    if indicator.target is None or indicator.target.awaited or indicator.target.form == "follow":
        return None
    base = baseline(indicator)
    case = Case(Series(indicator), indicator.target, plan.base_year, plan.years, year, {}, base)
    with showing():
        try:
            return _shown_requirement(case)
        except NotAssessedError:
            return None


def _case(plan: Plan, series: Series, year: int, others: Mapping[str, Series]) -> Case:
    """Return the case, on the year's own rate if nothing else can be formed; raise the reason."""
    target = series.indicator.target
    if target is None:
        raise NotAssessedError("no_target")
    if target.awaited or (target.form == "yearly" and year not in (target.yearly or {})):
        raise NotAssessedError("awaiting_target")
    base = baseline(series.indicator)
    case = Case(series, target, plan.base_year, plan.years, year, others, base)
    judged = [series] if target.follow is None else [series, others[target.follow]]
    if any(refused <= year for one in judged for refused in one.refused):
        raise NotAssessedError("invalid")
    try:
        measure_of(case)
    except NotAssessedError as refusal:
        return _of_year_alone(case, refusal)
    return case


def _of_year_alone(case: Case, refusal: NotAssessedError) -> Case:
    """Return the case on the year's own rate; raise why there is no total, or why not even that."""
    if case.due:
        raise refusal
    try:
        measure_of(case.of_year_alone())
    except NotAssessedError as second:
        raise (second if refusal.reason == "no_data" else refusal) from None
    return case.of_year_alone()


def _judged(case: Case, measure: Measure, comparison: Comparison) -> Assessment:
    verdict = on_track(case, comparison)
    certain = is_certain(case, comparison)
    actual = form_of(case.target).scale.show(shown(measure.value), case.k)
    if comparison == "rounded":
        rounded = rounded_actual(case, measure.value)
        actual = actual if rounded is None else rounded
    required = _shown_requirement(case)
    return Assessment(
        case.indicator,
        case.year,
        case.due,
        "on_track" if verdict else "off_track",
        grade=grade(case, is_on_track=verdict, certain=certain),
        certain=certain,
        basis=measure.basis,
        actual=actual,
        required=required,
        margin=None if required is None else (actual - required) * case.indicator.direction,
        outlook=Outlook() if case.alone else _outlook(case, measure),
        figures=measure.points,
        case=case,
        comparison=comparison,
    )


def _shown_requirement(case: Case) -> Decimal | None:
    due = path_of(case).at(Fraction(case.k))
    return None if due is None else form_of(case.target).scale.show(due, case.k)


def _outlook(case: Case, measure: Measure) -> Outlook:
    path, scale = path_of(case), form_of(case.target).scale
    now = SoFar(measure.value, path.start, path.end, case.k, case.years, measure.latest)
    time = path.when(measure.value) if has_lead(case) else None
    needed = path.pace.needed(now) if path.pace and not case.due else None
    projected = path.pace.projected(now) if path.pace and time is not None else None
    return Outlook(
        lead_years=None if time is None else time - case.k,
        progress=None if time is None else time / case.years,
        needed_per_year=needed,
        needed_as=path.pace.moves_by if path.pace and needed is not None else None,
        projected=None if projected is None else scale.show(projected, case.years),
        pace_ratio=_pace_ratio(case, measure.value),
    )


def _pace_ratio(case: Case, measure: Fraction) -> Decimal | None:
    """Return the pace so far over the pace planned, both as annual rates (docs/method.md §4)."""
    if case.target.form != "level" or case.base is None:
        return None
    base, end = case.base.value, Fraction(case.target.number or 0)
    if min(base, end) <= 0 or measure < 0 or base == end:
        return None
    so_far = power(measure / base, Fraction(1, case.k)) - 1
    planned = abs(power(end / base, Fraction(1, case.years)) - 1)
    return case.indicator.direction * so_far / planned
