"""Workflow commands of GitHub."""

from __future__ import annotations

from hlgl_cli.report.formats.github import render
from hlgl_cli.report.view import View
from tests.report.build import MIXED, checked, content, validated


def test_commands() -> None:
    """Each finding is a command at its line; what would end it early is escaped."""
    assert render(checked(MIXED, only=("5", "17")), View("en")).splitlines() == [
        (
            '::error file=2023.toml,line=4,col=17,title=hlgl U301::cannot read "x": a number and a unit'
            ' belong here%0Aas in "1.62亿元" or "96.5%25"; no thousands separators'
        ),
        (
            "::error file=2023.toml,line=5,col=1,title=hlgl F202::the plan has no indicator"
            ' "好水,:%25"%0Ahlgl show lists the indicators\' names, numbers and ids'
        ),
        (
            "::notice file=2023.toml,line=6,col=22,title=hlgl T602::Share of surface water at Class III"
            " or better (binding): off track in 2023%0Ahlgl explain good_surface_water shows"
            " the calculation"
        ),
    ]


def test_warning() -> None:
    """A warning is a warning there too."""
    text = render(validated("pension_coverage = { cumulative = 4.1, base = 88 }"), View("zh"))
    assert text.startswith("::warning file=2023.toml,line=4,col=47,title=hlgl C506::")


def test_name_of_a_file() -> None:
    """A name can be any."""
    text = render(validated(content("no_such = 1", name="a,b:c%\n.toml")), View("en"))
    assert text.startswith("::error file=a%2Cb%3Ac%25\\u000a.toml,line=4,col=1,title=")


def test_commands_of_a_file() -> None:
    """A command in a file is text: it begins no line and ends no property."""
    (line,) = render(validated("'::error file=x::y' = 1"), View("en")).splitlines()
    assert line.startswith(
        "::error file=2023.toml,line=4,col=1,title=hlgl F202::the plan has no indicator"
        ' "::error file=x::y"%0A'
    )
    (line,) = render(validated('"a\\nb\\r::warning::c" = 1'), View("en")).splitlines()
    assert '"a\\u000ab\\u000d::warning::c"%0A' in line
