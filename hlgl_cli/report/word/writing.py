"""A review is written: what a reader needs first, then the calculations and sources in annexes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report import words
from hlgl_cli.report.chart import has_fonts_of, pixels_of, svg_of
from hlgl_cli.report.chart.captions import Captions
from hlgl_cli.report.review.names import shortened
from hlgl_cli.report.word import contents
from hlgl_cli.report.word.headings import Headings
from hlgl_cli.report.word.tables import Table
from hlgl_cli.report.word.widths import fitted
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hlgl_cli.report.chart import Trajectory
    from hlgl_cli.report.review import Review, Reviews
    from hlgl_cli.report.word.contents import Content
    from hlgl_cli.report.word.document import Document

_CHART = 6010  # twips: 106 mm, of which three stand on a page
_PIXELS = 800  # 190 an inch, sharp in print


class Writing:
    """Writes reviews into a document, in the words of their language."""

    def __init__(self, document: Document, reviews: Reviews) -> None:
        """Take what is written, and where."""
        self._document, self._reviews, self._lang = document, reviews, reviews.lang
        self._headings = Headings(document, reviews.lang)
        # In Chinese the first line of a paragraph is indented by two characters.
        self._body_style = "Body Text First Indent" if self._lang == "zh" else "Body Text"

    def write(self) -> None:
        """Write each area, then what is of all files."""
        if not self._reviews.areas:
            self._document.paragraph("Title", self._reviews.title)
        if self._reviews.is_judged and not self._reviews.areas:
            self._body(self._say("review.no_area"))
        for review in self._reviews.areas:
            self._area(review)
        self._findings()
        self._method()

    def _area(self, review: Review) -> None:
        """Write an area, from a page of its own on."""
        self._document.break_page()
        self._headings.restart()
        self._head(review)
        self._overview(review)
        self._entries(review)
        self._unjudged(review)
        self._amended(review)
        self._years(review)
        self._calculations(review)
        self._sources(review)

    def _say(self, key: str) -> str:
        return say(self._lang, key)

    def _body(self, *texts: str) -> None:
        for text in texts:
            self._document.paragraph(self._body_style, text)

    def _notes(self, texts: Iterable[str]) -> None:
        for text in texts:
            self._document.paragraph("Table Note", text)

    def _labelled(self, style: str, label: str, text: str) -> None:
        begin = say(self._lang, "review.labelled", label=label, text="")
        self._document.labelled(style, begin, text)

    def _table(self, content: Content) -> None:
        """Write a table below its caption, with the columns that there is room for."""
        fit = fitted(content.wishes, self._document.width)
        rows = (row if isinstance(row, str) else fit.row(row) for row in content.rows)
        self._document.caption(self._say("docx.table"), content.caption, keeps=True)
        self._document.table(Table(fit.columns, rows, content.caption))

    def _head(self, review: Review) -> None:
        self._document.paragraph("Title", review.title)
        for line in filter(None, (review.plan, review.reporters, review.elapsed)):
            self._document.paragraph("Subtitle", line)

    def _overview(self, review: Review) -> None:
        """Write the paragraph, the counts, and on pages that lie across the table."""
        self._headings.part(self._say("review.summary"))
        if not review.entries:
            self._body(self._say("docx.no_entry"))
            return
        self._body(*filter(None, [review.paragraph]))
        self._table(contents.counts(review, self._lang))
        self._document.turn()
        self._table(contents.indicators(review, self._lang))
        self._notes((*review.marks, *review.remarks))
        self._document.turn()

    def _entries(self, review: Review) -> None:
        """Write the sentences below their headings, and their charts behind them."""
        if review.entries:
            self._headings.part(self._say("review.entries"))
        for section in review.sections:
            self._headings.section(section.heading)
            self._body(*(entry.sentence for entry in section.entries))
            for entry in section.entries:
                if entry.trajectory is not None:
                    self._chart(entry.trajectory)

    def _chart(self, trajectory: Trajectory) -> None:
        svg = svg_of(trajectory, self._lang, "chart")
        if not has_fonts_of(svg):
            self._notes([self._say("docx.no_fonts")])
            return
        captions, png = Captions(trajectory, self._lang), pixels_of(svg, _PIXELS)
        told = f"{captions.title} {captions.description}"
        self._document.picture(png, min(_CHART, self._document.width), told)
        name = words.titled(trajectory.assessment.definition, self._lang)
        self._document.caption(self._say("docx.figure"), shortened(name))

    def _unjudged(self, review: Review) -> None:
        if review.unjudged:
            self._headings.part(self._say("review.unjudged"))
            self._table(contents.unjudged(review, self._lang))

    def _amended(self, review: Review) -> None:
        if review.amended:
            self._headings.part(self._say("review.amended"))
            self._body(*review.amended)

    def _years(self, review: Review) -> None:
        if review.years:
            self._headings.part(self._say("review.years"))
            self._table(contents.years(review, self._lang))
            self._notes(review.marks_of_years)

    def _calculations(self, review: Review) -> None:
        if review.entries:
            self._headings.annex(self._say("review.calculation"))
        for entry in review.entries:
            self._headings.entry(entry.at, entry.name)
            for step in entry.steps:
                self._labelled("Calculation", step.name, "\n".join(step.lines(self._lang)))

    def _sources(self, review: Review) -> None:
        if review.sources:
            self._headings.annex(self._say("review.sources"))
            self._table(contents.sources(review, self._lang))

    def _findings(self) -> None:
        if self._reviews.findings:
            self._headings.annex(self._say(self._reviews.heading))
            self._table(contents.findings(self._reviews))
            self._notes(of_file.rest for of_file in self._reviews.findings if of_file.rest)

    def _method(self) -> None:
        if not self._reviews.method:  # nothing was judged
            return
        self._headings.annex(self._say("review.method"))
        for row in self._reviews.method:
            self._labelled(self._body_style, row.name, "\n".join(row.cells))
