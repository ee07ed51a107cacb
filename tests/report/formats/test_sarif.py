"""SARIF 2.1.0."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from hlgl_cli import __version__
from hlgl_cli.finding import Finding, Place
from hlgl_cli.report.formats.sarif import render, uri
from hlgl_cli.report.report import Report
from hlgl_cli.report.view import View
from tests.report.build import MIXED, checked, content, validated


def run_of(report: Report) -> Any:  # noqa: ANN401 - JSON
    """Return the only run of a log."""
    document = json.loads(render(report, View("en")))
    assert list(document) == ["$schema", "version", "runs"]
    (run,) = document["runs"]
    return run


def test_driver() -> None:
    """The tool says what it is, and which codes it found."""
    driver = run_of(checked(MIXED, only=("5", "17")))["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("hlgl", __version__)
    assert [(one["id"], one["defaultConfiguration"]["level"]) for one in driver["rules"]] == [
        ("F202", "error"),
        ("T602", "note"),
        ("U301", "error"),
    ]


def test_rules_say_what_they_are() -> None:
    """A platform can show a code in words, without any of its results."""
    first = run_of(checked(MIXED, only=("5", "17")))["tool"]["driver"]["rules"][0]
    assert first["shortDescription"] == {"text": 'the plan has no indicator "<indicator>"'}
    assert first["help"]["text"].startswith("hlgl show")


def test_result() -> None:
    """A result is a finding at its place."""
    first = run_of(checked(MIXED, only=("5", "17")))["results"][0]
    assert first == {
        "ruleId": "U301",
        "ruleIndex": 2,
        "level": "error",
        "message": {
            "text": 'cannot read "x": a number and a unit belong here\n'
            'as in "1.62亿元" or "96.5%"; no thousands separators',
        },
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "2023.toml"},
                    "region": {"startLine": 4, "startColumn": 17},
                },
            },
        ],
    }


def test_line_without_a_column() -> None:
    """What has a line alone has no column."""
    text = "year = 2023\n[figures]\n'城镇化率' = 98\n".encode("gbk")
    report = validated(content("")._replace(bytes=text))
    (result,) = run_of(report)["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 3}


def test_file_without_a_line() -> None:
    """What is known of a file alone has no region."""
    (result,) = run_of(Report((), (Finding("S103", Place("a.toml")),)))["results"]
    assert result["locations"] == [{"physicalLocation": {"artifactLocation": {"uri": "a.toml"}}}]


def test_nothing() -> None:
    """A run without findings is a run."""
    run = run_of(Report((), ()))
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("2023.toml", "2023.toml"),
        ("a b/2023.toml", "a%20b/2023.toml"),
        ("统计/2023.toml", "%E7%BB%9F%E8%AE%A1/2023.toml"),
        ("a#b?c%d.toml", "a%23b%3Fc%25d.toml"),
        ("<stdin>", "%3Cstdin%3E"),
    ],
)
def test_uri(file: str, expected: str) -> None:
    """A name is a relative reference where it is relative."""
    assert uri(file) == expected


def test_absolute_uri() -> None:
    """A whole path is a whole URI."""
    path = Path("/data/a b.toml").resolve()
    assert uri(str(path)) == path.as_uri()
