"""A review is written: what a reader needs first, then the calculations and sources in annexes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report import words
from hlgl_cli.report.chart import png_of, trajectory_of
from hlgl_cli.report.chart.captions import Captions
from hlgl_cli.report.columns import COLUMNS
from hlgl_cli.report.word.headings import Headings
from hlgl_cli.report.word.tables import Table
from hlgl_cli.report.word.widths import Wish, fitted
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hlgl_cli.report.review import Entry, Review, Reviews
    from hlgl_cli.report.word.document import Document

_CHART = 6520  # twips: 115 mm
_PIXELS = 960  # twice as many as it is drawn with, so that it is sharp in print
_GOES = {column.key: column.goes for column in COLUMNS}


class Writing:
    """Writes reviews into a document, in the words of their language."""

    def __init__(self, document: Document, reviews: Reviews) -> None:
        """Take what is written, and where."""
        self._document, self._reviews, self._lang = document, reviews, reviews.lang
        self._headings = Headings(document, reviews.lang)
        self._annexes = 0
        # In Chinese the first line of a paragraph is indented by two characters.
        self._body_style = "Body Text First Indent" if self._lang == "zh" else "Body Text"

    def write(self) -> None:
        """Write each area, then what is of all files."""
        for review in self._reviews.areas:
            self._document.break_page()
            self._headings.restart()
            self._head(review)
            self._overview(review)
            self._progress(review)
            self._unjudged(review)
            self._amended(review)
            self._years(review)
            self._calculations(review)
            self._sources(review)
        self._findings()
        self._method()

    def _say(self, key: str, /, **facts: object) -> str:
        return say(self._lang, f"docx.{key}", **facts)

    def _body(self, text: str) -> None:
        self._document.paragraph(self._body_style, text)

    def _labelled(self, style: str, label: str, text: str) -> None:
        before = say(self._lang, "review.labelled", label=label, text="")
        self._document.labelled(style, before, text)

    def _head(self, review: Review) -> None:
        self._document.paragraph("Title", review.title)
        for line in filter(None, (review.plan, review.reporters, review.elapsed)):
            self._document.paragraph("Subtitle", line)

    def _overview(self, review: Review) -> None:
        self._headings.write(1, self._say("heading.overview"))
        if not review.entries:
            self._body(self._say("empty"))
            return
        if review.paragraph:
            self._body(review.paragraph)
        counts = review.counts
        names = Wish("", [row.name for row in counts.rows])
        wishes = [
            Wish(heading.text, [row.cells[at] for row in counts.rows], is_number=True)
            for at, heading in enumerate(counts.headings)
        ]
        rows = [[row.name, *row.cells] for row in counts.rows]
        self._table("caption.counts", [names, *wishes], rows)
        self._document.turn()
        self._indicators(review)
        for line in (*review.marks, *review.remarks):
            self._document.paragraph("Table Note", line)
        self._document.turn()

    def _indicators(self, review: Review) -> None:
        """Write the table, with as many of its columns as there is room for."""
        wishes = [
            Wish(
                heading.text,
                [entry.cells[at] for entry in review.entries],
                heading.is_number,
                folds=heading.key in {"indicator", "responsible"},
                goes=_GOES.get(heading.key, 0),
            )
            for at, heading in enumerate(review.headings)
        ]
        rows = (
            row
            for section in review.sections
            for row in (section.heading, *(entry.cells for entry in section.entries))
        )
        self._table("caption.indicators", wishes, rows, year=review.area.year)

    def _table(
        self,
        caption: str,
        wishes: Sequence[Wish],
        rows: Iterable[Sequence[str] | str],
        **facts: object,
    ) -> None:
        """Write a table below its caption."""
        told = self._say(caption, **facts)
        fit = fitted(wishes, self._document.width)
        shown = (row if isinstance(row, str) else fit.row(row) for row in rows)
        self._document.caption(self._say("table"), told, keeps=True)
        self._document.table(Table(fit.columns, shown, told))

    def _progress(self, review: Review) -> None:
        """Write the sentences below their headings, and the charts behind them."""
        if not review.entries:
            return
        self._headings.write(1, self._say("heading.progress"))
        for section in review.sections:
            if section.heading:
                self._headings.write(2, section.heading)
            for entry in section.entries:
                self._body(entry.sentence)
            for entry in section.entries:
                self._chart(review, entry)

    def _chart(self, review: Review, entry: Entry) -> None:
        trajectory = trajectory_of(review.area, entry.assessment)
        if trajectory is None:
            return
        captions = Captions(trajectory, self._lang)
        png = png_of(trajectory, self._lang, _PIXELS)
        width = min(_CHART, self._document.width)
        self._document.picture(png, width, f"{captions.title} {captions.description}")
        self._document.caption(self._say("figure"), words.titled(entry.assessment.definition, self._lang))

    def _unjudged(self, review: Review) -> None:
        if review.unjudged:
            self._headings.write(1, self._say("heading.unjudged"))
            rows = [(one.name, one.reason, "\n".join(one.why)) for one in review.unjudged]
            self._words("caption.unjudged", ("column.indicator", "reason", "why"), rows)

    def _amended(self, review: Review) -> None:
        if review.amended:
            self._headings.write(1, self._say("heading.amended"))
            for line in review.amended:
                self._body(line)

    def _words(
        self, caption: str, columns: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> None:
        """Write a table of words, of which all may be folded."""
        wishes = [
            Wish(
                say(self._lang, column) if "." in column else self._say(f"column.{column}"),
                [row[at] for row in rows],
                folds=True,
            )
            for at, column in enumerate(columns)
        ]
        said = [at for at, wish in enumerate(wishes) if any(wish.cells)]
        told = [[row[at] for at in said] for row in rows]
        self._table(caption, [wishes[at] for at in said], told)

    def _years(self, review: Review) -> None:
        """Write what was reported of each year above what was due."""
        if not review.years:
            return
        self._headings.write(1, self._say("heading.years"))
        kinds = [self._say("column.figure"), self._say("column.due")]
        rows = [
            row
            for series in review.years
            for row in (
                [series.name, kinds[0], *(one.figure for one in series.years)],
                [None, kinds[1], *(one.due for one in series.years)],
            )
        ]
        years = [one.year for one in review.years[0].years]
        headings = [say(self._lang, "column.indicator"), self._say("column.kind"), *map(str, years)]
        wishes = [
            Wish(heading, [row[at] or "" for row in rows], is_number=at > 1, folds=at == 0)
            for at, heading in enumerate(headings)
        ]
        self._table("caption.years", wishes, rows, first=years[0], last=years[-1])
        for line in review.marks_of_years:
            self._document.paragraph("Table Note", line)

    def _annex(self, key: str) -> None:
        """Begin an annex on a page of its own."""
        self._annexes += 1
        number = self._annexes if self._lang == "zh" else chr(ord("@") + self._annexes)
        self._document.break_page()
        text = self._say("annex", number=number, text=self._say(f"heading.{key}"))
        self._document.paragraph("heading 1", text)

    def _calculations(self, review: Review) -> None:
        if not review.entries:
            return
        self._annex("calculations")
        for entry in review.entries:
            self._document.paragraph("heading 3", f"{entry.at}. {entry.name}")
            for step in entry.steps:
                self._labelled("Calculation", step.name, "\n".join(step.lines(self._lang)))

    def _sources(self, review: Review) -> None:
        if review.sources:
            self._annex("sources")
            rows = [
                (one.name, str(one.year), one.figure, one.status, one.source, one.note)
                for one in review.sources
            ]
            columns = ("column.indicator", "year", "figure", "status", "source", "note")
            self._words("caption.sources", columns, rows)

    def _findings(self) -> None:
        told = [finding for of_file in self._reviews.findings for finding in of_file.told]
        if told:
            self._annex("findings")
            rows = [
                (
                    str(one.place),
                    f"{say(self._lang, f'severity.{one.severity}')} {one.code}",
                    one.message_in(self._lang),
                    one.hint_in(self._lang),
                )
                for one in told
            ]
            columns = ("place", "column.severity", "problem", "remedy")
            self._words("caption.findings", columns, rows)
            for of_file in self._reviews.findings:
                if of_file.rest:
                    self._document.paragraph("Table Note", of_file.rest)

    def _method(self) -> None:
        self._annex("method")
        for row in self._reviews.method:
            self._labelled(self._body_style, row.name, "\n".join(row.cells))
