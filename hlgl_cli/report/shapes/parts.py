"""What several documents have: how many findings, each of them, which plan, how many verdicts."""

from typing import Annotated, TypedDict

from hlgl_cli.catalogue import Severity

Count = Annotated[int, {"minimum": 0}]


class Counts(TypedDict):
    """How many findings of each severity there are."""

    errors: Count
    warnings: Count
    notes: Count


class Finding(TypedDict):
    """What is wrong, where, and what to do."""

    code: str
    severity: Severity
    file: str
    line: int | None
    column: int | None
    cell: str | None
    area: str | None
    indicator: str | None
    message: str
    hint: str


class Plan(TypedDict):
    """Which plan it is."""

    id: str
    base_year: int
    target_year: int


class Verdicts(TypedDict):
    """How many verdicts of each kind there are."""

    on_track: Count
    off_track: Count
    not_assessed: Count
