"""Why a result differs: the inputs of both are compared, one by one; several may be others.

Nothing is inferred from results. What differs though no input does is unexplained, and said so.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from hlgl_cli.report.changes import Cause

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hlgl_cli.comparing.kept import Assessment, Figure, Plan
    from hlgl_cli.report.changes import Why

_RESULTS = (
    *("verdict", "reason", "grade", "certain", "grade_certain"),
    *("basis", "actual", "required", "margin"),
)
_VALUE = ("value", "unit")
_ORIGIN = ("status", "known", "source")
# What a target says of the year that is judged: another in another year without any change.
_OF_YEAR = frozenset({"value"})


def causes(before: Assessment, after: Assessment, plans: tuple[Plan, Plan]) -> Iterator[Cause]:
    """Yield each input that is another, in the order of the calculation."""
    if before.year != after.year:
        yield Cause("year", before=Decimal(before.year), after=Decimal(after.year))
    yield from _of_plan(*plans)
    yield from _fields(before, after, ("unit", "nature"), "indicator_changed")
    if before.baseline != after.baseline:
        yield Cause("base_revised", before=before.baseline, after=after.baseline)
    yield from _of_target(before, after)
    yield from _of_figures(before, after)
    if before.graded_by != after.graded_by:
        yield Cause("grades_changed", before=before.graded_by, after=after.graded_by)


def differs(before: Assessment, after: Assessment) -> bool:
    """Return whether anything that came of it is another."""
    return any(getattr(before, name) != getattr(after, name) for name in _RESULTS)


def _of_plan(before: Plan, after: Plan) -> Iterator[Cause]:
    if before.id != after.id:
        yield Cause("plan_changed", field="id", before=before.id, after=after.id)
    for field in ("base_year", "target_year"):
        old, new = getattr(before, field), getattr(after, field)
        if old != new:
            yield Cause("plan_changed", field=field, before=Decimal(old), after=Decimal(new))


def _of_target(before: Assessment, after: Assessment) -> Iterator[Cause]:
    """Yield each field of the target that is another, of one that is set now the number."""
    old, new = before.target, after.target
    if old is None or new is None:
        if old != new:
            values = [None if one is None else _shown(one.get("value")) for one in (old, new)]
            yield Cause("target_amended", None, None, "value", *values)
        return
    is_by_year = after.demand is not None and after.demand.by_year
    skipped = _OF_YEAR if is_by_year and before.year != after.year else frozenset()
    for field in old:
        if field not in skipped and old[field] != new.get(field):
            yield Cause(
                "target_amended", None, None, field, _shown(old[field]), _shown(new.get(field))
            )


def _of_figures(before: Assessment, after: Assessment) -> Iterator[Cause]:
    """Yield each figure that is another, is there now, or is not used any more.

    A report has the figures that were used, so in another year others are there anyway.
    """
    is_same_year = before.year == after.year
    old, new = _by_year(before), _by_year(after)
    for year, kind in sorted({*old, *new}):
        was, now = old.get((year, kind)), new.get((year, kind))
        if was is not None and now is not None:
            yield from _of_figure(was, now)
        elif was is not None and is_same_year:
            yield Cause("figure_dropped", year, kind, "value", before=was.value)
        elif now is not None and is_same_year:
            yield Cause("figure_added", year, kind, "value", after=now.value)


def _by_year(assessment: Assessment) -> Mapping[tuple[int, str], Figure]:
    return {(figure.year, figure.kind): figure for figure in assessment.figures}


def _of_figure(was: Figure, now: Figure) -> Iterator[Cause]:
    found = (
        *_fields(was, now, _VALUE, "figure_revised"),
        *_fields(was, now, _ORIGIN, "figure_restated"),
    )
    yield from (cause._replace(year=was.year, kind=was.kind) for cause in found)


def _fields(before: object, after: object, names: tuple[str, ...], why: Why) -> Iterator[Cause]:
    """Yield a cause for each of these fields that is another."""
    for name in names:
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            yield Cause(why, field=name, before=old, after=new)


def _shown(value: Any) -> Decimal | str | bool | None:  # noqa: ANN401 - of a target's field
    """Return what a field of a target is shown as: milestones as text."""
    if value is None or isinstance(value, (str, bool, Decimal)):
        return value
    if isinstance(value, int):
        return Decimal(value)
    if isinstance(value, dict):
        return ", ".join(f"{key}: {number}" for key, number in value.items())
    return str(value)
