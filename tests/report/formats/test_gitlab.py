"""GitLab's code quality report."""

from __future__ import annotations

import json
from typing import Any

from hlgl_cli.finding import Finding, Place
from hlgl_cli.report.formats.gitlab import render
from hlgl_cli.report.report import Report
from hlgl_cli.report.view import View
from tests.report.build import MIXED, checked, validated


def issues(report: Report) -> Any:  # noqa: ANN401 - JSON
    """Return the array of a report."""
    return json.loads(render(report, View("en")))


def test_issues() -> None:
    """Each finding is an issue at its line."""
    found = issues(checked(MIXED, only=("5", "17")))
    assert [(one["check_name"], one["severity"]) for one in found] == [
        ("U301", "major"),
        ("F202", "major"),
        ("T602", "info"),
    ]
    assert found[1]["location"] == {"path": "2023.toml", "lines": {"begin": 5}}
    assert found[1]["description"] == (
        'the plan has no indicator "好水,:%"'
        " (hlgl show lists the indicators' names, numbers and ids)"
    )


def test_warning() -> None:
    """A warning is minor."""
    (found,) = issues(validated("pension_coverage = { cumulative = 4.1, base = 88 }"))
    assert (found["check_name"], found["severity"]) == ("C506", "minor")


def test_nothing() -> None:
    """Where there is nothing to say the array is empty."""
    assert issues(Report((), ())) == []


def test_fingerprints() -> None:
    """A fingerprint is of one finding, and stays where lines are moved."""
    before = [one["fingerprint"] for one in issues(validated(MIXED))]
    after = [one["fingerprint"] for one in issues(validated(f"\n\n# moved\n{MIXED}"))]
    assert before == after
    assert len({*before}) == len(before)


def test_fingerprints_of_equals() -> None:
    """Two findings that are alike have two fingerprints."""
    finding = Finding("F201", Place("a.toml", ("a",), 1, 1), {"key": "a"})
    found = issues(Report((), (finding, finding)))
    assert len({one["fingerprint"] for one in found}) == 2
