"""What one command found: an area's report for each area, and the findings."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, get_args

from hlgl_cli.engine.grades import Grade, Grader, Ungraded
from hlgl_cli.engine.parts import counted
from hlgl_cli.engine.series import Reason
from hlgl_cli.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.engine.printed_rates import PrintedRate
    from hlgl_cli.finding import Finding
    from hlgl_cli.plan import Plan
    from hlgl_cli.report.changes import AreaChanges, Change


class Verdicts(NamedTuple):
    """How many verdicts of each kind there are."""

    on_track: int
    off_track: int
    not_assessed: int

    @classmethod
    def of(cls, assessments: Iterable[Assessment]) -> Verdicts:
        """Count them."""
        counts = Counter(assessment.verdict for assessment in assessments)
        return cls(counts["on_track"], counts["off_track"], counts["not_assessed"])


class Summary(NamedTuple):
    """How many verdicts, grades and reasons of each kind there are.

    Verdicts on a year alone are counted apart, and in none of the others.
    """

    on_track: int
    off_track: int
    not_assessed: int
    annual: Verdicts
    binding: Verdicts
    expected: Verdicts
    uncertain: int
    grades: Mapping[Grade, int]
    reasons: Mapping[Reason, int]
    ungraded: Mapping[Ungraded, int]


class AreaReport(NamedTuple):
    """The assessments of one area in one year, in the plan's order."""

    plan: Plan
    area: str
    year: int
    files: tuple[str, ...]
    reporters: tuple[str, ...]
    assessments: tuple[Assessment, ...]
    years: tuple[int, ...] = ()  # of the files
    grades: Grader = "official"
    is_beside: bool = False  # reports by other plans in one run
    changes: AreaChanges | None = None  # since an earlier result, where one is named

    @property
    def is_unreported(self) -> bool:
        """Return whether no file is of the year."""
        return bool(self.years) and self.year not in self.years

    @property
    def is_due(self) -> bool:
        """Return whether all that is assessed is due, so that the verdicts are results."""
        assessed = self.assessed()
        if not assessed:
            return self.year == self.plan.target_year
        return all(assessment.due for assessment in assessed)

    @property
    def counted(self) -> tuple[Assessment, ...]:
        """Return one assessment for each indicator: of several targets the one that decides."""
        return tuple(counted(self.assessments))

    @property
    def has_own_years(self) -> bool:
        """Return whether an indicator is judged in another year than the area."""
        return any(assessment.year != self.year for assessment in self.assessments)

    @property
    def summary(self) -> Summary:
        """Count the indicators, each once."""
        each_once = self.counted
        alone = [assessment for assessment in each_once if assessment.is_alone]
        others = [assessment for assessment in each_once if not assessment.is_alone]
        binding, expected = (
            Verdicts.of(assessment for assessment in others if assessment.nature == nature)
            for nature in ("binding", "expected")
        )
        grades = Counter(assessment.grade for assessment in each_once)
        reasons = Counter(assessment.reason for assessment in each_once)
        ungraded = Counter(assessment.grade_reason for assessment in each_once)
        return Summary(
            *Verdicts.of(others),
            Verdicts.of(alone),
            binding,
            expected,
            sum(assessment.certain is False for assessment in each_once),
            Frozen({grade: grades[grade] for grade in get_args(Grade)}),
            Frozen({reason: reasons[reason] for reason in get_args(Reason)}),
            Frozen({why: ungraded[why] for why in get_args(Ungraded)}),
        )

    def assessed(self) -> tuple[Assessment, ...]:
        """Return what has a verdict."""
        return tuple(
            assessment for assessment in self.assessments if assessment.verdict != "not_assessed"
        )

    def off_track(self) -> tuple[Assessment, ...]:
        """Return what is off track."""
        return tuple(
            assessment for assessment in self.assessments if assessment.verdict == "off_track"
        )


class Counts(NamedTuple):
    """How many findings of each severity there are."""

    errors: int
    warnings: int
    notes: int


class Outcome(NamedTuple):
    """How areas stand, whatever becomes of their reports: what an exit code needs to know."""

    off_track: bool = False
    is_binding: bool = False  # of one that is off track
    is_due: bool = True  # of all that are off track
    reported: tuple[str, ...] = ()  # the ids of the indicators that some area reports, sorted
    areas: int = 0
    years: tuple[int, ...] = ()  # of the files, sorted
    plans: tuple[str, ...] = ()  # the ids of those that some area reports on, sorted

    @classmethod
    def of(cls, reports: Iterable[AreaReport]) -> Outcome:
        """Return how some areas stand."""
        areas = tuple(reports)
        missed = [assessment for area in areas for assessment in area.off_track()]
        return cls(
            bool(missed),
            any(assessment.nature == "binding" for assessment in missed),
            all(assessment.due for assessment in missed),
            tuple(sorted({each.indicator for area in areas for each in area.assessments})),
            len({area.area for area in areas}),
            tuple(sorted({year for area in areas for year in area.years})),
            tuple(sorted({area.plan.id for area in areas})),
        )

    def and_of(self, other: Outcome) -> Outcome:
        """Return how these and other areas stand."""
        return Outcome(
            self.off_track or other.off_track,
            self.is_binding or other.is_binding,
            self.is_due and other.is_due,
            tuple(sorted({*self.reported, *other.reported})),
            self.areas + other.areas,
            tuple(sorted({*self.years, *other.years})),
            tuple(sorted({*self.plans, *other.plans})),
        )


class Report(NamedTuple):
    """All that a command found."""

    reports: tuple[AreaReport, ...]  # one for each area, sorted by name
    findings: tuple[Finding, ...]
    files: tuple[str, ...] = ()  # all that were read
    is_judged: bool = True  # false for `hlgl validate`, which looks at the figures alone
    noted: Outcome | None = None  # how the areas stood that are not kept
    gone: tuple[Change, ...] | None = None  # areas of an earlier result, where one is named
    plan: Plan | None = None  # of `hlgl audit`, which looks at the plan alone
    rates: tuple[PrintedRate, ...] = ()  # of the plan, as far as base and target tell of them

    @property
    def grades(self) -> Grader:
        """Return whose grades the areas have."""
        return self.reports[0].grades if self.reports else "official"

    @property
    def heading(self) -> str:
        """Return the key of what the findings are called."""
        return "title.findings" if self.plan is None else "title.audit"

    @property
    def outcome(self) -> Outcome:
        """Return how all areas stand."""
        return self.noted or Outcome.of(self.reports)

    @property
    def counts(self) -> Counts:
        """Count the findings."""
        return Counts(*map(self.how_many, ("error", "warning", "note")))

    @property
    def changes(self) -> tuple[Change, ...] | None:
        """Return what became of all areas since an earlier result; None where none is named."""
        if self.gone is None:
            return None
        of_areas = (area.changes.entries for area in self.reports if area.changes is not None)
        return (*(change for entries in of_areas for change in entries), *self.gone)

    @property
    def told(self) -> tuple[Finding, ...]:
        """Return the findings without those that are only counted."""
        return tuple(finding for finding in self.findings if finding.is_told)

    def without_notes(self) -> tuple[Finding, ...]:
        """Return the findings that a table of verdicts does not tell itself."""
        return tuple(finding for finding in self.findings if not finding.is_of_verdict)

    def how_many(self, severity: str) -> int:
        """Return how many findings of a severity there are."""
        return sum(finding.severity == severity for finding in self.findings)
