"""What the options of a command that judges files ask for, as a run takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from hlgl_cli.selection import Request

if TYPE_CHECKING:
    from hlgl_cli.cli.plan_names import AskedPlans
    from hlgl_cli.engine.grades import Grader
    from hlgl_cli.engine.verdict import Comparison


class Judging(TypedDict):
    """What is asked of figures, each under the name that its option has."""

    plans: AskedPlans
    overlays: tuple[str, ...]
    submissions_only: bool
    encoding: str | None
    year: int | None
    latest: bool
    comparison: Comparison
    grades: Grader
    only: tuple[str, ...]
    binding: bool
    all_targets: bool
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    no_ignore_comments: bool


def request_of(asked: Judging) -> Request:
    """Return what is asked as a request."""
    plans = asked["plans"]
    return Request(
        plan=plans.plan,
        plans=plans.plans,
        known=plans.known,
        overlays=asked["overlays"],
        submissions_only=asked["submissions_only"],
        encoding=asked["encoding"],
        year=asked["year"],
        latest=asked["latest"],
        comparison=asked["comparison"],
        grades=asked["grades"],
        only=asked["only"],
        binding=asked["binding"],
        all_targets=asked["all_targets"],
        select=asked["select"],
        ignore=asked["ignore"],
        with_comments=not asked["no_ignore_comments"],
    )
