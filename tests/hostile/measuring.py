"""What a command takes in a process of its own: the processor's time, and the most memory.

A process begins with the memory of the one that it is forked from, as the kernel counts. So a small
one stands between.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

SECONDS, MEGABYTES = 2.0, 200
_ROOT = Path(__file__).resolve().parents[2]
_BETWEEN = """
import json, os, sys
child = os.posix_spawn(sys.executable, [sys.executable, "-m", "hlgl_cli", *sys.argv[1:]], os.environ)
_, status, used = os.wait4(child, 0)
megabyte = 2**20 if sys.platform == "darwin" else 1024  # bytes there, KiB elsewhere
code = os.waitstatus_to_exitcode(status)
json.dump([used.ru_utime + used.ru_stime, used.ru_maxrss / megabyte, code], open(3, "w"))
"""


class Cost(NamedTuple):
    """What a run took, how it ended, and what it said."""

    seconds: float
    megabytes: float
    code: int
    said: str

    @property
    def is_bounded(self) -> bool:
        """Return whether it is within the limits."""
        is_cheap = self.seconds <= SECONDS and self.megabytes <= MEGABYTES
        return is_cheap and self.code in {0, 1, 2}


def cost(command: Sequence[str], folder: Path) -> Cost:
    """Return what a command takes in a folder; a dash is what stdin.toml has."""
    environ = {**os.environ, "PYTHONPATH": str(_ROOT), "COLUMNS": "80", "LANG": "C.UTF-8"}
    given = folder / "stdin.toml" if "-" in command else Path(os.devnull)
    said, taken = folder / "said", folder / "taken"
    with said.open("wb") as out, given.open("rb") as stdin, taken.open("wb") as report:
        subprocess.run(  # noqa: S603 - it times commands: that is what it is for
            [
                sys.executable,
                "-S",
                "-c",
                _BETWEEN.replace("open(3,", f"open({report.fileno()},"),
                *command,
            ],
            cwd=folder,
            stdin=stdin,
            stdout=out,
            stderr=out,
            env=environ,
            pass_fds=[report.fileno()],
            check=True,
        )
    seconds, megabytes, code = json.loads(taken.read_bytes())
    return Cost(seconds, megabytes, code, said.read_text(encoding="utf-8", errors="replace"))
