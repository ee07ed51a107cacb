"""The Python of every page, and of the library's docstrings, does what is shown below it."""

from __future__ import annotations

import doctest
from typing import TYPE_CHECKING

import pytest

from hlgl_cli import library
from tests.cli.running import ROOT
from tests.docs.pages import python_of
from tests.pages import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

SESSIONS = [path for path in DOCUMENTS if ">>>" in path.read_text(encoding="utf-8")]


def run(tests: Iterable[doctest.DocTest]) -> tuple[str, int]:
    """Return what is not as shown, and how many examples were run."""
    said: list[str] = []
    runner = doctest.DocTestRunner(verbose=False)
    for test in tests:
        runner.run(test, out=said.append)
    return "".join(said), runner.tries


@pytest.mark.parametrize("path", SESSIONS, ids=lambda path: path.name)
def test_page(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a page shows is what Python says, all its blocks being one session."""
    monkeypatch.chdir(ROOT)
    shown = python_of(path)
    test = doctest.DocTestParser().get_doctest(shown, {}, path.name, str(path), 0)
    text = path.read_text(encoding="utf-8")
    assert run([test]) == ("", text.count("\n>>> ")), "every prompt is in a python block"


def test_docstrings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each function of the library shows how it is called."""
    monkeypatch.chdir(ROOT)
    found = doctest.DocTestFinder().find(library)
    assert run(found)[0] == ""
    shown = {test.name.rpartition(".")[2] for test in found if test.examples}
    assert shown == {"check", "load_plan", "load_submissions"}


def test_library_page_is_a_session() -> None:
    """The page for scripts is among those that are run."""
    assert ROOT / "docs" / "library.md" in SESSIONS


def test_a_wrong_page_fails() -> None:
    """The test itself tells right from wrong."""
    test = doctest.DocTestParser().get_doctest(">>> 1 + 1\n3\n", {}, "page", None, 0)
    said, tries = run([test])
    assert ("Expected:\n    3\nGot:\n    2" in said, tries) == (True, 1)
