"""The suite with the oldest and the newest dependencies (tools/versions.py)."""

from __future__ import annotations

import os
import platform
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import versions

if TYPE_CHECKING:
    from collections.abc import Sequence

THIS = ".".join(platform.python_version_tuple()[:2])


def tried(python: Path, dependencies: str, tests: Sequence[str]) -> versions.Outcome:
    """Say what would be run; the oldest dependencies fail."""
    is_failed = dependencies == "lowest"
    return versions.Outcome(python.name, dependencies, " ".join(tests), is_failed=is_failed)


class NoEnvironments:
    """Makes none: the Python that was found is used."""

    def __init__(self, folder: Path) -> None:
        """Take the folder."""

    def made(self, python: Path, _: str) -> Path:
        """Return the Python itself."""
        return python


def test_named() -> None:
    """The Pythons are those of the project's classifiers, from the oldest that it allows."""
    named = versions.named(versions.PROJECT.read_text(encoding="utf-8"))
    assert (named[0], THIS in named) == ("3.10", True)


def test_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A Python is found on PATH or among pyenv's; one that does not run, or is another, is not."""
    monkeypatch.setattr("shutil.which", lambda _: sys.executable)
    assert versions.found(THIS) == Path(sys.executable)
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    assert versions.found("3.9") is None


@pytest.mark.parametrize(("missing", "code"), [(False, 1), (True, 0)])
def test_table(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    missing: bool,  # noqa: FBT001 - a case
    code: int,
) -> None:
    """Each environment is a row, and a test that failed is the exit code."""
    monkeypatch.setattr(versions, "Environments", NoEnvironments)
    monkeypatch.setattr(versions, "tried", tried)
    monkeypatch.setattr(versions, "found", lambda _: None if missing else Path("python"))
    assert versions.main(["--python", "3.10", "--", "tests/cli", "-x"]) == code
    rows = capsys.readouterr().out.splitlines()[4:]
    lowest, newest = ("| python | lowest | tests/cli -x |", "| python | newest | tests/cli -x |")
    assert rows == (["| 3.10 | – | not on this machine |"] if missing else [lowest, newest])


def test_tried(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What pytest says at the end is the outcome, and what failed is said."""
    monkeypatch.setenv("COLUMNS", "200")  # pytest leaves out the reason where a line is full
    (tmp_path / "test_it.py").write_text("def test_it():\n    assert not 1\n", encoding="utf-8")
    outcome = versions.tried(
        Path(sys.executable), "newest", [str(tmp_path), "-q", "-c", os.devnull]
    )
    assert (outcome.python, outcome.is_failed) == (platform.python_version(), True)
    assert outcome.summary.startswith("1 failed in ")
    assert "test_it.py::test_it - assert not 1" in capsys.readouterr().err
