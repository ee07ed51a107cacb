"""A target as it stands in a year, with the names of the JSON report (docs/json.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from hlgl_cli.demands import FormName
    from hlgl_cli.plan import Indicator
    from hlgl_cli.target import Amendment, Averaging, Bound, Shape


class TargetInYear(NamedTuple):
    """What the plan demands in a year; what does not apply to the form is None."""

    form: FormName
    value: Decimal | str | None  # a number, the id that is followed, a trend; None while awaited
    upto: Decimal | None
    bound: Bound
    tolerance: Decimal | None
    path: Shape | None
    averaging: Averaging | None
    by: Decimal | None
    milestones: Mapping[int, Decimal] | None
    each_year: bool
    since: int | None
    due: int | None
    assigned_by: str | None
    source: str | None
    implied_bound: bool = False  # the plan prints none


def target_in(indicator: Indicator, year: int) -> TargetInYear | None:
    """Return an indicator's target as it stands in a year; None where the plan sets none."""
    target = indicator.target
    if target is None:
        return None
    return TargetInYear(
        target.form,
        target.follow or target.trend or target.stated(year),
        target.upto,
        indicator.bound,
        target.tolerance if indicator.bound != "about" else indicator.allowance(year),
        target.path,
        target.averaging,
        None if target.follow is None else target.by,
        target.milestones or None,
        target.each_year,
        target.since,
        target.due,
        target.assigned_by,
        target.source or indicator.source,
        implied_bound=target.bound is None,
    )


def in_force(indicator: Indicator, year: int) -> Indicator:
    """Return an indicator with the target that judges a year, and the amendments up to then."""
    if not indicator.amended:
        return indicator
    by_time = sorted(indicator.amended, key=lambda amendment: amendment.until)
    before = tuple(amendment for amendment in by_time if amendment.until < year)
    later = by_time[len(before) :]
    if not later:
        return indicator.model_copy(update={"amended": before})
    changes = {"target": later[0].target, "targets": (), "amended": before}
    return indicator.model_copy(update=changes)


def last_amendment(indicator: Indicator, year: int) -> Amendment | None:
    """Return how the target that judges a year came to replace another, None where none did."""
    before = [amendment for amendment in indicator.amended if amendment.until < year]
    return max(before, key=lambda amendment: amendment.until, default=None)


def replaced(indicator: Indicator, amendment: Amendment) -> Indicator:
    """Return an indicator with the target that an amendment replaced."""
    return indicator.model_copy(update={"target": amendment.target, "targets": (), "amended": ()})
