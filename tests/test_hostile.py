"""Hostile files are answered in bounded time and memory; benchmarks/hostile.py tries all, and large.

A night (HLGL_EXAMPLES, as of the laws) tries every command, and more in processes of their own.
"""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

import pytest

from hlgl_cli.cli.main import run
from tests.hostile import BESIDE, FINE, GOOD, HOSTILE, MOST, SHORT, USUAL, Hostile, laid, reading
from tests.hostile.measuring import MEGABYTES, SECONDS, Cost, cost
from tests.laws.examples import ARE_NEW as IS_NIGHT

SIZE = 64 * 1024  # a sixteenth of the most that is read, on a machine that is busy
# Small checks that one may take where all is slow. A core that is shared takes up to twice the time
# for the same, whatever it is; the longest takes three checks, so three times that fails.
CHECKS = 6


@pytest.mark.parametrize(("at", "name"), [*enumerate(BESIDE)], ids=BESIDE)
def test_bounded(here: Path, at: int, name: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Whatever reads it ends with 0, 1 or 2, and soon: one command of those in turn, or all at night."""
    laid(HOSTILE[name], SIZE, here)
    commands = reading(HOSTILE[name].role)
    for command in commands if IS_NIGHT else [commands[at % len(commands)]]:
        begin = time.process_time()
        code = run(command)
        assert (command, code in {0, 1, 2}) == (command, True)
        assert time.process_time() - begin < SECONDS, command
    assert capfdbinary.readouterr().err.count(b"Traceback") == 0


@pytest.mark.skipif(os.name == "nt", reason="what a process took is told by wait4")
@pytest.mark.parametrize("name", USUAL if IS_NIGHT else SHORT)
def test_large(here: Path, name: str) -> None:
    """The most that is read of it is answered by a finding, in a process that stays small."""
    laid(HOSTILE[name], MOST, here)
    command, *_ = reading(HOSTILE[name].role)
    taken, most = _taken(command, here)
    assert taken.code in ({0} if name in FINE else {1, 2}), taken.said
    assert (taken.seconds < most, taken.megabytes < MEGABYTES) == (True, True), (taken, most)
    assert "Traceback" not in taken.said


def test_short() -> None:
    """What is tried in every run is of every role."""
    assert {HOSTILE[name].role for name in SHORT} == {each.role for each in HOSTILE.values()}


def _taken(command: list[str], folder: Path) -> tuple[Cost, float]:
    """Return what a command takes of the processor, and how much it may; once more where it is over."""
    taken, most = cost(command, folder), SECONDS
    if taken.seconds >= most:
        most = max(SECONDS, CHECKS * _small_check())
        taken = min(taken, cost(command, folder))
    return taken, most


def _small_check() -> float:
    """Return what a check of a small file takes now."""
    with tempfile.TemporaryDirectory() as folder:
        laid(Hostile(lambda _: GOOD), MOST, Path(folder))
        return cost(["check", "2023.toml"], Path(folder)).seconds
