"""docs/json.md names every field of the documents, in their order, and every word that one can be."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from hlgl_cli.catalogue import Severity
from hlgl_cli.engine.assessment import NeededAs, Verdict
from hlgl_cli.engine.grades import Grade, Grader, Ungraded
from hlgl_cli.engine.measures import Basis
from hlgl_cli.engine.series import Reason
from hlgl_cli.plan import Nature
from hlgl_cli.report.changes import Became, Why
from hlgl_cli.report.numbers import DOCUMENT_DECIMALS
from hlgl_cli.report.shapes.changes import Cause, Change, Standing
from tests.docs.pages import page
from tests.report import shape

PAGE = page("json.md")
ROWS = [line[1:-1].split("|") for line in PAGE.splitlines() if line.startswith("| `")]
CODE = re.compile(r"`([^`]+)`")


def fields(title: str) -> list[str]:
    """Return the fields of the table below a title."""
    table = PAGE.partition(f"\n{title}\n")[2].partition("|---|---|\n")[2].partition("\n\n")[0]
    return [name for line in table.splitlines() for name in CODE.findall(line.split("|")[1])]


def words(field: str) -> list[str]:
    """Return the words in code that the row of a field lists, the first where several have it."""
    row = next(one for one in ROWS if field in CODE.findall(one[0]))
    return CODE.findall(row[1])


def test_fields_of_a_check() -> None:
    """The document's own fields are listed."""
    assert fields("## hlgl.check/1") == [
        "schema",
        "lang",
        "counts",
        "reports",
        "changes",
        "findings",
    ]
    assert words("counts") == shape.COUNTS


def test_fields_of_a_report() -> None:
    """So are an area's."""
    listed = ["plan", "area", "year", "grades", "files", "summary", "assessments"]
    assert fields("A report:") == listed
    assert words("plan") == shape.PLAN
    assert words("summary") == shape.SUMMARY


def test_fields_of_an_assessment() -> None:
    """So are an assessment's, its target's and its figures'."""
    assert fields("An assessment:") == shape.ASSESSMENT
    assert words("target") == shape.TARGET
    assert words("figures") == shape.FIGURE


def test_fields_of_a_change() -> None:
    """So are a change's, how an indicator stood, and the reasons."""
    assert fields("A change, of an indicator or of a whole area:") == shape.fields(Change)
    assert words("before") == shape.fields(Standing)
    assert [name for name in words("why")[1:] if name != "why"] == shape.fields(Cause)[1:]
    assert words("became") == list(get_args(Became))
    said = PAGE.partition("\n`why` is one of")[2].partition("\n\n")[0]
    assert CODE.findall(said)[: len(get_args(Why))] == list(get_args(Why))


def test_fields_of_a_finding() -> None:
    """So are a finding's, with the severities."""
    said = PAGE.partition("\nA finding:")[2].partition("\n\n")[0]
    named = [name for name in CODE.findall(said) if name not in get_args(Severity)]
    assert named == shape.FINDING
    assert [name for name in CODE.findall(said) if name in get_args(Severity)] == [
        *get_args(Severity)
    ]


@pytest.mark.parametrize(
    ("field", "kind"),
    [
        ("verdict", Verdict),
        ("reason", Reason),
        ("graded_by", Grader),
        ("grade_reason", Ungraded),
        ("basis", Basis),
    ],
)
def test_words(field: str, kind: object) -> None:
    """Whatever a field can say is listed."""
    assert words(field) == list(get_args(kind))


def test_grades() -> None:
    """Grades of both graders are listed, those that share a word twice."""
    assert list(dict.fromkeys(words("grade"))) == list(get_args(Grade))


def test_words_beside_others() -> None:
    """So is what a field says whose row is about more."""
    assert set(get_args(Nature)) <= set(words("nature"))
    assert words("needed_per_year") == list(get_args(NeededAs))


def test_numbers() -> None:
    """The page says to how many decimals numbers are given."""
    assert f"half to even to {'six' if DOCUMENT_DECIMALS == 6 else '?'} decimals" in PAGE
