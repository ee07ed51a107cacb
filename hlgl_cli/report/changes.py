"""What became of verdicts since an earlier result, and why: values, without words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from hlgl_cli.engine.assessment import Verdict
    from hlgl_cli.engine.grades import Grade, Grader
    from hlgl_cli.engine.series import Reason
    from hlgl_cli.plan import Indicator, Words

Became = Literal["changed", "new", "gone", "area_new", "area_gone"]
Why = Literal[
    "year",
    "plan_changed",
    "indicator_changed",
    "base_revised",
    "target_amended",
    "figure_revised",
    "figure_restated",
    "figure_added",
    "figure_dropped",
    "followed_changed",
    "grades_changed",
    "unexplained",
]


class Standing(NamedTuple):
    """How an indicator stood: the names are those of an assessment."""

    year: int
    verdict: Verdict
    reason: Reason | None
    grade: Grade | None
    graded_by: Grader
    certain: bool | None
    actual: Decimal | None
    required: Decimal | None
    margin: Decimal | None
    is_dated: bool = False  # met or missed are the words
    is_alone: bool = False  # of the year alone


class Cause(NamedTuple):
    """An input that is another now: which, and what it was; `field` names a part of it."""

    why: Why
    year: int | None = None  # of a figure
    kind: str | None = None  # of a figure
    field: str | None = None
    before: Decimal | str | bool | None = None
    after: Decimal | str | bool | None = None


class Change(NamedTuple):
    """What became of an indicator, or of a whole area."""

    plan: str
    area: str
    became: Became
    indicator: str | None = None  # None: the area
    part: int | None = None
    spelled: str | None = (
        None  # its name, of one that the plan has no more as the report spelled it
    )
    definition: Indicator | None = None  # in the plan that judges now
    before: Standing | None = None
    after: Standing | None = None
    why: tuple[Cause, ...] = ()

    @property
    def name(self) -> Words | str | None:
        """Return the name, in both languages where the plan has it."""
        return self.spelled if self.definition is None else self.definition.name


class AreaChanges(NamedTuple):
    """What became of an area: of each indicator that changed, in the plan's order."""

    before: int | None  # the year judged earlier; None: the area is new
    entries: tuple[Change, ...]
    unchanged: int = 0  # indicators of which nothing is another
