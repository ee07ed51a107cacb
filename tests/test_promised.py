"""What version 1 promises is kept: tests/promised.txt records it, a line a promise.

What is new is a promise too, once it is released, so it is recorded with the change that brings it:
HLGL_REGENERATE=1 pytest tests/test_promised.py adds it. That takes nothing away: a promise that goes is
taken out of the record by hand, with the next major version (docs/stability.md).
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hlgl_cli.report.shapes.documents import DOCUMENTS
from tests.promised import OPTIONAL, READ, promises

RECORD = Path(__file__).parent / "promised.txt"


@pytest.fixture(scope="module")
def now() -> set[str]:
    """Return what is so now."""
    return promises()


@pytest.fixture(scope="module")
def recorded(now: set[str]) -> set[str]:
    """Return what is promised, with what is new where that is asked for."""
    lines = set(RECORD.read_text(encoding="utf-8").splitlines()) if RECORD.exists() else set()
    if os.environ.get("HLGL_REGENERATE"):
        lines |= now
        text = "".join(f"{line}\n" for line in sorted(lines))
        RECORD.write_text(text, encoding="utf-8", newline="\n")
    return lines


def test_kept(now: set[str], recorded: set[str]) -> None:
    """Nothing that was promised is gone, renamed or of another kind."""
    assert sorted(recorded - now) == []


def test_recorded(now: set[str], recorded: set[str]) -> None:
    """What is new is recorded, so that nobody promises it without knowing."""
    hint = "read what is new, then HLGL_REGENERATE=1 python -m pytest tests/test_promised.py"
    assert sorted(now - recorded) == [], hint


def test_files_stay_valid(now: set[str], recorded: set[str]) -> None:
    """No new key must be there where none had to be before."""
    new = {line for line in now - recorded if " file: " in line and OPTIONAL not in line}
    asked = {line for line in new if f"{line}{OPTIONAL}" not in now}
    assert {line for line in asked if line.rpartition(".")[0] in recorded} == set()


def test_every_document(recorded: set[str]) -> None:
    """Each document that a command prints is promised as version 1, and each kind of file is."""
    tags = {line.partition(" ")[0] for line in recorded if line.startswith("hlgl.")}
    names = {each.__name__.lower() for each in DOCUMENTS}
    assert tags == {f"hlgl.{name}/1" for name in names}
    assert {kind for line in recorded for kind in READ if line.startswith(f"{kind} file: ")} == set(
        READ
    )
