"""Figures that are still comments."""

from __future__ import annotations

import pytest

from hlgl_cli.figures.reading import Submitted
from hlgl_cli.finding import Place
from hlgl_cli.rules.comments import commented_figures
from hlgl_cli.rules.contexts import OfFile
from hlgl_cli.sources.plans import load_plan
from hlgl_cli.submission import Submission

PLAN = load_plan()


def told(text: str, *given: str) -> list[tuple[int | None, int | None, object]]:
    """Return line, column and number of what is found."""
    stated = Submission.model_validate({"year": 2023, "figures": dict.fromkeys(given, 5)})
    found = commented_figures(OfFile(PLAN, Submitted("a.toml", stated), lambda: text))
    return [(finding.line, finding.column, finding.facts["given"]) for finding in found]


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("# gdp = 5.8", "5.8"),
        ("#gdp=-5.8 # preliminary", "-5.8"),
        ('# "GDP" = 5.8', "5.8"),
        ('# 1 = "5.8 %"', '"5.8 %"'),
        ("# gdp = { growth = 5.8 }", "{ growth = 5.8 }"),
        ("# gdp = 5.8\r", "5.8"),
        ("# gdp = 5.8!", "5.8!"),
    ],
)
def test_found(line: str, number: str) -> None:
    """A line that would be a figure without its mark is found, by any name of the indicator."""
    assert told(f"\n{line}\n") == [(2, 1, number)]


@pytest.mark.parametrize(
    "line",
    [
        "# gdp =",
        "# gdp = { growth = }",
        "# gdp = 5.8 as first published",
        "# gdp = growth of 2023",
        "# no_such = 5.8",
        "gdp = 5.8 # labour_productivity = 6",
        "## gdp = 5.8",
    ],
)
def test_remarks(line: str) -> None:
    """A line that is not filled in, prose, and another's name are comments as they should be."""
    assert told(line) == []


def test_other_figure() -> None:
    """Where the indicator has a figure, the comment beside it is meant as one."""
    assert told("# gdp = 5.7\n  # doctors = 3.5", "gdp") == [(2, 3, "3.5")]


def test_once_a_name() -> None:
    """A name is told once; the finding stands at its key, and is of no area."""
    stated = Submission.model_validate({"year": 2023, "area": "here", "figures": {}})
    submitted = Submitted("a.toml", stated, refused=frozenset({"no_such"}))
    of = OfFile(PLAN, submitted, lambda: "# gdp = 5\n# gdp = 6\n")
    (finding,) = commented_figures(of)
    assert (finding.code, finding.area) == ("F217", None)
    assert finding.place == Place("a.toml", ("figures", "gdp"), 1, 1)


def test_longest_line() -> None:
    """A line is looked at up to its length, and no longer."""
    line = "# gdp = 5.8".ljust(499)
    assert (len(told(line)), told(line + " ")) == (1, [])


def test_string_of_many_lines() -> None:
    """A string that begins in a line without a comment goes on over those that look like one."""
    assert told('note = """\n# gdp = 5.8\n"""\n') == []


@pytest.mark.parametrize("quotes", ['"""', "'''"])
def test_in_a_string(quotes: str) -> None:
    """The lines of a string are no comments, and the lines behind it keep their numbers."""
    text = f"note = {quotes}\n# gdp = 5.8 {quotes}\n# doctors = 3.5\n"
    assert told(text) == [(3, 1, "3.5")]


def test_apostrophe_in_a_string() -> None:
    """A string of many lines ends at its own quotes, not at one of another kind."""
    assert told("note = '''it's\n# gdp = 5.8\n'''\n") == []
