"""What a review consists of: everything in the words of one language, nothing laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.report.chart import Trajectory
    from hlgl_cli.report.explanation import Step
    from hlgl_cli.report.lines import OfFile
    from hlgl_cli.report.report import AreaReport


class Heading(NamedTuple):
    """What stands above a column, its lines separated by line feeds, and how the column is set."""

    key: str
    text: str
    is_number: bool = True


class Row(NamedTuple):
    """A row: what it is of, and its cells."""

    name: str
    cells: tuple[str, ...]


class Counts(NamedTuple):
    """How many indicators stand how, the binding and the indicative ones in rows of their own."""

    headings: tuple[Heading, ...]
    rows: tuple[Row, ...]


class Entry(NamedTuple):
    """What is said of one assessment."""

    at: int  # from 1, in the order of the review
    assessment: Assessment
    name: str  # with unit, part and marks, as in the table
    cells: tuple[str, ...]  # of the table
    verdict: str
    grade: str  # empty where there is none
    sentence: str
    steps: tuple[Step, ...]  # of the calculation, without the sentence
    trajectory: Trajectory | None  # what its chart shows; None where nothing is judged


class Section(NamedTuple):
    """What stands below one heading: a category's, or a verdict's."""

    heading: str
    entries: tuple[Entry, ...]


class OfYear(NamedTuple):
    """A year: the figure as it was reported, what it came to so far, what is due; or nothing."""

    year: int
    figure: str
    measure: str  # what is judged, where it is not the figure itself
    due: str


class Series(NamedTuple):
    """The years of one indicator, from the base year to the target year."""

    name: str
    years: tuple[OfYear, ...]


class Source(NamedTuple):
    """Where a figure comes from; what a file does not say is empty."""

    name: str
    year: int
    figure: str
    status: str
    source: str
    note: str
    file: str


class Unjudged(NamedTuple):
    """What has no verdict: the reason, the sentence on it, and which figures are wanting."""

    name: str
    reason: str
    why: tuple[str, ...]


class Review(NamedTuple):
    """The review of one area."""

    area: AreaReport
    title: str
    plan: str
    reporters: str  # empty where no file names one
    elapsed: str
    paragraph: str  # empty where one indicator alone is reviewed
    counts: Counts
    headings: tuple[Heading, ...]  # of the table
    sections: tuple[Section, ...]  # by category, or by verdict
    marks: tuple[str, ...]  # what the signs of the table mean
    remarks: tuple[str, ...]  # on missing years and earlier ones
    years: tuple[Series, ...]  # an entry each
    marks_of_years: tuple[str, ...]
    sources: tuple[Source, ...]
    amended: tuple[str, ...]
    unjudged: tuple[Unjudged, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return all entries in their order."""
        return tuple(entry for section in self.sections for entry in section.entries)


class Reviews(NamedTuple):
    """The reviews of all areas, what was found in all files, and how it was judged."""

    lang: str
    title: str
    areas: tuple[Review, ...]
    files: tuple[str, ...]
    is_judged: bool  # False: the figures were validated alone, and there are no areas
    heading: str  # the key of what the findings are called
    findings: tuple[OfFile, ...]
    method: tuple[Row, ...]  # a word of the method, and what it means
