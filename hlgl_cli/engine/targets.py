"""A target as it stands in a year, with the names of the JSON report (docs/json.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from hlgl_cli.demands import FormName
    from hlgl_cli.plan import Averaging, Bound, Indicator, Shape


class TargetInYear(NamedTuple):
    """What the plan demands in a year; what does not apply to the form is None."""

    form: FormName
    value: Decimal | str | None  # the number; the id that is followed; None while it is awaited
    bound: Bound
    tolerance: Decimal | None
    path: Shape | None
    averaging: Averaging | None
    by: Decimal | None
    milestones: Mapping[int, Decimal] | None
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
        target.follow or target.stated(year),
        indicator.bound,
        target.tolerance if indicator.bound != "about" else indicator.allowance(year),
        target.path,
        target.averaging,
        None if target.follow is None else target.by,
        target.milestones or None,
        target.assigned_by,
        target.source or indicator.source,
        implied_bound=target.bound is None,
    )
