"""A command that is interrupted after so much work, wherever that is in it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path
    from signal import Signals

# The time of the processor is counted, so that a busy machine changes nothing. Before our first line
# it is the interpreter that answers; that is why the clock begins here. A terminal's Ctrl-C is for
# every process of the group: 0.
COMMAND = """
import os, signal, sys
seconds, number = float(sys.argv.pop(1)), int(sys.argv.pop(1))
signal.signal(signal.SIGPROF, lambda *_: os.kill(0, number))
import hlgl_cli
signal.setitimer(signal.ITIMER_PROF, seconds)
from hlgl_cli.__main__ import main
try:
    main()
finally:  # the interpreter itself is not interrupted
    signal.signal(signal.SIGPROF, signal.SIG_IGN)
"""

# What runs in the background, as tests may, has Ctrl-C ignored.
_HEARD = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"


class Left(NamedTuple):
    """What a command leaves behind."""

    code: int
    err: bytes
    files: dict[str, bytes]


def interrupted(folder: Path, number: Signals, seconds: float, *arguments: str) -> Left:
    """Run a command in a folder of its own, and signal it after so much work."""
    folder.mkdir()
    ended = subprocess.run(  # noqa: S603 - the command itself
        [sys.executable, "-c", _HEARD + COMMAND, str(seconds), str(int(number)), *arguments],
        cwd=folder,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        start_new_session=True,
        check=False,
    )
    files = {path.name: path.read_bytes() for path in folder.iterdir()}
    return Left(ended.returncode, ended.stderr, files)
