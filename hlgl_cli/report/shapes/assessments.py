"""An assessment: what an indicator is, what is demanded of it in a year, what is said of it."""

from decimal import Decimal
from typing import TypedDict

from hlgl_cli.base import Known
from hlgl_cli.demands import FormName
from hlgl_cli.engine.assessment import NeededAs, Verdict
from hlgl_cli.engine.grades import Grade, Grader, Ungraded
from hlgl_cli.engine.measures import Basis
from hlgl_cli.engine.series import Reason
from hlgl_cli.plan import Kind, Nature, Status
from hlgl_cli.target import Averaging, Bound, Shape


class Target(TypedDict):
    """What the plan demands in a year.

    `value` is an id where another indicator is followed, and "up" or "down" of a trend.
    """

    form: FormName
    value: Decimal | str | None
    bound: Bound
    tolerance: Decimal | None
    path: Shape | None
    averaging: Averaging | None
    by: Decimal | None
    milestones: dict[str, Decimal] | None
    upto: Decimal | None
    each_year: bool
    since: int | None
    due: int | None
    implied_bound: bool
    assigned_by: str | None
    source: str | None


class Figure(TypedDict):
    """A figure as a file states it, in the file's unit."""

    year: int
    kind: Kind
    value: Decimal
    unit: str
    file: str
    status: Status | None
    source: str | None
    note: str | None
    known: Known | None


class Latest(TypedDict):
    """The figure of the year itself, in the file's unit."""

    kind: Kind
    value: Decimal
    unit: str
    year: int
    status: Status | None
    source: str | None
    note: str | None


class Amended(TypedDict):
    """What the plan printed before its target was changed, and who changed it."""

    number: Decimal | None
    by: str | None
    date: str | None
    source: str | None


class Named(TypedDict):
    """What an indicator is."""

    indicator: str
    number: int | None
    name: str
    unit: str
    nature: Nature | None
    category: str
    responsible: str | None
    baseline: Decimal | None


class InYear(TypedDict):
    """The year that is judged: the area's, or with --latest the indicator's own newest."""

    year: int


class Demand(InYear, Named):
    """What an indicator is, and what is demanded of it: in a year the same for every area."""

    target: Target | None


class Judgement(TypedDict):
    """What is said of one indicator in one year; rates and falls are in %."""

    part: int | None
    amended: Amended | None
    latest: Latest | None
    verdict: Verdict
    reason: Reason | None
    grade: Grade | None
    graded_by: Grader
    grade_reason: Ungraded | None
    certain: bool | None
    grade_certain: bool | None
    basis: Basis | None
    actual: Decimal | None
    required: Decimal | None
    margin: Decimal | None
    distance: Decimal | None
    since_base: Decimal | None
    lead_years: Decimal | None
    progress: Decimal | None
    needed_per_year: Decimal | None
    needed_as: NeededAs | None
    pace_per_year: Decimal | None
    projected: Decimal | None
    pace_ratio: Decimal | None
    missing: list[int]
    broken_years: list[int]
    met_in: int | None
    figures: list[Figure]


class Assessment(Demand, Judgement):
    """An indicator in a year."""


class Area(TypedDict):
    """Of which area an assessment alone on its line is; the plan is its id."""

    plan: str
    area: str


class Row(Area, Assessment):
    """A line of `-f jsonl`; a row of `-f csv`."""
