"""Findings, and what stops a command."""

from __future__ import annotations

import pytest

from hlgl_cli.finding import CannotRunError, Finding, Place


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (Place("a.toml"), "a.toml"),
        (Place("a.toml", (), 3), "a.toml:3"),
        (Place("a.toml", ("figures",), 3, 7), "a.toml:3:7"),
        (Place("a\n\x1b.toml", (), 1, 1), "a\\u000a\\u001b.toml:1:1"),
    ],
)
def test_place(place: Place, text: str) -> None:
    """A place is file, line and column, as far as they are known."""
    assert str(place) == text


def test_severity() -> None:
    """A finding is as bad as its code."""
    assert Finding("F201", Place("a.toml")).severity == "error"
    assert Finding("C505", Place("a.toml")).severity == "warning"


def test_finding_alone() -> None:
    """A finding needs a code and a place; the rest says nothing."""
    finding = Finding("S101", Place("a.toml"))
    assert (dict(finding.facts), finding.area, finding.indicator) == ({}, None, None)
    assert (finding.place.keys, finding.place.line, finding.place.column) == ((), None, None)


def test_cannot_run() -> None:
    """What stops a command says which words explain it, and what is behind it."""
    finding = Finding("S101", Place("a.toml"))
    error = CannotRunError("run.missing", {"file": "a.toml"}, (finding,))
    assert (str(error), error.key) == (f"run.missing: {error.message.en}", "run.missing")
    assert error.message.of("en") == "no such file: a.toml"
    assert (error.facts, error.findings) == ({"file": "a.toml"}, (finding,))


def test_cannot_run_without_facts() -> None:
    """Some words need no facts."""
    error = CannotRunError("run.two_on_stdout")
    assert (error.facts, error.findings) == ({}, ())


def test_names() -> None:
    """A finding has the names of the JSON report, its words in both languages."""
    finding = Finding("F202", Place("a.toml", (), 3, 9), {"name": "gpd"})
    assert (finding.file, finding.line, finding.column) == ("a.toml", 3, 9)
    assert finding.message == ("规划中没有指标“gpd”", 'the plan has no indicator "gpd"')
    assert (finding.hint.of("zh"), finding.hint.of("en")) == finding.hint


@pytest.mark.parametrize(
    ("lang", "message", "hint"),
    [
        ("zh", "规划中没有指标“<指标>”", "请用 hlgl show 查看指标的名称、序号和代号"),
        (
            "en",
            'the plan has no indicator "<indicator>"',
            "hlgl show lists the indicators' names, numbers and ids",
        ),
    ],
)
def test_only_counted(lang: str, message: str, hint: str) -> None:
    """What is only counted is told in general, without its facts."""
    counted = Finding("F202", Place("a.toml"), {"key": "x"}, is_told=False)
    assert (counted.message_in(lang), counted.hint_in(lang)) == (message, hint)
