"""Comments that should ignore findings and ignore none."""

from __future__ import annotations

import pytest

from hlgl_cli.figures.reading import Submitted
from hlgl_cli.rules.contexts import OfFile
from hlgl_cli.rules.ignoring import idle_comments
from hlgl_cli.sources.plans import load_plan
from hlgl_cli.submission import Submission

PLAN = load_plan()
SUBMITTED = Submitted("a.toml", Submission.model_validate({"year": 2023, "figures": {}}))


def told(text: str) -> list[tuple[int | None, int | None, str]]:
    """Return line, column and reason of what is found."""
    found = idle_comments(OfFile(PLAN, SUBMITTED, lambda: text))
    return [(each.line, each.column, str(each.facts["why"])) for each in found]


@pytest.mark.parametrize(
    ("comment", "why"),
    [
        ("# hlgl:ignore F", "form"),
        ("# hlgl: ignor[F2]", "form"),
        ("# hlgl: ignore[XYZ]", "unknown"),
        ("# hlgl: ignore[V4, V999]", "unknown"),
        ("# hlgl: ignore F202", "form"),
        ("# hlgl ignore[F2]", "form"),
        ("#HLGL IGNORE V406", "form"),
        ("# hlgl ignore", "form"),
        ("# hlgl: ignore", "form"),
        ("# hlgl: ignore[]", "empty"),
        ("# hlgl: ignore[,]", "empty"),
        ("# hlgl: ignore[V4", "form"),
        ("# hlgl: ignore(V4)", "form"),
        ("# hlgl: ignore【V4】", "form"),
        ("# hlgl：ignore[V4]", "form"),
        ("# hlgl: ignore[V4] as it is true", "form"),
        ("# hlgl: [V4]", "form"),
        ("# hlgl: noqa", "form"),
        ("# hlgl: 忽略[V4]", "form"),
        ("# hlgl-ignore[V4]", "form"),
        ("# hlgl: ignore=V4\r", "form"),
        ("# hlgl: ignore[V4]!", "form"),
    ],
)
def test_found(comment: str, why: str) -> None:
    """A comment that is not written as one that ignores is told, with what is wrong with it."""
    assert told(f"\ngdp = 5 {comment}\n") == [(2, 9, f"ignore.{why}")]


@pytest.mark.parametrize(
    "line",
    [
        "gdp = 5 # hlgl: ignore[V406]",
        "gdp = 5 # 属实 # hlgl:ignore[v4, C]\r",
        "gdp = 5 # hlgl check 2023.toml",
        "gdp = 5 # hlgl: see the manual",
        "gdp = 5 # hlgl ignores comments",
        "gdp = 5 # noqa",
        "note = '# hlgl ignore[F2]'",
        'note = "\\"# hlgl ignore[F2]" # "hlgl',
        "# gdp = 5 # hlgl: ignore[F217]",
    ],
)
def test_sound(line: str) -> None:
    """What ignores, prose about hlgl, and what a string says, are left alone."""
    assert told(line) == []


def test_message() -> None:
    """The comment alone is told, with why it has no effect."""
    (found,) = idle_comments(OfFile(PLAN, SUBMITTED, lambda: "gdp = 5 # hlgl: ignore[]\n"))
    said = '"# hlgl: ignore[]" has no effect: there is no code in the brackets'
    assert (found.code, found.message.en) == ("F225", said)


def test_on_a_line_of_its_own() -> None:
    """A comment alone ignores nothing, however well it is written."""
    assert told("  # hlgl: ignore[V406]") == [(1, 3, "ignore.alone")]


def test_in_a_string_of_many_lines() -> None:
    """The lines of a string are no comments, and the lines behind it keep their numbers."""
    text = "a = \"\"\"\n# hlgl ignore[F2]\n\"\"\"\nb = '''\n# hlgl ignore\n''' # hlgl ignore\n"
    assert told(text) == [(6, 5, "ignore.form")]
