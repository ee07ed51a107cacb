"""The shape of what commands print as JSON, version 1 (docs/json.md): a class a table.

A new field is a line here and the line that fills it; the JSON Schema and the columns of CSV are
read from here. No field is ever dropped: what does not apply is None. Numbers are Decimals until
they are written.
"""

# Annotations are read at run time, so they are no strings here.

from decimal import Decimal
from typing import Annotated, Literal, TypedDict

from hlgl_cli.base import Known
from hlgl_cli.catalogue import Severity
from hlgl_cli.demands import FormName, IndicatorKind
from hlgl_cli.engine.assessment import NeededAs, Verdict
from hlgl_cli.engine.grades import Grade, Grader, Ungraded
from hlgl_cli.engine.measures import Basis
from hlgl_cli.engine.printed_rates import Fit, Reading
from hlgl_cli.engine.series import Reason
from hlgl_cli.plan import Better, Kind, Nature, Prices, Status
from hlgl_cli.report.changes import Became, Why
from hlgl_cli.target import Averaging, Bound, Shape, Trend

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


class PlanShown(Plan):
    """The plan of `hlgl show`."""

    title: str
    area: str


class PlanListed(PlanShown):
    """A plan of `hlgl plans`; `indicators` is how many it has, `ships` whether hlgl brings it."""

    indicators: Count
    path: str
    ships: bool


class Plans(TypedDict):
    """The document of `hlgl plans`."""

    schema: Literal["hlgl.plans/1"]
    lang: str
    plans: list[PlanListed]


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


class Verdicts(TypedDict):
    """How many verdicts of each kind there are."""

    on_track: Count
    off_track: Count
    not_assessed: Count


class Summary(Verdicts):
    """How many verdicts, grades and reasons there are; verdicts on a year alone stand apart."""

    annual: Verdicts
    binding: Verdicts
    expected: Verdicts
    uncertain: Count
    grades: dict[Grade, Count]
    reasons: dict[Reason, Count]
    ungraded: dict[Ungraded, Count]


class Report(TypedDict):
    """An area in a year."""

    plan: Plan
    area: str
    year: int
    grades: Grader
    files: list[str]
    summary: Summary
    assessments: list[Assessment]


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


class Check(TypedDict):
    """The document of `hlgl check`."""

    schema: Literal["hlgl.check/1"]
    lang: str
    counts: Counts
    reports: list[Report]
    changes: list[Change] | None
    findings: list[Finding]


class Validate(TypedDict):
    """The document of `hlgl validate`."""

    schema: Literal["hlgl.validate/1"]
    lang: str
    files: list[str]
    counts: Counts
    findings: list[Finding]


class RateReading(TypedDict):
    """What base and target come to by a reading of a printed rate, and how the rate fits that."""

    reading: Reading
    value: Decimal
    fit: Fit


class PrintedRate(TypedDict):
    """A printed rate, and all that it can be read as."""

    indicator: str
    number: int | None
    name: str
    rate: str
    base: Decimal
    target: Decimal
    unit: str
    years: Count
    fit: Fit
    readings: list[RateReading]


class Audit(TypedDict):
    """The document of `hlgl audit`."""

    schema: Literal["hlgl.audit/1"]
    lang: str
    plan: Plan
    files: list[str]
    counts: Counts
    rates: list[PrintedRate]
    findings: list[Finding]


class Level(TypedDict):
    """A level with its unit."""

    value: Decimal
    unit: str


class Required(TypedDict):
    """What a year requires; None where the plan alone does not say it."""

    year: int
    value: Decimal | None


class Printed(TypedDict):
    """The cells of the plan's own table."""

    base: str
    target: str
    rate: str


class Indicator(Named):
    """An indicator of `hlgl show`; of several targets, each has an entry of its own."""

    part: int | None
    aliases: list[str]
    kind: IndicatorKind
    decimals: Count
    better: Better
    prices: Prices | None
    base_level: Level | None
    target: Target | None
    reading: str
    required: list[Required]
    printed: Printed | None
    source: str | None
    note: str | None


class Show(TypedDict):
    """The document of `hlgl show`."""

    schema: Literal["hlgl.show/1"]
    lang: str
    plan: PlanShown
    indicators: list[Indicator]


class Letter(TypedDict):
    """A letter of a formula, or a row of them, and what it means."""

    letter: str
    meaning: str


class Step(TypedDict):
    """A step of a calculation; a formula only where one gives the result.

    A letter is named in the step that first has it.
    """

    step: str
    name: str
    letters: list[Letter]
    formula: str | None
    numbers: str | None
    result: str


class Explanation(TypedDict):
    """An assessment with the steps that lead to it."""

    plan: Plan
    area: str
    year: int
    assessment: Assessment
    steps: list[Step]


class Explain(TypedDict):
    """The document of `hlgl explain`."""

    schema: Literal["hlgl.explain/1"]
    lang: str
    counts: Counts
    explanations: list[Explanation]
    findings: list[Finding]


class Result(TypedDict):
    """A number that was asked for."""

    name: str
    label: str
    value: Decimal
    unit: str | None


class Formula(TypedDict):
    """How a number was computed."""

    formula: str
    numbers: str
    result: str


class Calc(TypedDict):
    """The document of `hlgl calc`."""

    schema: Literal["hlgl.calc/1"]
    lang: str
    calculation: str
    inputs: dict[str, object]
    results: list[Result]
    steps: list[Formula]


class CalcLine(Calc):
    """The same on one line, with the line of standard input that it answers; null: none."""

    line: int | None


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


class PanelIndicator(Verdicts):
    """How many areas stand how in an indicator, and of how many verdicts the editions differ."""

    indicator: str
    name: str
    revised: Count


class PanelArea(Verdicts):
    """How many indicators of an area stand how."""

    area: str


class Panel(TypedDict):
    """The document of `hlgl panel`: what the rows that it wrote come to."""

    schema: Literal["hlgl.panel/1"]
    lang: str
    plan: Plan
    rows: Count
    editions: list[str]
    counts: Counts
    indicators: list[PanelIndicator]
    areas: list[PanelArea]
    findings: list[Finding]


DOCUMENTS = (Check, Validate, Audit, Show, Explain, Calc, Plans, Import, Panel)
