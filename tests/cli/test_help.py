"""How a help reads in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.cli.help import Group, Help, as_text

if TYPE_CHECKING:
    import pytest

HELP = Help(
    lang="en",
    command="hlgl try",
    usage="hlgl try [OPTIONS] FILE",
    what="try it",
    more="FILE is tried, and whatever there is to be said of it goes on in the line that follows.",
    commands=(("once", "try it once"),),
    groups=(
        Group("Options", (("--how [a|b]", "how; default: a; environment: HLGL_HOW"),)),
        Group("Output", (("-q", "quiet"),)),
    ),
    examples=("hlgl try it",),
    exit_codes=(("0", "tried"), ("130", "given up")),
)
TEXT = """\
Usage: hlgl try [OPTIONS] FILE

try it

FILE is tried, and whatever there is to be said of it goes on in the line that
follows.

Commands:
  once  try it once

Options:
  --how [a|b]  how; default: a; environment: HLGL_HOW

Output:
  -q  quiet

Examples:
  hlgl try it

Exit codes:
  0    tried
  130  given up"""


def test_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """A help is laid out in parts below their titles, 80 columns wide at most."""
    monkeypatch.setenv("COLUMNS", "120")
    assert as_text(HELP) == TEXT


def test_narrow_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A narrower terminal has narrower lines."""
    monkeypatch.setenv("COLUMNS", "30")
    assert max(map(len, as_text(HELP).splitlines())) == 30


def test_empty_parts() -> None:
    """A part that has nothing to say has no title either."""
    bare = HELP._replace(commands=(), groups=(), examples=())
    titles = [part.splitlines()[0] for part in as_text(bare).split("\n\n")]
    assert titles[0] == "Usage: hlgl try [OPTIONS] FILE"
    assert [one for one in titles if one.endswith(":")] == ["Exit codes:"]
