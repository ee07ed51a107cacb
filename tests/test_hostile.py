"""Files of nonsense, many times over, are answered in bounded time; benchmarks/hostile.py has them large."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.cli.main import run
from tests.hostile import HOSTILE, laid, reading

if TYPE_CHECKING:
    from pathlib import Path

SIZE, SECONDS = 64 * 1024, 2.0  # a sixteenth of the most that is read, on a machine that is busy


@pytest.mark.parametrize("name", HOSTILE)
def test_bounded(here: Path, name: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Whatever reads it ends with 0, 1 or 2, and soon."""
    laid(HOSTILE[name], SIZE, here)
    for command in reading(HOSTILE[name].role):
        begin = time.process_time()
        code = run(command)
        assert (command, code in {0, 1, 2}) == (command, True)
        assert time.process_time() - begin < SECONDS, command
    assert capfdbinary.readouterr().err.count(b"Traceback") == 0
