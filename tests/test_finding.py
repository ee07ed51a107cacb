"""Findings, and what stops a command."""

from __future__ import annotations

import re

import pytest

from hlgl_cli.finding import SEVERITIES, CannotRunError, Finding, Place
from hlgl_cli.text import LANGUAGES, table

FAMILIES = {"S1", "F2", "U3", "V4", "C5", "T6", "P7"}


@pytest.mark.parametrize("code", SEVERITIES)
def test_code(code: str) -> None:
    """A code is a letter and three digits, of a family, and has words in both languages."""
    assert re.fullmatch(r"[A-Z][0-9]{3}", code)
    assert code[:2] in FAMILIES
    for lang in LANGUAGES:
        assert {f"{code}.message", f"{code}.hint"} <= table(lang).keys()


@pytest.mark.parametrize(("family", "severity"), [("S", "error"), ("P", "error"), ("C", "warning")])
def test_families_of_one_severity(family: str, severity: str) -> None:
    """What cannot be read, and a broken plan, are errors; contradictions are warnings."""
    found = {SEVERITIES[code] for code in SEVERITIES if code.startswith(family)}
    assert found == {severity}


def test_notes() -> None:
    """Only what is said of targets is a note: it never counts as invalid."""
    notes = {code for code, severity in SEVERITIES.items() if severity == "note"}
    assert {code for code in notes if not code.startswith("T6")} == set()


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
