"""What a start costs."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import ILLUSTRATIVE, spawn

if TYPE_CHECKING:
    from pathlib import Path

FIGURES = str(ILLUSTRATIVE / "2023.toml")


def imported(*arguments: str) -> set[str]:
    """Return the modules that a run has imported."""
    script = (
        "import sys; from hlgl_cli.cli.main import run; run(sys.argv[1:]);"
        "print(*sys.modules, file=sys.stderr)"
    )
    ended = spawn(*arguments, command=(sys.executable, "-c", script))
    return set(ended.stderr.decode().splitlines()[-1].split())


def test_version_is_cheap() -> None:
    """The version needs no library but click."""
    assert imported("--version") & {"pydantic", "rich", "pint", "tomli", "tree_sitter"} == set()


def test_check_is_cheap() -> None:
    """Good figures in the plan's own units need no words of what is wrong, no units, no places."""
    found = imported("check", FIGURES)
    assert found & {"pydantic", "pint", "rich", "tree_sitter"} == set()
    assert "tomli" in found


@pytest.mark.parametrize("command", [("check", "-f", "json"), ("validate",), ("explain", "gdp")])
def test_what_is_right_is_cheap(command: tuple[str, ...]) -> None:
    """No command pays for pydantic where nothing is wrong."""
    assert "pydantic" not in imported(*command, FIGURES)


def test_what_is_wrong_is_explained(here: Path) -> None:
    """Pydantic is there for what is wrong alone."""
    (here / "a.toml").write_text("year = 2023\n[figures]\ngdp = true\n", encoding="utf-8")
    assert {"pydantic", "tree_sitter"} <= imported("check", "a.toml")


def test_sentences_are_loaded_for_sentences() -> None:
    """A table needs neither the sentences of a review nor what an audit prints."""
    apart = {"hlgl_cli.report.prose", "hlgl_cli.report.audit"}
    assert imported("check", FIGURES) & apart == set()
    assert imported("check", FIGURES, "-f", "markdown") & apart == set()
    assert imported("check", FIGURES, "--prose") & apart == {"hlgl_cli.report.prose"}
