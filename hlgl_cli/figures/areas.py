"""Which submissions of an area can be held against the plan, and why others cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.finding import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hlgl_cli.figures.reading import Submitted
    from hlgl_cli.finding import Bilingual
    from hlgl_cli.plan import Plan


class Asked(NamedTuple):
    """How a plan was asked for: by the user, so that another area may be meant, or not.

    `ids` are those of all plans that a submission may name.
    """

    is_chosen: bool = False
    ids: tuple[str, ...] = ()
    is_one_of_several: bool = False  # given alike, so that each submission has to name its own


def fitting(
    plan: Plan, area: str, all_submitted: Iterable[Submitted], asked: Asked
) -> tuple[list[Submitted], list[Finding]]:
    """Return the submissions of an area that fit a plan, and why others are left out."""
    fit, findings = [], []
    is_foreign = area != plan.plan.area.zh and not asked.is_chosen
    for submitted in all_submitted:
        problem = _misfit(plan, submitted, asked, is_foreign=is_foreign)
        if problem is None:
            fit.append(submitted)
        else:
            findings.append(problem)
    return fit, findings


def _misfit(plan: Plan, submitted: Submitted, asked: Asked, *, is_foreign: bool) -> Finding | None:
    """Return why a submission cannot be held against the plan, or None."""
    submission, area = submitted.submission, submitted.submission.area
    facts: dict[str, str | Bilingual] = {"plan": plan.id, "area": area or ""}
    if submission.plan not in {None, plan.id}:
        facts |= {"given": str(submission.plan), **_known(asked, "hint.known_plans")}
        return Finding("F206", Place(submitted.file, ("plan",)), facts, area)
    if asked.is_one_of_several and submission.plan is None:
        facts |= {"area": area or submitted.file, **_known(asked, "hint.which_plan")}
        return Finding("F215", Place(submitted.file, ("area",)), facts, area)
    if is_foreign and submission.plan is None:
        return Finding("F215", Place(submitted.file, ("area",)), facts, area)
    if not plan.base_year < submission.year <= plan.target_year:
        facts = span(plan, submission.year)
        return Finding("F205", Place(submitted.file, ("year",)), facts, area)
    return None


def _known(asked: Asked, hint: str) -> dict[str, str | Bilingual]:
    """Return the plans that could be named, where there are others, and what says so."""
    return {"known": ", ".join(asked.ids), "hint": hint} if len(asked.ids) > 1 else {}


def span(plan: Plan, year: int) -> dict[str, str | Bilingual]:
    """Return a year and the years that a plan judges, for a message."""
    return {"year": str(year), "first": str(plan.base_year + 1), "last": str(plan.target_year)}
