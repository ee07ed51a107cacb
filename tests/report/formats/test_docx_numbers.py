"""Every number of a document is that of the JSON, at the digits that are printed."""

from __future__ import annotations

import json
from base64 import b64decode
from functools import cache

import pytest

from hlgl_cli.report.formats import EXPLAIN_FORMATS
from hlgl_cli.report.review import reviews_of
from hlgl_cli.report.view import View
from tests.report.formats.test_html_numbers import (
    FIELDS,
    NUMBER,
    differs,
    document_of,
    in_all,
    in_both,
    report,
    says_more,
)
from tests.report.word.build import lines, made, tables

DOT = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)


@pytest.fixture(autouse=True)
def _undrawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let charts be a dot: to draw them takes three quarters of the time, and none is read here."""
    monkeypatch.setattr("hlgl_cli.report.word.writing.pixels_of", lambda *_: DOT)


@cache
def document(name: str, lang: str) -> bytes:
    """Return the review of an example."""
    return made(report(name), lang)


@cache
def table_of(name: str, lang: str) -> list[dict[str, str]]:
    """Return the rows of the table, their cells by the column's key."""
    (review,) = reviews_of(report(name), lang, "plan").areas
    above, *rows = tables(document(name, lang))[1]
    keys = {heading.text: heading.key for heading in review.headings}
    found = [row for row in rows if len(row) == len(above)]
    return [dict(zip([keys[one] for one in above], row, strict=True)) for row in found]


@in_all
@in_both
def test_table(name: str, lang: str) -> None:
    """The cells of the table are the fields of the assessments, in a row each."""
    assessments = document_of(name, lang)["assessments"]
    each = list(zip(table_of(name, lang), assessments, strict=True))
    compared = [
        (assessment["indicator"], key, cells[key], assessment[field])
        for cells, assessment in each
        for key, field in FIELDS.items()
        if NUMBER.search(cells.get(key, "")) and not says_more(cells, key)
    ]
    assert len(compared) > 50
    assert [one for one in compared if differs(*one[2:], slack=int(one[1] == "needed"))] == []


@in_all
@in_both
def test_required_of_each_year(name: str, lang: str) -> None:
    """What is due by the year that is judged is what the assessment requires."""
    (review,) = reviews_of(report(name), lang, "plan").areas
    (years,) = (rows for rows in tables(document(name, lang)) if rows[0][-1] == "2025")
    at = years[0].index(str(review.area.year))
    due = [row[at] for row in years if row[1] in {"Due", "时序目标"} and row[at]]
    required = [each["required"] for each in document_of(name, lang)["assessments"]]
    pairs = zip(due, [one for one in required if one is not None], strict=True)
    assert [pair for pair in pairs if differs(*pair)] == []


@in_all
@in_both
def test_calculations(name: str, lang: str) -> None:
    """Each calculation is that of `explain`, letter by letter."""
    printed = "".join("".join(lines(document(name, lang), "Calculation")).split())
    text = EXPLAIN_FORMATS["json"].render(report(name), View(lang))
    for explanation in json.loads(text)["explanations"]:
        *steps, _ = explanation["steps"]
        for step in steps:
            assert step["name"].replace(" ", "") in printed
            assert "".join((step["numbers"] or step["result"]).split()) in printed


@in_all
@in_both
def test_counts(name: str, lang: str) -> None:
    """The counts are those of the summary."""
    counts, *_ = tables(document(name, lang))
    summary = document_of(name, lang)["summary"]
    assert int(counts[1][-1]) == summary["not_assessed"] or summary["not_assessed"] == 0
    judged = summary["on_track"] + summary["off_track"]
    assert int(counts[1][2]) == judged
