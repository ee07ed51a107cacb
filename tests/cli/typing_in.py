"""A shell at a terminal of its own, and somebody who types; what hlgl is run with is written down."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

PATIENCE = 60  # seconds; a machine may be busy
PROMPT = "READY> "
# Gives a shell the terminal that it is started at, as a login does.
AT_TERMINAL = (
    "import fcntl, os, sys, termios; os.setsid(); fcntl.ioctl(0, termios.TIOCSCTTY, 0);"
    "os.execvp(sys.argv[1], sys.argv[1:])"
)
# Stands for hlgl: completes as it does, but when it is run it writes down what it is given.
STAND_IN = f"""#!{sys.executable}
import json, os, sys
if "_HLGL_COMPLETE" in os.environ or sys.argv[1:2] == ["completion"]:
    from hlgl_cli.cli.main import main
    main()
with open(os.environ["TYPED"], "a", encoding="utf-8") as file:
    file.write(json.dumps(sys.argv[1:]) + "\\n")
"""


class Shell(NamedTuple):
    """How a shell is started, the files in its home, and the line by which hlgl is installed."""

    command: tuple[str, ...]
    files: Mapping[str, str]
    install: str


def run_with(shell: Shell, lines: list[str], home: Path) -> list[list[str]]:
    """Type lines at a shell, and return what hlgl was run with, line by line."""
    bin_ = home / "bin"
    for path, text in {**shell.files, "bin/hlgl": STAND_IN}.items():
        (home / path).parent.mkdir(parents=True, exist_ok=True)
        (home / path).write_text(text, encoding="utf-8")
    (bin_ / "hlgl").chmod(0o755)
    environ = {
        **{name: one for name, one in os.environ.items() if name in {"LANG", "PYTHONPATH"}},
        "HOME": str(home),
        "PATH": f"{bin_}{os.pathsep}{os.environ['PATH']}",
        "TERM": "xterm",
        "TYPED": str(home / "typed"),
    }
    subprocess.run(  # noqa: S603 - the shell that is tested
        [shell.command[0], "-c", shell.install], env=environ, cwd=home, check=True
    )
    ours, theirs = os.openpty()
    process = subprocess.Popen(  # noqa: S603 - the shell that is tested
        [sys.executable, "-c", AT_TERMINAL, *shell.command],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=home,
        env=environ,
    )
    os.close(theirs)
    try:
        return _typed(ours, lines, home / "typed")
    finally:
        process.kill()
        process.wait()
        os.close(ours)


def _typed(terminal: int, lines: list[str], record: Path) -> list[list[str]]:
    """Type line by line, each when the shell is ready for it."""
    written: list[str] = []
    for line in lines:
        _wait(terminal, lambda shown: PROMPT in shown)
        os.write(terminal, f"{line}\r".encode())
        count = len(written)
        _wait(terminal, lambda _, count=count: len(_lines(record)) > count)  # type: ignore[misc]
        written = _lines(record)
    return [json.loads(line) for line in written]


def _lines(record: Path) -> list[str]:
    return record.read_text(encoding="utf-8").splitlines() if record.exists() else []


def _wait(terminal: int, is_there: Callable[[str], bool]) -> None:
    """Read what the shell shows until something is there."""
    os.set_blocking(terminal, False)
    shown, end = b"", time.monotonic() + PATIENCE
    while not is_there(shown.decode("utf-8", "replace")):
        assert time.monotonic() < end, shown
        try:
            shown += os.read(terminal, 4096)
        except BlockingIOError:
            time.sleep(0.01)
