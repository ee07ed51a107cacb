"""An assessment: the verdict, and everything that is shown beside it (docs/method.md §4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from hlgl_cli.base import Known
    from hlgl_cli.engine.case import Case
    from hlgl_cli.engine.grades import Grade, Grader, Ungraded
    from hlgl_cli.engine.measures import Basis
    from hlgl_cli.engine.series import Point, Reason
    from hlgl_cli.engine.targets import TargetInYear
    from hlgl_cli.engine.verdict import Comparison
    from hlgl_cli.plan import Indicator, Kind, Nature, Status, Words

Verdict = Literal["on_track", "off_track", "not_assessed"]
NeededAs = Literal["rate", "step"]


class Outlook(NamedTuple):
    """What the measure says of the years to come; None where it says nothing."""

    lead_years: Decimal | None = None
    progress: Decimal | None = None  # 1 is the whole way
    needed_per_year: Decimal | None = None  # in the unit, or % where needed_as is rate
    needed_as: NeededAs | None = None
    projected: Decimal | None = None
    pace_ratio: Decimal | None = None
    pace_per_year: Decimal | None = None  # as needed_per_year, of what was done


class Latest(NamedTuple):
    """The figure of the year itself, as it was given."""

    kind: Kind
    value: Decimal
    unit: str
    year: int
    status: Status | None = None
    source: str | None = None
    note: str | None = None


class Amended(NamedTuple):
    """What the plan printed before an authority or the plan itself changed its target."""

    number: Decimal | None  # the old one; None where the target had none
    by: str | None = None
    date: date | None = None
    source: str | None = None
    verdict: Verdict = "not_assessed"  # what the old target would say of the year


class Assessment(NamedTuple):
    """What is said of one indicator in one year; the names are those of the JSON report.

    Rates and falls are in %, all else in the indicator's unit; what does not apply is None.
    """

    definition: Indicator  # what the plan says of it
    year: int
    due: bool
    verdict: Verdict
    reason: Reason | None = None
    grade: Grade | None = None
    certain: bool | None = None
    basis: Basis | None = None
    actual: Decimal | None = None
    required: Decimal | None = None
    margin: Decimal | None = None
    outlook: Outlook = Outlook()
    missing: tuple[int, ...] = ()  # years that the series lacks, or the measure asks for
    figures: tuple[Point, ...] = ()
    case: Case | None = None  # what was judged, for an explanation; None where nothing was
    comparison: Comparison = "exact"
    part: int | None = None  # which of several targets, from 1
    latest: Latest | None = None
    since_base: Decimal | None = None  # what was gained since the base year, in the unit or %
    grade_certain: bool | None = None
    broken_years: tuple[int, ...] = ()  # whose figure breaks the bound of a hold
    amended: Amended | None = None
    met_in: int | None = None  # the last earlier year that met a target which is not met any more
    distance: Decimal | None = None  # from the target's own number; above 0 is better
    graded_by: Grader = "official"  # whose grade it is
    grade_reason: Ungraded | None = None  # why what has a verdict has no grade

    @property
    def known(self) -> Known | None:
        """Return how well the year's own figure is known, None if to its last digit."""
        own = self.latest and (self.latest.kind, self.latest.year)
        return next((each.known for each in self.figures if (each.kind, each.year) == own), None)

    @property
    def is_alone(self) -> bool:
        """Return whether the year's own rate is judged for want of a total."""
        return self.case is not None and self.case.alone

    @property
    def is_dated(self) -> bool:
        """Return whether met or missed are the words: of a target year or a milestone's."""
        return self.due or (self.case is not None and self.case.is_dated)

    @property
    def indicator(self) -> str:
        """Return the indicator's id."""
        return self.definition.id

    @property
    def number(self) -> int | None:
        """Return its number in the plan's table; None for a target of the text."""
        return self.definition.number

    @property
    def name(self) -> Words:
        """Return its name, in both languages."""
        return self.definition.name

    @property
    def unit(self) -> str:
        """Return its unit."""
        return self.definition.unit

    @property
    def nature(self) -> Nature | None:
        """Return whether its target binds or is expected."""
        return self.definition.nature

    @property
    def category(self) -> str:
        """Return its category's id."""
        return self.definition.category

    @property
    def responsible(self) -> Words | None:
        """Return who answers for it, in both languages."""
        return self.definition.responsible

    @property
    def baseline(self) -> Decimal | None:
        """Return the base year's number."""
        return self.definition.baseline

    @property
    def target(self) -> TargetInYear | None:
        """Return the target as it stands in the year; None where the plan sets none."""
        from hlgl_cli.engine.targets import target_in  # noqa: PLC0415 - few who judge ask for it

        return target_in(self.definition, self.year)
