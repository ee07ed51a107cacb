"""Hostile files are answered in bounded time and memory; benchmarks/hostile.py tries all, and large."""

from __future__ import annotations

import functools
import os
import tempfile
import time
from pathlib import Path

import pytest

from hlgl_cli.cli.main import run
from tests.hostile import COMMANDS, FINE, GOOD, MOST, OF_TOML, USUAL, Hostile, laid, reading
from tests.hostile.measuring import MEGABYTES, SECONDS, cost

SIZE = 64 * 1024  # a sixteenth of the most that is read, on a machine that is busy


@pytest.mark.parametrize("name", OF_TOML)
def test_bounded(here: Path, name: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Whatever reads it ends with 0, 1 or 2, and soon."""
    laid(OF_TOML[name], SIZE, here)
    for command in reading(OF_TOML[name].role):
        begin = time.process_time()
        code = run(command)
        assert (command, code in {0, 1, 2}) == (command, True)
        assert time.process_time() - begin < SECONDS, command
    assert capfdbinary.readouterr().err.count(b"Traceback") == 0


@pytest.mark.skipif(os.name == "nt", reason="what a process took is told by wait4")
@pytest.mark.parametrize("name", USUAL)
def test_large(here: Path, name: str) -> None:
    """The most that is read of it is answered by a finding, in a process that stays small."""
    laid(COMMANDS[name], MOST, here)
    command, *_ = reading(COMMANDS[name].role)
    taken = cost(command, here)
    assert taken.code in ({0} if name in FINE else {1, 2}), taken.said
    assert (taken.seconds < _seconds(), taken.megabytes < MEGABYTES) == (True, True), taken
    assert "Traceback" not in taken.said


@functools.cache
def _seconds() -> float:
    """Return how long one may take: where much else runs, as many times a check of a small file."""
    with tempfile.TemporaryDirectory() as folder:
        laid(Hostile(lambda _: GOOD), MOST, Path(folder))
        return max(SECONDS, 8 * cost(["check", "2023.toml"], Path(folder)).seconds)
