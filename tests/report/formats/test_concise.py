"""Findings, one a line."""

from __future__ import annotations

from hlgl_cli.report.formats.concise import render
from hlgl_cli.report.report import Report
from hlgl_cli.report.view import View
from tests.report.build import MIXED, checked, content, validated


def test_lines() -> None:
    """A line is a place, a code and a message, notes among them."""
    assert render(checked(MIXED, only=("5", "17")), View("en")).splitlines() == [
        '2023.toml:4:17: U301 cannot read "x": a number and a unit belong here',
        '2023.toml:5:1: F202 the plan has no indicator "好水,:%"',
        (
            "2023.toml:6:22: T602 Share of surface water at Class III or better (binding): off track"
            " in 2023"
        ),
    ]


def test_chinese() -> None:
    """The same in Chinese."""
    assert render(validated("no_such = 1"), View("zh")) == (
        "2023.toml:4:1: F202 规划中没有指标“no_such”\n"
    )


def test_file_without_a_line() -> None:
    """What is wrong with a whole file has its first place."""
    report = validated(content("", head="#" * 1024 * 1024))
    assert render(report, View("en")) == (
        "2023.toml:1:1: S103 the file is larger than 1 MiB and was not read\n"
    )


def test_nothing() -> None:
    """Where there is no finding there is no line."""
    assert render(Report((), ()), View("en")) == ""
