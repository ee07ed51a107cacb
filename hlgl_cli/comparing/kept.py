"""What is read of a report for a comparison: the fields of its JSON that inputs and results have.

A report of an earlier release may lack later fields; what it has beyond these is passed over.
"""

# Annotations are read at run time, so they are no strings here.

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict

from hlgl_cli.base import Known
from hlgl_cli.demands import DEMANDS, Demand
from hlgl_cli.engine.assessment import Verdict
from hlgl_cli.engine.grades import Grade, Grader
from hlgl_cli.engine.measures import Basis
from hlgl_cli.engine.series import Reason
from hlgl_cli.plan import Kind, Status

_MOST_PLACES = 100  # of any number that hlgl prints


def _bounded(number: Decimal) -> Decimal:
    """Return a number that can be written out; raise ValueError for another."""
    _, digits, exponent = number.as_tuple()
    if not isinstance(exponent, int) or max(len(digits), abs(exponent)) > _MOST_PLACES:
        message = "more digits than hlgl prints"
        raise ValueError(message)
    return number


Number = Annotated[Decimal, AfterValidator(_bounded)]


class _Kept(BaseModel):
    """A table of a report, of which some fields are read."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Figure(_Kept):
    """A figure that was used, as its file states it."""

    year: int
    kind: Kind
    value: Number
    unit: str
    status: Status | None = None
    source: str | None = None
    known: Known | None = None


class Assessment(_Kept):
    """An indicator: what was judged, from what, and what came of it."""

    indicator: str
    part: int | None = None
    name: str
    year: int
    unit: str
    nature: str | None = None
    baseline: Number | None = None
    target: dict[str, Any] | None = None
    verdict: Verdict
    reason: Reason | None = None
    grade: Grade | None = None
    graded_by: Grader = "official"
    certain: bool | None = None
    grade_certain: bool | None = None
    basis: Basis | None = None
    actual: Number | None = None
    required: Number | None = None
    margin: Number | None = None
    figures: tuple[Figure, ...] = ()

    @property
    def demand(self) -> Demand | None:
        """Return what the form of its target demands; None where it has none that is known."""
        form = (self.target or {}).get("form")
        return DEMANDS.get(form) if isinstance(form, str) else None  # type: ignore[call-overload] # any text


class Plan(_Kept):
    """Which plan it was, and its years."""

    id: str
    base_year: int
    target_year: int


class Report(_Kept):
    """An area in a year."""

    plan: Plan
    area: str
    year: int
    assessments: tuple[Assessment, ...]


class Document(_Kept):
    """The document of `hlgl check -f json`."""

    schema_: Literal["hlgl.check/1"]
    reports: tuple[Report, ...]
