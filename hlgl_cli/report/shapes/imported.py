"""The document of `hlgl import`: the rows of a printed table, and what each leaves open."""

from decimal import Decimal
from typing import Literal, TypedDict

from hlgl_cli.base import Known
from hlgl_cli.demands import FormName, IndicatorKind
from hlgl_cli.plan import Better, Nature, Prices
from hlgl_cli.target import Bound, Trend

ImportForm = Literal[FormName, "none", "question"]


class ImportStated(TypedDict):
    """What a printed table states of a target; `number` is None where it prints none.

    `year` is the year in which it is due where that is not the plan's, `follows` the name of what
    it follows, as written.
    """

    number: Decimal | None
    upto: Decimal | None
    bound: Bound | None
    year: int | None
    since: int | None
    follows: str | None
    by: Decimal | None
    trend: Trend | None
    assigned_by: str | None
    each_year: bool


class ImportTarget(ImportStated):
    """A target as a printed table states it."""

    form: FormName


class ImportQuestion(TypedDict):
    """What a row leaves open, and the readings among which to choose; there may be none."""

    why: str
    alternatives: list[ImportTarget]


class ImportRow(ImportStated):
    """An indicator of a printed table; `row` counts the rows below the headings from 1.

    `also` has further targets, such as those of other years.
    """

    row: int
    id: str
    name: str
    unit: str
    form: ImportForm
    baseline: Decimal | None
    base_year: int | None
    better: Better | None
    cells: dict[str, str]
    question: ImportQuestion | None
    item: str | None
    group: str | None
    kind: IndicatorKind
    nature: Nature | None
    prices: Prices | None
    known: Known | None
    also: list[ImportTarget]
    doubts: list[str]
    marks: list[str]


class ImportedPlan(TypedDict):
    """The plan that a table is of; a year that nothing says is None."""

    id: str
    title: str
    area: str | None
    base_year: int | None
    target_year: int | None


class Import(TypedDict):
    """The document of `hlgl import`."""

    schema: Literal["hlgl.import/1"]
    lang: str
    file: str
    plan: ImportedPlan
    rows: list[ImportRow]
