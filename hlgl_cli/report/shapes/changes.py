"""What became of an indicator since an earlier result, and why."""

from decimal import Decimal
from typing import TypedDict

from hlgl_cli.engine.assessment import Verdict
from hlgl_cli.engine.grades import Grade, Grader
from hlgl_cli.engine.series import Reason
from hlgl_cli.report.changes import Became, Why


class Standing(TypedDict):
    """How an indicator stood."""

    year: int
    verdict: Verdict
    reason: Reason | None
    grade: Grade | None
    graded_by: Grader
    certain: bool | None
    actual: Decimal | None
    required: Decimal | None
    margin: Decimal | None


class Cause(TypedDict):
    """An input that is another now; `year` and `kind` are a figure's."""

    why: Why
    year: int | None
    kind: str | None
    field: str | None
    before: Decimal | str | bool | None
    after: Decimal | str | bool | None


class Change(TypedDict):
    """What became of an indicator since an earlier result, or of a whole area."""

    plan: str
    area: str
    became: Became
    indicator: str | None
    part: int | None
    name: str | None
    before: Standing | None
    after: Standing | None
    why: list[Cause]
