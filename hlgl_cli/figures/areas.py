"""Which submissions are of one area, and which cannot be held against the plan at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.finding import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hlgl_cli.figures.reading import Submitted
    from hlgl_cli.finding import Bilingual
    from hlgl_cli.plan import Plan


def by_area(
    plan: Plan, all_submitted: Iterable[Submitted], *, is_chosen: bool
) -> tuple[dict[str, list[Submitted]], list[Finding]]:
    """Return the submissions by area, and why others are left out.

    `is_chosen` says that the user named the plan, so that another area may be meant.
    """
    areas: dict[str, list[Submitted]] = {}
    findings = []
    for submitted in all_submitted:
        problem = _misfit(plan, submitted, is_chosen=is_chosen)
        if problem is None:
            area = area_named(plan, submitted.submission.area)
            areas.setdefault(area, []).append(submitted)
        else:
            findings.append(problem)
    return dict(sorted(areas.items())), findings


def _misfit(plan: Plan, submitted: Submitted, *, is_chosen: bool) -> Finding | None:
    """Return why a submission cannot be held against the plan, or None."""
    submission, area = submitted.submission, submitted.submission.area
    facts: dict[str, str | Bilingual] = {"plan": plan.id, "area": area or ""}
    if submission.plan not in {None, plan.id}:
        facts["given"] = str(submission.plan)
        return Finding("F206", Place(submitted.file, ("plan",)), facts, area)
    is_stated = submission.plan is not None or is_chosen
    if not is_stated and area is not None and not _is_own(plan, area):
        return Finding("F215", Place(submitted.file, ("area",)), facts, area)
    if not plan.base_year < submission.year <= plan.target_year:
        facts = span(plan, submission.year)
        return Finding("F205", Place(submitted.file, ("year",)), facts, area)
    return None


def span(plan: Plan, year: int) -> dict[str, str | Bilingual]:
    """Return a year and the years that a plan judges, for a message."""
    return {"year": str(year), "first": str(plan.base_year + 1), "last": str(plan.target_year)}


def area_named(plan: Plan, name: str | None) -> str:
    """Return the area that a file means: the plan's own where it names none, in either language."""
    return plan.plan.area.zh if name is None or _is_own(plan, name) else name


def _is_own(plan: Plan, area: str) -> bool:
    return area in {plan.plan.area.zh, plan.plan.area.en}
