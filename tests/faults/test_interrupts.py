"""Ctrl-C and a request to leave at random moments: 130 or 143, nothing half done, no traceback."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.areas import many_areas
from tests.cli.running import ILLUSTRATIVE, ROOT
from tests.faults.moments import COMMAND, interrupted
from tests.laws.examples import ARE_NEW, EXAMPLES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.faults.moments import Left

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such timer")

SHOTS = max(1, EXAMPLES // 50)  # of a command and a signal; 2 without HLGL_EXAMPLES
NEVER = 1000.0  # seconds of work
EARLY = 0.05  # before any of these is over, however fast the machine
FIGURES = str(ILLUSTRATIVE / "2023.toml")
CANADA = ROOT / "examples" / "canada"
PANEL = ("panel", str(CANADA / "figures.csv"), "--plan", str(CANADA / "plan.toml"), "--jobs", "1")
TABLE = str(ROOT / "examples" / "tables" / "national-15fyp.csv")
# What is run and after how many seconds of work it is over, about.
WRITING = {
    "review": (("check", FIGURES, "-q", "-f", "html:a.html", "-f", "xlsx:a.xlsx"), 0.8),
    "import": (("import", TABLE, "-q", "-o", "plan.toml"), 0.5),
    "workbook": (("init", "2023.xlsx"), 0.5),
    "panel": ((*PANEL, "-q", "-f", "json:a.json", "-o", "a.parquet"), 0.5),
    "validate": (("validate", FIGURES, "-q", "-f", "csv:a.csv"), 0.3),
}
# Before a language is known nothing is said; the line below the user's ^C is the library's.
SAID = {b"", b"interrupted\n", b"\ninterrupted\n"}
ENDS = {signal.SIGINT: (130, SAID), signal.SIGTERM: (143, {b""})}


def judge(left: Left, whole: Left, number: signal.Signals) -> None:
    """Hold what a signal left behind against what there is without one."""
    code, said = ENDS[number]
    assert left.code in {code, whole.code, -signal.SIGTERM}, left
    if left.code == code:
        assert left.err in said
    assert left.files.items() <= whole.files.items()  # whole, or not there


@pytest.mark.parametrize("number", ENDS, ids=["Ctrl-C", "SIGTERM"])
@pytest.mark.parametrize("name", WRITING)
def test_any_moment(tmp_path: Path, name: str, number: signal.Signals) -> None:
    """A file is there whole or not at all, nothing lies beside it, and a word is all that is said."""
    arguments, length = WRITING[name]
    whole = interrupted(tmp_path / "whole", number, NEVER, *arguments)
    chance = random.Random(None if ARE_NEW else f"{name} {number}")  # noqa: S311 - moments
    moments = [EARLY, *(chance.uniform(0, length) for _ in range(SHOTS))]
    left = [
        interrupted(tmp_path / str(at), number, moment, *arguments)
        for at, moment in enumerate(moments)
    ]
    for each in left:
        judge(each, whole, number)
    assert left[0].code != whole.code


@pytest.mark.parametrize("number", ENDS, ids=["Ctrl-C", "SIGTERM"])
def test_any_moment_of_processes(tmp_path: Path, number: signal.Signals) -> None:
    """Several processes, all of which a terminal interrupts, leave no more than one."""
    files = [str(tmp_path / name) for name in many_areas(tmp_path, 20)]
    arguments = ("check", *files, "--jobs", "2", "-q", "-f", "jsonl:a.jsonl", "-f", "html:a.html")
    whole = interrupted(tmp_path / "whole", number, NEVER, *arguments)
    chance = random.Random(None if ARE_NEW else int(number))  # noqa: S311 - moments
    for at in range(SHOTS):
        left = interrupted(tmp_path / str(at), number, chance.uniform(0.1, 0.6), *arguments)
        judge(left, whole, number)


def test_ignored() -> None:
    """What begins in the background of a script, or behind `nohup`, is not interrupted."""
    python = f"{sys.executable} -c '{COMMAND}' 0.05 {int(signal.SIGINT)} show gdp"
    ended = subprocess.run(  # noqa: S603 - our own command
        ["/bin/sh", "-c", f'trap "" INT TERM; exec {python}'],
        capture_output=True,
        start_new_session=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
