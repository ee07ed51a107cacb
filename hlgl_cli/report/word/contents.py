"""What the tables of a review say: their captions, columns and rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.report.columns import COLUMNS
from hlgl_cli.report.word.widths import Wish
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hlgl_cli.finding import Finding
    from hlgl_cli.report.review import Review, Reviews
    from hlgl_cli.report.review.model import OfYear
    from hlgl_cli.report.word.tables import Row

_GOES = {column.key: column.goes for column in COLUMNS}
# To how many columns of text names and other words may be folded, and figures with their units.
_WORDS, _FIGURES = 20, 11
_FOLDING = {"indicator": _WORDS, "responsible": _WORDS}


class Content(NamedTuple):
    """A table: what stands above it, its columns, its rows."""

    caption: str
    wishes: Sequence[Wish]
    rows: Sequence[Row]


def counts(review: Review, lang: str) -> Content:
    """Return how many indicators stand how."""
    of = review.counts
    names = Wish("", [row.name for row in of.rows])
    numbers = (
        Wish(heading.text, [row.cells[at] for row in of.rows], is_number=True)
        for at, heading in enumerate(of.headings)
    )
    rows = [(row.name, *row.cells) for row in of.rows]
    return Content(say(lang, "review.counts"), [names, *numbers], rows)


def indicators(review: Review, lang: str) -> Content:
    """Return the table of the indicators, below the headings of their sections."""
    cells = {entry.at: entry.cells for entry in review.entries}
    wishes = [
        Wish(
            heading.text,
            [row[at] for row in cells.values()],
            heading.is_number,
            folds=_FOLDING.get(heading.key, 0),
            goes=_GOES.get(heading.key, 0),
        )
        for at, heading in enumerate(review.headings)
    ]
    rows = [
        row
        for section in review.sections
        for row in (
            section.heading,
            *(cells[entry.at] for entry in section.entries),
        )
    ]
    return Content(say(lang, "review.table"), wishes, rows)


def unjudged(review: Review, lang: str) -> Content:
    """Return what has no verdict, and why."""
    rows = [(one.name, one.reason, "\n".join(one.why)) for one in review.unjudged]
    headings = ("column.indicator", "docx.reason", "docx.why")
    return _of_words(say(lang, "review.unjudged"), [say(lang, key) for key in headings], rows)


def years(review: Review, lang: str) -> Content:
    """Return the years side by side: the figure, what it came to so far, what was due."""
    rows: list[tuple[str | None, ...]] = []
    for series in review.years:
        name: str | None = series.name
        for label, field in (
            (say(lang, "review.source.figure"), _figure),
            (say(lang, "docx.measure"), _measure),
            (say(lang, "docx.due"), _due),
        ):
            cells = [field(one) for one in series.years]
            if any(cells) or name is not None:
                rows.append((name, label, *cells))
                name = None
    each = [str(one.year) for one in review.years[0].years]
    headings = (say(lang, "column.indicator"), say(lang, "docx.item"), *each)
    wishes = [
        Wish(
            heading,
            [row[at] or "" for row in rows],
            is_number=at > 1,
            folds=_FIGURES if at else _WORDS,
        )
        for at, heading in enumerate(headings)
    ]
    return Content(say(lang, "review.years"), wishes, rows)


def _figure(of: OfYear) -> str:
    return of.figure


def _measure(of: OfYear) -> str:
    return of.measure


def _due(of: OfYear) -> str:
    return of.due


def sources(review: Review, lang: str) -> Content:
    """Return where each figure comes from; the paths of files are not for those who read it."""
    columns = ("name", "year", "figure", "status", "source", "note")
    rows = [
        (one.name, str(one.year), one.figure, one.status, one.source, one.note)
        for one in review.sources
    ]
    headings = [say(lang, f"review.source.{column}") for column in columns]
    of = _of_words(say(lang, "review.sources"), headings, rows)
    before = [None, *(row[0] for row in rows)]
    return of._replace(rows=[*map(_going_on, before, of.rows)])


def _going_on(above: str | None, row: Row) -> Row:
    """Return a row whose name goes on from the row above if it is the same."""
    return [None, *row[1:]] if row[0] == above else row


def findings(reviews: Reviews) -> Content:
    """Return what was found in all files, and what to do."""
    lang = reviews.lang
    rows = [_finding(one, lang) for of_file in reviews.findings for one in of_file.told]
    headings = ("docx.place", "column.severity", "column.code", "docx.problem", "docx.remedy")
    return _of_words(say(lang, reviews.heading), [say(lang, key) for key in headings], rows)


def _finding(one: Finding, lang: str) -> tuple[str, ...]:
    severity = say(lang, f"severity.{one.severity}")
    return str(one.place), severity, one.code, one.message_in(lang), one.hint_in(lang)


def _of_words(caption: str, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Content:
    """Return a table of words, which may be folded; a column that says nothing is left out."""
    said = [at for at in range(len(headings)) if any(row[at] for row in rows)]
    wishes = [Wish(headings[at], [row[at] for row in rows], folds=_WORDS) for at in said]
    return Content(caption, wishes, [[row[at] for at in said] for row in rows])
