"""What a start costs."""

from __future__ import annotations

import sys

from tests.cli.running import ILLUSTRATIVE, spawn

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
    """Good figures in the plan's own units need neither units nor places, and no table a library."""
    found = imported("check", FIGURES)
    assert found & {"pint", "rich", "tree_sitter"} == set()
    assert {"pydantic", "tomli"} <= found


def test_sentences_are_loaded_for_sentences() -> None:
    """A table needs neither the sentences of a review nor what an audit prints."""
    apart = {"hlgl_cli.report.prose", "hlgl_cli.report.audit"}
    assert imported("check", FIGURES) & apart == set()
    assert imported("check", FIGURES, "-f", "markdown") & apart == set()
    assert imported("check", FIGURES, "--prose") & apart == {"hlgl_cli.report.prose"}
