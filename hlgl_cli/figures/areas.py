"""Which submissions of an area can be held against the plan, and why others cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.finding import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hlgl_cli.figures.reading import Submitted
    from hlgl_cli.finding import Bilingual
    from hlgl_cli.plan import Plan


def fitting(
    plan: Plan, area: str, all_submitted: Iterable[Submitted], *, is_chosen: bool
) -> tuple[list[Submitted], list[Finding]]:
    """Return the submissions of an area that fit a plan, and why others are left out.

    `is_chosen` says that the user named the plan, so that another area may be meant.
    """
    fit, findings = [], []
    is_foreign = area != plan.plan.area.zh and not is_chosen
    for submitted in all_submitted:
        problem = _misfit(plan, submitted, is_foreign=is_foreign)
        if problem is None:
            fit.append(submitted)
        else:
            findings.append(problem)
    return fit, findings


def _misfit(plan: Plan, submitted: Submitted, *, is_foreign: bool) -> Finding | None:
    """Return why a submission cannot be held against the plan, or None."""
    submission, area = submitted.submission, submitted.submission.area
    facts: dict[str, str | Bilingual] = {"plan": plan.id, "area": area or ""}
    if submission.plan not in {None, plan.id}:
        facts["given"] = str(submission.plan)
        return Finding("F206", Place(submitted.file, ("plan",)), facts, area)
    if is_foreign and submission.plan is None:
        return Finding("F215", Place(submitted.file, ("area",)), facts, area)
    if not plan.base_year < submission.year <= plan.target_year:
        facts = span(plan, submission.year)
        return Finding("F205", Place(submitted.file, ("year",)), facts, area)
    return None


def span(plan: Plan, year: int) -> dict[str, str | Bilingual]:
    """Return a year and the years that a plan judges, for a message."""
    return {"year": str(year), "first": str(plan.base_year + 1), "last": str(plan.target_year)}
