"""HTML: a review in one file that loads nothing, to be read on a screen, printed and handed in.

What the page looks like is said in data/templates/review/. Every text of a file is escaped there.
"""

from __future__ import annotations

from functools import cache, partial
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from hlgl_cli.data_files import data_file
from hlgl_cli.extras import needed
from hlgl_cli.messages import visible
from hlgl_cli.report import words
from hlgl_cli.report.chart import svg_of
from hlgl_cli.report.review import Review, reviews_of
from hlgl_cli.report.review.model import Source
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment

    from hlgl_cli.report.report import Report
    from hlgl_cli.report.review import Entry
    from hlgl_cli.report.review.model import Heading
    from hlgl_cli.report.view import View

# How an entry looks, and the sign that says the same without colour.
_SIGNS = {"good": "√", "bad": "×", "year": "~", "open": "—"}
# On a narrow screen the last columns are out of sight, so the verdict is not among them.
_FIRST = frozenset({"number", "indicator", "verdict", "grade", "result"})
# The parts of an area's review: the name of each, its title, and what of a review it is about.
_OF_AREA = (
    ("summary", "review.summary", "title"),
    ("table", "review.table", "entries"),
    ("entries", "review.entries", "entries"),
    ("years", "review.years", "years"),
    ("amended", "review.amended", "amended"),
    ("unjudged", "review.unjudged", "unjudged"),
    ("sources", "review.sources", "sources"),
)
_OF_ALL = {"findings": "title.findings", "method": "review.method"}


class Part(NamedTuple):
    """A part of the page, as the contents name it."""

    ident: str
    title: str


class Column(NamedTuple):
    """A column of the table, and which of a row's cells stands in it."""

    heading: Heading
    at: int


class Count(NamedTuple):
    """How many indicators of an area stand so, in words."""

    key: str
    text: str


def render(report: Report, view: View) -> str:
    """Return the page."""
    reviews = reviews_of(report, view.lang, view.order)
    template = environment().get_template("page.html.j2")
    return template.render(
        reviews=reviews,
        lang=view.lang,
        say=partial(say, view.lang),
        sections=tuple(_sections(reviews.areas, view.lang)),
        tally=_tally,
        look=look,
        sign=lambda entry: _SIGNS[look(entry)],
        chart=partial(_chart, view.lang),
        columns=_columns,
        fields=_fields,
        origins=_origins,
    )


def _columns(review: Review) -> list[Column]:
    """Return the columns of the table in their order: the indicator, its verdict, the rest."""
    columns = [Column(heading, at) for at, heading in enumerate(review.headings)]
    return sorted(columns, key=lambda column: column.heading.key not in _FIRST)


def _fields(review: Review) -> list[str]:
    """Return what the files say of some source: what none says has no column."""
    return [
        name
        for name in Source._fields
        if name != "name" and any(getattr(source, name) for source in review.sources)
    ]


def _origins(review: Review) -> Iterator[tuple[str, list[Source]]]:
    """Yield the sources of each indicator's figures, with its name."""
    for name, of_indicator in groupby(review.sources, lambda source: source.name):
        yield name, list(of_indicator)


def look(entry: Entry) -> str:
    """Return how an entry looks: good, bad, judged on one year alone, or open."""
    if entry.assessment.verdict == "not_assessed":
        return "open"
    if words.is_alone(entry.assessment):
        return "year"
    return "good" if entry.assessment.verdict == "on_track" else "bad"


def _chart(lang: str, entry: Entry, ident: str) -> str:
    """Return the chart of an entry, nothing where nothing is judged."""
    return "" if entry.trajectory is None else svg_of(entry.trajectory, lang, ident)


@cache
def environment() -> Environment:
    """Return what reads the templates; what is not printable in a text is made visible."""
    jinja2 = needed("jinja2", "report")
    found: Environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(_template),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_shown,
    )
    return found


def _template(name: str) -> str:
    return data_file(f"templates/review/{name}").read_text(encoding="utf-8")


def _shown(value: Any) -> Any:  # noqa: ANN401 - whatever a template prints
    """Return a value as it is printed; markup of our own is printed as it is."""
    return value if hasattr(value, "__html__") else visible(str(value))


def _sections(areas: tuple[Review, ...], lang: str) -> Iterator[Part]:
    """Yield the parts of the page: those of the area where there is one, and those of all."""
    for review in areas if len(areas) == 1 else ():
        for name, key, about in _OF_AREA:
            if getattr(review, about):
                yield Part(f"a1-{name}", say(lang, key))
    for name, key in _OF_ALL.items():
        yield Part(name, say(lang, key))


def _tally(review: Review) -> Iterator[Count]:
    """Yield how many indicators of an area there are of each kind that occurs."""
    row = review.counts.rows[0]
    for heading, cell in zip(review.counts.headings, row.cells, strict=True):
        if cell != "0":
            yield Count(heading.key, f"{heading.text} {cell}")
